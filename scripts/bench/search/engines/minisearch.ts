import MiniSearch from 'minisearch';
import type { CorpusDocument } from '../corpus.ts';

/** Fields weigh as much as a sensible site would have them. */
const boost = { title: 3, so: 3 };

type Terms = (text: string) => string[];

/** MiniSearch with terms of our own instead of its spaces and punctuation: else as it comes, which is any term (OR), BM25+. */
export function miniSearch(terms: Terms, documents: readonly CorpusDocument[]): MiniSearch<CorpusDocument> {
  const index = new MiniSearch<CorpusDocument>(optionsOf(terms));
  index.addAll(documents);
  return index;
}

export function idsOf(index: MiniSearch<CorpusDocument>, query: string): string[] {
  return index.search(query).map(({ id }) => id as string);
}

function optionsOf(tokenize: Terms) {
  return { fields: ['title', 'so', 'body'], tokenize, processTerm: (term: string) => term, searchOptions: { boost } };
}
