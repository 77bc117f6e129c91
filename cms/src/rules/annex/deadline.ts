import { daysAfter } from '@pho-luat/shared/dates';
import { fold } from '@pho-luat/shared/text';
import type { Task } from '@pho-luat/shared/content-types/components/task';

/** A task's deadline as an annex words it, with its precision. */

export interface Deadline {
  startOn?: string;
  dueOn?: string;
  /** Absent where only the start is said. */
  duePrecision?: NonNullable<Task['duePrecision']>;
  /** Not all of it was understood: «30/6/2022, sau khi có hướng dẫn», or three times. */
  isPartly: boolean;
}

/** `undefined` where nothing in it is known, or there is no such day. A time without a year is in the plan's. */
export function readDeadline(text: string, planYear: number): Deadline | undefined {
  const words = normalWords(text);
  const { times, rest } = timesIn(words, planYear);
  if (ongoing.test(words) && times.every(({ precision }) => precision === 'year')) {
    return { duePrecision: 'ongoing', isPartly: hasMore(rest) };
  }
  const [first, last] = [times[0], times.at(-1)];
  if (!first || !last || times.some(({ from }) => !from)) return undefined;
  if (times.length === 1 && first.from && onlyFrom.test(words.slice(0, first.at))) return { startOn: first.from, isPartly: true };
  const isSpan = times.length === 2 && /(\bden|-)[^-]*$/.test(words.slice(0, last.at));
  const startOn = isSpan ? startOf(first, last) : undefined;
  return {
    ...(startOn ? { startOn } : {}),
    ...dueOf(last, words),
    isPartly: hasMore(rest) || times.length > (startOn ? 2 : 1),
  };
}

/** «Từ ngày 01/4/2022», but not «thứ Tư ngày 06/4/2022». */
const onlyFrom = /(?<!\bthu )\btu (ngay )?$/;

/** «Từ tháng 11 đến tháng 3/2023» begins in the year before. Nothing where the start would come after the end. */
function startOf(first: Time, last: Time): string | undefined {
  const { from = '' } = first;
  const { to = '' } = last;
  if (from <= to) return from;
  const year = Number(from.slice(0, 4)) - 1;
  return first.year === undefined && last.year !== undefined ? `${year}${from.slice(4)}` : undefined;
}

/** «Trước tháng 6/2022» is over with May; «trước ngày 15/12/2022» is the 15th, as offices count it. */
function dueOf({ at, from = '', to, precision }: Time, words: string): Pick<Deadline, 'dueOn' | 'duePrecision'> {
  if (precision !== 'day' && /\btruoc $/.test(words.slice(0, at)) && !words.startsWith('cuoi', at)) {
    return { dueOn: daysAfter(from, -1), duePrecision: 'day' };
  }
  return { ...(to ? { dueOn: to } : {}), duePrecision: precision === 'year' ? 'day' : precision };
}

const ongoing = /\b(thuong xuyen|ca nam|hang (nam|quy|thang|tuan|ngay)|dinh ky|lien tuc)\b/;

/** «ngày 30 tháng 6 năm 2022» as `30/6/2022`, «tháng 3 - 6/2022» as `thang 3 - thang 6/2022`, «05-11/11/2026» as `05/11 den 11/11/2026`. */
function normalWords(text: string): string {
  const words = fold(text)
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    // A spreadsheet shows it behind a day that has no hour.
    .replace(/(?<=\d) 00:00$/, '')
    .replace(/\bt ?(\d{1,2}) ?\/ ?(\d{4})/g, 'thang $1/$2')
    .replace(/\b(\d{1,2}) thang (\d{1,2})\b/g, '$1/$2')
    .replace(/ ?([/.-]) ?/g, '$1')
    .replace(/(?<![\w/.-])(\d{1,2})-(\d{1,2})[/.](\d{1,2})(?!\d)/g, '$1/$3 den $2/$3')
    .replace(/(?<![\w/.-]|\b(?:ngay|thang|quy) )(0?[1-9]|1[0-2])-(\d{1,2})\/(?=\d{4})/g, 'thang $1 den thang $2/')
    .replace(/\b((?:thang|quy) [ivx\d]+|\d{1,2}\/\d{1,2}),? nam (\d{4})/g, '$1/$2')
    .trim();
  return nameEach(nameEach(nameEach(words)));
}

/** The unit is before the first of several alone. */
function nameEach(words: string): string {
  return words.replace(
    /\b(thang|quy) ([ivx]{1,3}|\d{1,2})(, ?|-| va | den )(?=([ivx]{1,3}|\d{1,2})\b(?!\/\d{1,2}\b))/g,
    '$1 $2$3$1 ',
  );
}

interface Time {
  /** Where it is in the text. */
  at: number;
  precision: 'day' | 'month' | 'quarter' | 'year';
  year?: number;
  /** Its first and last day; absent when there is no such day. */
  from?: string;
  to?: string;
}

interface Wording {
  pattern: RegExp;
  precision: Time['precision'];
  /** Which days of the year; absent when there is no such day. */
  days(groups: Record<string, string | undefined>, year: number): { from: string; to: string } | undefined;
}

const quarters = ['i', 'ii', 'iii', 'iv'];

/** In this order: what is read by one is not looked at by the next. */
const wordings: readonly Wording[] = [
  {
    pattern: /\b(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})\b/g,
    precision: 'day',
    days: ({ month, day }, year) => oneDay(year, Number(month), Number(day)),
  },
  {
    pattern: /\b(?<day>\d{1,2})[/.-](?<month>\d{1,2})(?:[/.-](?<year>\d{4}))?\b/g,
    precision: 'day',
    days: ({ month, day }, year) => oneDay(year, Number(month), Number(day)),
  },
  {
    pattern: /\b(?:6|sau) thang (?<half>dau|cuoi)(?: nam)?(?: (?<year>\d{4}))?\b/g,
    precision: 'day',
    days: ({ half }, year) => (half === 'dau' ? months(year, 1, 6) : months(year, 7, 12)),
  },
  {
    pattern: /\bquy (?<quarter>iv|i{1,3}|[1-4])(?:[/.-](?<year>\d{4}))?\b/g,
    precision: 'quarter',
    days({ quarter = '' }, year) {
      const number = quarters.indexOf(quarter) + 1 || Number(quarter);
      return months(year, number * 3 - 2, number * 3);
    },
  },
  {
    pattern: /\b(?:thang (?<month>\d{1,2})(?:[/.-](?<year>\d{4}))?|(?<bareMonth>\d{1,2})\/(?<bareYear>\d{4}))\b/g,
    precision: 'month',
    days: ({ month, bareMonth }, year) => months(year, Number(month ?? bareMonth), Number(month ?? bareMonth)),
  },
  {
    pattern: /\bcuoi nam(?: (?<year>\d{4}))?\b|\b(?:(?:trong|ca) )?nam (?<bareYear>\d{4})\b|\btrong nam\b/g,
    precision: 'year',
    days: wholeYear,
  },
];

function timesIn(words: string, planYear: number): { times: Time[]; rest: string } {
  let rest = words;
  const found: (Omit<Time, 'from' | 'to'> & { daysIn(year: number): { from: string; to: string } | undefined })[] = [];
  for (const { pattern, precision, days } of wordings) {
    for (const match of rest.matchAll(pattern)) {
      const groups: Record<string, string | undefined> = match.groups ?? {};
      const year = groups.year ?? groups.bareYear;
      found.push({ at: match.index, precision, ...(year ? { year: Number(year) } : {}), daysIn: (in_) => days(groups, in_) });
    }
    rest = rest.replace(pattern, (text) => '#'.repeat(text.length));
  }
  // «Từ tháng 3 đến tháng 6/2022»: the year is at the end for all.
  let year = planYear;
  const times = found
    .sort((a, b) => b.at - a.at)
    .map(({ daysIn, ...time }) => {
      year = time.year ?? year;
      return { ...time, ...daysIn(year) };
    });
  return { times: times.reverse(), rest };
}

function oneDay(year: number, month: number, day: number): { from: string; to: string } | undefined {
  const on = new Date(Date.UTC(year, month - 1, day));
  const isThere = on.getUTCMonth() === month - 1 && on.getUTCDate() === day;
  return isThere ? { from: iso(on), to: iso(on) } : undefined;
}

function months(year: number, first: number, last: number): { from: string; to: string } | undefined {
  if (first < 1 || last > 12) return undefined;
  return { from: iso(new Date(Date.UTC(year, first - 1, 1))), to: iso(new Date(Date.UTC(year, last, 0))) };
}

function wholeYear(_groups: unknown, year: number): { from: string; to: string } | undefined {
  return months(year, 1, 12);
}

function iso(day: Date): string {
  return day.toISOString().slice(0, 'YYYY-MM-DD'.length);
}

const said =
  /\b(truoc|ngay|thang|quy|nam|trong|den|het|tu|cham nhat|muon nhat|hoan thanh|xong|va|hoac|thuc hien|vao|cuoi|han)\b/g;

function hasMore(rest: string): boolean {
  return /[a-z0-9]/.test(rest.replace(new RegExp(ongoing, 'g'), ' ').replace(said, ' '));
}
