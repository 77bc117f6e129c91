import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { typesWith } from '@pho-luat/shared/content-types/index';
import { titleList } from '../words/guards.ts';
import { uploadWords } from '../words/uploads.ts';
import { draftsWhere } from '../publication/draft-rows.ts';
import type { Log } from '../publication/log.ts';
import { readLog } from '../publication/transaction.ts';
import { isDrafted, uidOf } from '../publication/types.ts';
import { toNamed } from '../publication/title.ts';
import type { Titled } from '../publication/document-ref.ts';
import { mayPublish, mayUpdate } from '../rights.ts';
import { askFirst, tellWarnings } from './asking.ts';
import { refuse } from './finding.ts';
import { usesOf } from './uses.ts';

/** A file that a document names is not deleted; a file of a published document is public, so changing it is publishing. */

interface LibraryFile {
  documentId: string;
  name: string;
  url?: string;
  mime?: string;
}

/** Whose fields or Markdown can name a file. */
const fileUsers = typesWith(({ kind }) => kind === 'file' || kind === 'markdown');

/** The public documents that name a file. */
export function publicUsesOf(log: Log, file: string): Promise<Titled[]> {
  return usesOf(log, fileUsers, file);
}

/** The drafts that name it; `url`: its address in the library, which texts name, and which a deleted file has no more. */
export function draftUsesOf({ strapi }: Log, file: string, url: string | undefined): Promise<Titled[]> {
  return draftsWhere(strapi, ({ kind }) => {
    if (kind === 'file') return { documentId: file };
    return kind === 'markdown' && url !== undefined ? { $contains: url } : undefined;
  });
}

export async function refuseRemovalOfUsedFile(strapi: Core.Strapi, file: LibraryFile): Promise<void> {
  const uses = await readLog(strapi, async (log) => [
    ...(await publicUsesOf(log, file.documentId)),
    ...(await draftUsesOf(log, file.documentId, file.url)),
  ]);
  if (uses.length > 0)
    refuse([{ severity: 'error', message: uploadWords.inUse(file.name, titlesOf(uses)), named: uses.map(toNamed) }]);
}

const selectedSchema = z.object({ fileIds: z.array(z.int()).default([]), folderIds: z.array(z.int()).default([]) });

/** Strapi deletes what is selected one by one, so a refusal would come when others have gone. */
export async function refuseRemovalOfUsedFiles(strapi: Core.Strapi, selected: unknown): Promise<void> {
  const { fileIds, folderIds } = selectedSchema.safeParse(selected).data ?? selectedSchema.parse({});
  const folders = await strapi.db.query('plugin::upload.folder').findMany({ where: { id: { $in: folderIds } } });
  const within = folders.flatMap(({ path }) => [{ folderPath: path }, { folderPath: { $startsWith: `${path}/` } }]);
  const files = await strapi.db.query('plugin::upload.file').findMany({ where: { $or: [{ id: { $in: fileIds } }, ...within] } });
  for (const file of files) await refuseRemovalOfUsedFile(strapi, file);
}

export async function refuseUnlessMayChangeFile(strapi: Core.Strapi, file: LibraryFile): Promise<void> {
  const closed = (await readLog(strapi, (log) => publicUsesOf(log, file.documentId))).filter(({ type }) =>
    isDrafted(type) ? !mayPublish(strapi, uidOf(type)) : !mayUpdate(strapi, uidOf(type)),
  );
  if (closed.length > 0) refuse([{ severity: 'right', message: uploadWords.inUseNeedsPublisher(file.name, titlesOf(closed)) }]);
}

/** An editor who replaces such a file reads first what readers will see. */
export function askBeforeReplacing(strapi: Core.Strapi, file: LibraryFile, name: string): Promise<void> {
  return readLog(strapi, (log) =>
    askFirst(log, 'replace', async () => {
      for (const use of await publicUsesOf(log, file.documentId)) {
        // A scan of a document and the emblem have no words of theirs.
        const isDescribed = file.mime?.startsWith('image/') && use.type !== 'attachment' && use.type !== 'site-setting';
        const words = isDescribed ? [uploadWords.describedAsBefore] : [];
        tellWarnings(use, [{ severity: 'warning', message: [uploadWords.replacesOnSite(use.title, name), ...words].join(' ') }]);
      }
    }),
  );
}

function titlesOf(uses: Titled[]): string {
  return titleList([...new Set(uses.map(({ title }) => title))]);
}
