import MiniSearch, { type Options } from 'minisearch';
import type { PeerDocument } from './peers.ts';
import { folded, foldedPairs } from './terms.ts';

/**
 * MiniSearch with terms of our own instead of its spaces and punctuation: else as it comes, which is BM25+, and any of the terms (OR).
 * Titles are kept, because a result shows them.
 */
const options = (tokenize: (text: string) => string[]): Options<PeerDocument> => ({
  idField: 'path',
  fields: ['title', 'so', 'body'],
  storeFields: ['title'],
  tokenize,
  processTerm: (term) => term,
  searchOptions: { boost: { title: 3, so: 3 } },
});

export const miniSearches = { miniSearchFolded: options(folded), miniSearchPairs: options(foldedPairs) };

export function miniSearch(name: keyof typeof miniSearches, documents: readonly PeerDocument[]): MiniSearch<PeerDocument> {
  const index = new MiniSearch(miniSearches[name]);
  index.addAll(documents);
  return index;
}

export function pathsOf(index: MiniSearch<PeerDocument>, query: string): string[] {
  return index.search(query).map(({ id }) => id as string);
}
