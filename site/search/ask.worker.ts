import { once } from 'node:events';
import { parentPort, type MessagePort } from 'node:worker_threads';
import { dayOf } from '@pho-luat/shared/dates';
import type { Asked, Asking } from './ask.ts';
import { folderSource } from './indexing/folder-source.ts';
import { Searcher } from './searcher.ts';

/** As far as a reader would look. */
const most = 50;

const port = parentPort as MessagePort;
port.postMessage('loaded');
const [{ folder, questions }] = (await once(port, 'message')) as [Asking];
const source = folderSource(folder);
const searchers = new Map<string | undefined, Promise<Searcher>>();
const heard = new Set<string>();
const answers: (Asked | undefined)[] = [];
for (const { query, segment, title } of questions) {
  if (segment !== undefined && heard.has(segment)) {
    answers.push(undefined);
    continue;
  }
  const answer = await ask(query, segment);
  answers.push(answer);
  if (segment !== undefined && answer.hits.some((hit) => hit.title === title)) heard.add(segment);
}
port.postMessage(answers);
port.close();

async function ask(query: string, segment: string | undefined): Promise<Asked> {
  try {
    const opening = searchers.get(segment) ?? Searcher.open(source, { only: segment });
    searchers.set(segment, opening);
    const { total, fit, hits } = await (
      await opening
    ).ask({ query, filters: {}, order: 'relevance', isExact: segment !== undefined }, dayOf(new Date()));
    return { total, fit, hits: (await hits(0, most)).map(({ path, title }) => ({ path, title })) };
  } catch (cause) {
    // For example, a file of the index has gone: that is no answer. The question may be a title, which no log is to have.
    console.error(`the index did not answer a question: ${String(cause)}`);
    return { total: 0, fit: 'none', hits: [] };
  }
}
