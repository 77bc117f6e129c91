import type { LogDocument } from '../publication/draft.ts';

export type Item = LogDocument & { key?: string };

export interface Pairs {
  stayed: [was: Item, is: Item][];
  gone: Item[];
  come: Item[];
  /** The items that stayed have a different order. */
  reordered: boolean;
}

/** Which item of a list is which in two versions: by its key; without one by what it says, and the rest by their order. */
export function pairItems(before: readonly Item[], after: readonly Item[]): Pairs {
  const nameOf = (item: Item) => item.key ?? JSON.stringify(item);
  const gone = [...before];
  const come: Item[] = [];
  const stayed: Pairs['stayed'] = [];
  for (const item of after) {
    const was = gone.find((one) => nameOf(one) === nameOf(item));
    if (!was) come.push(item);
    else {
      gone.splice(gone.indexOf(was), 1);
      stayed.push([was, item]);
    }
  }
  const places = stayed.map(([was]) => before.indexOf(was));
  const reordered = places.some((place, index) => place < (places[index - 1] ?? 0));
  const keyless = [...gone, ...come].every((item) => item.key === undefined);
  const rest = keyless ? Math.min(gone.length, come.length) : 0;
  for (let count = 0; count < rest; count++) stayed.push([gone.shift() as Item, come.shift() as Item]);
  return { stayed, gone, come, reordered };
}
