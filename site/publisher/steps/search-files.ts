import { readFile } from 'node:fs/promises';
import { digestOf } from '../../renderer/pack.ts';
import { entryPath } from '../../search/indexing/lay-out.ts';
import type { SearchIndex } from '../../search/indexing/index.ts';
import type { Words } from '../../search/thesaurus.ts';
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
  { urgent, words, before }: { urgent: boolean; words: Words; before: Listing },
): Promise<Map<string, string>> {
  const taken = new Map<string, string>();
  const unknown: [string, string][] = [];
  for (const [path, file] of await search.update(wanted, { urgent, words }, signal)) {
    const known = before.get(path);
    if (path === entryPath) taken.set(path, blobs.putText(await readFile(file, 'utf8')));
    else if (known !== undefined && blobs.has(known)) taken.set(path, known);
    else unknown.push([path, file]);
  }
  for (let start = 0; start < unknown.length; start += together) {
    const part = unknown.slice(start, start + together).map(async ([path, file]): Promise<[string, string]> => {
      const sha256 = digestOf(await readFile(file));
      await blobs.putFile(file, sha256);
      return [path, sha256];
    });
    for (const [path, sha256] of await Promise.all(part)) taken.set(path, sha256);
  }
  return taken;
}
