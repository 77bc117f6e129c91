import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ifThere } from '@pho-luat/shared/if-there';
import { inTurn } from '@pho-luat/shared/in-turn';
import { paths } from '@pho-luat/shared/paths';
import { sha256Of } from '@pho-luat/shared/sha256';
import sharp from 'sharp';
import { z } from 'zod';
import type { Picture } from '../../pages/edition.ts';
import { variantWidths } from '../../pages/pictures.ts';
import { isOfMachine } from '../../lib/thread-work.ts';
import { writeDurably } from '../../lib/durable.ts';
import { readJsonFile } from '../../lib/json-file.ts';

/** A photograph of 50 million pixels takes 200 MB to open; more is refused. */
const limitInputPixels = 50_000_000;

const factsSchema = z.object({
  width: z.int(),
  height: z.int(),
  widths: z.array(z.int()),
  /** Digests of the variants, in the order of the widths. An earlier version wrote none. */
  digests: z.array(z.string()).default([]),
});
type Facts = z.infer<typeof factsSchema>;

/** The smaller pictures that pages show, made once for each file: WebP, upright, without where and when they were taken. */
export class PictureStore {
  readonly #folder: string;
  readonly #unusable = new Set<string>();
  readonly #made = new Map<string, Facts>();
  /** Large pictures take much memory, and several may be asked for at once. */
  readonly #alone = inTurn();

  constructor(folder: string) {
    this.#folder = folder;
  }

  pathOf(sha256: string, width: number): string {
    return join(this.#folder, basename(paths.image(sha256, width)));
  }

  /**
   * The digest of the variant at `pathOf`. An old address of the site is no measure: its picture may have been replaced by another.
   */
  digestOf(sha256: string, width: number): string {
    const made = this.#made.get(sha256);
    const digest = made?.digests[made.widths.indexOf(width)];
    if (digest === undefined) throw new Error(`the picture ${sha256} is not there in the width ${width}`);
    return digest;
  }

  /** Undefined for a file that cannot be read as a picture, or is too large, after a second try on its own. */
  async ensure(sha256: string, file: string): Promise<Picture | undefined> {
    if (this.#unusable.has(sha256)) return undefined;
    const known = this.#made.get(sha256) ?? (await this.#known(sha256));
    try {
      const picture = known ?? (await this.#make(sha256, file).catch(() => this.#alone(() => this.#make(sha256, file))));
      this.#made.set(sha256, picture);
      return picture;
    } catch (cause) {
      if (isOfMachine(cause)) throw cause;
      this.#unusable.add(sha256);
      return undefined;
    }
  }

  /** Forgets unreadable pictures, which may have lacked memory. True when there were any. */
  forgetUnusable(): boolean {
    const wereAny = this.#unusable.size > 0;
    this.#unusable.clear();
    return wereAny;
  }

  has(sha256: string): boolean {
    return this.#made.has(sha256) || this.#unusable.has(sha256);
  }

  /** Makes it again if it is still needed. */
  async drop(sha256: string): Promise<void> {
    this.#made.delete(sha256);
    // By their names: what was being made when the publisher was killed has no facts.
    await this.#remove((name) => name.startsWith(sha256) || name.startsWith(startOf(sha256)));
  }

  /** Drops those of files that nobody needs any more. */
  async sweep(isNeeded: (sha256: string) => boolean): Promise<void> {
    const needed = new Set<string>();
    for (const sha256 of await this.#withFacts()) {
      if (isNeeded(sha256)) needed.add(startOf(sha256));
      else await this.drop(sha256);
    }
    await this.#remove((name) => !name.endsWith('.json') && !needed.has(name.slice(0, name.indexOf('-') + 1)));
  }

  /** The picture that a path of the site shows, and its other sizes. */
  async dropAt(path: string): Promise<void> {
    for (const sha256 of await this.#withFacts()) if (basename(path).startsWith(startOf(sha256))) await this.drop(sha256);
  }

  async #names(): Promise<string[]> {
    return (await ifThere(readdir(this.#folder))) ?? [];
  }

  async #withFacts(): Promise<string[]> {
    return (await this.#names()).flatMap((name) => (name.endsWith('.json') ? name.slice(0, -'.json'.length) : []));
  }

  async #remove(isGone: (name: string) => boolean): Promise<void> {
    for (const name of await this.#names()) if (isGone(name)) await rm(join(this.#folder, name), { force: true });
  }

  /** Where a variant is missing, all are made again. */
  async #known(sha256: string): Promise<Facts | undefined> {
    const facts = await readJsonFile(this.#factsPath(sha256), factsSchema);
    if (facts?.digests.length === 0) return this.#keep(sha256, facts).catch(() => undefined);
    return facts?.widths.every((width) => existsSync(this.pathOf(sha256, width))) ? facts : undefined;
  }

  async #make(sha256: string, file: string): Promise<Facts> {
    // Read here, because a disk error has a code and is no fault of the picture.
    const source = sharp(await readFile(file), { limitInputPixels, failOn: 'error' });
    const { autoOrient } = await source.metadata();
    const { width, height } = autoOrient;
    const widths = variantWidths(width);
    await mkdir(this.#folder, { recursive: true });
    for (const each of widths) {
      const variant = await source.clone().autoOrient().resize({ width: each }).webp({ quality: 80 }).toBuffer();
      await writeDurably(this.pathOf(sha256, each), variant);
    }
    return this.#keep(sha256, { width, height, widths });
  }

  /** Last of all: while the facts are absent, the variants are made again. */
  async #keep(sha256: string, picture: Omit<Facts, 'digests'>): Promise<Facts> {
    const digests = [];
    for (const width of picture.widths) digests.push(sha256Of(await readFile(this.pathOf(sha256, width))));
    const facts = { ...picture, digests };
    await writeDurably(this.#factsPath(sha256), JSON.stringify(facts));
    return facts;
  }

  #factsPath(sha256: string): string {
    return join(this.#folder, `${sha256}.json`);
  }
}

/** How the names of all that is made of a file begin. */
function startOf(sha256: string): string {
  return basename(paths.imagesOf(sha256));
}
