import { dayAfter } from './dates.ts';

/** A state, and the day from which it holds, where that is yet to come. */
type Dated<S> = S & { from?: string | undefined };

/** The state on a day, and after it, in order, those that follow from the calendar alone, as far as is known now. */
export type ByDay<S> = readonly [Dated<S>, ...Dated<S>[]];

/** One for each of these days on which the state differs from the one before: so what is written on a day is also right when it is read later. */
export function byDay<S extends object>(
  day: string,
  turns: readonly (string | undefined)[],
  stateOn: (day: string) => S,
): ByDay<S> {
  const days = [...new Set(turns)]
    .filter((turn) => turn !== undefined)
    .filter((turn) => turn > day)
    .sort();
  const states: [Dated<S>, ...Dated<S>[]] = [stateOn(day)];
  let last = JSON.stringify(states[0]);
  for (const from of days) {
    const state = stateOn(from);
    if (JSON.stringify(state) !== last) states.push({ ...state, from });
    last = JSON.stringify(state);
  }
  return states;
}

/** The first day after a last day. */
export function dayOver(lastDay: string | undefined): string | undefined {
  return lastDay && dayAfter(lastDay);
}
