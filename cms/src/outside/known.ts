import { daysAfter } from '@pho-luat/shared/dates';

/** What an address says: the status that it answers, or nothing. */
export type Outcome = number | 'silent';

/** What is known of an address elsewhere, by its last answer. */
export interface Known {
  state: 'there' | 'gone' | 'silent' | 'unknown';
  /** What it answered when it was gone. */
  status?: number | undefined;
  day: string;
  /** On how many days in a row it has not answered. */
  silentDays: number;
}

/** A server may be away for a day or two. */
const mostSilentDays = 3;

/** A server that refuses a program (403, 429) or has a fault of its own may well answer a reader. */
export function knownAfter(before: Known | undefined, outcome: Outcome, day: string): Known {
  if (outcome === 'silent') {
    const counted = before?.state === 'silent' ? before.silentDays : 0;
    return { state: 'silent', day, silentDays: counted > 0 && before?.day === day ? counted : counted + 1 };
  }
  if (outcome === 404 || outcome === 410) return { state: 'gone', status: outcome, day, silentDays: 0 };
  return { state: outcome < 400 ? 'there' : 'unknown', day, silentDays: 0 };
}

export function isDead({ state, silentDays }: Known): boolean {
  return state === 'gone' || (state === 'silent' && silentDays >= mostSilentDays);
}

/** What is there is looked at again in a week, all else on the next day. */
export function isDue(known: Known | undefined, day: string): boolean {
  return !known || day >= daysAfter(known.day, known.state === 'there' ? 7 : 1);
}
