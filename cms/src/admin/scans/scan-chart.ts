import { formatDay } from '@pho-luat/shared/dates';
import { openingsIn } from './scan-tables.ts';
import type { Scans } from '@pho-luat/shared/schemas/scans';
import { scanWords } from '../../words/scans.ts';

export interface Bar {
  when: string;
  count: number;
}

/** More bars than this are too thin to point at; then a bar is a week. */
const mostDays = 92;

/** The openings by people over a period, by day or by week; the weeks end with the period, so that the last is a whole one. */
export function barsOf(days: Scans['days']): { unit: 'day' | 'week'; bars: Bar[] } {
  if (days.length <= mostDays)
    return { unit: 'day', bars: days.map(({ day, sums }) => ({ when: formatDay(day), count: openingsIn(sums) })) };
  const bars: Bar[] = [];
  for (let to = days.length; to > 0; to -= 7) {
    const week = days.slice(Math.max(0, to - 7), to);
    const [first, last] = [week[0]?.day ?? '', week.at(-1)?.day ?? ''];
    bars.unshift({ when: scanWords.week(first, last), count: week.reduce((sum, { sums }) => sum + openingsIn(sums), 0) });
  }
  return { unit: 'week', bars };
}

/** The end of the scale and the distance between its lines: 1, 2 or 5 times a power of ten, at most five lines. */
export function scaleOf(most: number): { top: number; step: number } {
  const rough = Math.max(most, 1) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power);
  return { top: Math.max(1, Math.ceil(most / step)) * step, step };
}

/** What the chart shows, in words. After the last day that has any, nobody may have counted. */
export function chartText(days: Scans['days'], { unit, bars }: ReturnType<typeof barsOf>): string {
  const count = bars.reduce((sum, bar) => sum + bar.count, 0);
  const most = bars.reduce<Bar | undefined>((best, bar) => (best && best.count >= bar.count ? best : bar), undefined);
  const [to, last] = [days.at(-1)?.day ?? '', days.findLast(({ sums }) => openingsIn(sums) > 0)?.day];
  return [
    scanWords.summary(days[0]?.day ?? '', to, count),
    scanWords.chartUnit[unit],
    ...(most && count > 0 ? [scanWords.most(most.when, most.count)] : []),
    ...(last !== undefined && last < to ? [scanWords.last(last)] : []),
  ].join(' ');
}
