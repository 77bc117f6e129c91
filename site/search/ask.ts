import { join } from 'node:path';
import { watchWork } from '@pho-luat/shared/watch-work';
import { nextMessage } from '../lib/thread-work.ts';
import type { Answer } from './answer.ts';
import { SpareThread } from './spare-thread.ts';
import { syllablesOf, type Syllable } from './syllables.ts';

export interface Asked {
  total: number;
  fit: Answer['fit'];
  /** The first of them. */
  hits: { path: string; title: string }[];
}

/** Searches the index of a finished tree as a reader's browser would, from its files. */
export async function ask(tree: string, query: string): Promise<Asked> {
  const [answer] = await askAll(tree, [query]);
  return answer as Asked;
}

export async function askAll(tree: string, queries: readonly string[]): Promise<Asked[]> {
  const questions = queries.map((query) => ({ query }));
  return (await askInThread(tree, questions)).filter((asked) => asked !== undefined);
}

/** A page's title, as a question to the segment that has the page, as if it were alone. */
export interface TitleQuestion {
  title: string;
  /** The folder of the segment. */
  segment: string;
}

/** A question for each segment that finds no page of any of its titles among its first answers. */
export async function silentSegments(tree: string, questions: readonly TitleQuestion[]): Promise<TitleQuestion[]> {
  const asked = questions.map(({ title, segment }) => ({ query: textOf(syllablesOf(title)), segment, title }));
  const answers = await askInThread(tree, asked);
  const isHeard = ({ title }: TitleQuestion, at: number) => answers[at]?.hits.some((hit) => hit.title === title) ?? false;
  const heard = new Set(questions.filter(isHeard).map(({ segment }) => segment));
  return questions.filter(({ segment }) => !heard.has(segment));
}

/** Quotes and punctuation in a title would be search operators. */
function textOf(words: readonly Syllable[]): string {
  return words.map(({ text }) => text).join(' ');
}

interface Question {
  query: string;
  /** The folder of the segment that is asked, as if it were alone; all of them, where it is absent. */
  segment?: string;
  /** Title of a page that it should find: once it does, that segment is asked no further. */
  title?: string;
}

export interface Asking {
  /** Folder of the index. */
  folder: string;
  questions: readonly Question[];
}

const askers = new SpareThread<Asking>(new URL('./ask.worker.ts', import.meta.url));

/** In processor time. An index that takes longer counts as silent. */
const mostMs = (questions: number) => 60_000 + 1_000 * questions;

/** In a thread of its own: a question over thousands of documents is work, and the engine never gives memory back. */
async function askInThread(tree: string, questions: readonly Question[]): Promise<(Asked | undefined)[]> {
  const worker = await askers.take({ folder: join(tree, 'pagefind'), questions });
  const stopWatching = watchWork(worker, mostMs(questions.length), () => void worker.terminate());
  try {
    return await nextMessage(worker);
  } finally {
    stopWatching();
    await worker.terminate();
  }
}
