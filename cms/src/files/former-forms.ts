import type { Log } from '../publication/log.ts';
import { keptHashesOf, type Upload } from './uploads.ts';

/**
 * Which files the store keeps for uploads that were replaced or deleted. The log names the uploads; only this table names the
 * smaller forms of a picture, which an erasure must delete too.
 */

const table = 'former_forms';

/** `now`: the same upload, where it is still there. */
export async function noteFormerForms(log: Log, before: Upload, now?: Upload): Promise<void> {
  const named = now ? keptHashesOf(now) : [];
  const former = keptHashesOf(before).filter((sha256) => !named.includes(sha256));
  if (former.length === 0) return;
  const rows = former.map((sha256) => ({ file: before.documentId, sha256 }));
  await log.rows(table).insert(rows).onConflict(['file', 'sha256']).ignore();
}

/** Gives what is noted of these files, and forgets it. */
export async function takeFormerForms(log: Log, files: readonly string[]): Promise<string[]> {
  const noted = () => log.rows(table).whereIn('file', files);
  const hashes: string[] = await noted().pluck('sha256');
  await noted().delete();
  return hashes;
}
