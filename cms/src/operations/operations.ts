import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { issueCodes } from '../codes/issue.ts';
import { keepDestinations } from '../codes/once-gone.ts';
import { tellWarnings } from '../guards/asking.ts';
import { againstDraft } from '../guards/draft.ts';
import { refuse, refusePublication } from '../guards/finding.ts';
import { againstPublisher, againstRemoval } from '../guards/index.ts';
import { codesThatStay } from '../guards/opened-by-code.ts';
import { returnedStill } from '../guards/returned.ts';
import type { Log } from '../publication/log.ts';
import { documentToPublish, refreshPlansOf } from '../publication/signed-document.ts';
import { isDrafted, uidOf } from '../publication/types.ts';
import { recogniseNamedPictures } from '../reading/named-pictures.ts';
import { mayPublish } from '../rights.ts';
import { forgetReviews, settleReview } from '../reviews/table.ts';
import { actionNames, readSchedule } from '../schedule/fields.ts';
import { endSchedule, noteProblem } from '../schedule/notes.ts';
import { stopSchedulesWithPaper } from '../schedule/of-papers.ts';
import { discardTimes, keepTimes, timesToSet } from '../schedule/times.ts';
import { findingsWithMates } from '../status/findings.ts';
import { refuseWithoutRoom } from '../storage/room.ts';
import { leaveGroup } from '../together/groups.ts';
import { keepingWords } from '../words/desk-keeping.ts';
import { guardWords } from '../words/guards.ts';
import { scheduleWords } from '../words/schedule.ts';
import { fillCopy, fillIn, fillInAtPublication } from './fill-in.ts';
import { renewKeys } from './keys.ts';
import { againstNewerVersion } from './opened-version.ts';
import type { Operation } from './operation.ts';
import { publishPapers } from './papers.ts';
import { restoreRelations } from './relations.ts';
import { unreadDays } from './unread-days.ts';

/**
 * What is done to a document, and with it, from the first step to the last. All of it is one transaction: what throws undoes
 * everything that was done before it, the save that the content manager makes before a publication too.
 */
export async function perform(operation: Operation): Promise<void> {
  const { name, id } = operation;
  if (name === 'create' || name === 'update') await save(operation);
  else if (id === undefined) await operation.save();
  else await steps[name](operation, id);
}

const steps = { publish, unpublish, delete: remove, clone: copy, discardDraft: discard };

/** A new document, or a changed one. It may be published with it. */
async function save(operation: Operation): Promise<void> {
  const { log, type, publishes } = operation;
  refuseWithoutRoom(log.strapi);
  refuse([...unreadDays(type, operation.data), ...(await againstNewerVersion(log, type, operation.id))]);
  if (publishes) refusePublication(type, await againstPublisher(log, type, operation.id));
  await fillIn(operation);
  if (publishes) await fillInAtPublication(operation);
  const times = await timesToSet(operation);

  const id = await operation.save();
  if (id === undefined) return;

  await keepTimes(log, type, id, times);
  if (type === 'qr-campaign') await issueCodes(log, id);
  if (type === 'attachment') {
    await recogniseNamedPictures(log, id);
    await stopSchedulesWithPaper(log, id);
  }
  if (publishes) await publishSaved(log, type, id);
  // Nobody looks again before that time; what somebody without the right has changed waits for somebody who has it.
  else if (times.after.publishAt && mayPublish(log.strapi, uidOf(type)))
    tellWarnings({ type, id }, [
      ...(await returnedStill(log, { type, id })),
      ...(await findingsWithMates(log, type, id, new Date())),
    ]);
  if (times.changed.includes('unpublish') && times.after.unpublishAt)
    tellWarnings({ type, id }, await codesThatStay(log, type, id, 'unpublish'));
}

async function publish(operation: Operation, id: string): Promise<void> {
  const { log, type } = operation;
  refuseWithoutRoom(log.strapi);
  refusePublication(type, await againstPublisher(log, type, id));
  await fillInAtPublication(operation);
  // Before it is done, as below, so that Strapi does not see a draft that was changed after its publication.
  await endSchedule(log, type, id, ['publish']);

  await operation.save();

  await publishSaved(log, type, id);
}

async function unpublish(operation: Operation, id: string): Promise<void> {
  const { log, type } = operation;
  await lookBeforeRemoval(log, type, id, 'unpublish');
  await endSchedule(log, type, id, ['unpublish']);

  await operation.save();

  // The person who takes it away may not know of a time that would bring it back.
  const { publishAt } = isDrafted(type) ? await readSchedule(log.strapi, type, id) : {};
  if (publishAt) await noteProblem(log, { type, id, action: 'publish', problem: scheduleWords.removedSince });
  await takeAway(log, type, id);
}

async function remove(operation: Operation, id: string): Promise<void> {
  const { log, type } = operation;
  // There is one, every page has something of it, and nothing brings it back. The admin has no button for it, so its panel is silent.
  if (type === 'site-setting') refuse([{ severity: 'error', message: guardWords.settingsStay }]);
  await lookBeforeRemoval(log, type, id, 'delete');
  await endSchedule(log, type, id, actionNames);
  await forgetReviews(log, { type, id });
  await leaveGroup(log, { type, id });

  await operation.save();

  await takeAway(log, type, id);
}

/** A copy is a new document, with its own address, keys and codes, and without schedule or review. */
async function copy(operation: Operation, id: string): Promise<void> {
  const { log, type, publishes } = operation;
  refuseWithoutRoom(log.strapi);
  await fillCopy(operation, id);

  const made = await operation.save();
  if (made === undefined) return;

  await renewKeys(log.strapi, type, made);
  if (type === 'qr-campaign') await issueCodes(log, made);
  if (publishes) await publishSaved(log, type, made);
}

/** The draft is what is public again. */
async function discard(operation: Operation, id: string): Promise<void> {
  const { log, type } = operation;
  refuse(await againstNewerVersion(log, type, id, keepingWords.notDiscarded));
  await discardTimes(log, type, id, operation.save);
  await settleReview(log, { type, id });
  await leaveGroup(log, { type, id });
  await restoreRelations(log, type, id);
}

/** What readers are to have, by what was saved. */
async function publishSaved(log: Log, type: DocumentType, id: string): Promise<void> {
  const document = await documentToPublish(log, type, id);
  if (!document) return;
  const findings = await againstDraft(log, type, id, document);
  refusePublication(type, findings);
  tellWarnings({ type, id }, [...(await returnedStill(log, { type, id })), ...findings]);
  await publishPapers(log, type, document);
  await log.publish(type, id, document);
  await settleReview(log, { type, id });
  await leaveGroup(log, { type, id });
  if (type === 'attachment') await refreshPlansOf(log, id, document);
}

async function lookBeforeRemoval(log: Log, type: DocumentType, id: string, by: 'unpublish' | 'delete'): Promise<void> {
  const findings = await againstRemoval(log, type, id, by);
  refuse(findings);
  tellWarnings({ type, id }, findings);
}

/** Readers have it no longer; printed codes of a campaign still lead somewhere. */
async function takeAway(log: Log, type: DocumentType, id: string): Promise<void> {
  if (type === 'qr-campaign') await keepDestinations(log, id);
  await log.remove(type, id);
}
