import { workerData } from 'node:worker_threads';
import type { ProcessLimits } from './process-watch.ts';

const { memoryBytes, processorSeconds, parent } = workerData as ProcessLimits & { parent: number };

const lookMs = 50;
/** Less work than this between two looks does not count: the looks themselves take a little. */
const idleSeconds = 0.001;
/** Counts looks, not time: a process that is stopped, or asleep, takes none. */
const mostIdleLooks = (10 * 60 * 1000) / lookMs;

let before = 0;
let idleLooks = 0;

setInterval(() => {
  if (process.memoryUsage.rss() > memoryBytes || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  const { user, system } = process.cpuUsage();
  const spent = (user + system) / 1_000_000;
  idleLooks = spent - before < idleSeconds ? idleLooks + 1 : 0;
  before = spent;
  if (spent > processorSeconds || idleLooks > mostIdleLooks) process.kill(process.pid, 'SIGXCPU');
}, lookMs);
