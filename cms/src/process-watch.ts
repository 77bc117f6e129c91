import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';

export interface ProcessLimits {
  /** Resident, in V8's heap or outside it. Beyond it the process ends by `SIGKILL`. */
  memoryBytes: number;
  /** What all its threads have had of the processor, however long that took. Beyond it the process ends by `SIGXCPU`. */
  processorSeconds: number;
}

/**
 * Begins a thread beside the work of this process, which work without end does not hold up: it ends the process when that goes over its
 * limits, has done nothing for minutes, or when its parent is gone and nobody is waiting any more.
 */
export function watchProcess({ memoryBytes, processorSeconds }: ProcessLimits): void {
  const script = join(__dirname, `process-watch.worker${extname(__filename)}`);
  new Worker(script, { workerData: { memoryBytes, processorSeconds, parent: process.ppid }, env: {} }).unref();
}
