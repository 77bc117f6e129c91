import { parentPort, workerData } from 'node:worker_threads';
import type { Asked, Question } from './ask.ts';
import { folderSource } from './indexing/folder-source.ts';
import { Searcher } from './searcher.ts';

/** As far as anybody would look. */
const most = 50;

const { folder, questions } = workerData as { folder: string; questions: Question[] };
const searcher = await Searcher.open(folderSource(folder));
const answers: Asked[] = [];
for (const { query, path: sought } of questions) {
  const answer = await searcher.ask(query);
  const hits = await answer.hits(0, most);
  answers.push({ total: answer.total, hits: hits.map(({ path, title }) => ({ path, title })) });
  if (hits.some(({ path }) => path === sought)) break;
}
parentPort?.postMessage(answers);
