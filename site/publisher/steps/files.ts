import { access, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from '../../renderer/pack.ts';
import { CmsAway, type CmsClient } from '../cms-client.ts';
import { writeDurably } from '../../lib/durable.ts';

/** The publisher's copies of published files, by their hash: fetched once, never changed. */
export class FileStore {
  readonly #folder: string;
  readonly #cms: Pick<CmsClient, 'file'>;
  /** Files known to be here. */
  readonly #here = new Set<string>();
  /** Fetches in progress, so that the same bytes are fetched once. */
  readonly #fetching = new Map<string, Promise<boolean>>();

  constructor(folder: string, cms: Pick<CmsClient, 'file'>) {
    this.#folder = folder;
    this.#cms = cms;
  }

  pathOf(sha256: string): string {
    return join(this.#folder, sha256);
  }

  /** Whether the bytes are here now. A CMS that is away throws; one that has other bytes, or none, does not have the file. */
  async ensure(sha256: string, signal: AbortSignal): Promise<boolean> {
    if (await this.isKept(sha256)) return true;
    const fetching = this.#fetching.get(sha256) ?? this.#fetch(sha256, signal).finally(() => this.#fetching.delete(sha256));
    this.#fetching.set(sha256, fetching);
    return fetching;
  }

  /** The same without the CMS. */
  async isKept(sha256: string): Promise<boolean> {
    if (!this.has(sha256) && (await exists(this.pathOf(sha256)))) this.#here.add(sha256);
    return this.has(sha256);
  }

  /** Whether it was here when it was last asked for. */
  has(sha256: string): boolean {
    return this.#here.has(sha256);
  }

  /** Fetches it again if it is still needed. */
  async drop(sha256: string): Promise<void> {
    this.#here.delete(sha256);
    await rm(this.pathOf(sha256), { force: true });
  }

  /** Drops those that nobody needs any more. */
  async sweep(isNeeded: (sha256: string) => boolean): Promise<void> {
    for (const name of await readdir(this.#folder).catch(() => [])) if (!isNeeded(name)) await this.drop(name);
  }

  async #fetch(sha256: string, signal: AbortSignal): Promise<boolean> {
    const bytes = await this.#cms.file(sha256, signal);
    if (!bytes || digestOf(bytes) !== sha256) return false;
    await mkdir(this.#folder, { recursive: true });
    await writeDurably(this.pathOf(sha256), bytes);
    this.#here.add(sha256);
    return true;
  }
}

export type UsedFiles = Pick<FileStore, 'ensure' | 'isKept' | 'has' | 'pathOf'>;

/** Going back must not wait for the CMS: files that are only there count as lost until the next release. */
export function filesWithoutWaiting(files: FileStore): UsedFiles {
  return usedFiles(files, untilAway(files));
}

/** Nor may it fetch what has been taken down since. */
export function filesKept(files: FileStore): UsedFiles {
  return usedFiles(files, (sha256) => files.isKept(sha256));
}

/** Once the CMS is away, its files count as missing and it is not asked again, because each try may take minutes. */
export function untilAway(files: Pick<UsedFiles, 'ensure' | 'isKept'>): UsedFiles['ensure'] {
  let isAway = false;
  return async (sha256, signal) => {
    if (isAway) return files.isKept(sha256);
    try {
      return await files.ensure(sha256, signal);
    } catch (cause) {
      if (!(cause instanceof CmsAway)) throw cause;
      isAway = true;
      return false;
    }
  };
}

function usedFiles(files: FileStore, ensure: FileStore['ensure']): UsedFiles {
  return {
    ensure,
    isKept: (sha256) => files.isKept(sha256),
    has: (sha256) => files.has(sha256),
    pathOf: (sha256) => files.pathOf(sha256),
  };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (cause: NodeJS.ErrnoException) => {
      // A disk error does not mean that it is missing.
      if (cause.code !== 'ENOENT') throw cause;
      return false;
    },
  );
}
