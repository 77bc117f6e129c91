import type { Core } from '@strapi/strapi';
import type { Subject } from '../doors/admin-routes.ts';
import { uploadsNamed, type Upload } from '../files/uploads.ts';
import { fileUsers } from '../guards/files.ts';
import { readDocument } from '../publication/draft.ts';
import { knownNames, lastLines, publicLinesWith } from '../publication/log.ts';
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
