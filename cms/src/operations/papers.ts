import type { Core } from '@strapi/strapi';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { hearWarnings } from '../guards/asking.ts';
import { newPapersOf } from '../guards/new-papers.ts';
import type { LogDocument } from '../publication/draft.ts';
import type { Log } from '../publication/log.ts';
import { uidOf } from '../publication/types.ts';

/** The new papers of a document go public with it, in its transaction: all of them and the document, or nothing. */
export async function publishPapers(log: Log, type: DocumentType, document: LogDocument): Promise<void> {
  // What they would tell of themselves is in the findings of the document.
  await hearWarnings(async () => {
    for (const id of await newPapersOf(log, type, document)) await publishOnce(log.strapi, id);
  });
}

/** Two articles that are published by one bulk action, side by side, may name one paper. */
async function publishOnce(strapi: Core.Strapi, id: string): Promise<void> {
  const begun = onTheirWay.get(id);
  if (begun) return void (await begun);
  const published = strapi.documents(uidOf('attachment')).publish({ documentId: id });
  onTheirWay.set(id, published);
  try {
    await published;
  } finally {
    onTheirWay.delete(id);
  }
}

/** All belong to one transaction: the log has one writer at a time. */
const onTheirWay = new Map<string, Promise<unknown>>();
