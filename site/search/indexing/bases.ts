import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../../lib/durable.ts';
import { readJsonFile } from '../../lib/json-file.ts';
import { sourceOfSegments } from './sources.ts';
import type { SegmentRecord, SegmentStore } from './segments.ts';

const listSchema = z.object({ code: z.string(), bases: z.array(z.string()) });

/** The list of lasting segments and the source that made them: segments of other source are made again. */
export class Bases {
  code = '';
  #segments: readonly SegmentRecord[] = [];
  readonly #folder: string;
  readonly #store: SegmentStore;
  #opening: Promise<void> | undefined;

  constructor(folder: string, store: SegmentStore) {
    this.#folder = folder;
    this.#store = store;
  }

  /** Reads, the first time, what an earlier run has left; incomplete segments are left out. */
  open(): Promise<void> {
    this.#opening ??= this.#open();
    return this.#opening;
  }

  get segments(): readonly SegmentRecord[] {
    return this.#segments;
  }

  async replace(old: readonly SegmentRecord[], by: readonly SegmentRecord[]): Promise<void> {
    this.#segments = [...this.#segments.filter((segment) => !old.includes(segment)), ...by];
    const list = { code: this.code, bases: this.#segments.map(({ id }) => id) };
    await writeDurably(this.#file, JSON.stringify(list));
  }

  get #file(): string {
    return join(this.#folder, 'bases.json');
  }

  async #open(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    this.code = await sourceOfSegments();
    // Undefined also when it is damaged: then everything is made again.
    const list = await readJsonFile(this.#file, listSchema);
    if (list?.code !== this.code) return;
    const segments = await Promise.all(list.bases.map((id) => this.#store.read(id)));
    this.#segments = segments.filter((segment) => segment !== undefined);
  }
}
