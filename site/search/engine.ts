import { unpack, type Source } from './source.ts';

/**
 * Pagefind's own engine, without Pagefind's script around it: that one starts an engine a segment, hides a piece that it could not
 * fetch, and keeps to itself what a score is made of.
 */
export interface Engine {
  init_pagefind(meta: Uint8Array): Pointer;
  /** From then on answers say what their scores are made of. */
  enter_playground_mode(index: Pointer): Pointer;
  request_indexes(index: Pointer, query: string): string;
  load_index_chunk(index: Pointer, chunk: Uint8Array): Pointer;
  search(
    index: Pointer,
    folded: string,
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

/** One document that the engine found for one word. */
export interface RawHit {
  /** Its fragment. */
  p: string;
  params: { dl: number };
  /** The words in its text that begin with the one asked for. */
  scores?: { w: string; params: { w_tf: number } }[];
  /** The fields that have one of them: its name, and the first of its words. */
  vms?: { fn: string; mt: string[] }[];
}
