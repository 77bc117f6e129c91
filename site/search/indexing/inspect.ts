import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startEngine } from '../engine.ts';
import { unpack } from '../source.ts';
import { folderSource } from './folder-source.ts';

/** A document as a segment holds it. */
export interface Indexed {
  path: string;
  fragment: string;
  words: number;
}

export interface WordIndex {
  /** The file by which the engine opens the segment. */
  meta: string;
  chunks: string[];
}

/** In every segment's folder. */
export const engineFiles = { script: 'engine.js', wasm: 'wasm.unknown.pagefind' };

/** Reads all words of a segment with the very engine of a reader's browser: throws when anything of them is missing or broken. */
export async function inspectWords(folder: string): Promise<WordIndex> {
  const source = folderSource(folder);
  const [meta = '.pf_meta'] = await names(folder, '.pf_meta');
  const chunks = await names(join(folder, 'index'), '.pf_index');
  const engine = await startEngine(source, engineFiles);
  let index = engine.init_pagefind(await unpack(source, meta));
  for (const chunk of chunks) {
    const bytes = await unpack(source, `index/${chunk}`);
    if (index) index = engine.load_index_chunk(index, bytes);
  }
  if (!index) throw new Error(`Pagefind cannot read ${folder}`);
  return { meta, chunks };
}

/** Reads all fragments of a segment. */
export async function inspectDocuments(folder: string): Promise<Indexed[]> {
  const source = folderSource(folder);
  const documents: Indexed[] = [];
  for (const name of await names(join(folder, 'fragment'), '.pf_fragment')) {
    const text = new TextDecoder().decode(await unpack(source, `fragment/${name}`));
    const { url, word_count: words } = JSON.parse(text) as { url: string; word_count: number };
    documents.push({ path: url, fragment: name.replace('.pf_fragment', ''), words });
  }
  return documents;
}

async function names(folder: string, ending: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();
}
