import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { DocumentType } from '@pho-luat/shared/schemas/index';
import { uploadTexts } from '@pho-luat/shared/words/uploads';
import { publicLinesWith } from '../publication/log.ts';
import { uidOf } from '../publication/types.ts';
import { mayPublish } from './rights.ts';

/** A file in use by a published document is part of what the public reads: it is not deleted, and changing it is publishing. */

interface LibraryFile {
  documentId: string;
  name: string;
}

/** Whose fields or Markdown can name a file. */
const users = ['article', 'plan', 'attachment', 'page'] as const satisfies DocumentType[];

export async function refuseRemovalOfUsedFile(strapi: Core.Strapi, file: LibraryFile): Promise<void> {
  const uses = await usesOf(strapi, file);
  if (uses.length > 0) throw new errors.ValidationError(uploadTexts.inUse(file.name, titlesOf(uses)));
}

export async function refuseUnlessMayChangeFile(strapi: Core.Strapi, file: LibraryFile): Promise<void> {
  const closed = (await usesOf(strapi, file)).filter(({ type }) => !mayPublish(strapi, uidOf(type)));
  if (closed.length > 0) throw new errors.PolicyError(uploadTexts.inUseNeedsPublisher(file.name, titlesOf(closed)));
}

interface Use {
  type: DocumentType;
  title: string;
}

/** The published documents that show a file, by the log: it has those too that name the file in their text. */
async function usesOf(strapi: Core.Strapi, { documentId }: LibraryFile): Promise<Use[]> {
  return strapi.db.transaction(async ({ trx }) => {
    const uses: Use[] = [];
    for (const type of users) {
      for (const { document } of await publicLinesWith(strapi, trx, type, documentId)) {
        const { title } = JSON.parse(document ?? '{}') as { title: string };
        uses.push({ type, title });
      }
    }
    return uses;
  });
}

function titlesOf(uses: Use[]): string {
  const shown = uses.slice(0, 3).map(({ title }) => `«${title}»`);
  return [...shown, ...(uses.length > 3 ? [`${uses.length - 3} nội dung khác`] : [])].join(', ');
}
