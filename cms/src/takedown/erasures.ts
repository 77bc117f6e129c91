import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { inTurn } from '@pho-luat/shared/in-turn';
import { removeUnnamed } from '../files/remove-unnamed.ts';
import { Log } from '../publication/log.ts';
import { writeLog } from '../publication/transaction.ts';
import { forgetUnnamed } from '../reading/table.ts';

/** The part of an erasure after its transaction: bytes leave the store of files, what was read of them the database, and deleted rows its files. */

const bytesSchema = z.object({ hashes: z.array(z.string()) });
type Bytes = z.infer<typeof bytesSchema>;
const none: Bytes = { hashes: [] };

const table = 'erasures';
/** A full disk, for example, needs time. */
const tryAgainMs = 10 * 60_000;

let timer: NodeJS.Timeout | undefined;
const oneAtATime = inTurn();

export async function noteErasure(log: Log, seq: number, bytes: Bytes): Promise<void> {
  await log.rows(table).insert({ seq, bytes: JSON.stringify(bytes) });
}

/** When the CMS had done its part of each of these, by the numbers of their lines. */
export async function erasedAt(strapi: Core.Strapi, seqs: readonly number[]): Promise<Map<number, string>> {
  const rows = await strapi.db.getConnection(table).whereIn('seq', seqs).whereNotNull('done_at').select('seq', 'done_at');
  return new Map(rows.map((row: { seq: number | string; done_at: string }) => [Number(row.seq), row.done_at]));
}

/** Does what is not done yet: after an erasure, at a start, and again when it failed. */
export function finishErasures(strapi: Core.Strapi): Promise<void> {
  clearTimeout(timer);
  return oneAtATime(async () => {
    try {
      await finish(strapi);
    } catch (cause) {
      strapi.log.error(`An erasure is not done yet, and is tried again: ${String(cause)}`);
      timer = setTimeout(() => void finishErasures(strapi), tryAgainMs).unref();
    }
  });
}

export async function stopErasures(): Promise<void> {
  clearTimeout(timer);
  await oneAtATime(async () => undefined);
}

async function finish(strapi: Core.Strapi): Promise<void> {
  const rows: { seq: number; bytes: string }[] = await strapi.db.getConnection(table).whereNull('done_at').select('seq', 'bytes');
  if (rows.length === 0) return;
  const log = new Log(strapi);
  for (const { bytes } of rows) {
    const { hashes } = bytesSchema.parse(JSON.parse(bytes));
    // Another document may have the same bytes under another name.
    await removeUnnamed(log, hashes);
  }
  await writeLog(strapi, forgetUnnamed);
  await scrub(strapi);
  const done = { bytes: JSON.stringify(none), done_at: new Date().toISOString() };
  const seqs = rows.map(({ seq }) => seq);
  await strapi.db.getConnection(table).whereIn('seq', seqs).update(done);
}

const checkpointSchema = z.tuple([z.object({ busy: z.int() })]);

/** A deleted row stays in the file of a database until its room is needed: the file is written again, without. */
async function scrub({ db }: Core.Strapi): Promise<void> {
  if (db.dialect.client === 'postgres') {
    await db.connection.raw('vacuum full');
    return;
  }
  await db.connection.raw('vacuum');
  // Another process that reads holds what was written before; SQLite answers that, and it is no error.
  const answer: unknown = await db.connection.raw('pragma wal_checkpoint(truncate)');
  if (checkpointSchema.parse(answer)[0].busy !== 0) throw new Error('another process reads the database');
}
