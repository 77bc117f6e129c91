import type { Core } from '@strapi/strapi';
import { draftedTypes } from '@pho-luat/shared/schemas/index';
import type { Desk } from '@pho-luat/shared/schemas/desk';
import type { ReleaseReport } from '@pho-luat/shared/schemas/publication';
import { mayPublish, mayRead } from '../guards/rights.ts';
import { publishedAfter } from '../publication/log.ts';
import { keptReportsOf } from '../publication/releases.ts';
import { uidOf } from '../publication/types.ts';
import { allScheduled } from '../schedule/shown.ts';
import { isAtWork, shownSeq } from './state.ts';

/** What the admin's home shows of publishing. */

const shownReleases = 10;
const shownWaiting = 50;

export async function desk(strapi: Core.Strapi, now: Date): Promise<Desk> {
  const reports = await keptReportsOf(strapi);
  const hold = reports[0]?.hold;
  return {
    // One that was left at work by a killed publisher is nobody's release.
    releases: reports
      .filter((report) => report.state !== 'building' || isAtWork(report, reports, now))
      .slice(0, shownReleases)
      .map(shownRelease),
    waiting: await waiting(strapi, reports),
    scheduled: await allScheduled(strapi),
    ...(hold ? { hold } : {}),
    mayPublishNow: mayPublishNow(strapi),
  };
}

export function mayPublishNow(strapi: Core.Strapi): boolean {
  return draftedTypes.some((type) => mayPublish(strapi, uidOf(type)));
}

function shownRelease({
  release,
  state,
  step,
  startedAt,
  at,
  pages,
  held,
  reason,
  mend,
  push,
}: ReleaseReport): Desk['releases'][number] {
  const told = { pages, reason, mend, push };
  const known = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
  return { release, state, step, startedAt, at, held: held.length, ...known };
}

async function waiting(strapi: Core.Strapi, reports: readonly ReleaseReport[]): Promise<Desk['waiting']> {
  const live = reports.find(({ state }) => state === 'live');
  const lines = await publishedAfter(strapi, live ? shownSeq(live, reports) : 0, shownWaiting);
  return lines
    .map(({ type, id, at, document }) => ({
      uid: uidOf(type),
      documentId: id,
      title: titleIn(document) ?? id,
      since: at,
    }))
    .filter(({ uid }) => mayRead(strapi, uid));
}

function titleIn(document: string | null): string | undefined {
  const { title, name, siteName, short, everyday } = JSON.parse(document ?? '{}') as Record<string, string | undefined>;
  return title ?? name ?? siteName ?? short ?? everyday;
}
