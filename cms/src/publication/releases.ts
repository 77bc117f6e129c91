import type { Core } from '@strapi/strapi';
import type { ReleaseReport } from '@pho-luat/shared/schemas/publication';

/** What the publisher last said of each release. A report that comes twice, or late, changes nothing. */
export async function keepReport(strapi: Core.Strapi, report: ReleaseReport): Promise<void> {
  const { release, seq, state, startedAt, at } = report;
  const row = { release, seq, state, started_at: startedAt, at, report: JSON.stringify(report) };
  await strapi.db.getConnection('releases').insert(row).onConflict('release').merge().where('releases.at', '<', at);
}
