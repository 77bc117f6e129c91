import { createHash } from 'node:crypto';
import { access, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CmsClient } from '../cms-client.ts';
import { writeDurably } from '../durable.ts';

/** The publisher's copies of published files, by what is in them: fetched once, never changed. */
export class FileStore {
  readonly #folder: string;
  readonly #cms: Pick<CmsClient, 'file'>;
  /** Those that were here when they were asked for. */
  readonly #here = new Set<string>();

  constructor(folder: string, cms: Pick<CmsClient, 'file'>) {
    this.#folder = folder;
    this.#cms = cms;
  }

  pathOf(sha256: string): string {
    return join(this.#folder, sha256);
  }

  /** Whether the bytes are here now. A CMS that is away throws; one that has other bytes, or none, does not have the file. */
  async ensure(sha256: string, signal: AbortSignal): Promise<boolean> {
    if (this.has(sha256)) return true;
    if (await exists(this.pathOf(sha256))) {
      this.#here.add(sha256);
      return true;
    }
    const bytes = await this.#cms.file(sha256, signal);
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256) return false;
    await mkdir(this.#folder, { recursive: true });
    await writeDurably(this.pathOf(sha256), bytes);
    this.#here.add(sha256);
    return true;
  }

  has(sha256: string): boolean {
    return this.#here.has(sha256);
  }

  /** To be fetched anew, if anybody still asks for it. */
  async drop(sha256: string): Promise<void> {
    this.#here.delete(sha256);
    await rm(this.pathOf(sha256), { force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
