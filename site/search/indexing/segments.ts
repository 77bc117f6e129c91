import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import site from '../../package.json' with { type: 'json' };
import { nextMessage } from '../../lib/thread-work.ts';
import { writeDurably } from '../../lib/durable.ts';
import type { Covered } from './compare.ts';
import type { Indexed } from './inspect.ts';
import { buildSegment, eraseFromSegment, makeEngine } from './make.ts';
import type { SearchDocument } from './page.ts';

const recordSchema = z.object({
  chunks: z.array(z.string()),
  filters: z.array(z.string()),
  documents: z.array(z.object({ path: z.string(), key: z.string(), fragment: z.string(), passages: z.int() })),
});

export type SegmentRecord = z.infer<typeof recordSchema> & { id: string };

export interface Wanted {
  /** Changes with the document. */
  key: string;
  document(): SearchDocument;
}

export type WantedDocuments = ReadonlyMap<string, Wanted>;

/** The segments on the disk: a folder each, with a record of its documents that is written when all the rest is whole. */
export class SegmentStore {
  readonly #folder: string;
  #makingEngine: Promise<void> | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  folderOf(id: string): string {
    return join(this.#folder, id);
  }

  /** Named by its documents, so that the files at an address never change. */
  async make(code: string, wanted: WantedDocuments, signal: AbortSignal): Promise<SegmentRecord> {
    const id = idOf([code, ...[...wanted].map(([path, { key }]) => `${path} ${key}`)]);
    const documents = [...wanted.values()].map((each) => () => each.document());
    const engine = await this.#engine(signal);
    const { indexed, ...words } = await buildSegment(this.folderOf(id), engine, documents, signal);
    return this.#record(id, { ...words, documents: indexed.map((each) => ({ ...each, key: wanted.get(each.path)?.key ?? '' })) });
  }

  async #engine(signal: AbortSignal): Promise<string> {
    const folder = this.folderOf(engineFolder);
    this.#makingEngine ??= existsSync(folder) ? Promise.resolve() : makeEngine(folder, signal);
    await this.#makingEngine.catch((cause: unknown) => {
      this.#makingEngine = undefined;
      throw cause;
    });
    return folder;
  }

  /** A new segment without what is gone; undefined when nothing is left. */
  async erase(segment: SegmentRecord, gone: readonly Covered[], signal: AbortSignal): Promise<SegmentRecord | undefined> {
    const left = segment.documents.filter((document) => !gone.includes(document));
    if (left.length === 0) return undefined;
    const id = idOf([segment.id, ...gone.map(({ fragment }) => fragment).sort()]);
    const erased = gone.map(({ fragment }) => fragment);
    const words = await eraseFromSegment(this.folderOf(id), { from: this.folderOf(segment.id), kept: left, erased }, signal);
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
      await inspectAside(this.folderOf(id), record.documents);
      return { id, ...record };
    } catch {
      return undefined;
    }
  }

  /** Drops all other segments. */
  async keepOnly(ids: ReadonlySet<string>): Promise<void> {
    for (const entry of await readdir(this.#folder, { withFileTypes: true })) {
      if (entry.isDirectory() && !lasting.includes(entry.name) && !ids.has(entry.name))
        await rm(this.folderOf(entry.name), { recursive: true, force: true });
    }
  }
}

const recordFile = 'record.json';
export const engineFolder = `engine-${site.dependencies.pagefind}`;
export const thesaurusFolder = 'thesaurus';
/** Folders that are no segments. */
const lasting = [engineFolder, thesaurusFolder];

function idOf(parts: readonly string[]): string {
  return hash('sha256', parts.join('\n')).slice(0, 16);
}

/** Throws when something of it cannot be read. */
async function inspectAside(folder: string, documents: Indexed[]): Promise<void> {
  const worker = new Worker(new URL('./inspect.worker.ts', import.meta.url), { workerData: { folder, documents } });
  try {
    await nextMessage(worker);
  } finally {
    await worker.terminate();
  }
}
