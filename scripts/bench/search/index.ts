import { step } from '../../lib/step.mjs';
import { machine } from '../lib/machine.ts';
import type { Corpus } from './corpus.ts';
import type { SearchFigures } from './figures.ts';
import { filled } from './filler.ts';
import { miniSearchesInNode, oursInNode, type Measured } from './in-node.ts';
import { buildOurs } from './our-build.ts';
import { rankOf } from './relevance.ts';

export interface SearchOptions {
  corpus: Corpus;
  /** So many documents at least. */
  scale: number;
  /** In Node, without a browser. */
  quick: boolean;
  peers: boolean;
  /** Everything is made in it. */
  folder: string;
}

export async function measureSearch({ corpus, scale, peers, folder }: SearchOptions): Promise<SearchFigures> {
  const documents = await filled(corpus.documents, scale);
  const build = await step(`our index of ${documents.length} documents`, () => buildOurs(documents, folder));
  const ours = await step('our answers, in Node', () => oursInNode(corpus, documents, build));
  const others = peers ? await step('MiniSearch, in Node', () => miniSearchesInNode(corpus, documents)) : {};
  return figuresOf(corpus, documents.length, { ours, ...others });
}

function figuresOf(corpus: Corpus, documents: number, engines: Record<string, Measured>): SearchFigures {
  const each = <T>(of: (measured: Measured) => T) =>
    Object.fromEntries(Object.entries(engines).map(([name, measured]) => [name, of(measured)]));
  return {
    machine: machine(),
    corpus: { documents: corpus.documents.length, queries: corpus.queries.length, scale: documents },
    engines: each(({ figures }) => figures),
    queries: corpus.queries.map((query, index) => ({
      ...query,
      rank: each(({ answers: { asTyped, stripped } }) => ({
        asTyped: rankOf(query, asTyped[index] ?? []),
        stripped: rankOf(query, stripped[index] ?? []),
      })),
      first: each(({ answers }) => answers.asTyped[index]?.[0]),
    })),
  };
}
