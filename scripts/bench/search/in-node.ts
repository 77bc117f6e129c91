import { join } from 'node:path';
import { fold } from '@pho-luat/shared/text';
import { spreadOf } from '../lib/statistics.ts';
import type { Corpus, CorpusDocument } from './corpus.ts';
import { indexOf, peerDocument } from './documents.ts';
import { miniSearch, pathsOf, type miniSearches } from './engines/minisearch.ts';
import { openOurs } from './engines/ours-in-node.ts';
import type { EngineFigures, Measured } from './figures.ts';
import { layTree, type OurBuild } from './our-build.ts';
import { relevanceFigures } from './relevance.ts';

/** The quick way, for tuning: the same code that a browser runs, in Node. Its times are not a reader's. */

export async function oursInNode(corpus: Corpus, documents: readonly CorpusDocument[], build: OurBuild): Promise<Measured> {
  const tree = await layTree(build, build.files);
  const { ms, peakRssMb, indexBytes } = build;
  const cost = { buildMs: ms, buildPeakRssMb: peakRssMb, indexBytes };
  return measuredInNode(corpus, documents, await openOurs(join(tree, 'pagefind')), cost);
}

export async function miniSearchInNode(
  name: keyof typeof miniSearches,
  corpus: Corpus,
  documents: readonly CorpusDocument[],
): Promise<Measured> {
  const start = performance.now();
  const index = miniSearch(name, documents.map(peerDocument));
  const buildMs = Math.round(performance.now() - start);
  const indexBytes = Buffer.byteLength(JSON.stringify(index));
  return measuredInNode(corpus, documents, async (query) => pathsOf(index, query), { buildMs, indexBytes });
}

async function measuredInNode(
  { queries }: Corpus,
  documents: readonly CorpusDocument[],
  ask: (query: string) => Promise<string[]>,
  cost: Pick<EngineFigures, 'buildMs' | 'buildPeakRssMb' | 'indexBytes'>,
): Promise<Measured> {
  const times: number[] = [];
  const askAll = async (spelled: (query: string) => string) => {
    const answers: string[][] = [];
    for (const { q } of queries) {
      const start = performance.now();
      const paths = await ask(spelled(q));
      times.push(performance.now() - start);
      answers.push(paths.map((path) => documents[indexOf(path)]?.id ?? ''));
    }
    return answers;
  };
  const answers = { asTyped: await askAll((query) => query), stripped: await askAll(fold) };
  return { answers, figures: { ...relevanceFigures(queries, answers), queryMs: spreadOf(times, 1), ...cost } };
}
