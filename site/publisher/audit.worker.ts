import { parentPort, workerData } from 'node:worker_threads';
import { giveWay } from '../renderer/give-way.ts';
import { isAsPublished, type Published } from './as-published.ts';

/** Checks every served file, in a low-priority thread that yields to releases. */
giveWay();
const files = workerData as readonly Published[];
parentPort?.postMessage(files.filter((file) => !isAsPublished(file)).map(({ path }) => path));
