import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ifThere } from '@pho-luat/shared/if-there';
import type { Core } from '@strapi/strapi';
import { installation } from '../installation.ts';
import { Log } from '../publication/log.ts';
import { readLog } from '../publication/transaction.ts';
import { fileStore } from './index.ts';
import { ownFolder } from './open-store.ts';
import { StoreAway } from './store.ts';
import { earlierPathOf, formsOf, keptOf, uploadsNotKept, type Upload } from './uploads.ts';

/**
 * What is in this machine's own folders is moved into the store at a start: files from before `FILES_URL` named another one, and
 * uploads that an earlier version kept beside them. Each is gone here only when the store has it, so what was not moved this time is
 * moved the next.
 */
export async function moveIntoStore(strapi: Core.Strapi): Promise<void> {
  try {
    await moveOwnFolder(strapi);
    for (const upload of await uploadsNotKept(strapi)) await orLater(strapi, upload.url, () => moveUpload(strapi, upload));
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
    strapi.log.error(`The store of files cannot be used, and uploads fail until it can: ${error.message}`);
  }
}

async function moveOwnFolder(strapi: Core.Strapi): Promise<void> {
  const store = fileStore();
  const folder = ownFolder(installation().varDir);
  if (store.place === folder) return;
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^[0-9a-f]{64}$/.test(name));
  const isFirst = names.length > 0 || (await new Log(strapi).endOf(['file'])).seq === 0;
  if (isFirst) await store.claim();
  if (names.length > 0) strapi.log.warn(`Moving ${names.length} files from ${folder} to ${store.place}`);
  for (const name of names) {
    const path = join(folder, name);
    await orLater(strapi, path, async () => {
      if ((await store.put(await readFile(path))) === name) await rm(path);
      else strapi.log.error(`${path} holds other bytes than its name says, and stays: bring it back from a backup`);
    });
  }
}

/** A file that cannot be read or has no room delays neither the others nor the CMS's start. */
async function orLater(strapi: Core.Strapi, what: string, move: () => Promise<void>): Promise<void> {
  try {
    await move();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    strapi.log.error(`${what} is not moved into the store, which is tried again at the next start: ${error.message}`);
  }
}

/** Its row says from then on where its bytes are. */
async function moveUpload(strapi: Core.Strapi, upload: Upload): Promise<void> {
  const forms = formsOf(upload);
  for (const form of forms) form.provider_metadata = keptOf(form) ?? (await keep(earlierPathOf(form.url)));
  upload.provider_metadata ??= await keptByLine(strapi, upload);
  // On another machine of this installation, or lost.
  if (!upload.provider_metadata) return;
  const { id, provider_metadata, formats } = upload;
  await strapi.db.query('plugin::upload.file').update({ where: { id }, data: { provider_metadata, formats } });
  for (const form of forms) await rm(earlierPathOf(form.url), { force: true });
}

async function keep(path: string) {
  const bytes = await ifThere(readFile(path));
  return bytes && { sha256: await fileStore().put(bytes), size: bytes.byteLength };
}

/** The log names what its bytes were, and the store may have them. */
async function keptByLine(strapi: Core.Strapi, { documentId }: Upload) {
  const file = await readLog(strapi, (log) => log.document('file', documentId));
  const stored = file && (await fileStore().get(file.sha256));
  stored?.stream.destroy();
  return stored && { sha256: file.sha256, size: file.size };
}
