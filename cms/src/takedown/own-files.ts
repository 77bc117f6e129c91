import type { Subject } from '../routes/admin-routes.ts';
import { uploadsNamed, type Upload } from '../files/uploads.ts';
import { draftUsesOf, publicUsesOf } from '../guards/files.ts';
import { readDocument } from '../publication/draft.ts';
import type { Log } from '../publication/log.ts';
import { documentOf } from '../publication/stored-line.ts';

/** Files that nobody names but one document: what is erased with it. */

export interface OwnFile {
  id: string;
  /** The file in the library; undefined where it was deleted there. */
  upload: Upload | undefined;
}

export async function filesOfItsOwn(log: Log, { type, id }: Subject): Promise<OwnFile[]> {
  const versions = (await log.lines(type, id)).map(({ document }) => document ?? '');
  const draft = JSON.stringify((await readDocument(log.strapi, type, id)) ?? {});
  const words = [...versions, draft].flatMap((text) => text.match(/\b[a-z0-9]{10,40}\b/g) ?? []);
  const ids = await log.known('file', [...new Set(words)]);
  const uploads = await uploadsNamed(log.strapi, ids);
  const own: OwnFile[] = [];
  for (const file of ids) {
    const upload = uploads.find(({ documentId }) => documentId === file);
    if (!(await isUsedByOthers(log, id, file, upload?.url))) own.push({ id: file, upload });
  }
  return own;
}

/** Deleted files whose lines name these bytes; none where a file that is there names them too, for then the bytes stay. */
export async function deletedFilesWith(log: Log, sha256: string): Promise<string[]> {
  const files = await log.namesWith('file', sha256);
  for (const file of files) if (await log.isPublic('file', file)) return [];
  return files;
}

/** What the lines of a file say that its bytes were. */
export async function hashesOf(log: Log, file: string): Promise<string[]> {
  return (await log.lines('file', file)).flatMap((line) => documentOf(line)?.sha256 ?? []);
}

/** Whether another document uses it, as it is public or in its draft. */
async function isUsedByOthers(log: Log, document: string, file: string, url: string | undefined): Promise<boolean> {
  const isOther = ({ id }: { id: string }) => id !== document;
  return (await publicUsesOf(log, file)).some(isOther) || (await draftUsesOf(log, file, url)).some(isOther);
}
