import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { syncPath } from '../durable.ts';
import { share } from './share.ts';

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);
const run = promisify(execFile);

/** Enough for a phone's network: 11 costs fifty times the work for a tenth of the bytes. */
const brotliQuality = 5;
const gzipLevel = 6;

/** What lies beside a file that can be sent smaller, by the end of its name. */
export const encodings = ['.br', '.gz'] as const;

/** More new files than this are brought to the disk by one call for the whole file system. */
const fewFiles = 200;

/**
 * Every sequence of bytes that a release holds, once, by its sha256; beside a text its compressed forms. A blob is never changed.
 * It is trusted only when the database names it: so a blob that a killed publisher or a power cut left unfinished is written anew.
 */
export class BlobStore {
  readonly #folder: string;
  readonly #trusted: Set<string>;
  #unsynced: string[] = [];

  constructor(folder: string, trusted: Iterable<string>) {
    this.#folder = folder;
    this.#trusted = new Set(trusted);
  }

  pathOf(sha256: string): string {
    return join(this.#folder, sha256.slice(0, 2), sha256);
  }

  async putText(text: string): Promise<string> {
    const bytes = Buffer.from(text);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (this.#trusted.has(sha256)) return sha256;
    this.#trusted.add(sha256);
    const [br, gz] = await Promise.all([
      brotli(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
      }),
      deflate(bytes, { level: gzipLevel }),
    ]);
    const path = this.pathOf(sha256);
    await mkdir(dirname(path), { recursive: true });
    await Promise.all([this.#write(path, bytes), this.#write(`${path}.br`, br), this.#write(`${path}.gz`, gz)]);
    return sha256;
  }

  /** A file that is never changed where it lies: shared with it where the file system can. */
  async putFile(source: string, sha256: string): Promise<void> {
    if (this.#trusted.has(sha256)) return;
    const path = this.pathOf(sha256);
    await mkdir(dirname(path), { recursive: true });
    await rm(path, { force: true });
    share(source, path);
    this.#unsynced.push(path);
    this.#trusted.add(sha256);
  }

  /** Brings what was put since the last call to the disk. */
  async sync(): Promise<void> {
    const paths = this.#unsynced;
    this.#unsynced = [];
    if (paths.length === 0) return;
    if (paths.length > fewFiles && (await syncFileSystem(this.#folder))) return;
    for (const path of paths) await syncPath(path);
    for (const folder of new Set(paths.map(dirname))) await syncPath(folder);
    await syncPath(this.#folder);
  }

  /** What was put since the last `sync` may be half there: it is not to be trusted. */
  forgetUnsynced(): void {
    for (const path of this.#unsynced) this.#trusted.delete(path.slice(path.lastIndexOf('/') + 1).slice(0, 64));
    this.#unsynced = [];
  }

  /** Found to hold other bytes than its name says. */
  async drop(sha256: string): Promise<void> {
    this.#trusted.delete(sha256);
    const path = this.pathOf(sha256);
    for (const end of ['', ...encodings]) await rm(path + end, { force: true });
  }

  async read(sha256: string): Promise<Buffer> {
    return readFile(this.pathOf(sha256));
  }

  /** Bytes on the disk, its compressed forms included. */
  async sizeOf(sha256: string): Promise<number> {
    const sizes = ['', ...encodings].map(
      async (end) => (await stat(this.pathOf(sha256) + end).catch(() => undefined))?.size ?? 0,
    );
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  }

  /** Drops all that nobody names, leftovers of killed publishers too. */
  async sweep(isNamed: (sha256: string) => boolean): Promise<void> {
    for (const shelf of await readdir(this.#folder).catch(() => [])) {
      for (const name of await readdir(join(this.#folder, shelf))) {
        const sha256 = name.slice(0, 64);
        if (/^[0-9a-f]{64}(\.br|\.gz)?$/.test(name) && isNamed(sha256)) continue;
        this.#trusted.delete(sha256);
        await rm(join(this.#folder, shelf, name), { force: true });
      }
    }
  }

  async #write(path: string, bytes: Buffer): Promise<void> {
    const temporary = `${path}.tmp`;
    await writeFile(temporary, bytes);
    await rename(temporary, path);
    this.#unsynced.push(path);
  }
}

/** One call for thousands of files, where the machine has it (GNU `sync`). */
async function syncFileSystem(folder: string): Promise<boolean> {
  return run('sync', ['--file-system', folder]).then(
    () => true,
    () => false,
  );
}
