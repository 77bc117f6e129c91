/** Ids as Strapi makes them in form: a name and a number, padded to the usual length. */
export function idOf(name: string, number: number): string {
  return name + String(number).padStart(24 - name.length, '0');
}

/** The number in an id. */
export const numberIn = (id: string): number => Number(/\d+$/.exec(id)?.[0]);

/** In the order of time, spread evenly over the ten years from 2016 on: the day of the `index`-th of `count`. */
export function dayAt(index: number, count: number, hour = 0): Date {
  const first = Date.UTC(2016, 0, 1);
  const last = Date.UTC(2025, 11, 31);
  const day = 86_400_000;
  const at = first + Math.floor(((last - first) * index) / Math.max(count - 1, 1) / day) * day;
  return new Date(at + hour * 3_600_000);
}

export const isoDay = (date: Date): string => date.toISOString().slice(0, 10);
