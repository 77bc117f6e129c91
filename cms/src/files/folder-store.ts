import { randomUUID } from 'node:crypto';
import { access, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ifThere } from '@pho-luat/shared/if-there';
import { sha256Of } from '@pho-luat/shared/sha256';
import { StoreAway, type FileStore, type StoredFile } from './store.ts';

/** Lies in a folder that was claimed for our files while it was empty. */
const claimFile = '.pho-luat';

/** A folder, also one that several machines share. */
export class FolderStore implements FileStore {
  readonly place: string;
  readonly #make: boolean;

  /**
   * `make`: false for a folder that should already be there (a mount). Where it is missing it is not made, and the store is away; so it is
   * where the folder is empty, as the place of a mount is until something is mounted there, unless it was claimed.
   */
  constructor(folder: string, { make }: { make: boolean }) {
    this.place = folder;
    this.#make = make;
  }

  async put(bytes: Uint8Array): Promise<string> {
    await this.#requireFolder();
    const sha256 = sha256Of(bytes);
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

  async claim(): Promise<void> {
    if (this.#make) return;
    try {
      await writeFile(join(this.place, claimFile), '');
    } catch (cause) {
      throw new StoreAway(`${this.place} cannot be written: is it mounted?`, { cause });
    }
  }

  async #requireFolder(): Promise<void> {
    let isOurs = this.#make;
    try {
      if (this.#make) await mkdir(this.place, { recursive: true });
      await access(this.place);
      isOurs ||= await this.#isOurs();
    } catch (cause) {
      throw new StoreAway(`${this.place} is not there: is it mounted?`, { cause });
    }
    if (!isOurs) throw new StoreAway(`${this.place} has none of our files: is it mounted?`);
  }

  async #isOurs(): Promise<boolean> {
    if (await ifThere(access(join(this.place, claimFile)).then(() => true))) return true;
    // Copied by hand without that file, and ours from now on also when its last file has gone.
    const isKnown = (await readdir(this.place)).some((name) => /^[0-9a-f]{64}$/.test(name));
    if (isKnown) await this.claim().catch(() => undefined);
    return isKnown;
  }

  /** The names in it. */
  async #sync(): Promise<void> {
    await using folder = await open(this.place);
    await folder.sync();
  }
}
