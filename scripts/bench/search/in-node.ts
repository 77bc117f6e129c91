import { fold } from '@pho-luat/shared/text';
import { spreadOf } from '../lib/statistics.ts';
import type { Corpus, CorpusDocument } from './corpus.ts';
import { indexOf } from './documents.ts';
import { idsOf, miniSearch } from './engines/minisearch.ts';
import { openOurs } from './engines/ours-in-node.ts';
import { folded, foldedPairs } from './engines/terms.ts';
import type { Answers, EngineFigures } from './figures.ts';
import { relevanceFigures } from './relevance.ts';
import type { OurBuild } from './our-build.ts';

/** The quick way, for whoever tunes: the same code that a browser runs, in Node. Its times are no reader's. */

export type Measured = { figures: EngineFigures; answers: Answers };

export async function oursInNode(corpus: Corpus, documents: readonly CorpusDocument[], build: OurBuild): Promise<Measured> {
  const ask = await openOurs(build.index);
  const ids = async (query: string) => (await ask(query)).map((path) => documents[indexOf(path)]?.id ?? '');
  const { ms, peakRssMb, indexBytes } = build;
  return measuredInNode(corpus, ids, { buildMs: ms, buildPeakRssMb: peakRssMb, indexBytes });
}

export async function miniSearchesInNode(
  corpus: Corpus,
  documents: readonly CorpusDocument[],
): Promise<Record<string, Measured>> {
  const engine = async (terms: typeof folded) => {
    const start = performance.now();
    const index = miniSearch(terms, documents);
    const buildMs = Math.round(performance.now() - start);
    const indexBytes = Buffer.byteLength(JSON.stringify(index));
    return measuredInNode(corpus, async (query) => idsOf(index, query), { buildMs, indexBytes });
  };
  return { miniSearchFolded: await engine(folded), miniSearchPairs: await engine(foldedPairs) };
}

async function measuredInNode(
  { queries }: Corpus,
  ids: (query: string) => Promise<string[]>,
  cost: Pick<EngineFigures, 'buildMs' | 'buildPeakRssMb' | 'indexBytes'>,
): Promise<Measured> {
  const times: number[] = [];
  const askAll = async (spelled: (query: string) => string) => {
    const answers: string[][] = [];
    for (const { q } of queries) {
      const start = performance.now();
      answers.push(await ids(spelled(q)));
      times.push(performance.now() - start);
    }
    return answers;
  };
  const answers = { asTyped: await askAll((query) => query), stripped: await askAll(fold) };
  return { answers, figures: { ...relevanceFigures(queries, answers), queryMs: spreadOf(times, 1), ...cost } };
}
