import { formatDay } from '@pho-luat/shared/dates';

/** What a cell holds; `day-1904` counts from 1904, as Excel for Macintosh did, and `written-day` is one of ISO 8601. */
export type CellKind = 'number' | 'day' | 'day-1904' | 'written-day' | 'shared' | 'text' | 'boolean' | 'error';

/**
 * A value as Vietnam writes it: 31/12/2026 14:47; 1234,5.
 *
 * @param dayParts The parts of a day that its cell shows: `my`, `dmyh`.
 */
export function shownAs(kind: CellKind, value: string, dayParts: string): string {
  if (value === '' || kind === 'error') return '';
  switch (kind) {
    case 'number':
      return shownNumber(value);
    case 'day':
      return shownDay(value, dayParts, 25_569);
    case 'day-1904':
      return shownDay(value, dayParts, 24_107);
    case 'written-day':
      return formatDay(value.slice(0, 'YYYY-MM-DD'.length));
    case 'boolean':
      return value === '1' ? 'Đúng' : 'Sai';
    default:
      // What XML cannot hold, as the line ends of another system.
      return value.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  }
}

/** A computer's 0.1 + 0.2 is shown with as many digits as Excel shows. */
function shownNumber(value: string): string {
  const number = Number(value);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))).replace('.', ',') : value;
}

/** @param epoch Days from the one that the sheet counts from to 1970-01-01. */
function shownDay(value: string, dayParts: string, epoch: number): string {
  // A program that writes fewer digits than Excel means the minute that the cell shows.
  const milliseconds = Math.round((Number(value) - epoch) * 24 * 60 * 60) * 1000;
  // Excel knows no day before 1900 or after 9999.
  if (!(Math.abs(milliseconds) < 253_402_300_800_000)) return shownNumber(value);
  const [day = '', time = ''] = new Date(milliseconds).toISOString().split('T');
  const parts = formatDay(day).split('/');
  const shown = parts.filter((_, place) => dayParts.includes('dmy'.charAt(place))).join('/');
  return dayParts.includes('h') ? `${shown} ${time.slice(0, 'HH:MM'.length)}` : shown;
}
