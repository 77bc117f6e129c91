import type { Core } from '@strapi/strapi';
import type { ReleaseReport } from '@pho-luat/shared/schemas/publication';
import type { EntryStatus } from '../contracts/desk.ts';
import type { Subject } from '../routes/admin-routes.ts';
import { draftAsOf } from '../guards/draft.ts';
import { againstTakedown } from '../guards/index.ts';
import { outsideLinksIn } from '../guards/outside-links.ts';
import { othersThatLapse } from '../guards/validity-of-others.ts';
import { titledEntry } from '../publication/title.ts';
import { lookLater } from '../outside/index.ts';
import { mayUpdate } from '../rights.ts';
import { keptReportsOf } from '../publication/releases.ts';
import type { StoredLine } from '../publication/stored-line.ts';
import type { LogDocument } from '../publication/draft.ts';
import { lastSaveOf } from '../publication/last-save.ts';
import type { Log } from '../publication/log.ts';
import { readLog } from '../publication/transaction.ts';
import { isDrafted } from '../publication/types.ts';
import { reviewStateOf } from '../reviews/shown.ts';
import { scheduleOf } from '../schedule/shown.ts';
import { postersOf } from '../takedown/posters.ts';
import { matesOf } from '../together/groups.ts';
import { addressOf } from '../publication/address.ts';
import { findingsOf, findingsOfRemoval } from './findings.ts';
import { othersAt } from './presence.ts';
import { seenElsewhere, stateOf } from './state.ts';

/** Everything that the panel beside an entry says of its publication. */
export async function entryStatus(strapi: Core.Strapi, subject: Subject, now: Date): Promise<EntryStatus> {
  const reports = await keptReportsOf(strapi);
  const { draft, ...status } = await readLog(strapi, (log) => statusIn(log, subject, reports, now));
  // An editor who has it open is told in a moment.
  if (draft)
    lookLater(
      strapi,
      outsideLinksIn(subject.type, draft).map(({ href }) => href),
    );
  return status;
}

async function statusIn(
  log: Log,
  subject: Subject,
  reports: readonly ReleaseReport[],
  now: Date,
): Promise<EntryStatus & { draft: LogDocument | undefined }> {
  const { strapi } = log;
  const { type, uid, id } = subject;
  const [line, previous] = await log.lines(type, id, 2);
  const state = line && stateOf(line, reports, now);
  // Until the publication is on the site, the page is the one from before.
  const shown = state && ['live', 'removed', 'taken-down'].includes(state.state) ? line : previous;
  const href = shown && (await addressOf(log, shown));
  const draft = await draftAsOf(log, type, id, now);
  const findings = draft ? await findingsOf(log, type, id, draft) : [];
  // Not while it is on its way: nobody takes it away then, and this is asked every second.
  const removal = isOnItsWay(state) ? [] : await findingsOfRemoval(log, type, id);
  const schedule = isDrafted(type) ? await scheduleOf(log, subject) : undefined;
  const hold = reports[0]?.hold;
  const mayGo = (erases: boolean) => isDrafted(type) && againstTakedown(strapi, line, erases).length === 0;
  const takeDown = mayGo(false);
  const elsewhere = line && state?.state === 'taken-down' ? seenElsewhere(line, reports) : undefined;
  const saved = await lastSaveOf(strapi, type, id);
  const review = isDrafted(type) ? await reviewStateOf(log, subject, draft) : undefined;
  const posters = takeDown ? await postersOf(log, subject) : undefined;
  const lapsing = takeDown ? await othersThatLapse(log, type, id) : [];
  return {
    ...(line && state ? { ...aboutLine(line), ...state } : { state: 'never' as const, notes: [] }),
    href,
    draft,
    findings: [...findings],
    removal: removal.map(({ message, named = [] }) => ({ message, named: [...named] })),
    schedule,
    hold,
    posters,
    inForceAgain: lapsing.flatMap(({ named = [] }) => named.map(({ title }) => title)),
    elsewhere,
    saved,
    review,
    together: await matesShown(log, subject),
    others: othersAt(`${uid} ${id}`, strapi.requestContext.get()?.state.user, now),
    may: {
      takeDown,
      erase: mayGo(true),
      restore: isDrafted(type) && mayUpdate(strapi, uid),
      share: isDrafted(type) && mayUpdate(strapi, uid) && !line?.takedownReason,
    },
  };
}

async function matesShown(log: Log, subject: Subject): Promise<EntryStatus['together']> {
  const mates = await matesOf(log, subject);
  return Promise.all(mates.map((mate) => titledEntry(log.strapi, mate)));
}

function isOnItsWay(state: Pick<EntryStatus, 'state'> | undefined): boolean {
  return state?.state === 'waiting' || state?.state === 'building';
}

function aboutLine({ action, seq, at }: StoredLine): Pick<EntryStatus, 'action' | 'seq' | 'since'> {
  return { action, seq, since: at };
}
