import type { Core } from '@strapi/strapi';
import type { ScanCount, ScanReport } from '@pho-luat/shared/schemas/scans';

/** The table of openings of codes, its only reader and its only writer. */

const table = 'scan_counts';
const rowsAtOnce = 150;

/** Totals only grow: the larger of two is the later, whichever comes first. */
export async function keepScans(strapi: Core.Strapi, { source, counts }: ScanReport): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    for (let from = 0; from < counts.length; from += rowsAtOnce) {
      const rows = counts.slice(from, from + rowsAtOnce).map((count) => ({ source, ...count }));
      await strapi.db
        .getConnection(table)
        .transacting(trx)
        .insert(rows)
        .onConflict(['source', 'day', 'code', 'device', 'kind'])
        .merge(['count'])
        .whereRaw('scan_counts.count < excluded.count');
    }
  });
}

/** Sums over all installations, by day or by code. */
export type ScanSum<By extends 'day' | 'code'> = Pick<ScanCount, By | 'device' | 'kind' | 'count'>;

/** Sums over the days `from` to `to`, both included, for the given codes or for all. */
export async function scansBy<By extends 'day' | 'code'>(
  strapi: Core.Strapi,
  by: By,
  { from, to, codes }: { from: string; to: string; codes?: readonly string[] },
): Promise<ScanSum<By>[]> {
  const ofPeriod = strapi.db.getConnection(table).whereBetween('day', [from, to]);
  const rows: (Omit<ScanSum<By>, 'count'> & { count: number | string })[] = await (
    codes ? ofPeriod.whereIn('code', [...codes]) : ofPeriod
  )
    .groupBy(by, 'device', 'kind')
    .select(by, 'device', 'kind')
    .sum('count as count')
    .orderBy(by);
  // PostgreSQL gives a sum as text.
  return rows.map((row) => ({ ...row, count: Number(row.count) })) as ScanSum<By>[];
}
