import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { startEngine } from '../search/engine.ts';
import { folderSource } from '../search/indexing/folder-source.ts';
import { Segment } from '../search/segment.ts';
import { unpack } from '../search/source.ts';
import { syllablesOf } from '../search/syllables.ts';
import { pairToken, syllableToken } from '../search/tokens.ts';
import { lawDocument, openIndex } from './lib/search-tree.ts';

const folder = await mkdtemp(join(tmpdir(), 'pagefind-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const documents = Array.from({ length: 60 }, (_, i) => lawDocument(`bai-${i}`, i));
/** But for those of two spellings, which Pagefind keeps apart. */
const words = [
  ...new Set(documents.flatMap(({ title, html }) => syllablesOf(`${title} ${html.replace(/<[^>]*>/g, ' ')}`))),
].filter(({ folded }) => /^[a-z]{2,}$/.test(folded) && !/^([hklmst]|qu)i$/.test(folded));
/** Pagefind does not fold `đ`, and takes a number with its signs for one word. */
const plain = (text: string) =>
  text
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/(?<!<)[/–-]/g, ' ');

test("the engine finds in our segments what it finds in those of Pagefind's own indexer", async () => {
  const { index } = await pagefind.createIndex({ forceLanguage: 'vi' });
  for (const { path, title, html } of documents) {
    await index?.addHTMLFile({ url: path, content: plain(`<html><body><h1>${title}</h1><div>${html}</div></body></html>`) });
  }
  await index?.writeFiles({ outputPath: folder });
  await pagefind.close();
  const theirs = await openTheirs();

  const ours = await openIndex();
  try {
    await ours.update(documents);
    const source = folderSource(join(ours.tree, 'pagefind'));
    const { engine, segments } = JSON.parse(new TextDecoder().decode(await source.read('segments.json')));
    const segment = await Segment.open(startEngine(source, engine), source, segments[0], 0);
    expect(words.length).toBeGreaterThan(200);
    for (const { folded } of words) {
      const found = await segment.find(syllableToken(folded));
      const paths = await Promise.all(
        [...found.keys()].map((name) => pathOf(source, `${segments[0].folder}fragment/${name.slice('0/'.length)}.pf_fragment`)),
      );
      expect([folded, paths.sort()]).toEqual([folded, (await theirs(folded)).sort()]);
    }
  } finally {
    await ours.close();
  }
});

async function pathOf(source: ReturnType<typeof folderSource>, fragment: string): Promise<string> {
  return (JSON.parse(new TextDecoder().decode(await unpack(source, fragment))) as { url: string }).url;
}

test('every word is found in the chunks that the list names for it, where words begin alike and end alike', async () => {
  const ours = await openIndex();
  // `16` ends where `168` goes on, and a digit is before the `_` that ends a token.
  const numbers = Array.from({ length: 180 }, (_, at) => [at, at * 10 + 8, at * 100 + 7]).flat();
  const texts = [0, 1, 2].map((at) => ({
    ...lawDocument(`so-${at}`, at),
    html: `<p>${numbers.map((number) => `số ${number} phẩy`).join(' ')}</p>`,
  }));
  try {
    await ours.update(texts);
    const source = folderSource(join(ours.tree, 'pagefind'));
    const { engine, segments } = JSON.parse(new TextDecoder().decode(await source.read('segments.json')));
    const chunks = (await readdir(join(ours.tree, 'pagefind', segments[0].folder, 'index'))).length;
    expect(chunks).toBeGreaterThan(10);
    const tokens = numbers.flatMap((number) => [
      syllableToken(String(number)),
      pairToken('so', String(number)),
      pairToken(String(number), 'phay'),
    ]);
    const starting = startEngine(source, engine);
    const found = tokens.map(async (token) => {
      // Alone: what another word has loaded would help.
      const segment = await Segment.open(starting, source, segments[0], 0);
      return [token, (await segment.find(token)).size];
    });
    expect(await Promise.all(found)).toEqual(tokens.map((token) => [token, 3]));
  } finally {
    await ours.close();
  }
});

/** The pages that have a word, whatever its marks, by Pagefind's own files. */
async function openTheirs(): Promise<(folded: string) => Promise<string[]>> {
  const source = folderSource(folder);
  const ours = await openIndex();
  await ours.update(documents.slice(0, 1));
  const engineSource = folderSource(join(ours.tree, 'pagefind'));
  const { engine: files } = JSON.parse(new TextDecoder().decode(await engineSource.read('segments.json')));
  const engine = (await startEngine(engineSource, files)) as Awaited<ReturnType<typeof startEngine>> & {
    /** From then on answers name the words that were found. */
    enter_playground_mode(index: number): number;
  };
  await ours.close();
  const [meta = ''] = (await readdir(folder)).filter((name) => name.endsWith('.pf_meta'));
  let index = engine.enter_playground_mode(engine.init_pagefind(await unpack(source, meta)));
  for (const chunk of await readdir(join(folder, 'index'))) {
    index = engine.load_index_chunk(index, await unpack(source, `index/${chunk}`));
  }
  return async (folded) => {
    const { results } = JSON.parse(engine.search(index, folded, folded, '{}', '', false, false)) as {
      results: { p: string; scores?: { w: string }[] }[];
    };
    // It finds what begins so, too.
    const whole = results.filter(({ scores = [] }) => scores.some(({ w }) => w === folded));
    return Promise.all(whole.map(({ p }) => pathOf(source, `fragment/${p}.pf_fragment`)));
  };
}
