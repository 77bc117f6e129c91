import type { Core } from '@strapi/strapi';
import { draftedTypes, typesWith } from '@pho-luat/shared/content-types/index';
import type { Desk } from '../contracts/desk.ts';
import { countHeld, type ReleaseReport } from '@pho-luat/shared/schemas/publication';
import { installation } from '../installation.ts';
import { mayPublish, mayRead, mayTakeDown } from '../rights.ts';
import { healthNotes, lastBackup } from '../health/home.ts';
import { Log } from '../publication/log.ts';
import { keptReportsOf } from '../publication/releases.ts';
import { lastTitleOf, titleOf, toNamed } from '../publication/title.ts';
import { uidOf } from '../publication/types.ts';
import { scheduledShown } from '../schedule/shown.ts';
import { erasedAt } from '../takedown/erasures.ts';
import { beingSent, isAtWork, seenElsewhere, shownSeq } from './state.ts';

/** What the admin's home shows of publishing. */

const shownReleases = 10;
const shownWaiting = 50;
const shownHeldBack = 20;
const shownErasures = 5;
/** Only so many are looked through for one that is not done. */
const knownErasures = 200;

export async function desk(strapi: Core.Strapi, now: Date): Promise<Desk> {
  const reports = await keptReportsOf(strapi);
  const hold = reports[0]?.hold;
  const current = reports.find(({ state }) => state === 'live');
  const backup = await lastBackup(strapi);
  const notThere = await waiting(strapi, reports);
  const back = heldBack(strapi, current ?? { held: [] }, notThere.waiting);
  const { operatorContact: operator } = installation();
  return {
    // A release that a killed publisher left running is nobody's.
    releases: reports
      .filter((report) => report.state !== 'building' || isAtWork(report, reports, now))
      .slice(0, shownReleases)
      .map((report) => ({
        ...shownRelease(report),
        ...(report === current ? { held: back.heldBackCount } : {}),
        ...(report === current && report.push?.state === 'pending' ? beingSent : {}),
      })),
    ...notThere,
    ...back,
    scheduled: await scheduledShown(strapi),
    erasures: mayTakeDown(strapi) ? await erasures(strapi, reports) : [],
    health: await healthNotes(strapi, now),
    operator,
    lastBackup: backup,
    hold,
    mayPublishNow: hold === undefined && mayPublishNow(strapi),
  };
}

export function mayPublishNow(strapi: Core.Strapi): boolean {
  return draftedTypes.some((type) => mayPublish(strapi, uidOf(type)));
}

function shownRelease({
  held,
  alsoHeld,
  seq: _seq,
  fault: _fault,
  notes: _notes,
  hold: _hold,
  hasRemains: _hasRemains,
  ...report
}: ReleaseReport): Desk['releases'][number] {
  return { ...report, held: countHeld({ held, alsoHeld }) };
}

/** Done when the publisher has reported a release with the line and nothing left of it in its copies, and the CMS its own part. */
async function erasures(strapi: Core.Strapi, reports: readonly ReleaseReport[]): Promise<Desk['erasures']> {
  const lines = await new Log(strapi).lastErasures(knownErasures);
  const own = await erasedAt(
    strapi,
    lines.map(({ seq }) => seq),
  );
  const told = lines.map(({ seq, type, at: since, by }) => {
    const purged = reports.findLast((report) => report.state === 'live' && report.seq >= seq && !report.hasRemains)?.at;
    const cleared = own.get(seq);
    const doneAt = purged && cleared && (purged > cleared ? purged : cleared);
    const elsewhere = doneAt && seenElsewhere({ seq }, reports);
    return { seq, type, since, ...(by ? { by } : {}), doneAt, ...(elsewhere ? { elsewhere } : {}) };
  });
  // An erasure that is not done stays in sight until it is, whatever came after it.
  return told.filter(({ doneAt }, index) => index < shownErasures || doneAt === undefined);
}

/** What a later line waits to put on the site, or to remove, is that line's. */
function heldBack(
  strapi: Core.Strapi,
  { held, alsoHeld = [] }: Pick<ReleaseReport, 'held' | 'alsoHeld'>,
  later: Desk['waiting'],
): Pick<Desk, 'heldBack' | 'heldBackCount'> {
  const still = held.filter(({ type, id }) => mayRead(strapi, uidOf(type)) && !later.some(({ documentId }) => documentId === id));
  const told = still.slice(0, shownHeldBack).map((one) => ({ ...toNamed(one), reason: one.reason }));
  return { heldBack: told, heldBackCount: still.length + alsoHeld.length };
}

async function waiting(strapi: Core.Strapi, reports: readonly ReleaseReport[]): Promise<Pick<Desk, 'waiting' | 'waitingCount'>> {
  const log = new Log(strapi);
  const live = reports.find(({ state }) => state === 'live');
  const types = typesWith(() => true).filter((type) => mayRead(strapi, uidOf(type)));
  const published = await log.actedAfter('publish', live ? shownSeq(live) : 0, types, shownWaiting);
  // A hold lets removals through.
  const removed = await log.actedAfter('remove', live?.seq ?? 0, types, shownWaiting);
  const lines = [...published.lines, ...removed.lines].sort((a, b) => b.seq - a.seq).slice(0, shownWaiting);
  const entries = lines.map(async (line) => ({
    uid: uidOf(line.type),
    documentId: line.id,
    action: line.action,
    // A removal is called what was removed; what was taken down elsewhere was never public here.
    title: (await lastTitleOf(log, line.type, line.id)) ?? (await titleOf(strapi, line.type, line.id)),
    since: line.at,
  }));
  return { waiting: await Promise.all(entries), waitingCount: published.count + removed.count };
}
