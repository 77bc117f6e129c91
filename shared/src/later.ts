import { dayAfter } from './dates.ts';

/** A state from a day on that follows from the calendar alone, as far as is known now. */
export type Later<S> = S & { from: string };

/** The state on a day, and the later states that follow from the calendar. */
export type ByDay<S> = S & { later: Later<S>[] };

export function byDay<S extends object>(
  day: string,
  turns: readonly (string | undefined)[],
  stateOn: (day: string) => S,
): ByDay<S> {
  return { ...stateOn(day), later: laterStates(day, turns, stateOn) };
}

/**
 * The states after a day, in order: one for each of these days on which the state differs from the one before.
 * So what is written on a day is also right when it is read later.
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

/** The first day after a last day. */
export function dayOver(lastDay: string | undefined): string | undefined {
  return lastDay && dayAfter(lastDay);
}
