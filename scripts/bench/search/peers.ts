import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { build } from 'esbuild';
import { listFiles } from '../../../site/tree/files.ts';
import type { BlobStore } from '../../../site/publisher/release/blobs.ts';
import { measured } from '../lib/measured.ts';
import type { CorpusDocument } from './corpus.ts';
import { peerDocument } from './documents.ts';
import type { BuiltPeer } from './engines/build-peer.ts';
import type { PeerName } from './engines/peers.ts';

export interface PeerBuild extends BuiltPeer {
  peakRssMb: number;
  /** Path in the site → blob. */
  files: Map<string, string>;
}

const pages: Record<PeerName, string> = {
  miniSearchFolded: 'mini-search.ts',
  miniSearchPairs: 'mini-search.ts',
  lunrFolded: 'lunr.ts',
  pagefindDefault: 'pagefind.ts',
};

/** Sent smaller when compressed; what Pagefind makes of its index is so already. */
const texts = new Set(['.js', '.json', '.html']);

/** A peer's index, built in a process of its own, and a page that asks it, in the folder of its name. */
export async function buildPeer(
  name: PeerName,
  documents: readonly CorpusDocument[],
  { blobs, folder }: { blobs: BlobStore; folder: string },
): Promise<PeerBuild> {
  const source = join(folder, 'peer-documents.json');
  const output = join(folder, name);
  await writeFile(source, JSON.stringify(documents.map(peerDocument)));
  const script = join(import.meta.dirname, 'engines/build-peer.ts');
  const { peakRssMb } = await measured(process.execPath, [script, name, source, output], import.meta.dirname);
  const built = JSON.parse(await readFile(`${output}.json`, 'utf8')) as BuiltPeer;

  const entryPoints = [join(import.meta.dirname, 'engines/pages', pages[name])];
  await build({ entryPoints, outfile: join(output, 'page.js'), bundle: true, minify: true, format: 'esm', target: 'es2022' });
  await writeFile(join(output, 'index.html'), page);
  const files = new Map<string, string>();
  for (const path of await listFiles(output)) {
    const bytes = await readFile(output + path);
    files.set(`/${name}${path}`, texts.has(extname(path)) ? blobs.putText(bytes.toString()) : blobs.putBytes(bytes));
  }
  return { ...built, peakRssMb, files };
}

const page = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Tìm kiếm</title><script type="module" src="page.js"></script></head><body></body></html>
`;
