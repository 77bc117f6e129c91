import { once } from 'node:events';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** A thread ended, and its work was not the reason. */
export class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded';
}

/** A thread that has finished loading. A failure to load is thrown, because it is no fault of the work. */
export async function startThread(script: URL, options: WorkerOptions, signal?: AbortSignal): Promise<Worker> {
  const worker = new Worker(script, options);
  // The caller with work for it gets the error too; without work nobody needs it.
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

/** The thread's next message. Throws when it fails, and when it ends silently, for which there is no `error` event. */
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

/**
 * The most processor time that a thread takes for one text or page. The longest text that the CMS takes (200 000 letters, all of it
 * headings, lists and links) needs 600 ms, a page with it some 100, and nothing that was found to be slow needs more: so slow machines pass,
 * and fast ones still catch work without end.
 */
export const mostWorkMs = 20_000;

/** A thread that needs more memory than it may have. */
export function isOutOfMemory(cause: unknown): cause is Error {
  return hasCode(cause) && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** A refusal of the system: no room, too many files, a bad disk. */
export function isOfMachine(cause: unknown): boolean {
  return hasCode(cause) && 'syscall' in cause;
}

function hasCode(cause: unknown): cause is NodeJS.ErrnoException {
  return cause instanceof Error && 'code' in cause;
}
