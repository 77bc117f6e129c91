import { dayAfter, dayOf, instantOfMinute } from '@pho-luat/shared/dates';

/** The day in Vietnam, remembered from line to line, because working it out takes longer than the rest of a line. */
export function dayByTime(): (at: number) => string {
  let last = { day: '', from: 0, to: 0 };
  return (at) => {
    if (at < last.from || at >= last.to) {
      const day = dayOf(new Date(at));
      const [from, to] = [day, dayAfter(day)].map((each) => Date.parse(instantOfMinute(`${each}T00:00`))) as [number, number];
      last = { day, from, to };
    }
    return last.day;
  };
}
