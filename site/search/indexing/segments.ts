import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { writeDurably } from '../../publisher/durable.ts';
import { buildSegment, eraseFromSegment } from './build.ts';
import type { Held } from './compare.ts';
import type { Inspected } from './inspect.ts';
import type { SearchDocument } from './page.ts';

const recordSchema = z.object({
  meta: z.string(),
  chunks: z.array(z.string()),
  documents: z.array(z.object({ path: z.string(), key: z.string(), fragment: z.string(), words: z.int() })),
});

export type SegmentRecord = z.infer<typeof recordSchema> & { id: string };

export interface Wanted {
  /** Another with every change of the document. */
  key: string;
  document(): SearchDocument;
}

/** The segments on the disk: a folder each, with a record of its documents that is written when all the rest is whole. */
export class SegmentStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  folderOf(id: string): string {
    return join(this.#folder, id);
  }

  /** Named by its documents: the same at an address of the site is always the same. */
  async make(code: string, wanted: ReadonlyMap<string, Wanted>, signal: AbortSignal): Promise<SegmentRecord> {
    const keys = [...wanted].map(([path, { key }]) => `${path} ${key}`);
    const id = idOf([code, ...keys]);
    const documents = [...wanted.values()].map((each) => () => each.document());
    const made = await buildSegment(this.folderOf(id), documents, signal);
    return this.#record(id, made, (path) => wanted.get(path)?.key);
  }

  /** Another segment, without what is gone; nothing when nothing is left. */
  async erase(segment: SegmentRecord, gone: readonly Held[], signal: AbortSignal): Promise<SegmentRecord | undefined> {
    if (gone.length === segment.documents.length) return undefined;
    const fragments = gone.map(({ fragment }) => fragment).sort();
    const id = idOf([segment.id, ...fragments]);
    const from = { from: this.folderOf(segment.id), segment, gone: new Set(fragments) };
    const made = await eraseFromSegment(this.folderOf(id), from, signal);
    const keys = new Map(segment.documents.map(({ fragment, key }) => [fragment, key]));
    return this.#record(id, made, (_path, fragment) => keys.get(fragment));
  }

  async #record(
    id: string,
    { meta, chunks, documents }: Inspected,
    keyOf: (path: string, fragment: string) => string | undefined,
  ): Promise<SegmentRecord> {
    const held = documents.map((each) => ({ ...each, key: keyOf(each.path, each.fragment) ?? '' }));
    const record = { meta, chunks, documents: held };
    await writeDurably(join(this.folderOf(id), recordFile), JSON.stringify(record));
    return { id, ...record };
  }

  /** A segment of an earlier run; nothing when it is not whole, as after a power cut. */
  async read(id: string): Promise<SegmentRecord | undefined> {
    try {
      const record = recordSchema.parse(JSON.parse(await readFile(join(this.folderOf(id), recordFile), 'utf8')));
      const { chunks, documents } = await inspectAside(this.folderOf(id));
      const isWhole = chunks.length === record.chunks.length && documents.length === record.documents.length;
      return isWhole ? { id, ...record } : undefined;
    } catch {
      return undefined;
    }
  }

  /** Drops all other segments. */
  async keepOnly(ids: ReadonlySet<string>): Promise<void> {
    for (const entry of await readdir(this.#folder, { withFileTypes: true })) {
      if (entry.isDirectory() && !ids.has(entry.name)) await rm(this.folderOf(entry.name), { recursive: true, force: true });
    }
  }
}

const recordFile = 'record.json';

function idOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}

async function inspectAside(folder: string): Promise<Inspected> {
  const worker = new Worker(new URL('./inspect.worker.ts', import.meta.url), { workerData: folder });
  try {
    const [inspected] = (await once(worker, 'message')) as [Inspected];
    return inspected;
  } finally {
    await worker.terminate();
  }
}
