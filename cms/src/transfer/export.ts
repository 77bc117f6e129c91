import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { fileSchema } from '@pho-luat/shared/content-types/file';
import { fileStore } from '../files/index.ts';
import { soundBytes } from '../files/store.ts';
import type { Log } from '../publication/log.ts';
import { readLog } from '../publication/transaction.ts';
import { idsOf, readRecord } from './read-record.ts';
import { filesFolder, listOf, manifestFile, pathOfFile, transferTypes, type Manifest, type TransferType } from './record.ts';

export interface Exported {
  documents: number;
  files: number;
  /** Files that the store does not have as they were, by digest and name: they are in the lists, and nowhere else. */
  lost: string[];
}

/**
 * Writes all of the model, as of one moment, and its files, into a folder that is made here. It has its name only when all of it is there.
 * The same content gives the same bytes, on either database.
 */
export async function exportTo(strapi: Core.Strapi, folder: string, note: (text: string) => void = () => {}): Promise<Exported> {
  const half = `${folder}.part`;
  await rm(half, { recursive: true, force: true });
  await mkdir(join(half, filesFolder), { recursive: true });
  try {
    const exported = await atOneMoment(strapi, (log) => writeAll(log, half, note));
    await rename(half, folder);
    await syncFolder(dirname(folder));
    return exported;
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}

function atOneMoment<T>(strapi: Core.Strapi, work: (log: Log) => Promise<T>): Promise<T> {
  return readLog(strapi, async (log) => {
    // SQLite has no other way.
    if (strapi.db.dialect.client === 'postgres')
      await strapi.db.transaction(({ trx }) => trx.raw('set transaction isolation level repeatable read, read only'));
    return work(log);
  });
}

async function writeAll(log: Log, folder: string, note: (text: string) => void): Promise<Exported> {
  const lists: Manifest['lists'] = {};
  const files = { count: 0, bytes: 0 };
  const lost: string[] = [];
  const written = new Set<string>();
  for (const type of transferTypes) {
    lists[type] = await writeList(log, type, join(folder, listOf(type)), async (document, number) => {
      note(`${type} ${number}`);
      if (type !== 'file') return;
      const { name, ...file } = fileSchema.parse(document);
      const path = pathOfFile(file);
      if (written.has(path)) return;
      written.add(path);
      const bytes = await soundBytes(fileStore(), file.sha256);
      if (!bytes) return void lost.push(`${file.sha256} (${name})`);
      await writeFile(join(folder, path), bytes, { flush: true });
      files.count += 1;
      files.bytes += bytes.byteLength;
    });
  }
  const manifest: Manifest = { format: 'pho-luat', version: 1, lists, files };
  await writeFile(join(folder, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
  for (const made of [join(folder, filesFolder), folder]) await syncFolder(made);
  return { documents: Object.values(lists).reduce((sum, { documents }) => sum + documents, 0), files: files.count, lost };
}

type ListFacts = NonNullable<Manifest['lists'][TransferType]>;

async function writeList(
  log: Log,
  type: TransferType,
  path: string,
  eachDocument: (document: unknown, number: number) => Promise<void>,
): Promise<ListFacts> {
  const digest = createHash('sha256');
  const facts = { documents: 0, published: 0 };
  await using list = await open(path, 'w');
  for (const id of await idsOf(log, type)) {
    const record = await readRecord(log, type, id);
    if (!record) continue;
    facts.documents += 1;
    if (record.published !== false) facts.published += 1;
    const line = `${JSON.stringify(record)}\n`;
    digest.update(line);
    await list.write(line);
    await eachDocument(record.document, facts.documents);
  }
  await list.sync();
  return { ...facts, sha256: digest.digest('hex') };
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  await folder.sync().finally(() => folder.close());
}
