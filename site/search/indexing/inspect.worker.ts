import { parentPort, workerData } from 'node:worker_threads';
import { inspectTexts, inspectWords, type Indexed } from './inspect.ts';

/** In a thread, which takes with it the memory that the engine asked for. */
const { folder, documents } = workerData as { folder: string; documents: Indexed[] };
await inspectWords(folder);
await inspectTexts(folder, documents);
parentPort?.postMessage('whole');
