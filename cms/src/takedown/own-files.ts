import type { Core } from '@strapi/strapi';
import { fileSchema } from '@pho-luat/shared/content-types/file';
import type { Subject } from '../doors/admin-routes.ts';
import { uploadsNamed, type Upload } from '../files/uploads.ts';
import { fileUsers } from '../guards/files.ts';
import { readDocument } from '../publication/draft.ts';
import { knownNames, lastLine, lastLines, namesWith, publicLinesWith } from '../publication/log.ts';
import type { Transaction } from '../publication/transaction.ts';
import { attributesOf, uidOf } from '../publication/types.ts';

/** Files that nobody names but one document: what is erased with it. */

export interface OwnFile {
  id: string;
  /** In the library; nothing of one that was deleted there. */
  upload: Upload | undefined;
}

export async function filesOfItsOwn(strapi: Core.Strapi, trx: Transaction, { type, id }: Subject): Promise<OwnFile[]> {
  const versions = (await lastLines(strapi, trx, type, id)).map(({ document }) => document ?? '');
  const draft = JSON.stringify((await readDocument(strapi, type, id)) ?? {});
  const words = [...versions, draft].flatMap((text) => text.match(/\b[a-z0-9]{10,40}\b/g) ?? []);
  const ids = await knownNames(strapi, trx, 'file', [...new Set(words)]);
  const uploads = await uploadsNamed(strapi, ids);
  const own: OwnFile[] = [];
  for (const file of ids) {
    const upload = uploads.find(({ documentId }) => documentId === file);
    if (!(await isUsedByOthers(strapi, trx, id, file, upload?.url))) own.push({ id: file, upload });
  }
  return own;
}

/** Deleted files whose lines name these bytes; none where a file that is there names them too, for then the bytes stay. */
export async function deletedFilesWith(strapi: Core.Strapi, trx: Transaction, sha256: string): Promise<string[]> {
  const files = await namesWith(strapi, trx, 'file', sha256);
  for (const file of files) if ((await lastLine(strapi, trx, 'file', file))?.action === 'publish') return [];
  return files;
}

/** What the lines of a file say that its bytes were. */
export async function hashesOf(strapi: Core.Strapi, trx: Transaction, file: string): Promise<string[]> {
  const lines = await lastLines(strapi, trx, 'file', file);
  return lines.flatMap(({ document }) => (document === null ? [] : fileSchema.parse(JSON.parse(document)).sha256));
}

/** By what is public of another document, or by its draft. */
async function isUsedByOthers(
  strapi: Core.Strapi,
  trx: Transaction,
  document: string,
  file: string,
  url: string | undefined,
): Promise<boolean> {
  for (const type of fileUsers) {
    if ((await publicLinesWith(strapi, trx, type, file)).some(({ id }) => id !== document)) return true;
    const places = attributesOf(strapi, type).flatMap(([name, attribute]): object[] => {
      if (attribute.type === 'media') return [{ [name]: { documentId: file } }];
      return attribute.type === 'richtext' && url !== undefined ? [{ [name]: { $contains: url } }] : [];
    });
    // Strapi takes an empty list of conditions for none.
    if (places.length === 0) continue;
    const drafts = strapi.db.query(uidOf(type));
    if ((await drafts.count({ where: { documentId: { $ne: document }, $or: places } })) > 0) return true;
  }
  return false;
}
