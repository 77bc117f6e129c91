import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { benchSearch } from '../bench/search/command.ts';
import { ownCorpus, readCorpus } from '../bench/search/corpus.ts';
import type { SearchFigures } from '../bench/search/figures.ts';
import { filled } from '../bench/search/filler.ts';
import { rankOf, relevanceOf } from '../bench/search/relevance.ts';
import { run } from '../lib/command.mjs';
import { root } from '../lib/tools.mjs';
import { temporaryFolder } from '../../shared/test/support/temporary-folder.ts';

const folder = await temporaryFolder('bench-search-');

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const documents = [
  {
    id: 'ranh-gioi',
    kind: 'dieu-luat',
    title: 'Điều 175. Ranh giới giữa các bất động sản',
    body: 'Ranh giới được xác định.\nKhông được lấn.',
  },
  { id: 'ket-hon', kind: 'dieu-luat', title: 'Điều 8. Điều kiện kết hôn', body: 'Nam từ đủ 20 tuổi & nữ từ đủ 18 tuổi trở lên.' },
  {
    id: 'ke-hoach',
    kind: 'ke-hoach',
    title: 'Kế hoạch tuyên truyền',
    body: 'Tuyên truyền về kết hôn, đất đai.',
    so: '31/KH-UBND',
  },
];
const queries = [
  { q: 'ranh giới bất động sản', rel: ['ranh-gioi'], cat: 'full' },
  { q: 'điều kiện kết hôn', rel: ['ket-hon'], cat: 'full' },
  { id: 'so', q: '31/KH-UBND', rel: ['ke-hoach'], cat: 'num' },
];

describe('a corpus', () => {
  test('that cannot be used is refused with the file, the entry and the field', async () => {
    const docs = await file('docs.json', documents);
    const read = async (name: string, content: unknown) => readCorpus([docs], [await file(name, content)]);
    await expect(read('a.json', [queries[0], { q: 'đất đai', cat: 'full' }])).rejects.toThrow(
      /a\.json, entry 2 \(«đất đai»\), «rel»: /,
    );
    await expect(read('b.json', { q: 'x' })).rejects.toThrow(/b\.json is not a list/);
    await expect(read('c.json', '[{')).rejects.toThrow(/c\.json is not JSON/);
    await expect(readCorpus([join(folder, 'none.json')], [])).rejects.toThrow(/none\.json cannot be read/);
    await expect(readCorpus([docs, docs], [])).rejects.toThrow('Two documents have the id «ranh-gioi»');
  });

  test('of which a query names an answer that is not there is measured, and says so', async () => {
    const { unknown } = await readCorpus(
      [await file('docs.json', documents)],
      [await file('q.json', [{ q: 'x', rel: ['gone'] }])],
    );
    expect(unknown).toEqual(['gone']);
  });

  test("of the repository's own is large enough, in NFC except for what tests it, and every answer is there", async () => {
    const { documents: own, queries: asked, unknown } = await ownCorpus();
    expect(own.length).toBeGreaterThanOrEqual(200);
    expect(asked.length).toBeGreaterThanOrEqual(150);
    expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
    expect(unknown).toEqual([]);
    const isNfc = (text: string) => text === text.normalize('NFC');
    expect(own.filter(({ title, body }) => !isNfc(title) || !isNfc(body)).map(({ id }) => id)).toEqual(['tin-nfd']);
    expect(asked.filter(({ q, cat }) => isNfc(q) === (cat === 'nfd'))).toEqual([]);
  });

  test('is filled up with articles that answer nothing', async () => {
    const all = await filled(documents, 10);
    expect(all).toHaveLength(10);
    expect(all.slice(0, 3)).toEqual(documents);
    expect(all[9]?.body).toMatch(/\p{L}{3}/u);
    expect(all[9]?.body).not.toMatch(/\]\(|^#/m);
  });
});

test('relevance is that of the first relevant answer', () => {
  const query = { id: 'q', q: 'x', rel: ['a', 'b'], cat: 'full' };
  const other = { ...query, cat: 'num' };
  expect([rankOf(query, ['c', 'b', 'a']), rankOf(query, ['c'])]).toEqual([2, null]);
  const { byCategory, ...all } = relevanceOf([query, query, other, other], [1, 2, 10, null]);
  expect(all).toEqual({ queries: 4, successAt1: 0.25, successAt5: 0.5, successAt10: 0.75, mrr: 0.4 });
  expect(byCategory.full).toEqual({ queries: 2, successAt1: 0.5, successAt5: 1, successAt10: 1, mrr: 0.75 });
});

describe('npm run bench -- search', () => {
  const bench = async (...flags: string[]): Promise<SearchFigures> => {
    const json = join(folder, 'figures.json');
    const corpus = ['--docs', await file('docs.json', documents), '--queries', await file('queries.json', queries)];
    // As it is run: the bench hands code to a browser, and a test's own way to load it would be in that.
    await run(process.execPath, [join(root, 'scripts/bench.ts'), 'search', ...corpus, '--json', json, ...flags]);
    return JSON.parse(await readFile(json, 'utf8')) as SearchFigures;
  };

  test('asks both engines in a browser, and says how well, how fast and in how many bytes', async () => {
    const { corpus, engines, queries: asked } = await bench();
    expect(corpus).toEqual({ documents: 3, queries: 3, scale: 3 });
    expect(Object.keys(engines)).toEqual(['ours', 'pagefindDefault']);
    for (const [name, engine] of Object.entries(engines)) {
      expect(engine.asTyped.successAt1, name).toBe(1);
      expect(engine.queryMs.p95, name).toBeGreaterThanOrEqual(0);
      expect(engine.queryMsSlowed?.times, name).toBe(3);
      expect(engine.firstQueryBytes?.p50, name).toBeGreaterThan(3_000);
      expect(engine.nextQueryBytes?.p50, name).toBeLessThan(engine.firstQueryBytes?.p50 ?? 0);
      expect(engine.buildPeakRssMb, name).toBeGreaterThan(10);
      expect(engine.indexBytes, name).toBeGreaterThan(300);
    }
    expect(engines.ours?.stripped.mrr).toBe(1);
    expect(asked.map(({ id }) => id)).toEqual(['q1', 'q2', 'so']);
    expect(asked[2]?.rank.ours).toEqual({ asTyped: 1, stripped: 1 });
    expect(asked[2]?.first.ours).toBe('ke-hoach');
  });

  test('asks in Node alone when it is to be quick', async () => {
    const { engines } = await bench('--quick', '--scale', '20');
    expect(Object.keys(engines)).toEqual(['ours']);
    expect(engines.ours?.asTyped.mrr).toBe(1);
    expect(engines.ours?.firstQueryBytes).toBeUndefined();
  });

  test('refuses one file of a corpus without the other', async () => {
    await expect(benchSearch(['--docs', 'x.json'])).rejects.toThrow('--docs and --queries go together');
  });
});
