import { randomUUID } from 'node:crypto';
import { access, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf, StoreAway, type FileStore, type StoredFile } from './store.ts';

/** A folder, also one that several machines share. */
export class FolderStore implements FileStore {
  readonly place: string;
  readonly #make: boolean;

  /** `make`: false for a folder that should already be there (a mount): where it is missing it is not made, and the store is away. */
  constructor(folder: string, { make }: { make: boolean }) {
    this.place = folder;
    this.#make = make;
  }

  async put(bytes: Uint8Array): Promise<string> {
    await this.#requireFolder();
    const sha256 = digestOf(bytes);
    const half = join(this.place, `${sha256}.${randomUUID()}.part`);
    try {
      await writeFile(half, bytes, { flag: 'wx', flush: true });
      await rename(half, join(this.place, sha256));
    } finally {
      await rm(half, { force: true });
    }
    await this.#sync();
    return sha256;
  }

  async get(sha256: string): Promise<StoredFile | undefined> {
    const file = await open(join(this.place, sha256)).catch(async (cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'ENOENT') throw new StoreAway(`${this.place}: ${cause.message}`, { cause });
      await this.#requireFolder();
    });
    if (!file) return undefined;
    try {
      const { size } = await file.stat();
      return { size, stream: file.createReadStream() };
    } catch (cause) {
      await file.close();
      throw cause;
    }
  }

  async delete(sha256: string): Promise<void> {
    await this.#requireFolder();
    await rm(join(this.place, sha256), { force: true });
    await this.#sync();
  }

  async #requireFolder(): Promise<void> {
    try {
      if (this.#make) await mkdir(this.place, { recursive: true });
      await access(this.place);
    } catch (cause) {
      throw new StoreAway(`${this.place} is not there: is it mounted?`, { cause });
    }
  }

  /** The names in it. */
  async #sync(): Promise<void> {
    await using folder = await open(this.place);
    await folder.sync();
  }
}
