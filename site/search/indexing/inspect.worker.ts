import { parentPort, workerData } from 'node:worker_threads';
import { inspect } from './inspect.ts';

/** In a thread, which takes with it the memory that the engine asked for. */
parentPort?.postMessage(await inspect(workerData as string));
