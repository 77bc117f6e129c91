import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { fieldsOfForm } from '@pho-luat/shared/content-types/index';
import type { Remark } from '../../contracts/reviews.ts';
import type { Subject } from '../../routes/admin-routes.ts';
import { askFirst, tellWarnings } from '../../guards/asking.ts';
import { refuse } from '../../guards/finding.ts';
import type { Log } from '../../publication/log.ts';
import { titleOf } from '../../publication/title.ts';
import type { DocumentRef } from '../../publication/document-ref.ts';
import { writeLog } from '../../publication/transaction.ts';
import { readSchedule } from '../../schedule/fields.ts';
import { noteProblem } from '../../schedule/notes.ts';
import { stopSchedulesNaming } from '../../schedule/of-papers.ts';
import { findingsWithMates } from '../../status/findings.ts';
import { groupOf, joinTogether } from '../../together/groups.ts';
import { refuseTogether } from '../../together/publish.ts';
import { refusalText } from '../../words/guards.ts';
import { reviewRefusals } from '../../words/reviews.ts';
import { scheduleWords } from '../../words/schedule.ts';
import { togetherRefusals } from '../../words/together.ts';
import { draftRow, setAwaited } from '../desk-state.ts';
import { addReview, reviewRows } from '../table.ts';

/**
 * Sends a draft for review as it is saved, and refuses what could not be published: a reviewer would only find the same. False where
 * it was sent already and nothing is new.
 */
export function sendForReview(strapi: Core.Strapi, subject: Subject, remark: string, now: Date): Promise<boolean> {
  return writeLog(strapi, async (log) => {
    const draft = await draftRow(strapi, subject);
    if (!draft) throw new errors.NotFoundError();
    // A second press of the button says nothing new.
    if (draft.isAwaited && !remark) return false;
    // What was sent together still goes together, after a return too.
    const findings = await findingsWithMates(log, subject.type, subject.id, now);
    // Only errors: that the writer may not publish is why it is sent.
    const problems = findings.filter(({ severity }) => severity === 'error');
    refuse(problems, (found) => refusalText(found, reviewRefusals.notSent));
    return askFirst(log, 'send', async () => {
      tellWarnings(subject, findings);
      await send(log, subject, remark);
      return true;
    });
  });
}

/** The same of several drafts that are to be published together: all of them or none. */
export async function sendTogether(log: Log, documents: readonly DocumentRef[], remark: string, now: Date): Promise<boolean> {
  await refuseTogether(log, documents, togetherRefusals.notSent);
  await refuseOtherThanTimed(log, documents);
  await joinTogether(log, documents);
  for (const one of documents) tellWarnings(one, await findingsWithMates(log, one.type, one.id, now));
  let isNew = false;
  for (const one of documents) {
    if ((await draftRow(log.strapi, one))?.isAwaited && !remark) continue;
    await send(log, one, remark);
    isNew = true;
  }
  return isNew;
}

/**
 * Documents with one time go public as a whole and alone: only people who may set times say what else goes with them, or no longer
 * does.
 */
async function refuseOtherThanTimed(log: Log, documents: readonly DocumentRef[]): Promise<void> {
  for (const one of documents) {
    if (!(await readSchedule(log.strapi, one.type, one.id)).publishAt) continue;
    const timed = await groupOf(log, one);
    const isWhole = timed.length === documents.length && timed.every(({ id }) => documents.some((other) => other.id === id));
    if (!isWhole) throw new errors.ValidationError(togetherRefusals.timedOtherwise(await titleOf(log.strapi, one.type, one.id)));
  }
}

async function send(log: Log, named: DocumentRef, remark: string): Promise<void> {
  await setAwaited(log.strapi, named, true);
  await addReview(log, named, 'sent', remark ? [{ text: remark }] : []);
}

/** Gives a draft back to its writer, with what is to be mended. A time that it has waits until somebody who may publish has seen it again. */
export function returnToWriter(strapi: Core.Strapi, subject: Subject, remarks: readonly Remark[]): Promise<void> {
  const { type, id } = subject;
  const fields = fieldsOfForm(type);
  if (remarks.some(({ field }) => field !== undefined && !Object.hasOwn(fields, field.split('.')[0] ?? '')))
    throw new errors.ValidationError(reviewRefusals.unknownField);
  return writeLog(strapi, async (log) => {
    const draft = await draftRow(strapi, subject);
    const [last] = await reviewRows(log, subject);
    // What a colleague returned meanwhile gets these remarks as well.
    if (!draft?.isAwaited && last?.action !== 'returned') throw new errors.ValidationError(reviewRefusals.notAwaited);
    await setAwaited(strapi, subject, false);
    await addReview(log, subject, 'returned', remarks);
    const { publishAt } = await readSchedule(strapi, type, id);
    if (publishAt) await noteProblem(log, { type, id, action: 'publish', problem: scheduleWords.returnedSince });
    if (type === 'attachment') await stopSchedulesNaming(log, id, scheduleWords.paperReturnedSince);
  });
}
