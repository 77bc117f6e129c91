import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { sha256Of } from '@pho-luat/shared/sha256';
import { entryPath } from '../../search/indexing/lay-out.ts';
import type { Files, SearchIndex } from '../../search/indexing/index.ts';
import { segmentFiles } from '../../search/segment.ts';
import type { EditorsWords } from '../../search/words.ts';
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

/** Path in the site → blob. */
export type Taken = ReadonlyMap<string, string>;

/** The blobs of a part, and the store that has them; not checked again until that store has lost some. */
const takenBefore = new WeakMap<Files, { taken: Taken; blobs: BlobStore; losses: number }>();

/** The index of these documents, in parts, with each file as a blob. Parts of the release before are reused. */
export async function searchFiles(
  tools: Tools,
  wanted: Wanted,
  { urgent, words, before }: { urgent: boolean; words: EditorsWords; before: Listing },
): Promise<Taken[]> {
  const parts = await tools.search.update(wanted, { urgent, words }, tools.signal);
  const all: Taken[] = [];
  for (const part of parts) {
    const known = takenBefore.get(part);
    const isHere = known?.blobs === tools.blobs && known.losses === tools.blobs.losses;
    const taken = isHere ? known.taken : await take(tools, part, before);
    takenBefore.set(part, { taken, blobs: tools.blobs, losses: tools.blobs.losses });
    all.push(taken);
  }
  return all;
}

async function take({ blobs }: Tools, part: Files, before: Listing): Promise<Taken> {
  const taken = new Map<string, string>();
  const unknown: [string, string][] = [];
  for (const [path, file] of part) {
    const known = before.get(path);
    if (path === entryPath) taken.set(path, blobs.putText(await readFile(file, 'utf8')));
    else if (known !== undefined && blobs.has(known)) taken.set(path, known);
    else if (isOfAll(path)) taken.set(path, blobs.putTightly(servedOf(path, await readFile(file))));
    else unknown.push([path, file]);
  }
  for (let start = 0; start < unknown.length; start += together) {
    const some = unknown.slice(start, start + together).map(async ([path, file]): Promise<[string, string]> => {
      const sha256 = sha256Of(await readFile(file));
      await blobs.putFile(file, sha256);
      return [path, sha256];
    });
    for (const [path, sha256] of await Promise.all(some)) taken.set(path, sha256);
  }
  return taken;
}

/** Loaded for every question. */
function isOfAll(path: string): boolean {
  return path.endsWith(`/${segmentFiles.meta}`) || /\/engine-[^/]+$/.test(path);
}

/** Unpacks what Pagefind packed, because a server's compression is better. */
function servedOf(path: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(path.endsWith('.js') ? bytes : gunzipSync(bytes));
}
