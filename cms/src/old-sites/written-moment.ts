import { dayOf } from '@pho-luat/shared/dates';
import { readDay, readMoment } from '../rules/typed-day.ts';

/** Days and times within what a page says: `Thứ Hai, 21/02/2022 14:47`, `ngày 21 tháng 2 năm 2022`, `14h47 | 21-02-2022`, or in ISO 8601. */

const inWords = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu;
const inFigures = /(?<!\d)\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}(?!\d)/;
const time = /(?<![\d/.-])(\d{1,2})\s*(?::|giờ|[hg](?!\p{L}))\s*(\d{2})?(?!\d)(?:(?::\d{2})?\s*(AM|PM|SA|CH)\b)?/iu;
const iso = /\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?/;

/** `YYYY-MM-DD` */
export function findDay(text: string): string | undefined {
  const [written] = inFigures.exec(text) ?? [];
  const [, ...worded] = inWords.exec(text) ?? [];
  const day = readDay(written ?? worded.join('/'));
  if (day !== undefined) return day;
  const instant = isoMoment(text);
  return instant && dayOf(instant);
}

/** The instant; for a day without a time its beginning. */
export function findMoment(text: string): string | undefined {
  const instant = isoMoment(text);
  if (instant !== undefined) return instant;
  const day = findDay(text);
  if (day === undefined) return undefined;
  const rest = text.replace(inFigures, ' ').replace(inWords, ' ');
  const [, hour = '0', minute = '00', half = ''] = time.exec(rest) ?? [];
  const hours = (Number(hour) % (half ? 12 : 24)) + (/pm|ch/i.test(half) ? 12 : 0);
  return readMoment(`${day.split('-').reverse().join('/')} ${hours}:${minute}`);
}

/** A time without a zone is one in Vietnam. */
function isoMoment(text: string): string | undefined {
  const [written] = iso.exec(text) ?? [];
  if (written === undefined) return undefined;
  const [day = '', clock = '00:00'] = written.split(/[T ]/);
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(clock) ? clock : `${clock}+07:00`;
  const instant = new Date(`${day}T${zoned}`);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}
