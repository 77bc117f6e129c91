/** Numbers that look random and are the same for a seed on every machine: content and edits are made of them. */
export interface Random {
  /** From 0 to below 1. */
  next(): number;
  /** From `from` to `to`, both included. */
  int(from: number, to: number): number;
  pick<T>(items: readonly T[]): T;
  /** Several different ones, in their own order of chance. */
  some<T>(items: readonly T[], count: number): T[];
  chance(share: number): boolean;
}

/** Mulberry32, begun from all that is given: `random(seed, 'article', 17)` needs none of the sixteen before. */
export function random(...seed: readonly (string | number)[]): Random {
  let state = hashOf(seed.join('/'));
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    pick: (items) => items[int(0, items.length - 1)] as (typeof items)[number],
    some: (items, count) => {
      const left = [...items];
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(int(0, left.length - 1), 1)[0] as never);
    },
    chance: (share) => next() < share,
  };
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
