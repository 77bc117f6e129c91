import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { paths } from '@pho-luat/shared/paths';
import { remembered } from '../../lib/remembered.ts';
import { entryFile, type IndexEntry } from '../entry.ts';
import type { Comparison } from './compare.ts';
import { passageName } from '../fragment.ts';
import { segmentFiles } from '../segment.ts';
import { engineFiles } from './inspect.ts';
import type { SegmentRecord } from './segments.ts';

/** Path in the site → file on the disk. */
export type Files = ReadonlyMap<string, string>;

export interface LaidOut {
  entry: IndexEntry;
  /** The files of each segment; not the engine's, nor the entry itself. */
  files: Files[];
  engine: Files;
}

const site = paths.searchIndex();
export const entryPath = site + entryFile;

export function folderInIndex(segment: string): string {
  return `${segment}/`;
}

/** Paths of the segments' files in the site. What is gone is named in the entry, and its fragment is left out. */
export async function layOut({ gone, texts }: Comparison<SegmentRecord>, folderOf: (id: string) => string): Promise<LaidOut> {
  const entry: IndexEntry = { texts, segments: [] };
  const files = [...gone].map(([segment, outdated]) => {
    const fragments = outdated.map(({ fragment }) => fragment).sort();
    entry.segments.push({ folder: folderInIndex(segment.id), gone: fragments });
    return filesOf(segment, { fragments, folder: folderOf(segment.id) });
  });
  const engine = new Map<string, string>();
  const [first] = gone.keys();
  if (first) {
    const folder = folderOf(first.id);
    entry.engine = {
      script: contentNamed(await readFile(join(folder, engineFiles.script)), '.js'),
      wasm: contentNamed(gunzipSync(await readFile(join(folder, engineFiles.wasm))), '.pagefind'),
    };
    engine.set(site + entry.engine.script, join(folder, engineFiles.script));
    engine.set(site + entry.engine.wasm, join(folder, engineFiles.wasm));
  }
  return { entry, files, engine };
}

/** Tens of thousands of paths, the same in most releases. */
const filesOf = remembered(
  (
    { id, chunks, filters, documents }: SegmentRecord,
    { fragments, folder }: { fragments: readonly string[]; folder: string },
  ): Files => {
    const files = new Map<string, string>();
    const below = site + folderInIndex(id);
    const outdated = new Set(fragments);
    const lay = (path: string) => files.set(below + path, `${folder}/${path}`);
    for (const file of Object.values(segmentFiles)) lay(file);
    for (const chunk of chunks) lay(`index/${chunk}`);
    for (const filter of filters) lay(`filter/${filter}`);
    for (const { fragment, passages } of documents) {
      if (outdated.has(fragment)) continue;
      lay(`fragment/${fragment}.pf_fragment`);
      for (let at = 0; at < passages; at += 1) lay(`fragment/${passageName(fragment, at)}.pf_fragment`);
    }
    return files;
  },
);

/** Named by its content. */
function contentNamed(bytes: Uint8Array, ending: string): string {
  return `engine-${hash('sha256', bytes).slice(0, 10)}${ending}`;
}
