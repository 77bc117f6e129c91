import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startEngine } from '../engine.ts';
import { passageName, type Fragment } from '../fragment.ts';
import { segmentFiles } from '../segment.ts';
import { jsonIn, unpack } from '../source.ts';
import { folderSource } from './folder-source.ts';

/** A document as a segment holds it. */
export interface Indexed {
  path: string;
  fragment: string;
  /** How many texts it has besides its page, each with a fragment of its own. */
  passages: number;
}

export interface WordIndex {
  chunks: string[];
  filters: string[];
}

/** In every segment's folder. */
export const engineFiles = { script: 'engine.js', wasm: 'wasm.unknown.pagefind' };

/** The most memory that the engine needs for each byte that it loads; beyond a limit it asks for it bit by bit. */
const roomPerByte = 16;
const mostRoom = 2 ** 30;

/** Reads all words of a segment with the very engine of a reader's browser: throws when anything of them is missing or broken. */
export async function inspectWords(folder: string): Promise<void> {
  const source = folderSource(folder);
  const read = async (path: string) => unpack(source, path);
  const meta = await read(segmentFiles.meta);
  await read(segmentFiles.lexicon);
  const chunks = await Promise.all((await names(folder, 'index')).map(read));
  const filters = await Promise.all((await names(folder, 'filter')).map(read));
  const size = [meta, ...chunks, ...filters].reduce((sum, { length }) => sum + length, 0);
  const engine = await startEngine(source, engineFiles, Math.min(size * roomPerByte, mostRoom));
  let index = engine.init_pagefind(meta);
  for (const chunk of chunks) if (index) index = engine.load_index_chunk(index, chunk);
  for (const filter of filters) if (index) index = engine.load_filter_chunk(index, filter);
  if (!index) throw new Error(`Pagefind cannot read ${folder}`);
}

/** Reads all texts of these documents. */
export async function inspectTexts(folder: string, documents: readonly Indexed[]): Promise<void> {
  const source = folderSource(folder);
  for (const { path, fragment, passages } of documents) {
    const texts = [fragment, ...Array.from({ length: passages }, (_, at) => passageName(fragment, at))];
    for (const text of texts) {
      const { url } = jsonIn<Fragment>(await unpack(source, `fragment/${text}.pf_fragment`));
      if (text === fragment && url !== path) throw new Error(`${folder} has ${url} in the place of ${path}`);
    }
  }
}

async function names(folder: string, below: string): Promise<string[]> {
  return (await readdir(join(folder, below))).sort().map((name) => `${below}/${name}`);
}
