import { day, instant } from '@pho-luat/shared/schemas/fields';
import { dayOf, formatDay, formatMinute, instantOfMinute } from '@pho-luat/shared/dates';

/**
 * Days as officials type them: the day first, with or without leading zeros. A text that is not a day stays as it was typed, and is
 * refused.
 */

const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$|^(\d{2})(\d{2})(\d{4})$/;
const withTime = /^(\S+?)[ ,]+(\d{1,2})(?::|h|g)(\d{2})?$/i;

/** `2026-03-05` of `5/3/2026`, `05.03.2026` or `05032026`. */
export function readDay(typed: string): string | undefined {
  const [, ...parts] = written.exec(typed.trim().replace(/ ?([/.-]) ?/g, '$1')) ?? [];
  const [date, month, year] = parts.filter((part) => part !== undefined);
  if (!date || !month || !year) return undefined;
  return day.safeParse(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`).data;
}

/** For a cell: spreadsheets give many a day an hour that nobody has typed. */
export function readDayOfCell(text: string): string | undefined {
  const moment = readMoment(text);
  return moment ? dayOf(moment) : readDay(text);
}

/** The instant of `5/3/2026 14:30`, `5/3/2026 14h30` or `5/3/2026 8h`, which is a time in Vietnam. */
export function readMoment(typed: string): string | undefined {
  const [, date = '', hour = '', minute = '00'] = withTime.exec(typed.trim()) ?? [];
  const dayRead = readDay(date);
  const isTime = Number(hour) < 24 && Number(minute) < 60;
  return dayRead && hour && isTime ? instantOfMinute(`${dayRead}T${hour.padStart(2, '0')}:${minute}`) : undefined;
}

export function shownDay(value: string): string {
  return day.safeParse(value).success ? formatDay(value) : value;
}

export function shownMoment(value: string): string {
  return instant.safeParse(value).success ? formatMinute(value) : value;
}
