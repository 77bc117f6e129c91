import type { Core } from '@strapi/strapi';
import { releaseReportSchema, type ReleaseReport } from '@pho-luat/shared/schemas/publication';
import type { Log } from './log.ts';

/**
 * What the publisher last said about each release: the newest ones that went live, and the newest others, because a night
 * of failures must not make forgotten what is on the site.
 */

const table = 'releases';
export const keptReports = 200;
/** The log only grows; a clock may have been set back. */
const newestFirst = ['seq', 'started_at'].map((column) => ({ column, order: 'desc' }));

/** A report that comes twice, or late, changes nothing. How a release ended is later than all its steps, whatever the clock says. */
export async function keepReport(strapi: Core.Strapi, report: ReleaseReport): Promise<void> {
  const { release, seq, state, startedAt } = report;
  // What became of it elsewhere is told later, and it has been live all the while.
  const moments = [report.push?.at, report.mirror?.at, report.mirror?.gone?.at];
  const at = moments.reduce<string>((last, each) => (each !== undefined && each > last ? each : last), report.at);
  const row = { release, seq, state, started_at: startedAt, at, report: JSON.stringify(report) };
  const rows = () => strapi.db.getConnection(table);
  await rows()
    .insert(row)
    .onConflict('release')
    .merge()
    .where((known) => {
      void known.where('releases.at', '<', at);
      // The later one of two in one moment knows more.
      if (state !== 'building') void known.orWhere('releases.state', 'building').orWhere('releases.at', at);
    });
  const alike = state === 'live' ? rows().where({ state }) : rows().whereNot({ state: 'live' });
  const old: string[] = await alike.orderBy(newestFirst).offset(keptReports).limit(keptReports).pluck('release');
  if (old.length > 0) await rows().whereIn('release', old).delete();
}

/** Every open entry asks for them each second, and few have changed since. */
let parsed: ReadonlyMap<string, ReleaseReport | undefined> = new Map();

/** All reports that are kept, the newest first. */
export async function keptReportsOf(strapi: Core.Strapi): Promise<ReleaseReport[]> {
  const reports: string[] = await strapi.db.getConnection(table).orderBy(newestFirst).pluck('report');
  parsed = new Map(reports.map((report) => [report, parsed.has(report) ? parsed.get(report) : parseReport(report)]));
  return [...parsed.values()].flatMap((report) => report ?? []);
}

/** Undefined for what a different version has written. */
function parseReport(report: string): ReleaseReport | undefined {
  return releaseReportSchema.safeParse(JSON.parse(report)).data;
}

/**
 * Reports no longer name these documents or their titles. Why a release or its sending failed, and which addresses differed
 * elsewhere, may name them in words: these words are removed from all reports so far.
 */
export async function forgetInReports(log: Log, ids: readonly string[]): Promise<void> {
  const rows = () => log.rows(table);
  const kept: { release: string; report: string }[] = await rows().select('release', 'report');
  for (const { release, report } of kept) {
    const known = parseReport(report);
    const isOther = ({ id }: { id: string }) => !ids.includes(id);
    if (known) {
      const { reason: _reason, fault: _fault, push, mirror, ...told } = known;
      const without: ReleaseReport = {
        ...told,
        held: told.held.filter(isOther),
        ...(told.alsoHeld ? { alsoHeld: told.alsoHeld.filter((id) => !ids.includes(id)) } : {}),
        notes: told.notes.filter(isOther),
        push: push && { state: push.state, at: push.at },
        mirror: mirror && { ...mirror, examples: [] },
      };
      await rows()
        .where({ release })
        .update({ report: JSON.stringify(without) });
    } else await rows().where({ release }).delete();
  }
}
