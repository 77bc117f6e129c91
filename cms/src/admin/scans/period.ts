import { mostScanDays } from '@pho-luat/shared/schemas/scans';

/** Days in Vietnam, both included. */
export interface Period {
  from: string;
  to: string;
}

const dayMs = 24 * 60 * 60 * 1000;

/** This many days that end with today. */
export function lastDays(count: number, today: string): Period {
  const from = new Date(Date.parse(today) - (count - 1) * dayMs).toISOString().slice(0, today.length);
  return { from, to: today };
}

/** A date input is empty while it is being typed in. */
export function isPeriod({ from, to }: Period): boolean {
  const days = (Date.parse(to) - Date.parse(from)) / dayMs + 1;
  return days >= 1 && days <= mostScanDays;
}
