import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paths } from '@pho-luat/shared/paths';
import { once } from '../../plan/remembered.ts';
import { entryFile, type IndexEntry } from '../entry.ts';
import type { Comparison } from './compare.ts';
import { passageName } from '../fragment.ts';
import { segmentFiles } from '../segment.ts';
import { engineFiles } from './inspect.ts';
import type { SegmentRecord } from './segments.ts';

export interface LaidOut {
  entry: IndexEntry;
  /** Path in the site → file on the disk, but for the entry's own. */
  files: Map<string, string>;
}

const site = paths.searchIndex();
export const entryPath = site + entryFile;

export function folderInIndex(segment: string): string {
  return `${segment}/`;
}

/** Where the files of segments stand in the site. What is gone is named in the entry, and its fragment is not laid. */
export async function layOut(
  { gone, texts }: Comparison<SegmentRecord>,
  folderOf: (id: string) => string,
): Promise<LaidOut> {
  const files = new Map<string, string>();
  const entry: IndexEntry = { texts, segments: [] };
  for (const [segment, goneOfIt] of gone) {
    const outdated = new Set(goneOfIt.map(({ fragment }) => fragment));
    const from = folderOf(segment.id);
    const { words, texts: its } = placesIn(segment);
    for (const { path, name } of words) files.set(path, `${from}/${name}`);
    for (const { fragment, places } of its) {
      if (!outdated.has(fragment)) for (const { path, name } of places) files.set(path, `${from}/${name}`);
    }
    entry.segments.push({ folder: folderInIndex(segment.id), gone: [...outdated].sort() });
  }
  const [first] = gone.keys();
  if (first) {
    const folder = folderOf(first.id);
    entry.engine = {
      script: await contentNamed(join(folder, engineFiles.script), 'engine', '.js'),
      wasm: await contentNamed(join(folder, engineFiles.wasm), 'engine', '.pagefind'),
    };
    files.set(site + entry.engine.script, join(folder, engineFiles.script));
    files.set(site + entry.engine.wasm, join(folder, engineFiles.wasm));
  }
  return { entry, files };
}

/** Tens of thousands, in each release again: the very strings of the last time are found in a map in half the time. */
const placesIn = once(({ id, chunks, filters, documents }: SegmentRecord) => {
  const below = site + folderInIndex(id);
  const placeOf = (name: string) => ({ name, path: below + name });
  const words = [
    ...Object.values(segmentFiles),
    ...chunks.map((chunk) => `index/${chunk}`),
    ...filters.map((filter) => `filter/${filter}`),
  ];
  const textsOf = ({ fragment, passages }: SegmentRecord['documents'][number]) =>
    [fragment, ...Array.from({ length: passages }, (_, at) => passageName(fragment, at))].map(
      (text) => `fragment/${text}.pf_fragment`,
    );
  return {
    words: words.map(placeOf),
    texts: documents.map((document) => ({ fragment: document.fragment, places: textsOf(document).map(placeOf) })),
  };
});

async function contentNamed(file: string, name: string, ending: string): Promise<string> {
  const digest = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  return `${name}-${digest.slice(0, 10)}${ending}`;
}
