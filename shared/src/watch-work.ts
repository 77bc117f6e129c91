import type { Worker } from 'node:worker_threads';

/** How often a thread's processor time is read. */
const lookMs = 1_000;

/**
 * Calls back when the thread has spent this much processor time since about now: its own, however slowly a busy machine gives it, and
 * none while the machine sleeps. Returns the function that ends the watch.
 */
export function watchWork(worker: Worker, mostMs: number, onSpent: () => void): () => void {
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  let before: number | undefined;
  const look = async () => {
    const { user, system } = await worker.cpuUsage();
    const spent = (user + system) / 1_000;
    before ??= spent;
    if (isOver) return;
    if (spent - before < mostMs) lookLater();
    // When this thread was busy all the time, the answer may already be here: it is read first.
    else setImmediate(() => isOver || onSpent());
  };
  const lookLater = () => {
    // A worker that has ended says so itself.
    timer = setTimeout(() => void look().catch(() => undefined), Math.min(lookMs, mostMs));
  };
  lookLater();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
