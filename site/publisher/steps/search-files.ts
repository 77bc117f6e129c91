import { readFile } from 'node:fs/promises';
import { digestOf } from '../../renderer/pack.ts';
import { entryPath } from '../../search/indexing/lay-out.ts';
import type { SearchIndex } from '../../search/indexing/index.ts';
import type { BlobStore } from '../release/blobs.ts';
import type { Listing } from '../release/listing.ts';

type Wanted = Parameters<SearchIndex['update']>[0];

interface Tools {
  search: Pick<SearchIndex, 'update'>;
  blobs: BlobStore;
  signal: AbortSignal;
}

/** Each waits for the disk most of its time. */
const together = 64;

/** The index of these documents, each file of it a blob now: path in the site → blob. What the release before had is as it was. */
export async function searchFiles(
  { search, blobs, signal }: Tools,
  wanted: Wanted,
  { urgent, before }: { urgent: boolean; before: Listing },
): Promise<Map<string, string>> {
  const files = [...(await search.update(wanted, { urgent }, signal))];
  const taken = new Map<string, string>();
  for (let start = 0; start < files.length; start += together) {
    const part = files.slice(start, start + together).map(async ([path, file]): Promise<[string, string]> => {
      if (path === entryPath) return [path, blobs.putText(await readFile(file, 'utf8'))];
      const known = before.get(path);
      if (known !== undefined && blobs.has(known)) return [path, known];
      const sha256 = digestOf(await readFile(file));
      await blobs.putFile(file, sha256);
      return [path, sha256];
    });
    for (const [path, sha256] of await Promise.all(part)) taken.set(path, sha256);
  }
  return taken;
}
