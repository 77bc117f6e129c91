/** Searches the index in a worker, because a common word in ten thousand documents is work for a cheap phone. */

import type { Answer, Facets, Hit, Question } from '../../search/answer.ts';
import { entryFile, indexFolder } from '../../search/entry.ts';
import { Searcher } from '../../search/searcher.ts';
import { Gone, type Source } from '../../search/source.ts';

export interface Request {
  id: number;
  question: Question;
  /** `YYYY-MM-DD` */
  today: string;
  wanted: { from: number; to: number } | 'facets';
}

/** Undefined where the page did not get it. */
export interface Listed {
  listed: ArrayBuffer | undefined;
}

export type Asked = Pick<Answer, 'total' | 'strong' | 'fit' | 'isAbout' | 'corrected'>;
type Given = (Asked & { hits: Hit[] }) | { facets: Facets };
export type Reply = { id: number } & (Given | { fault: string });

/** What the index has, as the page got it while this script was on its way; for the first opening. */
let listed: Promise<ArrayBuffer | undefined> | undefined = new Promise((resolve) => {
  addEventListener('message', ({ data }: MessageEvent<Request | Listed>) => {
    if ('listed' in data) resolve(data.listed);
  });
});

let failures = 0;

const source: Source = {
  read: async (path) => {
    if (path === entryFile) {
      const given = await listed;
      listed = undefined;
      if (given) return new Uint8Array(given);
    }
    const response = await fetch(indexFolder + path);
    if (response.status === 404) throw new Gone(path);
    if (!response.ok) throw new Error(`${response.status} for ${indexFolder}${path}`);
    return new Uint8Array(await response.arrayBuffer());
  },
  // Written by the publisher, so unknown to the bundler. Browsers remember of an address that its script failed.
  load: (path) => import(/* @vite-ignore */ `${indexFolder}${path}#${failures}`),
};

/** Kept from question to question, as long as it answers. */
let opening: Promise<Searcher> | undefined;
let last: { asked: string; answer: Promise<Answer> } | undefined;

addEventListener('message', async ({ data }: MessageEvent<Request | Listed>) => {
  if ('listed' in data) return;
  const given = await give(data).catch((cause: unknown) => ({ fault: String(cause) }));
  postMessage({ id: data.id, ...given } satisfies Reply);
});

async function give(request: Request, isAgain = false): Promise<Given> {
  try {
    return await tryToGive(request);
  } catch (cause) {
    opening = last = undefined;
    // A release came in between: its index has changed.
    if (cause instanceof Gone && !isAgain) return give(request, true);
    failures += 1;
    throw cause;
  }
}

async function tryToGive({ question, today, wanted }: Request): Promise<Given> {
  const asked = JSON.stringify([question, today]);
  if (last?.asked !== asked) {
    opening ??= Searcher.open(source, { query: question.query });
    last = { asked, answer: opening.then((searcher) => searcher.ask(question, today)) };
  }
  const answer = await last.answer;
  if (wanted === 'facets') return { facets: await answer.facets() };
  const { total, strong, fit, isAbout, corrected } = answer;
  return { total, strong, fit, isAbout, corrected, hits: await answer.hits(wanted.from, wanted.to) };
}
