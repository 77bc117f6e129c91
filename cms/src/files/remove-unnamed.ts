import type { Log } from '../publication/log.ts';
import { fileStore } from './index.ts';
import { hashesOfUploads } from './uploads.ts';

/** Removes bytes from the store that no upload, no smaller form of one, and no line of the log, old or new, names. */
export async function removeUnnamed(log: Log, hashes: Iterable<string>): Promise<void> {
  const uploads = await hashesOfUploads(log.strapi);
  for (const sha256 of hashes) {
    const isNamed = uploads.has(sha256) || (await log.namesWith('file', sha256)).length > 0;
    if (!isNamed) await fileStore().delete(sha256);
  }
}
