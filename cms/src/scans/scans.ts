import type { Core } from '@strapi/strapi';
import { daysAfter, daysBetween } from '@pho-luat/shared/dates';
import type { ScanCount, Scans, ScanSums } from '@pho-luat/shared/schemas/scans';
import { readLog } from '../publication/transaction.ts';
import { scansBy } from './table.ts';

export interface ScanQuestion {
  /** Both days included. */
  from: string;
  to: string;
  campaign?: string | undefined;
}

/** How often codes were opened: by day and by place. */
export async function scansOf(strapi: Core.Strapi, { from, to, campaign }: ScanQuestion): Promise<Scans> {
  const { codes, titles, places } = await ledger(strapi);
  const asked = campaign === undefined ? codes : codes.filter((code) => code.campaign === campaign);
  const question = { from, to, ...(campaign === undefined ? {} : { codes: asked.map(({ code }) => code) }) };
  const byDay = Map.groupBy(await scansBy(strapi, 'day', question), ({ day }) => day);
  const byCode = Map.groupBy(await scansBy(strapi, 'code', question), ({ code }) => code);
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, after) => daysAfter(from, after));
  return {
    days: days.map((day) => ({ day, sums: sumsOf(byDay.get(day)) })),
    places: asked.map(({ code, campaign: id, placementKey }) => {
      const place = places.get(placementKey);
      return { code, ...(place === undefined ? {} : { place }), campaign: id, sums: sumsOf(byCode.get(code)) };
    }),
    campaigns: [...titles].map(([id, title]) => ({ id, title })),
  };
}

/** All codes, and what the log last called their places and campaigns, also of those that have gone since. */
async function ledger(strapi: Core.Strapi) {
  return readLog(strapi, async (log) => {
    const codes = (await log.publicWith('qr-code', '')).map(({ document }) => document);
    const titles = new Map<string, string>();
    const places = new Map<string, string>();
    for (const { id, document } of await log.versions('qr-campaign')) {
      titles.set(id, document.title);
      for (const { key, place } of document.placements) places.set(key, place);
    }
    return { codes, titles, places };
  });
}

function sumsOf(counts: readonly Pick<ScanCount, 'device' | 'kind' | 'count'>[] = []): ScanSums {
  const sums: ScanSums = { phone: 0, tablet: 0, computer: 0, other: 0, bots: 0, previews: 0 };
  for (const { device, kind, count } of counts) sums[kind === 'person' ? device : kind === 'bot' ? 'bots' : 'previews'] += count;
  return sums;
}
