/** Asks the index, in a thread beside the page's own: a common word of ten thousand documents is work for a cheap phone. */

import { dayOf } from '@pho-luat/shared/dates';
import type { Answer, Hit } from '../../search/answer.ts';
import { Searcher } from '../../search/searcher.ts';
import { Gone, type Source } from '../../search/source.ts';

export interface Question {
  query: string;
  from: number;
  to: number;
}

export type Reply = { total: number; isPartial: boolean; hits: Hit[] } | { fault: string };

/** Laid beside the pages by the publisher, so not known to the bundler. */
const folder = '/pagefind/';

const source: Source = {
  read: async (path) => {
    const response = await fetch(folder + path);
    if (response.status === 404) throw new Gone(path);
    if (!response.ok) throw new Error(`${response.status} for ${folder}${path}`);
    return new Uint8Array(await response.arrayBuffer());
  },
  load: (path) => import(/* @vite-ignore */ folder + path),
};

let asked: { query: string; answer: Promise<Answer> } | undefined;

addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  const reply = await answer(data).catch((cause: unknown): Reply => ({ fault: String(cause) }));
  postMessage(reply);
});

async function answer(question: Question): Promise<Reply> {
  try {
    return await pieceOf(question);
  } catch (cause) {
    if (!(cause instanceof Gone)) throw cause;
    // A release came between: its index is another.
    asked = undefined;
    return pieceOf(question);
  }
}

async function pieceOf({ query, from, to }: Question): Promise<Reply> {
  if (asked?.query !== query) asked = { query, answer: Searcher.open(source).then((searcher) => searcher.ask({ query, filters: {}, order: 'relevance' }, dayOf(new Date()))) };
  const { total, fit, hits } = await asked.answer;
  return { total, isPartial: fit === 'partial', hits: await hits(from, to) };
}
