import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { ifThere } from '@pho-luat/shared/if-there';
import { sha256Of } from '@pho-luat/shared/sha256';
import { z } from 'zod';
import type { FileTexts } from '../../pages/file-texts.ts';
import { CmsAway, type CmsClient } from '../cms-client.ts';
import { KeptByDigest } from './kept.ts';

const pagesSchema = z.array(z.string());

/** How long to leave an absent CMS alone: every document has a text or two, and none of them may wait for it. */
const restMs = 10_000;

/**
 * What the CMS read in files, by the digest that the lines name, which is that of the copy. No release waits for one: a missing one is
 * asked for again alongside the releases.
 */
export class PublishedTexts extends KeptByDigest implements FileTexts {
  readonly #cms: Pick<CmsClient, 'text'>;
  /** Digests that could not be fetched. */
  readonly #lacking = new Set<string>();
  #restsUntil = 0;

  constructor(folder: string, cms: Pick<CmsClient, 'text'>) {
    super(folder, '.json');
    this.#cms = cms;
  }

  readonly pages = (digest: string): readonly string[] => {
    try {
      return pagesSchema.parse(JSON.parse(readFileSync(this.pathOf(digest), 'utf8')));
    } catch (cause) {
      // It was deleted: the next release does without, or fetches it again.
      this.miss(digest);
      throw cause;
    }
  };

  /** Whether it is here now; otherwise it is noted as lacking. */
  async ensureNow(digest: string, signal: AbortSignal): Promise<boolean> {
    const isHere = await this.ensure(digest, signal);
    if (!isHere) this.#lacking.add(digest);
    return isHere;
  }

  get isLacking(): boolean {
    return this.#lacking.size > 0;
  }

  /** Asks again for all missing texts; true when one of them came. */
  async fetchLacking(signal: AbortSignal): Promise<boolean> {
    let came = false;
    for (const digest of this.#lacking) if (await this.ensure(digest, signal)) came = this.#lacking.delete(digest);
    return came;
  }

  override async drop(digest: string): Promise<void> {
    this.#lacking.delete(digest);
    await super.drop(digest);
  }

  override async sweep(isNeeded: (digest: string) => boolean): Promise<void> {
    for (const digest of this.#lacking) if (!isNeeded(digest)) this.#lacking.delete(digest);
    await super.sweep(isNeeded);
  }

  protected override async isSound(digest: string): Promise<boolean> {
    return (await ifThere(readFile(this.pathOf(digest)).then((bytes) => sha256Of(bytes) === digest))) ?? false;
  }

  protected async ask(digest: string, signal: AbortSignal): Promise<string | undefined> {
    if (performance.now() < this.#restsUntil) return undefined;
    try {
      return JSON.stringify((await this.#cms.text(digest, signal)) ?? []);
    } catch (cause) {
      if (!(cause instanceof CmsAway) || signal.aborted) throw cause;
      this.#restsUntil = performance.now() + restMs;
      return undefined;
    }
  }
}

export type UsedTexts = Pick<PublishedTexts, 'ensureNow' | 'has' | 'pages'>;

/** Going back fetches nothing: it may have been taken down since. */
export function textsKept(texts: PublishedTexts): UsedTexts {
  return { ensureNow: (digest) => texts.isKept(digest), has: texts.has, pages: texts.pages };
}
