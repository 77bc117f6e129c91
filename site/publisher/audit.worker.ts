import { parentPort, workerData } from 'node:worker_threads';
import { giveWay } from '../renderer/give-way.ts';
import { isAsPublished, type Published } from './as-published.ts';

/** Looks at every served file, in a thread of its own that whatever a release needs goes before. */
giveWay();
const files = workerData as readonly Published[];
parentPort?.postMessage(files.filter((file) => !isAsPublished(file)).map(({ path }) => path));
