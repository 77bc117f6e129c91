import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paths } from '@pho-luat/shared/paths';
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
  for (const [segment, its] of gone) {
    const outdated = new Set(its.map(({ fragment }) => fragment));
    const folder = folderInIndex(segment.id);
    const [below, from] = [site + folder, folderOf(segment.id)];
    // Tens of thousands: `join` would take longer than all the rest.
    const lay = (path: string) => files.set(below + path, `${from}/${path}`);
    for (const file of Object.values(segmentFiles)) lay(file);
    for (const chunk of segment.chunks) lay(`index/${chunk}`);
    for (const filter of segment.filters) lay(`filter/${filter}`);
    for (const { fragment, passages } of segment.documents) {
      if (outdated.has(fragment)) continue;
      lay(`fragment/${fragment}.pf_fragment`);
      for (let at = 0; at < passages; at += 1) lay(`fragment/${passageName(fragment, at)}.pf_fragment`);
    }
    entry.segments.push({ folder, gone: [...outdated].sort() });
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

async function contentNamed(file: string, name: string, ending: string): Promise<string> {
  const digest = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  return `${name}-${digest.slice(0, 10)}${ending}`;
}
