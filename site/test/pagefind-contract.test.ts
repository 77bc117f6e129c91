import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { decode } from 'cborg';
import * as pagefind from 'pagefind';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startEngine, type Engine } from '../search/engine.ts';
import { engineScript } from '../search/indexing/engine-script.ts';
import { folderSource } from '../search/indexing/folder-source.ts';
import { pagefindVersion } from '../search/indexing/format.ts';
import { Segment } from '../search/segment.ts';
import { unpack } from '../search/source.ts';
import { syllablesOf } from '../search/syllables.ts';
import { pairToken, syllableToken } from '../search/tokens.ts';
import { lawDocument, openIndex } from './lib/search-tree.ts';
import { temporaryFolder } from '../../shared/test/support/temporary-folder.ts';

/**
 * All that we take for granted of Pagefind and that it promises nobody: how its files look, what its script and its engine do. We write
 * its files ourselves and use its engine without its script (`.github/decisions/own-index.md` says why). When a new Pagefind fails
 * here, each failure says what has changed and where ours must follow; when it cannot, stay with the version that passes.
 */

const folder = await temporaryFolder('pagefind-');
const theirFiles = folderSource(folder);

const documents = Array.from({ length: 60 }, (_, i) => lawDocument(`bai-${i}`, i));
/** Except for those of two spellings, which Pagefind keeps apart. */
const words = [
  ...new Set(documents.flatMap(({ title, html }) => syllablesOf(`${title} ${html.replace(/<[^>]*>/g, ' ')}`))),
].filter(({ folded }) => /^[a-z]{2,}$/.test(folded) && !/^([hklmst]|qu)i$/.test(folded));
/** Pagefind does not fold `đ`, and takes a number with its signs for one word. */
const plain = (text: string) =>
  text
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/(?<!<)[/–-]/g, ' ');

beforeAll(async () => {
  const { index } = await pagefind.createIndex({ forceLanguage: 'vi' });
  for (const { path, kind, title, html } of documents) {
    const fact = `<p data-pagefind-filter="kind:${kind}"></p>`;
    const page = plain(`<h1>${title}</h1><div>${html}</div>`);
    await index?.addHTMLFile({ url: path, content: `<html><body>${page}${fact}</body></html>` });
  }
  await index?.writeFiles({ outputPath: folder });
  await pagefind.close();
});

test('the Pagefind that is installed is the one whose files we write', async () => {
  const { version } = JSON.parse(await readFile(join(folder, 'pagefind-entry.json'), 'utf8')) as { version: string };
  const mend =
    'Read what has changed in Pagefind, make the other tests of this file pass, then change pagefindVersion (search/indexing/format.ts).';
  expect(version, mend).toBe(pagefindVersion);
});

describe("Pagefind's files", () => {
  const isIndex = (name: string) => /\.pf_(meta|index|filter|fragment)$/.test(name);
  const places = z.array(z.tuple([z.int(), z.array(z.int()), z.array(z.int())]));
  const shapes = {
    pf_meta: {
      shape: z.tuple([
        z.string(),
        z.array(z.tuple([z.string(), z.int(), z.string()])),
        z.array(z.tuple([z.string(), z.string(), z.string()])),
        z.array(z.tuple([z.string(), z.string()])),
        z.array(z.unknown()),
        z.array(z.unknown()),
      ]),
      mend: 'Type Meta (search/indexing/format.ts), and who reads and writes it: segment-files.ts, erase.ts, segment.ts.',
    },
    pf_index: {
      shape: z.tuple([z.array(z.tuple([z.string(), places, z.array(z.tuple([z.string(), places]))]))]),
      mend: 'Types Chunk and PagefindPlaces (search/indexing/format.ts), and who writes them: segment-files.ts, erase.ts.',
    },
    pf_filter: {
      shape: z.tuple([z.string(), z.array(z.tuple([z.string(), z.array(z.int())]))]),
      mend: 'Type Filter (search/indexing/format.ts), and who reads and writes it: segment-files.ts, erase.ts, segment.ts.',
    },
  };

  test.each(Object.entries(shapes))('are CBOR of the shape that we write: %s', async (ending, { shape, mend }) => {
    const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(`.${ending}`));
    expect(names.length, `Pagefind writes no .${ending} any more. ${mend}`).toBeGreaterThan(0);
    for (const name of names) {
      const { error } = shape.safeParse(decode(await unpack(theirFiles, name)));
      expect(error && z.prettifyError(error), `${name} has another shape. ${mend}`).toBeUndefined();
    }
  });

  test('are gzip of a signature and what they hold', async () => {
    const names = (await readdir(folder, { recursive: true })).filter(isIndex);
    const unread: string[] = [];
    for (const name of names) await unpack(theirFiles, name).catch(() => unread.push(name));
    expect(unread, 'They are packed in another way: see search/source.ts and search/indexing/pack.ts.').toEqual([]);
  });

  test('hold a text as JSON that has what we read of it', async () => {
    const [name = ''] = await readdir(join(folder, 'fragment'));
    const fragment: unknown = JSON.parse(new TextDecoder().decode(await unpack(theirFiles, `fragment/${name}`)));
    const fields = {
      url: expect.any(String),
      content: expect.any(String),
      word_count: expect.any(Number),
      meta: expect.any(Object),
    };
    expect(fragment, 'See search/fragment.ts.').toMatchObject(fields);
  });
});

describe("Pagefind's script and engine", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openEngine();
  });

  test('come apart where we cut the script', async () => {
    const script = await readFile(join(folder, 'pagefind-worker.js'), 'utf8');
    expect(() => engineScript(script), 'Where the glue ends is looked for in search/indexing/engine-script.ts.').not.toThrow();
  });

  /** With how many of its own things each is called. */
  const calls: [keyof Engine, number][] = [
    ['init_pagefind', 1],
    ['load_index_chunk', 2],
    ['load_filter_chunk', 2],
    ['search', 7],
  ];
  test.each(calls)('have the function that we call: %s, with %i arguments', (name, count) => {
    expect(engine[name], `Who calls it: interface Engine (search/engine.ts), segment.ts, inspect.ts.`).toHaveLength(count);
  });

  test('find what begins as the question does, with its place and weight', async () => {
    const ours = await openIndex();
    try {
      await ours.update([{ ...lawDocument('mot', 1), title: 'Đất đai', html: '<p>dat datum</p>' }]);
      const found = await firstSegment(ours.tree, (segment) => segment.findBeginning('dat'));
      const [{ frequency = 0, forms = [] } = {}] = [...found.values()];
      const mend = 'Tokens end with _ because a question finds all that begins so (search/tokens.ts, isBegun).';
      expect(found.size, mend).toBe(1);
      // đất in the title with its marks, dat in the text without, datum.
      const marks =
        'A place has our marks for its position, and our weight (search/indexing/format.ts, toPlaces; RawHit in search/engine.ts).';
      expect(new Set(forms.map((form) => form.marks)).size, marks).toBe(2);
      expect(frequency, marks).toBeGreaterThan(7);
    } finally {
      await ours.close();
    }
  });
});

test('the engine starts in a thread that loads no HTTP client for it', async () => {
  const ours = await openIndex();
  try {
    await ours.update([lawDocument('mot', 1)]);
    const [engineFile, sourceFile] = ['engine', 'indexing/folder-source'].map((name) =>
      join(import.meta.dirname, `../search/${name}.ts`),
    );
    const thread = new Worker(
      `const { parentPort, workerData: [engineFile, sourceFile, folder] } = require('node:worker_threads');
      Promise.all([import(engineFile), import(sourceFile)]).then(async ([{ startEngine }, { folderSource }]) => {
        const source = folderSource(folder);
        const { engine } = JSON.parse(new TextDecoder().decode(await source.read('segments.json')));
        await startEngine(source, engine);
        parentPort.postMessage(process.moduleLoadList);
      });`,
      { eval: true, workerData: [engineFile, sourceFile, join(ours.tree, 'pagefind')] },
    );
    const [loaded] = (await once(thread, 'message')) as [string[]];
    await thread.terminate();
    const mend = 'Its glue asks for Node’s HTTP client by names that folder-source.ts does not hide.';
    expect(
      loaded.filter((name) => name.includes('undici')),
      mend,
    ).toEqual([]);
  } finally {
    await ours.close();
  }
});

test('each way in which a text writes a syllable is found as it was written', async () => {
  const ours = await openIndex();
  const written = ['bạn', 'bản', 'ban', 'bán', 'bàn'];
  const html = `<p>${written.join(', ').normalize('NFD')}. ${written.slice(2).join(', ')}.</p>`;
  try {
    await ours.update([{ ...lawDocument('ban', 1), title: 'Bài', html }]);
    const found = await firstSegment(ours.tree, (segment) => segment.find(syllableToken('ban')));
    const marks = [...found.values()].flatMap(({ forms }) => forms.map((form) => form.marks));
    expect(marks.sort(), 'The number behind a weight is read as it stands (search/indexing/format.ts, toPlaces).').toEqual(
      written.flatMap((word) => syllablesOf(word).map((syllable) => syllable.marks)).sort(),
    );
  } finally {
    await ours.close();
  }
});

test("the engine finds in our segments what it finds in those of Pagefind's own indexer", async () => {
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

/** With the first segment of a tree. */
async function firstSegment<T>(tree: string, work: (segment: Segment) => Promise<T>): Promise<T> {
  const source = folderSource(join(tree, 'pagefind'));
  const { engine, segments } = JSON.parse(new TextDecoder().decode(await source.read('segments.json')));
  return work(await Segment.open(startEngine(source, engine), source, segments[0], 0));
}

async function openEngine(): Promise<Engine> {
  const ours = await openIndex();
  try {
    await ours.update(documents.slice(0, 1));
    const source = folderSource(join(ours.tree, 'pagefind'));
    const { engine } = JSON.parse(new TextDecoder().decode(await source.read('segments.json')));
    return await startEngine(source, engine);
  } finally {
    await ours.close();
  }
}

/** The pages that have a word, whatever its marks, by Pagefind's own files. */
async function openTheirs(): Promise<(folded: string) => Promise<string[]>> {
  const engine = (await openEngine()) as Engine & {
    /** From then on answers name the words that were found. */
    enter_playground_mode(index: number): number;
  };
  const [meta = ''] = (await readdir(folder)).filter((name) => name.endsWith('.pf_meta'));
  let index = engine.enter_playground_mode(engine.init_pagefind(await unpack(theirFiles, meta)));
  for (const chunk of await readdir(join(folder, 'index'))) {
    index = engine.load_index_chunk(index, await unpack(theirFiles, `index/${chunk}`));
  }
  return async (folded) => {
    const { results } = JSON.parse(engine.search(index, folded, folded, '{}', '', false, false)) as {
      results: { p: string; scores?: { w: string }[] }[];
    };
    // It finds what begins so, too.
    const whole = results.filter(({ scores = [] }) => scores.some(({ w }) => w === folded));
    return Promise.all(whole.map(({ p }) => pathOf(theirFiles, `fragment/${p}.pf_fragment`)));
  };
}
