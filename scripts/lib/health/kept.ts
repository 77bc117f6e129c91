import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat, writeFile } from 'node:fs/promises';

/** A file is padded, so that on a full disk it can be written in place. */
const block = 32 * 1024;

/** Writes JSON atomically, by a rename; on a full disk in place, if the padding has enough room. */
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
  await using file = await open(path, 'r+');
  await file.write(text, 0);
  await file.sync();
}
