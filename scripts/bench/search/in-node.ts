import { join } from 'node:path';
import { fold } from '@pho-luat/shared/text';
import { spreadOf } from '../lib/statistics.ts';
import type { Corpus, CorpusDocument } from './corpus.ts';
import { indexOf } from './documents.ts';
import { openOurs } from './engines/ours-in-node.ts';
import type { Measured } from './figures.ts';
import { layTree, type OurBuild } from './our-build.ts';
import { relevanceFigures } from './relevance.ts';

/** The quick way, for tuning: the same code that a browser runs, in Node. Its times are not a reader's. */

export async function oursInNode(corpus: Corpus, documents: readonly CorpusDocument[], build: OurBuild): Promise<Measured> {
  const { queries } = corpus;
  const tree = await layTree(build, build.files);
  const ask = await openOurs(join(tree, 'pagefind'));
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
  const { ms, peakRssMb, indexBytes } = build;
  const cost = { buildMs: ms, buildPeakRssMb: peakRssMb, indexBytes };
  return { answers, figures: { ...relevanceFigures(queries, answers), queryMs: spreadOf(times, 1), ...cost } };
}
