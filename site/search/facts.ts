import type { ByDay } from '@pho-luat/shared/later';
import type { Validity } from '@pho-luat/shared/validity';

/** What Pagefind calls filters: facts that a reader narrows results by, each read only when it is asked for. */
export const factNames = ['kind', 'category', 'issuer', 'date', 'validity'] as const;
export type FactName = (typeof factNames)[number];

/** Writes an official document's validity as one value: `not-yet 2026-01-01:in-force`, each state with the day from which it holds. */
export function writeValidity(states: ByDay<{ state: Validity }>): string {
  return states.map(({ state, from }) => (from ? `${from}:${state}` : state)).join(' ');
}

/** The state that such a value gives for a day. */
export function validityOf(value: string, day: string): string {
  const [first = '', ...later] = value.split(' ');
  return later.reduce((state, each) => (each.slice(0, dayLength) <= day ? each.slice(dayLength + 1) : state), first);
}

const dayLength = 'YYYY-MM-DD'.length;
