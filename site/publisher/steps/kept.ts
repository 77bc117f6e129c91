import { access, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ifThere } from '@pho-luat/shared/if-there';
import { sha256Of } from '@pho-luat/shared/sha256';
import { writeDurably } from '../../lib/durable.ts';

/** The publisher's copies of what lines of the log name by its digest: fetched once, never changed. */
export abstract class KeptByDigest {
  readonly #folder: string;
  /** The end of the file names in it, after the digest. */
  readonly #ending: string;
  readonly #here = new Set<string>();
  /** The same may be asked for twice at once. */
  readonly #fetching = new Map<string, Promise<boolean>>();

  constructor(folder: string, ending: string) {
    this.#folder = folder;
    this.#ending = ending;
  }

  /** Undefined when the CMS does not have it. */
  protected abstract ask(digest: string, signal: AbortSignal): Promise<string | Uint8Array | undefined>;

  /** Whether a copy of an earlier publisher can be used. */
  protected async isSound(digest: string): Promise<boolean> {
    return (await ifThere(access(this.pathOf(digest)).then(() => true))) ?? false;
  }

  pathOf(digest: string): string {
    return join(this.#folder, digest + this.#ending);
  }

  /** Whether it was here when it was last asked for. */
  readonly has = (digest: string): boolean => this.#here.has(digest);

  /** Whether it is here now. Rejects when asking does; what is not as its digest says is not kept. */
  async ensure(digest: string, signal: AbortSignal): Promise<boolean> {
    if (await this.isKept(digest)) return true;
    const fetching = this.#fetching.get(digest) ?? this.#fetch(digest, signal).finally(() => this.#fetching.delete(digest));
    this.#fetching.set(digest, fetching);
    return fetching;
  }

  /** The same without the CMS. */
  async isKept(digest: string): Promise<boolean> {
    if (!this.has(digest) && (await this.isSound(digest))) this.#here.add(digest);
    return this.has(digest);
  }

  /** It is not here any more, no matter who has removed it. */
  protected miss(digest: string): void {
    this.#here.delete(digest);
  }

  /** Fetches it again if it is still needed. */
  async drop(digest: string): Promise<void> {
    this.miss(digest);
    await rm(this.pathOf(digest), { force: true });
  }

  /** Drops those that nobody needs any more. */
  async sweep(isNeeded: (digest: string) => boolean): Promise<void> {
    for (const name of await readdir(this.#folder).catch(() => [])) {
      const digest = name.slice(0, name.length - this.#ending.length);
      if (isNeeded(digest)) continue;
      this.miss(digest);
      await rm(join(this.#folder, name), { force: true });
    }
  }

  async #fetch(digest: string, signal: AbortSignal): Promise<boolean> {
    const bytes = await this.ask(digest, signal);
    if (bytes === undefined || sha256Of(bytes) !== digest) return false;
    await mkdir(this.#folder, { recursive: true });
    await writeDurably(this.pathOf(digest), bytes);
    this.#here.add(digest);
    return true;
  }
}
