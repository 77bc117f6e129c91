import { dayAfter } from './dates.ts';

/** What something comes to from a day on, by the calendar alone, as far as is known now. */
export type Later<S> = S & { from: string };

/** What something is on a day, and what it comes to after it. */
export type ByDay<S> = S & { later: Later<S>[] };

export function byDay<S extends object>(
  day: string,
  turns: readonly (string | undefined)[],
  stateOn: (day: string) => S,
): ByDay<S> {
  return { ...stateOn(day), later: laterStates(day, turns, stateOn) };
}

/**
 * The states after a day, in order: of each of these days on which something turns, where it makes another state than the one before.
 * What is written on a day is so right when it is read on a later one.
 */
export function laterStates<S extends object>(
  day: string,
  turns: readonly (string | undefined)[],
  stateOn: (day: string) => S,
): Later<S>[] {
  const days = [...new Set(turns)]
    .filter((turn) => turn !== undefined)
    .filter((turn) => turn > day)
    .sort();
  const later: Later<S>[] = [];
  let last = JSON.stringify(stateOn(day));
  for (const from of days) {
    const state = stateOn(from);
    if (JSON.stringify(state) !== last) later.push({ ...state, from });
    last = JSON.stringify(state);
  }
  return later;
}

/** The first day on which a last day is over. */
export function dayOver(lastDay: string | undefined): string | undefined {
  return lastDay && dayAfter(lastDay);
}
