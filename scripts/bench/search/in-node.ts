import { join } from 'node:path';
import { dayOf } from '@pho-luat/shared/dates';
import { fold } from '@pho-luat/shared/text';
import { folderSource } from '../../../site/search/indexing/folder-source.ts';
import { Searcher } from '../../../site/search/searcher.ts';
import { spreadOf } from '../lib/statistics.ts';
import type { Corpus, CorpusDocument } from './corpus.ts';
import { indexOf } from './documents.ts';
import type { Measured } from './figures.ts';
import { layTree, type OurBuild } from './our-build.ts';
import { deepest, relevanceFigures } from './relevance.ts';

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

/** The site's own search over the index in a folder, without a browser around it: for the paths of its answers. */
async function openOurs(folder: string): Promise<(query: string) => Promise<string[]>> {
  const source = folderSource(folder);
  const kept = new Map<string, ReturnType<typeof source.read>>();
  const read = (path: string) => {
    const reading = kept.get(path) ?? source.read(path);
    kept.set(path, reading);
    return reading;
  };
  const searcher = await Searcher.open({ ...source, read });
  return async (query) => {
    const { hits } = await searcher.ask({ query, filters: {}, order: 'relevance' }, dayOf(new Date()));
    return (await hits(0, deepest)).map(({ path }) => path);
  };
}
