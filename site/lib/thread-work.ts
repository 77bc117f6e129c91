import { once } from 'node:events';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** A thread that ended for no reason that lies in what it was working on. */
export class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded';
}

/** A thread that has said that its code is loaded. What keeps it from that is no fault of what it was to work on: it is thrown. */
export async function startThread(script: URL, options: WorkerOptions, signal?: AbortSignal): Promise<Worker> {
  const worker = new Worker(script, options);
  // Whoever has given it work hears of it too; while it has none, nobody need.
  worker.on('error', () => undefined);
  try {
    await nextMessage(worker, signal);
  } catch (cause) {
    await worker.terminate();
    throw cause;
  }
  // A thread that waits for work does not keep the process alive.
  worker.unref();
  return worker;
}

/** What the thread says next. Throws when it fails, and when it ends without a word, which an `error` does not tell. */
export async function nextMessage<T>(worker: Worker, signal?: AbortSignal): Promise<T> {
  const over = new AbortController();
  const ended = once(worker, 'exit', { signal: over.signal }).then(() =>
    Promise.reject(new ThreadEnded('a thread ended without an answer')),
  );
  ended.catch(() => undefined);
  try {
    const [message] = (await Promise.race([once(worker, 'message', signal ? { signal } : {}), ended])) as [T];
    return message;
  } finally {
    over.abort();
  }
}

/** A thread that needs more memory than it may have. */
export function isOutOfMemory(cause: unknown): cause is Error {
  return hasCode(cause) && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** What the system refused: no room, too many files, a bad disk. */
export function isOfMachine(cause: unknown): boolean {
  return hasCode(cause) && 'syscall' in cause;
}

function hasCode(cause: unknown): cause is NodeJS.ErrnoException {
  return cause instanceof Error && 'code' in cause;
}
