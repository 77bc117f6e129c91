import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { draftsWhere } from '../publication/draft-rows.ts';
import type { Log } from '../publication/log.ts';
import { uidOf } from '../publication/types.ts';
import { mayPublish } from '../rights.ts';
import { fieldsOfPapers } from '../rules/papers.ts';
import { scheduleWords } from '../words/schedule.ts';
import { noteProblem } from './notes.ts';

/** A paper that goes public with a scheduled document has been seen, as it is, by somebody who may publish it. */
export async function holdSchedulesWithPaper(log: Log, id: string): Promise<void> {
  if (!mayPublish(log.strapi, uidOf('attachment'))) await holdSchedulesNaming(log, id, scheduleWords.paperChangedSince);
}

/** Whoever has found something wrong with the paper: one that was public before does not go with the document. */
export async function holdSchedulesNaming(log: Log, id: string, problem: string): Promise<void> {
  const { strapi } = log;
  if (await log.last('attachment', id)) return;
  for (const [type, field] of Object.entries(fieldsOfPapers) as [DocumentType, string][]) {
    const where = { publishedAt: null, publishAt: { $notNull: true }, [field]: { documentId: id } };
    const naming = await strapi.db.query(uidOf(type)).findMany({ where, select: ['documentId'] });
    for (const { documentId } of naming) await noteProblem(log, { type, id: documentId, action: 'publish', problem });
  }
}

/** The same of the papers that name a file of the library which has other bytes now. */
export async function holdSchedulesWithFile(log: Log, id: string): Promise<void> {
  const papers = await draftsWhere(log.strapi, ['attachment'], ({ kind }) => (kind === 'file' ? { documentId: id } : undefined));
  for (const paper of papers) await holdSchedulesWithPaper(log, paper.id);
}
