import { parentPort, workerData } from 'node:worker_threads';
import { inspectDocuments, inspectWords } from './inspect.ts';

/** In a thread, which takes with it the memory that the engine asked for. */
const folder = workerData as string;
await inspectWords(folder);
parentPort?.postMessage((await inspectDocuments(folder)).length);
