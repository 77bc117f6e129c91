import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startEngine } from '../engine.ts';
import { passageName, type Fragment } from '../fragment.ts';
import { segmentFiles } from '../segment.ts';
import { unpack } from '../source.ts';
import { folderSource } from './folder-source.ts';

/** A document as a segment holds it. */
export interface Indexed {
  path: string;
  fragment: string;
  /** How many texts it has beside its page's own, each with a fragment of its own. */
  passages: number;
}

export interface WordIndex {
  chunks: string[];
  filters: string[];
}

/** In every segment's folder. */
export const engineFiles = { script: 'engine.js', wasm: 'wasm.unknown.pagefind' };

/** Reads all words of a segment with the very engine of a reader's browser: throws when anything of them is missing or broken. */
export async function inspectWords(folder: string): Promise<void> {
  const source = folderSource(folder);
  const engine = await startEngine(source, engineFiles);
  let index = engine.init_pagefind(await unpack(source, segmentFiles.meta));
  await unpack(source, segmentFiles.lexicon);
  for (const chunk of await names(folder, 'index')) {
    const bytes = await unpack(source, chunk);
    if (index) index = engine.load_index_chunk(index, bytes);
  }
  for (const filter of await names(folder, 'filter')) {
    const bytes = await unpack(source, filter);
    if (index) index = engine.load_filter_chunk(index, bytes);
  }
  if (!index) throw new Error(`Pagefind cannot read ${folder}`);
}

/** Reads all texts of these documents. */
export async function inspectTexts(folder: string, documents: readonly Indexed[]): Promise<void> {
  const source = folderSource(folder);
  for (const { path, fragment, passages } of documents) {
    const texts = [fragment, ...Array.from({ length: passages }, (_, at) => passageName(fragment, at))];
    for (const text of texts) {
      const { url } = JSON.parse(new TextDecoder().decode(await unpack(source, `fragment/${text}.pf_fragment`))) as Fragment;
      if (text === fragment && url !== path) throw new Error(`${folder} has ${url} in the place of ${path}`);
    }
  }
}

async function names(folder: string, below: string): Promise<string[]> {
  return (await readdir(join(folder, below))).sort().map((name) => `${below}/${name}`);
}
