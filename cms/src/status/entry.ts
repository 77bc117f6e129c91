import type { Core } from '@strapi/strapi';
import type { EntryStatus } from '../schemas/desk.ts';
import type { Subject } from '../doors/admin-routes.ts';
import { titleOf } from '../guards/references.ts';
import { mayTakeDown, mayUpdate } from '../rights.ts';
import { keptReportsOf } from '../publication/releases.ts';
import type { StoredLine } from '../publication/stored-line.ts';
import { lastSaveOf } from '../publication/last-save.ts';
import type { Log } from '../publication/log.ts';
import { readLog } from '../publication/transaction.ts';
import { isDrafted, uidOf } from '../publication/types.ts';
import { reviewStateOf } from '../reviews/shown.ts';
import { scheduleOf } from '../schedule/shown.ts';
import { postersOf } from '../takedown/posters.ts';
import { matesOf } from '../together/groups.ts';
import { addressOf } from '../publication/address.ts';
import { findingsOfDraft, findingsOfRemoval } from './findings.ts';
import { othersAt } from './presence.ts';
import { seenElsewhere, stateOf } from './state.ts';

/** Everything that the panel beside an entry says of its publication. */
export async function entryStatus(strapi: Core.Strapi, subject: Subject, now: Date): Promise<EntryStatus> {
  const { type, uid, id } = subject;
  const reports = await keptReportsOf(strapi);
  const { line, state, href } = await readLog(strapi, async (log) => {
    const [last, previous] = await log.lines(type, id, 2);
    const come = last && stateOf(last, reports, now);
    // Until it is there, the page is the one of before.
    const shown = come && ['live', 'removed', 'taken-down'].includes(come.state) ? last : previous;
    return { line: last, state: come, href: shown && (await addressOf(log, shown)) };
  });
  const findings = await readLog(strapi, (log) => findingsOfDraft(log, type, id, now));
  // Nobody takes away what is on its way, and it is asked every second.
  const removal = isOnItsWay(state) ? [] : await readLog(strapi, (log) => findingsOfRemoval(log, type, id));
  const schedule = isDrafted(type) ? await scheduleOf(strapi, subject, findings) : undefined;
  const hold = reports[0]?.hold;
  const takeDown = isDrafted(type) && line !== undefined && !line.takedownReason && mayTakeDown(strapi);
  const elsewhere = line && state?.state === 'taken-down' ? seenElsewhere(line, reports) : undefined;
  const mayErase = isDrafted(type) && line !== undefined && !line.erases && mayTakeDown(strapi);
  const saved = await lastSaveOf(strapi, type, id);
  const review = isDrafted(type) ? await readLog(strapi, (log) => reviewStateOf(log, subject)) : undefined;
  const posters = takeDown ? await postersOf(strapi, subject) : undefined;
  return {
    ...(line && state ? { ...aboutLine(line), ...state } : { state: 'never' as const, notes: [] }),
    ...(href ? { href } : {}),
    findings: [...findings],
    removal: removal.map(({ message }) => message),
    ...(schedule ? { schedule } : {}),
    ...(hold ? { hold } : {}),
    ...(posters ? { posters } : {}),
    ...(elsewhere ? { elsewhere } : {}),
    ...(saved ? { saved } : {}),
    ...(review ? { review } : {}),
    together: await readLog(strapi, (log) => matesShown(log, subject)),
    others: othersAt(`${uid} ${id}`, strapi.requestContext.get()?.state.user, now),
    may: {
      takeDown,
      erase: mayErase,
      restore: isDrafted(type) && mayUpdate(strapi, uid),
      share: isDrafted(type) && mayUpdate(strapi, uid) && !line?.takedownReason,
    },
  };
}

async function matesShown(log: Log, subject: Subject): Promise<EntryStatus['together']> {
  const mates = await matesOf(log, subject);
  return Promise.all(
    mates.map(async ({ type, id }) => ({ uid: uidOf(type), documentId: id, title: await titleOf(log.strapi, type, id) })),
  );
}

function isOnItsWay(state: Pick<EntryStatus, 'state'> | undefined): boolean {
  return state?.state === 'waiting' || state?.state === 'building';
}

function aboutLine({ action, seq, at }: StoredLine): Pick<EntryStatus, 'action' | 'seq' | 'since'> {
  return { action, seq, since: at };
}
