import { fold } from '@pho-luat/shared/text';
import type { Browser, Page } from 'playwright-core';
import { spreadOf } from '../lib/statistics.ts';
import type { Corpus, CorpusDocument, CorpusQuery } from './corpus.ts';
import type { CountingServer } from './counting-server.ts';
import { indexOf } from './documents.ts';
import type { Engine } from './engines/engine.ts';
import type { Answers, EngineFigures } from './figures.ts';
import { relevanceFigures } from './relevance.ts';

/** An engine in a real browser: what it answers, how fast, and in how many bytes. */

export interface Asking {
  browser: Browser;
  server: CountingServer;
  corpus: Corpus;
  documents: readonly CorpusDocument[];
  note: (text: string) => void;
}

export type FiguresInBrowser = Omit<EngineFigures, 'buildMs' | 'buildPeakRssMb' | 'indexBytes'>;

/** Queries of which bytes, and times on a slow phone, are taken: each is a browser's empty profile. */
const sampleSize = 60;
const slowedTimes = 4;

export async function measureInBrowser(engine: Engine, asking: Asking): Promise<{ figures: FiguresInBrowser; answers: Answers }> {
  const { queries } = asking.corpus;
  const sample = sampleOf(queries, sampleSize);
  const { answers, times } = await withPage(asking, engine, async (page) => ({
    answers: { asTyped: await askAll(page, engine, asking, asTyped), stripped: await askAll(page, engine, asking, fold) },
    times: await timesOf(page, engine, queries),
  }));
  asking.note('slowed');
  const slowed = await withPage(
    asking,
    engine,
    async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowedTimes });
      // The first time loads what the second needs.
      await timesOf(page, engine, sample);
      return timesOf(page, engine, sample);
    },
    { slowed: true },
  );
  asking.note('bytes');
  const bytes = await bytesOf(engine, asking, sample);
  const figures = {
    ...relevanceFigures(queries, answers),
    queryMs: spreadOf(times, 1),
    queryMsSlowed: spreadOf(slowed, 1),
    ...bytes,
  };
  return { figures, answers };
}

const asTyped = (query: string) => query;

async function askAll(
  page: Page,
  engine: Engine,
  { corpus: { queries }, documents, note }: Asking,
  spelled: (query: string) => string,
): Promise<string[][]> {
  const answers: string[][] = [];
  for (const { q, rel } of queries) {
    const idsOf = (paths: readonly string[]) => paths.map((path) => documents[indexOf(path)]?.id ?? '');
    const first = idsOf((await engine.ask(page, spelled(q))).paths);
    const isFound = first.some((id) => rel.includes(id));
    answers.push(isFound ? first : idsOf(await engine.askDeeper(page, spelled(q))));
    note(`${answers.length} of ${queries.length}`);
  }
  return answers;
}

/** Each query has been asked before, so that everything it needs is loaded. */
async function timesOf(page: Page, engine: Engine, queries: readonly CorpusQuery[]): Promise<number[]> {
  const times: number[] = [];
  for (const { q } of queries) times.push((await engine.ask(page, q)).ms);
  return times;
}

/** The first question of somebody who has never been here, and the next one in the same page. */
async function bytesOf(engine: Engine, asking: Asking, sample: readonly CorpusQuery[]) {
  const [first, next, ofPage]: [number[], number[], number[]] = [[], [], []];
  for (const [index, { q }] of sample.entries()) {
    const following = sample[(index + 1) % sample.length]?.q ?? q;
    asking.server.takeSent();
    await withPage(
      asking,
      engine,
      async (page) => {
        await asking.server.quiet();
        const { search, page: pageBytes } = asking.server.takeSent();
        first.push(search);
        ofPage.push(pageBytes);
        await engine.ask(page, following);
        await asking.server.quiet();
        next.push(asking.server.takeSent().search);
      },
      { query: q },
    );
  }
  return { firstQueryBytes: spreadOf(first), nextQueryBytes: spreadOf(next), pageBytes: spreadOf(ofPage).p50 };
}

/** A page in an empty profile, which has answered its first question. */
async function withPage<T>(
  { browser, server, corpus }: Asking,
  engine: Engine,
  work: (page: Page) => Promise<T>,
  { slowed = false, query = corpus.queries[0]?.q ?? '' } = {},
): Promise<T> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await engine.prepare(page, slowed);
    await engine.open(page, server.origin, query);
    return await work(page);
  } finally {
    await context.close();
  }
}

/** Evenly over all, so that each category is in it. */
function sampleOf<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(all.length, most) }, (_, index) => all[Math.floor(index * step)] as T);
}
