import { lstat, readFile, readlink } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { ifThere } from '@pho-luat/shared/if-there';
import type { Shortcut } from '../tree/shortcut.ts';
import { treeFacts } from '../tree/facts.ts';

/** The whole site as one release has it: a folder of files, and the addresses that have moved. */
export interface ServedTree {
  root: string;
  /** Absent where it cannot be read. */
  release?: string;
  seq?: number;
  /** Old path → the path it leads to now. */
  redirects: ReadonlyMap<string, string>;
  /** Addresses of printed codes that redirect temporarily. */
  shortcuts: ReadonlyMap<string, Shortcut>;
}

/** The tree that `current` names, looked up by every request; its lists are read once per swap. */
export class ServedTrees {
  readonly #current: string;
  #known: { swap: string; tree: ServedTree } | undefined;

  constructor(current: string) {
    this.#current = current;
  }

  async current(): Promise<ServedTree | undefined> {
    // The swap first, then the target: if another swap comes in between, the next look notices.
    const swap = await this.#swap();
    if (swap === undefined) return undefined;
    if (this.#known?.swap !== swap) {
      const tree = await this.#read();
      if (!tree) return undefined;
      this.#known = { swap, tree };
    }
    return this.#known.tree;
  }

  /** Two trees take turns, so the one that is no longer served may be changing already. */
  async isCurrent(tree: ServedTree): Promise<boolean> {
    return this.#known?.tree === tree && this.#known.swap === (await this.#swap());
  }

  /** Every swap makes a new link, also where it leads to the same tree as two swaps ago. */
  async #swap(): Promise<string | undefined> {
    const link = await ifThere(lstat(this.#current, { bigint: true }));
    return link && `${link.ino} ${link.ctimeNs}`;
  }

  async #read(): Promise<ServedTree | undefined> {
    const target = await ifThere(readlink(this.#current));
    if (target === undefined) return undefined;
    const root = resolve(dirname(this.#current), target);
    return { root, ...(await readWays(`${root}.json`)) };
  }
}

/** Unreadable lists must not cost pages: moved addresses have a page of their own that redirects. */
async function readWays(file: string): Promise<Omit<ServedTree, 'root'>> {
  try {
    const { release, seq, redirects, shortcuts } = treeFacts.parse(JSON.parse(await readFile(file, 'utf8')));
    return { release, seq, redirects: new Map(Object.entries(redirects)), shortcuts: new Map(Object.entries(shortcuts)) };
  } catch (cause) {
    console.error(`site server: ${file} cannot be read, so addresses that lead on answer by their pages alone:`, cause);
    return { redirects: new Map(), shortcuts: new Map() };
  }
}
