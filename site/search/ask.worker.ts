import { parentPort, workerData } from 'node:worker_threads';
import type { Asked } from './ask.ts';
import { folderSource } from './indexing/folder-source.ts';
import { Searcher } from './searcher.ts';

/** As far as anybody would look. */
const most = 50;

const { folder, queries } = workerData as { folder: string; queries: string[] };
const searcher = await Searcher.open(folderSource(folder));
const answers: Asked[] = [];
for (const query of queries) {
  const answer = await searcher.ask(query);
  const hits = await answer.hits(0, most);
  answers.push({ total: answer.total, hits: hits.map(({ path, title }) => ({ path, title })) });
}
parentPort?.postMessage(answers);
