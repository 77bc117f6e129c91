import { nameKey } from './agencies.ts';

/** Merges imported tasks into a plan's tasks. */

interface Told {
  code?: string | null;
  group?: string | null;
  content?: string | null;
}

export type ImportMode = 'add' | 'replace';

export interface Merged<Existing, Imported> {
  /** In the order in which they will stand. A task that stays and is in the annex too has both. */
  tasks: { existing?: Existing; imported?: Imported }[];
  /** Tasks that are in the plan, and no longer in the annex. */
  removed: Existing[];
  /** Which task of the plan each of the annex is, where it is one. */
  pairs: ReadonlyMap<Imported, Existing>;
}

/**
 * `add` leaves every task of the plan as it is and adds the others after them; one that is already there is not added twice. `replace`
 * makes the plan what the annex says, where a task that is in both stays the one it was, with its key and what was reported of it.
 */
export function mergeTasks<Existing extends Told, Imported extends Told>(
  mode: ImportMode,
  existing: readonly Existing[],
  imported: readonly Imported[],
): Merged<Existing, Imported> {
  const pairs = pairsOf(existing, imported, mode === 'add' ? sameWordsThere : sameWords);
  const known = new Set(pairs.values());
  if (mode === 'add') {
    const others = imported.filter((task) => !pairs.has(task));
    return {
      tasks: [...existing.map((task) => ({ existing: task })), ...others.map((task) => ({ imported: task }))],
      removed: [],
      pairs,
    };
  }
  return {
    tasks: imported.map((task) => {
      const same = pairs.get(task);
      return { ...(same ? { existing: same } : {}), imported: task };
    }),
    removed: existing.filter((task) => !known.has(task)),
    pairs,
  };
}

/** The task of the plan that an imported one is the same as: by code and words, by words that are known again, or by code and much the same words. */
function pairsOf<Existing extends Told, Imported extends Told>(
  existing: readonly Existing[],
  imported: readonly Imported[],
  areKnown: (a: Told, b: Told) => boolean,
): Map<Imported, Existing> {
  const pairs = new Map<Imported, Existing>();
  const free = new Set(existing);
  for (const isSame of [sameInAll, areKnown, sameCode]) {
    for (const task of imported) {
      if (pairs.has(task)) continue;
      const same = [...free].find((one) => isSame(one, task));
      if (!same) continue;
      pairs.set(task, same);
      free.delete(same);
    }
  }
  return pairs;
}

function sameInAll(a: Told, b: Told): boolean {
  return sameWords(a, b) && nameKey(a.code ?? '') === nameKey(b.code ?? '');
}

function sameWords(a: Told, b: Told): boolean {
  return nameKey(a.content ?? '') !== '' && nameKey(a.content ?? '') === nameKey(b.content ?? '');
}

/** A second annex says «Báo cáo kết quả» under a number and a group of its own: left out, no choice would bring it in. */
function sameWordsThere(a: Told, b: Told): boolean {
  return sameWords(a, b) && (!a.code || !b.code || nameKey(a.group ?? '') === nameKey(b.group ?? ''));
}

function sameCode(a: Told, b: Told): boolean {
  if (!a.code || nameKey(a.code) !== nameKey(b.code ?? '')) return false;
  const [own, other] = [wordsOf(a), wordsOf(b)];
  const shared = [...own].filter((word) => other.has(word));
  return shared.length * 2 >= Math.max(own.size, other.size);
}

function wordsOf({ content }: Told): Set<string> {
  return new Set(nameKey(content ?? '').split(' '));
}
