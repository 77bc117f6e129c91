import type { Core } from '@strapi/strapi';
import type { Issue } from '@pho-luat/shared/rules/issue';
import { findingsOf } from '../guards/index.ts';
import { documentToPublish } from '../publication/signed-document.ts';
import { readLog } from '../publication/transaction.ts';
import type { DocumentType } from '@pho-luat/shared/content-types/index';

/** What the shared rules say of a draft as it is saved: what would stop its publication, and what to look at. */
export async function findingsOfDraft(strapi: Core.Strapi, type: DocumentType, id: string, now: Date): Promise<Issue[]> {
  return readLog(strapi, async (log) => {
    const draft = await documentToPublish(log, type, id);
    if (!draft) return [];
    // Stamped by the first publication; nobody has to fill it in.
    const stamped = type === 'article' ? { publishedOn: now.toISOString(), ...draft } : draft;
    return findingsOf(log, type, id, stamped);
  });
}
