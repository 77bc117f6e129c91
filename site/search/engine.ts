import { unpack, type Source } from './source.ts';

/**
 * Pagefind's own engine, without Pagefind's script: that one starts an engine per segment, hides a piece that it could not
 * fetch, and joins all words with AND.
 */
export interface Engine {
  init_pagefind(meta: Uint8Array): Pointer;
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

/** What is within: its own allocation. */
interface Exports {
  __wbindgen_malloc(size: number, align: number): Pointer;
  __wbindgen_free(at: Pointer, size: number, align: number): void;
}

interface EngineScript {
  default: Engine & ((options: { module_or_path: Uint8Array }) => Promise<Exports>);
}

/**
 * With `room`, this many bytes of memory are allocated at once. Otherwise the engine asks bit by bit, and each time the garbage of the whole thread
 * is collected, which takes most of the time when a whole index is loaded.
 */
export async function startEngine(source: Source, files: { script: string; wasm: string }, room = 0): Promise<Engine> {
  const [{ default: engine }, code] = await Promise.all([
    source.load(files.script) as Promise<EngineScript>,
    unpack(source, files.wasm),
  ]);
  const { __wbindgen_malloc: take, __wbindgen_free: giveBack } = await engine({ module_or_path: code });
  if (room > 0) giveBack(take(room, 1), room, 1);
  return engine;
}

/** One text that the engine found. */
export interface RawHit {
  /** Its fragment. */
  p: string;
  /** Where it has the word: the weight of the place, and the place. */
  l: { w: number; l: number }[];
}
