import { daysAfter, daysBetween } from '@pho-luat/shared/dates';
import { mostScanDays } from '@pho-luat/shared/schemas/scans';

/** Days in Vietnam, both included. */
export interface Period {
  from: string;
  to: string;
}

/** This many days that end with today. */
export function lastDays(count: number, today: string): Period {
  return { from: daysAfter(today, 1 - count), to: today };
}

/** A date input is empty while it is being typed in. */
export function isPeriod({ from, to }: Period): boolean {
  const days = daysBetween(from, to) + 1;
  return days >= 1 && days <= mostScanDays;
}
