import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { titleList } from '../words/guards.ts';
import { uploadWords } from '../words/uploads.ts';
import { readLog } from '../publication/transaction.ts';
import { uidOf } from '../publication/types.ts';
import { mayPublish } from '../rights.ts';
import { usesOf, type Use } from './uses.ts';

/** A file in use by a published document is public: it is not deleted, and changing it is publishing. */

interface LibraryFile {
  documentId: string;
  name: string;
}

/** Whose fields or Markdown can name a file. */
export const fileUsers = ['article', 'plan', 'attachment', 'page'] as const satisfies DocumentType[];

export async function refuseRemovalOfUsedFile(strapi: Core.Strapi, file: LibraryFile): Promise<void> {
  const uses = await readLog(strapi, (log) => usesOf(log, fileUsers, file.documentId));
  if (uses.length > 0) throw new errors.ValidationError(uploadWords.inUse(file.name, titlesOf(uses)));
}

export async function refuseUnlessMayChangeFile(strapi: Core.Strapi, file: LibraryFile): Promise<void> {
  const closed = (await readLog(strapi, (log) => usesOf(log, fileUsers, file.documentId))).filter(
    ({ type }) => !mayPublish(strapi, uidOf(type)),
  );
  if (closed.length > 0) throw new errors.PolicyError(uploadWords.inUseNeedsPublisher(file.name, titlesOf(closed)));
}

function titlesOf(uses: Use[]): string {
  return titleList(uses.map(({ title }) => title));
}
