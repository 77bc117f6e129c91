import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { z } from 'zod';

/** A file is larger than what is in it, so that on a full disk there is room where it stands. */
const block = 32 * 1024;

/** Keeps JSON whole, by a rename; on a full disk in place, where what was there before has room enough. */
export async function keepJson(path: string, value: unknown, mode = 0o600): Promise<void> {
  const json = JSON.stringify(value);
  const text = json + ' '.repeat(block - (Buffer.byteLength(json) % block));
  const half = `${path}.${randomUUID()}`;
  try {
    await writeFile(half, text, { mode, flush: true });
    await rename(half, path);
  } catch (error) {
    await rm(half, { force: true });
    const there = await stat(path).catch(() => undefined);
    if (!there || there.size < Buffer.byteLength(text)) throw error;
    await overwrite(path, text.padEnd(text.length + there.size - Buffer.byteLength(text)));
  }
}

async function overwrite(path: string, text: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.write(text, 0);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Nothing when it is not there, or damaged. */
export async function readKept<T>(path: string, schema: z.ZodType<T>): Promise<T | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}
