import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { installation } from '../installation.ts';
import { wantReading } from '../reading/table.ts';
import { publishLine, removeLine } from './log.ts';
import { inLogTransaction, type Transaction } from './transaction.ts';

/**
 * Files of the media library are lines of their own. Their changes pass by no document middleware and run in no transaction, so
 * the writes of Strapi's own repository for them are wrapped: the row and the line are committed together or not at all.
 */

interface FileRow {
  documentId: string;
  name: string;
  ext: string;
  mime: string;
  url: string;
  width: number | null;
  height: number | null;
  alternativeText: string | null;
  caption: string | null;
}

export function watchFiles(strapi: Core.Strapi): void {
  const repository = strapi.db.query('plugin::upload.file');
  const { create, update, delete: remove } = repository;

  repository.create = (params) =>
    inLogTransaction(strapi, async (trx) => {
      const row: FileRow = await create(params);
      await publishFile(strapi, trx, row);
      return row;
    });
  repository.update = (params) =>
    inLogTransaction(strapi, async (trx) => {
      const row: FileRow | null = await update(params);
      if (row) await publishFile(strapi, trx, row);
      return row;
    });
  repository.delete = (params) =>
    inLogTransaction(strapi, async (trx) => {
      const row: FileRow | null = await remove(params);
      if (row) await removeLine(strapi, trx, 'file', row.documentId);
      return row;
    });
}

/** Where the bytes are kept that a line names. */
export function keptFile(sha256: string): string {
  return join(installation().cmsDir, 'files', sha256);
}

async function publishFile(strapi: Core.Strapi, trx: Transaction, row: FileRow): Promise<void> {
  const bytes = await readFile(join(strapi.dirs.static.public, row.url));
  const sha256 = await keep(bytes);
  await publishLine(strapi, trx, 'file', row.documentId, {
    name: row.name,
    ext: row.ext.toLowerCase(),
    mime: row.mime,
    sha256,
    size: bytes.byteLength,
    width: row.width ?? undefined,
    height: row.height ?? undefined,
    alternativeText: row.alternativeText || undefined,
    caption: row.caption || undefined,
    // What is read of it follows in a line of its own; an upload does not wait.
    ...(await wantReading(strapi, trx, { file: row.documentId, sha256, mime: row.mime, size: bytes.byteLength })),
  });
}

/** Strapi overwrites the bytes of a replaced file. A release that names the old ones must still find them. */
async function keep(bytes: Buffer): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = keptFile(sha256);
  const there = await stat(path).catch(() => undefined);
  if (there?.size === bytes.byteLength) return sha256;
  await mkdir(join(path, '..'), { recursive: true });
  const half = `${path}.${process.pid}.part`;
  await writeFile(half, bytes, { flush: true });
  await rename(half, path);
  return sha256;
}
