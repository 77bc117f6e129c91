import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reading } from '../../../src/contracts/reading.ts';
import type { Limits } from '../../../src/reading/limits.ts';
import { readByRecognition, readText } from '../../support/compiled.ts';

interface Options {
  name?: string;
  limits?: Partial<Limits>;
  scan?: boolean;
  signal?: AbortSignal;
}

/** Writes the bytes into a folder of their own, reads them, and takes the folder away, where nothing else may lie. No process may be left. */
export async function reading(bytes: Uint8Array, mime: string, options: Options = {}): Promise<Reading> {
  const { name = 'tep', limits, scan = false, signal = new AbortController().signal } = options;
  const folder = await mkdtemp(join(tmpdir(), 'pho-luat-reading-'));
  try {
    await writeFile(join(folder, name), bytes);
    const read = await (scan ? readByRecognition : readText)(join(folder, name), mime, { ...(limits && { limits }), signal });
    const left = await readdir(folder);
    if (left.length !== 1) throw new Error(`Reading left files: ${left.join(', ')}`);
    const running = await readers();
    if (running.length > 0) throw new Error(`Reading left processes: ${running.join(', ')}`);
    return read;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The readers' processes that this one began and that still run. */
export async function readers(): Promise<number[]> {
  const lists = await Promise.all(
    (await readdir('/proc/self/task')).map((thread) => readFile(`/proc/self/task/${thread}/children`, 'utf8').catch(() => '')),
  );
  const ids = lists.join(' ').split(' ').filter(Boolean);
  const commands = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')));
  return ids.filter((_, index) => commands[index]?.includes('reading/child/main')).map(Number);
}
