import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { sha256Of } from '@pho-luat/shared/sha256';

/**
 * The files of the installation, by the sha256 of their bytes: what was uploaded, and what lines of the log name. They belong to no
 * machine: several may use one store.
 */
export interface FileStore {
  /** For logs: without the secret. */
  readonly place: string;
  /** Takes an empty place for ours; for callers who know that nothing is to be there yet. */
  claim(): Promise<void>;
  /** Keeps the bytes, and gives their sha256 when they are durable there. Bytes that are there already are written again: they may be damaged. */
  put(bytes: Uint8Array): Promise<string>;
  /** Undefined where there is none. */
  get(sha256: string): Promise<StoredFile | undefined>;
  /** Gone when this settles, also where there was none. The caller knows that nobody else needs the same bytes. */
  delete(sha256: string): Promise<void>;
}

export interface StoredFile {
  size: number;
  stream: Readable;
}

/** The store could not be asked, or did not keep what it was given: that says nothing about its files. */
export class StoreAway extends Error {}

async function wholeOf(file: StoredFile | undefined): Promise<Buffer | undefined> {
  return file && buffer(file.stream);
}

/** The bytes that the name stands for; nothing where they are not there, or are others. */
export async function soundBytes(store: FileStore, sha256: string): Promise<Buffer | undefined> {
  const file = await store.get(sha256);
  const bytes = await wholeOf(file).catch((cause: unknown) => {
    throw new StoreAway(`${store.place} broke off: ${String(cause)}`, { cause });
  });
  return bytes && sha256Of(bytes) === sha256 ? bytes : undefined;
}
