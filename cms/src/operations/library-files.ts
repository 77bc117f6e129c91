import type { Core } from '@strapi/strapi';
import { noteFormerForms } from '../files/former-forms.ts';
import { uploadSchema, type Kept } from '../files/uploads.ts';
import { wantReading } from '../reading/table.ts';
import type { Log } from '../publication/log.ts';
import { writeLog } from '../publication/transaction.ts';
import { stopSchedulesWithFile } from '../schedule/of-papers.ts';

/**
 * Files of the media library are lines of their own. Their changes pass by no document middleware and run in no transaction, so
 * the writes of Strapi's own repository for them are wrapped: the row and the line are committed together or not at all.
 */

interface FileRow {
  documentId: string;
  name: string;
  url: string;
  ext: string;
  mime: string;
  width: number | null;
  height: number | null;
  alternativeText: string | null;
  caption: string | null;
  provider_metadata: Kept;
}

export function watchFiles(strapi: Core.Strapi): void {
  const repository = strapi.db.query('plugin::upload.file');
  const { create, update, delete: remove } = repository;

  repository.create = (params) =>
    writeLog(strapi, async (log) => {
      const row: FileRow = await create(params);
      await publishFile(log, row);
      return row;
    });
  repository.update = (params) =>
    writeLog(strapi, async (log) => {
      const before = uploadSchema.nullable().parse(await repository.findOne({ where: params.where }));
      const row: FileRow | null = await update(params);
      if (!before || !row) return row;
      await noteFormerForms(log, before, uploadSchema.parse(row));
      await publishFile(log, row);
      if (before.provider_metadata.sha256 !== row.provider_metadata.sha256) await stopSchedulesWithFile(log, row);
      return row;
    });
  repository.delete = (params) =>
    writeLog(strapi, async (log) => {
      const row: FileRow | null = await remove(params);
      if (!row) return row;
      await log.remove('file', row.documentId);
      await noteFormerForms(log, uploadSchema.parse(row));
      return row;
    });
}

async function publishFile(log: Log, row: FileRow): Promise<void> {
  const { sha256, size } = row.provider_metadata;
  await log.publish('file', row.documentId, {
    name: row.name,
    ext: row.ext.toLowerCase(),
    mime: row.mime,
    sha256,
    size,
    width: row.width ?? undefined,
    height: row.height ?? undefined,
    alternativeText: row.alternativeText || undefined,
    caption: row.caption || undefined,
    // What is read of it follows in a line of its own; an upload does not wait.
    ...(await wantReading(log, { file: row.documentId, sha256, mime: row.mime, size })),
  });
}
