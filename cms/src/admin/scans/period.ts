import { daysAfter, daysBetween } from '@pho-luat/shared/dates';
import { day } from '@pho-luat/shared/schemas/fields';
import { mostScanDays } from '@pho-luat/shared/schemas/scans';

/** Days in Vietnam, both included. */
export interface Period {
  from: string;
  to: string;
}

export interface Question extends Period {
  campaign?: string | undefined;
}

/** `length`: so many days that end with today; without it those that somebody typed. */
export interface Choice extends Question {
  length: number | undefined;
}

/** A page stays open over midnight. */
export function questionOn(today: string, { length, ...typed }: Choice): Question {
  return length === undefined ? typed : { ...typed, ...lastDays(length, today) };
}

/** This many days that end with today. */
export function lastDays(count: number, today: string): Period {
  return { from: daysAfter(today, 1 - count), to: today };
}

/** A day is any text while it is typed. */
export function isPeriod({ from, to }: Period): boolean {
  if (![from, to].every((typed) => day.safeParse(typed).success)) return false;
  const days = daysBetween(from, to) + 1;
  return days >= 1 && days <= mostScanDays;
}
