import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { mkdir, readdir, readlink, rename, rm, rmdir, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises';
import { ifThere } from '@pho-luat/shared/if-there';
import { inTurn } from '@pho-luat/shared/in-turn';
import { syncPath, syncPaths } from '../../lib/durable.ts';
import type { Installation } from '@pho-luat/shared/installation';
import { compressedEnds, withoutEncoding } from '../../tree/files.ts';
import type { BlobStore } from './blobs.ts';
import type { Listing } from './listing.ts';
import { removeFile, link } from './hard-link.ts';

/**
 * Two whole trees take turns: one is served, the other is brought to the next release by the changes since the one that it holds,
 * and then `current` is changed by one rename. Files are hard links to blobs, replaced by unlink and link, never written in place:
 * so a server that has a file open can read it to its end.
 */
export const treeNames = ['a', 'b'] as const;
export type TreeName = (typeof treeNames)[number];

/** A request that found its tree just before a swap must find its file there too. */
const graceMs = 1_000;
const together = 500;

export class Trees {
  readonly #installation: Installation;
  readonly #blobs: BlobStore;
  #swappedAt = -Infinity;
  /** Work that reads a tree and needs it unchanged. */
  readonly #read = new Map<TreeName, Promise<unknown>>();

  constructor(installation: Installation, blobs: BlobStore) {
    this.#installation = installation;
    this.#blobs = blobs;
  }

  /** The tree that is served; nothing before the first release. */
  async current(): Promise<TreeName | undefined> {
    return currentTree(this.#installation);
  }

  /** Only one piece of work at a time changes trees, up to and including the swap. */
  readonly inTurn = inTurn();

  /** The tree to change next. Waits until nobody can still be looking for a file in it. */
  async next(): Promise<TreeName> {
    await sleep(Math.max(0, this.#swappedAt + graceMs - performance.now()));
    const next = (await this.current()) === 'a' ? 'b' : 'a';
    await this.#read.get(next);
    return next;
  }

  /** The tree that is served now is not changed before this work is over, even if another one is served meanwhile. */
  async whileServed<T>(work: (name: TreeName) => Promise<T>): Promise<T> {
    const name = (await this.current()) ?? 'a';
    const working = work(name);
    this.#read.set(
      name,
      working.catch(() => undefined),
    );
    return working;
  }

  /** Makes these paths of a tree match the listing. */
  async change(name: TreeName, paths: Iterable<string>, listing: Listing, signal?: AbortSignal): Promise<void> {
    const root = this.#installation.tree(name);
    await mkdir(root, { recursive: true });
    /** Those that have changed, and are there. */
    const folders = new Set([root]);
    let done = 0;
    for (const path of paths) {
      const target = join(root, path);
      const sha256 = listing.get(path);
      if (sha256 === undefined) remove(target, root, folders);
      else place(this.#blobs.pathOf(sha256), target, folders);
      done += 1;
      // Links are made synchronously, thousands of them, with pauses for the door and timers.
      if (done % together === 0) await breathe(undefined, { signal });
    }
    await syncPaths([...folders], root);
  }

  /** Makes a tree match the listing, whatever it holds: for a tree whose publisher was killed. */
  async rebuild(name: TreeName, listing: Listing, signal?: AbortSignal): Promise<void> {
    const root = this.#installation.tree(name);
    await mkdir(root, { recursive: true });
    const wrong = new Set(listing.keys());
    for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
      const full = join(entry.parentPath, entry.name);
      if (entry.isDirectory()) continue;
      const path = full.slice(root.length);
      const logical = withoutEncoding(path);
      const sha256 = listing.get(path) ?? listing.get(logical);
      if (sha256 === undefined) await rm(full);
      else if (path === logical && (await this.#isBlob(full, sha256))) wrong.delete(path);
    }
    await this.change(name, wrong, listing, signal);
    await dropEmptyFolders(root);
  }

  /** From now on this tree is served. */
  async swap(name: TreeName): Promise<void> {
    const { current } = this.#installation;
    const next = `${current}.next`;
    await rm(next, { force: true });
    await symlink(join('trees', name), next);
    await rename(next, current);
    await syncPath(dirname(current));
    this.#swappedAt = performance.now();
  }

  /** Its compressed forms included. */
  async #isBlob(file: string, sha256: string): Promise<boolean> {
    for (const end of ['', ...compressedEnds]) {
      const [here, blob] = await Promise.all([inode(file + end), inode(this.#blobs.pathOf(sha256) + end)]);
      if (here !== blob) return false;
    }
    return true;
  }
}

export async function currentTree(installation: Installation): Promise<TreeName | undefined> {
  const target = await ifThere(readlink(installation.current));
  return target === undefined ? undefined : treeNames.find((each) => each === basename(target));
}

async function inode(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.ino;
}

function place(blob: string, target: string, folders: Set<string>): void {
  const folder = dirname(target);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  for (const end of ['', ...compressedEnds]) {
    removeFile(target + end);
    if (end === '' || statSync(blob + end, { throwIfNoEntry: false })) link(blob + end, target + end);
  }
}

function remove(target: string, root: string, folders: Set<string>): void {
  for (const end of ['', ...compressedEnds]) removeFile(target + end);
  for (let folder = dirname(target); folder !== root; folder = dirname(folder)) {
    try {
      rmdirSync(folder);
      folders.delete(folder);
    } catch (cause) {
      // Something else is in it.
      if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') folders.add(folder);
      return;
    }
  }
}

async function dropEmptyFolders(root: string): Promise<void> {
  const folders = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isDirectory());
  const deepestFirst = folders.map(({ parentPath, name }) => join(parentPath, name)).sort((a, b) => b.length - a.length);
  for (const folder of deepestFirst) await rmdir(folder).catch(() => undefined);
}
