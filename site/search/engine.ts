import { unpack, type Source } from './source.ts';

/**
 * Pagefind's own engine, without Pagefind's script around it: that one starts an engine a segment, hides a piece that it could not
 * fetch, and joins all words with AND.
 */
export interface Engine {
  init_pagefind(meta: Uint8Array): Pointer;
  /** The names of the chunks that may have this word, and are not loaded yet, as JSON. */
  request_indexes(index: Pointer, word: string): string;
  load_index_chunk(index: Pointer, chunk: Uint8Array): Pointer;
  load_filter_chunk(index: Pointer, chunk: Uint8Array): Pointer;
  search(
    index: Pointer,
    word: string,
    typed: string,
    filters: string,
    sort: string,
    exactPhrase: boolean,
    exactMarks: boolean,
  ): string;
}

/** 0 is a failure. */
export type Pointer = number;

interface EngineScript {
  default: Engine & ((options: { module_or_path: Uint8Array }) => Promise<unknown>);
}

export async function startEngine(source: Source, files: { script: string; wasm: string }): Promise<Engine> {
  const [{ default: engine }, code] = await Promise.all([
    source.load(files.script) as Promise<EngineScript>,
    unpack(source, files.wasm),
  ]);
  await engine({ module_or_path: code });
  return engine;
}

/** One text that the engine found. */
export interface RawHit {
  /** Its fragment. */
  p: string;
  /** Where it has the word: the weight of the place, and the place. */
  l: { w: number; l: number }[];
}
