import type { Memory } from './memory.ts';

/** Reads a few files in each look, so that all are read in turn. A bad one is read again until it is sound. */

export type Walk = NonNullable<Memory['files']>;

/** How many files are read in one look: of all files, and of those that were bad. */
const filesALook = 3;
const badALook = 20;
/** At most this many bad files are remembered and reported. */
const mostBad = 100;
/** How many looks pass between two test writes; after a failed one the next look writes again. */
const looksAWrite = 120;

interface Turn {
  read: string[];
  writes: boolean;
  /** The walk after they were read; `bad` are those of them that are bad. */
  after: (bad: readonly string[]) => Walk;
  /** The walk after the store could not be used. */
  afterFault: Walk;
}

export function nextTurn(
  named: readonly string[],
  { last = '', bad: known, untilWrite }: Walk = { bad: [], untilWrite: 0 },
): Turn {
  const all = named.toSorted();
  const next = [...all.filter((each) => each > last), ...all.filter((each) => each <= last)].slice(0, filesALook);
  const stillNamed = known.filter((each) => named.includes(each));
  const read = [...new Set([...next, ...stillNamed.slice(0, badALook)])];
  const writes = untilWrite <= 0;
  return {
    read,
    writes,
    after: (bad) => ({
      ...(next.length > 0 ? { last: next.at(-1) } : {}),
      // Files that were read go to the end, so that each has its turn.
      bad: [...stillNamed.filter((each) => !read.includes(each)), ...bad].slice(0, mostBad),
      untilWrite: writes ? looksAWrite : untilWrite - 1,
    }),
    afterFault: { ...(last ? { last } : {}), bad: stillNamed, untilWrite: 0 },
  };
}
