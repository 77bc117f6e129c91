import type { Core } from '@strapi/strapi';
import { releaseReportSchema, type ReleaseReport } from '@pho-luat/shared/schemas/publication';

/**
 * What the publisher last said of each release: of the newest so many that went live, and of the newest so many others, for a night
 * of failures must not make forgotten what is on the site.
 */

const table = 'releases';
export const keptReports = 200;

/** A report that comes twice, or late, changes nothing. */
export async function keepReport(strapi: Core.Strapi, report: ReleaseReport): Promise<void> {
  const { release, seq, state, startedAt, at } = report;
  const row = { release, seq, state, started_at: startedAt, at, report: JSON.stringify(report) };
  const rows = () => strapi.db.getConnection(table);
  await rows().insert(row).onConflict('release').merge().where('releases.at', '<', at);
  const alike = state === 'live' ? rows().where({ state }) : rows().whereNot({ state: 'live' });
  const old: string[] = await alike.orderBy('started_at', 'desc').offset(keptReports).limit(keptReports).pluck('release');
  if (old.length > 0) await rows().whereIn('release', old).delete();
}

/** The newest first. */
export async function keptReportsOf(strapi: Core.Strapi): Promise<ReleaseReport[]> {
  const reports: string[] = await strapi.db.getConnection(table).orderBy('started_at', 'desc').limit(keptReports).pluck('report');
  return reports.map((report) => releaseReportSchema.parse(JSON.parse(report)));
}
