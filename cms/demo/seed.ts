import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { addFile } from '../src/files/add-file.ts';
import { isDrafted, uidOf } from '../src/publication/types.ts';
import { demoContent } from './content.ts';
import { demoPapers } from './papers/index.ts';
import { demoPictures } from './pictures/index.ts';
import { withIds, type IdOf } from './references.ts';
import type { DemoEntry, DemoFile } from './types.ts';

/**
 * Fills an empty database: files first, then every document, then all is published through the same guards as an editor's: what a text links
 * to must be there.
 */
export async function seedDemo(strapi: Core.Strapi): Promise<void> {
  const ids = new Map<string, string | number>();
  const idOf: IdOf = (type, key) => {
    const id = ids.get(`${type} ${key}`);
    if (id === undefined) throw new Error(`there is no ${type} "${key}"`);
    return id;
  };

  await inFolder(async (folder) => {
    for (const file of [...demoPictures(join(strapi.dirs.app.root, 'demo/pictures')), ...demoPapers()])
      ids.set(`file ${file.key}`, await upload(strapi, folder, file));
  });
  for (const entry of demoContent()) {
    ids.set(`${entry.type} ${entry.key}`, await named(entry, () => write(strapi, entry, idOf)));
  }
  for (const entry of demoContent().filter(({ type, draft }) => isDrafted(type) && !draft)) {
    const documentId = String(idOf(entry.type, entry.key));
    await named(entry, () => strapi.documents(uidOf(entry.type)).publish({ documentId }));
  }
}

/** Strapi's upload service reads from a folder. */
async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'pho-luat-demo-'));
  await work(folder).finally(() => rm(folder, { recursive: true, force: true }));
}

async function upload(strapi: Core.Strapi, folder: string, { key, fileName, mime, make }: DemoFile): Promise<number> {
  const path = join(folder, key);
  await writeFile(path, await make());
  return addFile(strapi, { path, name: fileName, mime });
}

async function write(strapi: Core.Strapi, { type, document, draft }: DemoEntry, idOf: IdOf): Promise<string> {
  const documents = strapi.documents(uidOf(type));
  const data = { ...withIds(type, document, idOf), ...(draft ? { deskState: draft } : {}) };
  return (await documents.create({ data })).documentId;
}

async function named<T>({ type, key }: DemoEntry, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new Error(`Demo ${type} "${key}": ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}
