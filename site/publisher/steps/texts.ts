import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileTexts } from '../../pages/file-texts.ts';
import { digestOf } from '../../renderer/pack.ts';
import { CmsAway, type CmsClient } from '../cms-client.ts';
import { writeDurably } from '../../lib/durable.ts';

const ending = '.json';
/** How long to leave an absent CMS alone: every document has a text or two, and none of them may wait for it. */
const restMs = 10_000;

/**
 * The publisher's copies of what the CMS read in files, by the digest that the lines name, which is that of the copy: fetched once, never
 * changed. No release waits for one: a missing one is asked for again alongside the releases.
 */
export class TextStore implements FileTexts {
  readonly #folder: string;
  readonly #cms: Pick<CmsClient, 'text'>;
  readonly #here = new Set<string>();
  /** Digests that could not be fetched. */
  readonly #lacking = new Set<string>();
  /** Several documents may name a text at once. */
  readonly #fetching = new Map<string, Promise<boolean>>();
  #restsUntil = 0;

  constructor(folder: string, cms: Pick<CmsClient, 'text'>) {
    this.#folder = folder;
    this.#cms = cms;
  }

  readonly has = (digest: string): boolean => this.#here.has(digest);

  readonly pages = (digest: string): readonly string[] => {
    try {
      return JSON.parse(readFileSync(this.#pathOf(digest), 'utf8')) as string[];
    } catch (cause) {
      // It was deleted: the next release does without, or fetches it again.
      this.#here.delete(digest);
      throw cause;
    }
  };

  /** Whether it is here now. */
  async ensureNow(digest: string, signal: AbortSignal): Promise<boolean> {
    if (await this.isKept(digest)) return true;
    if (await this.#fetch(digest, signal)) return true;
    this.#lacking.add(digest);
    return false;
  }

  /** The same without the CMS. */
  async isKept(digest: string): Promise<boolean> {
    if (!this.has(digest)) {
      const bytes = await readFile(this.#pathOf(digest)).catch((cause: NodeJS.ErrnoException) => {
        // A disk error does not mean that it is missing.
        if (cause.code !== 'ENOENT') throw cause;
        return undefined;
      });
      if (bytes && digestOf(bytes) === digest) this.#here.add(digest);
    }
    return this.has(digest);
  }

  get isLacking(): boolean {
    return this.#lacking.size > 0;
  }

  /** Asks again for all missing texts; true when one of them came. */
  async fetchLacking(signal: AbortSignal): Promise<boolean> {
    let came = false;
    for (const digest of this.#lacking) {
      if (await this.#fetch(digest, signal)) {
        this.#lacking.delete(digest);
        came = true;
      }
    }
    return came;
  }

  async drop(digest: string): Promise<void> {
    this.#here.delete(digest);
    this.#lacking.delete(digest);
    await rm(this.#pathOf(digest), { force: true });
  }

  /** Drops those that nobody needs any more. */
  async sweep(needed: ReadonlySet<string>): Promise<void> {
    for (const digest of this.#lacking) if (!needed.has(digest)) this.#lacking.delete(digest);
    for (const name of await readdir(this.#folder).catch(() => [])) {
      const digest = name.slice(0, -ending.length);
      if (!needed.has(digest)) await this.drop(digest);
    }
  }

  #fetch(digest: string, signal: AbortSignal): Promise<boolean> {
    const fetching = this.#fetching.get(digest) ?? this.#fetchAlone(digest, signal).finally(() => this.#fetching.delete(digest));
    this.#fetching.set(digest, fetching);
    return fetching;
  }

  async #fetchAlone(digest: string, signal: AbortSignal): Promise<boolean> {
    if (performance.now() < this.#restsUntil) return false;
    try {
      const pages = await this.#cms.text(digest, signal);
      const text = JSON.stringify(pages ?? []);
      if (digestOf(text) !== digest) return false;
      await mkdir(this.#folder, { recursive: true });
      await writeDurably(this.#pathOf(digest), text);
      this.#here.add(digest);
      return true;
    } catch (cause) {
      if (!(cause instanceof CmsAway) || signal.aborted) throw cause;
      this.#restsUntil = performance.now() + restMs;
      return false;
    }
  }

  #pathOf(digest: string): string {
    return join(this.#folder, digest + ending);
  }
}

export type UsedTexts = Pick<TextStore, 'ensureNow' | 'has' | 'pages'>;

/** Going back fetches nothing: it may have been taken down since. */
export function textsKept(texts: TextStore): UsedTexts {
  return { ensureNow: (digest) => texts.isKept(digest), has: texts.has, pages: texts.pages };
}
