import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { writeDurably } from '../../publisher/durable.ts';
import type { Held } from './compare.ts';
import { buildSegment, eraseFromSegment } from './make.ts';
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

export type WantedDocuments = ReadonlyMap<string, Wanted>;

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
  async make(code: string, wanted: WantedDocuments, signal: AbortSignal): Promise<SegmentRecord> {
    const id = idOf([code, ...[...wanted].map(([path, { key }]) => `${path} ${key}`)]);
    const documents = [...wanted.values()].map((each) => () => each.document());
    const { indexed, ...words } = await buildSegment(this.folderOf(id), documents, signal);
    return this.#record(id, { ...words, documents: indexed.map((each) => ({ ...each, key: wanted.get(each.path)?.key ?? '' })) });
  }

  /** Another segment, without what is gone; nothing when nothing is left. */
  async erase(segment: SegmentRecord, gone: readonly Held[], signal: AbortSignal): Promise<SegmentRecord | undefined> {
    const left = segment.documents.filter((document) => !gone.includes(document));
    if (left.length === 0) return undefined;
    const id = idOf([segment.id, ...gone.map(({ fragment }) => fragment).sort()]);
    const { meta } = segment;
    const [kept, erased] = [left, gone].map((documents) => documents.map(({ fragment }) => fragment)) as [string[], string[]];
    const words = await eraseFromSegment(this.folderOf(id), { from: this.folderOf(segment.id), meta, kept, erased }, signal);
    return this.#record(id, { ...words, documents: left });
  }

  async #record(id: string, record: Omit<SegmentRecord, 'id'>): Promise<SegmentRecord> {
    await writeDurably(join(this.folderOf(id), recordFile), JSON.stringify(record));
    return { id, ...record };
  }

  /** A segment of an earlier run; nothing when it is not whole, as after a power cut. */
  async read(id: string): Promise<SegmentRecord | undefined> {
    try {
      const record = recordSchema.parse(JSON.parse(await readFile(join(this.folderOf(id), recordFile), 'utf8')));
      const documents = await inspectAside(this.folderOf(id));
      return documents === record.documents.length ? { id, ...record } : undefined;
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

/** How many documents a segment has; throws when something of it cannot be read. */
async function inspectAside(folder: string): Promise<number> {
  const worker = new Worker(new URL('./inspect.worker.ts', import.meta.url), { workerData: folder });
  try {
    const [documents] = (await once(worker, 'message')) as [number];
    return documents;
  } finally {
    await worker.terminate();
  }
}
