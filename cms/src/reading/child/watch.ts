import { workerData } from 'node:worker_threads';

/**
 * A thread beside the reading, which a reading without end does not hold up. It ends the process when that holds more memory than it may, in
 * V8's heap or outside it, or when the one that began it is gone and nobody waits any more. No signal but this one always works, and it
 * is the one that Linux sends where memory is short.
 */
const { memoryBytes, parent } = workerData as { memoryBytes: number; parent: number };

setInterval(() => {
  if (process.memoryUsage.rss() > memoryBytes || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, 50);
