import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { sha256Of } from '@pho-luat/shared/sha256';
import { pack, packTightly, type Packed } from '../../renderer/pack.ts';
import { beginSync, syncPaths } from '../../lib/durable.ts';
import { compressedEnds, withoutEncoding } from '../../tree/files.ts';
import { removeFile, link } from './hard-link.ts';

/** After this many files it is worth syncing while the next pages are drawn. */
const many = 10_000;

/** Unpacks the form with this ending. Throws where that is damaged. */
export function unpacked(end: (typeof compressedEnds)[number], bytes: Uint8Array): Buffer {
  return end === '.br' ? brotliDecompressSync(bytes) : gunzipSync(bytes);
}

/**
 * Every sequence of bytes that a release holds, once, by its sha256; beside a text its compressed forms. A blob is never changed.
 * It is trusted only when the database names it: so a blob that a killed publisher or a power cut left unfinished is written again.
 */
export class BlobStore {
  readonly #folder: string;
  readonly #trusted: Set<string>;
  /** What was last put for a path. */
  readonly #textAt = new Map<string, { text: string; sha256: string }>();
  #unsynced: string[] = [];
  #losses = 0;

  constructor(folder: string, trusted: Iterable<string>) {
    this.#folder = folder;
    this.#trusted = new Set(trusted);
  }

  /** Whether it is here, whole. */
  has(sha256: string): boolean {
    return this.#trusted.has(sha256);
  }

  /** Changes whenever blobs that are needed may have gone. */
  get losses(): number {
    return this.#losses;
  }

  pathOf(sha256: string): string {
    return join(this.#folder, sha256.slice(0, 2), sha256);
  }

  putText(text: string): string {
    const sha256 = sha256Of(text);
    if (!this.#trusted.has(sha256)) this.put(pack(text));
    return sha256;
  }

  /** Texts of a site are megabytes, and most are the same as in the release before. */
  putTextAt(path: string, text: string): string {
    const last = this.#textAt.get(path);
    if (last?.text === text && this.#trusted.has(last.sha256)) return last.sha256;
    const sha256 = this.putText(text);
    this.#textAt.set(path, { text, sha256 });
    return sha256;
  }

  /** For files that many readers load: compressed as far as possible. */
  putTightly(bytes: Uint8Array<ArrayBuffer>): string {
    const sha256 = sha256Of(bytes);
    if (!this.#trusted.has(sha256)) this.put(packTightly(bytes));
    return sha256;
  }

  /** Synchronous, because thousands of small files take half the time that way. */
  put({ bytes, sha256, br, gz }: { bytes: Uint8Array; sha256: string } & Partial<Pick<Packed, 'br' | 'gz'>>): void {
    if (this.#trusted.has(sha256)) return;
    const path = this.pathOf(sha256);
    mkdirSync(dirname(path), { recursive: true });
    this.#write(path, bytes);
    if (br) this.#write(`${path}.br`, br);
    if (gz) this.#write(`${path}.gz`, gz);
    this.#trusted.add(sha256);
  }

  putBytes(bytes: Uint8Array): string {
    const sha256 = sha256Of(bytes);
    this.put({ bytes, sha256 });
    return sha256;
  }

  /** For a file that is never changed in place: shares its bytes where the file system can. */
  async putFile(source: string, sha256: string): Promise<void> {
    if (this.#trusted.has(sha256)) return;
    const path = this.pathOf(sha256);
    await mkdir(dirname(path), { recursive: true });
    // Meanwhile another file with the same bytes may have been put.
    if (this.#trusted.has(sha256)) return;
    removeFile(path);
    link(source, path);
    this.#unsynced.push(path);
    this.#trusted.add(sha256);
  }

  /** Syncs what was put since the last call. */
  async sync(): Promise<void> {
    const paths = [...this.#unsynced];
    if (paths.length === 0) return;
    await syncPaths([...paths, ...new Set(paths.map(dirname)), this.#folder], this.#folder);
    this.#unsynced.splice(0, paths.length);
  }

  /** What was put since the last `sync` may be incomplete, and is not trusted. */
  forgetUnsynced(): void {
    this.#losses += 1;
    for (const path of this.#unsynced) this.#trusted.delete(path.slice(path.lastIndexOf('/') + 1).slice(0, 64));
    this.#unsynced = [];
  }

  /** For a blob whose bytes do not match its name: restores them from a compressed form, or drops the blob. Returns the bytes. */
  async mend(sha256: string): Promise<Uint8Array | undefined> {
    const bytes = await this.unpack(sha256);
    // Without bytes, the step that needs it puts it again.
    this.#losses += 1;
    await this.drop(sha256);
    if (bytes) this.putTightly(bytes);
    return bytes;
  }

  /** For a blob that nothing needs any more. */
  async drop(sha256: string): Promise<void> {
    this.#trusted.delete(sha256);
    const path = this.pathOf(sha256);
    for (const end of ['', ...compressedEnds]) await rm(path + end, { force: true });
  }

  /** The bytes from a compressed form, or undefined where those are damaged too. */
  async unpack(sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    for (const end of compressedEnds) {
      try {
        const bytes = unpacked(end, await readFile(this.pathOf(sha256) + end));
        if (sha256Of(bytes) === sha256) return new Uint8Array(bytes);
      } catch {
        // The other form may be sound.
      }
    }
    return undefined;
  }

  async read(sha256: string): Promise<Buffer> {
    return readFile(this.pathOf(sha256));
  }

  /** Bytes on the disk, its compressed forms included. */
  async sizeOf(sha256: string): Promise<number> {
    const sizes = ['', ...compressedEnds].map(
      async (end) => (await stat(this.pathOf(sha256) + end).catch(() => undefined))?.size ?? 0,
    );
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  }

  /** Drops all unnamed blobs, leftovers of killed publishers included, and trusts none that are gone. */
  async sweep(isNamed: (sha256: string) => boolean): Promise<void> {
    this.#losses += 1;
    const here = new Set<string>();
    for (const shelf of await readdir(this.#folder).catch(() => [])) {
      for (const name of await readdir(join(this.#folder, shelf))) {
        const sha256 = withoutEncoding(name);
        if (isNamed(sha256)) {
          if (name === sha256) here.add(sha256);
        } else {
          await rm(join(this.#folder, shelf, name), { force: true });
        }
      }
    }
    for (const sha256 of this.#trusted) if (!here.has(sha256)) this.#trusted.delete(sha256);
  }

  #write(path: string, bytes: Uint8Array): void {
    try {
      writeFileSync(path, bytes, { flag: 'wx' });
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
      // A tree may have links to it, and they stay.
      const temporary = `${path}.tmp`;
      writeFileSync(temporary, bytes);
      renameSync(temporary, path);
    }
    this.#unsynced.push(path);
    if (this.#unsynced.length % many === 0) beginSync(this.#folder);
  }
}
