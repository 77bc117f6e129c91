import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { draftUsesOf } from '../guards/files.ts';
import type { Log } from '../publication/log.ts';
import { uidOf } from '../publication/types.ts';
import { mayPublish } from '../rights.ts';
import { fieldsOfPapers } from '../rules/papers.ts';
import { scheduleWords } from '../words/schedule.ts';
import { readSchedule } from './fields.ts';
import { noteProblem } from './notes.ts';

/** A paper that goes public with a scheduled document has been seen, as it is, by somebody who may publish it. */
export async function stopSchedulesWithPaper(log: Log, id: string): Promise<void> {
  if (!mayPublish(log.strapi, uidOf('attachment'))) await stopSchedulesNaming(log, id, scheduleWords.paperChangedSince);
}

/**
 * For a paper that somebody has found something wrong with. One that was public before does not go public with the document, and
 * stops nothing.
 */
export async function stopSchedulesNaming(log: Log, id: string, problem: string): Promise<void> {
  const { strapi } = log;
  if (await log.last('attachment', id)) return;
  for (const [type, field] of Object.entries(fieldsOfPapers) as [DocumentType, string][]) {
    const where = { publishedAt: null, publishAt: { $notNull: true }, [field]: { documentId: id } };
    const naming = await strapi.db.query(uidOf(type)).findMany({ where, select: ['documentId'] });
    for (const { documentId } of naming) await noteProblem(log, { type, id: documentId, action: 'publish', problem });
  }
}

/** The same for everything that shows a file of the library whose bytes have changed, and for what such papers go with. */
export async function stopSchedulesWithFile(log: Log, file: { documentId: string; name: string; url: string }): Promise<void> {
  const { strapi } = log;
  for (const { type, id } of await draftUsesOf(log, file.documentId, file.url)) {
    const isUnseen = (await readSchedule(strapi, type, id)).publishAt !== undefined && !mayPublish(strapi, uidOf(type));
    if (isUnseen) await noteProblem(log, { type, id, action: 'publish', problem: scheduleWords.fileChangedSince(file.name) });
    if (type === 'attachment') await stopSchedulesWithPaper(log, id);
  }
}
