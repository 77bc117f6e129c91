import lunr from 'lunr';
import type { PeerDocument } from './peers.ts';
import { folded } from './terms.ts';

/** Lunr with folded syllables instead of its English words: any of them (OR), BM25 as it comes. */
export function lunrIndex(documents: readonly PeerDocument[]): lunr.Index {
  return lunr((builder) => {
    builder.pipeline.reset();
    builder.searchPipeline.reset();
    builder.ref('path');
    for (const [name, boost] of [
      ['title', 3],
      ['so', 3],
      ['body', 1],
    ] as const) {
      builder.field(name, { boost, extractor: (document) => folded((document as PeerDocument)[name] ?? '') });
    }
    for (const document of documents) builder.add(document);
  });
}

export function pathsOfLunr(index: lunr.Index, query: string): string[] {
  const answers = index.query((asked) => folded(query).forEach((term) => asked.term(term, {})));
  return answers.map(({ ref }) => ref);
}
