import { Worker } from 'node:worker_threads';
import { nextMessage } from '../lib/thread-work.ts';

interface Loading {
  worker: Worker;
  loaded: Promise<unknown>;
}

/**
 * Threads for one job each, because the engine's memory is freed only with its thread. A thread takes a tenth of a second to load its
 * source, so the next is made when the last has ended, and is ready when it is needed.
 */
export class SpareThread<Job> {
  readonly #script: URL;
  #spare: Loading | undefined;

  /** The script posts something when it is loaded, and is then posted its job. */
  constructor(script: URL) {
    this.#script = script;
  }

  /** A thread that has this job. The caller terminates it. */
  async take(job: Job): Promise<Worker> {
    const { worker, loaded } = this.#spare ?? load(this.#script);
    this.#spare = undefined;
    worker.ref();
    worker.once('exit', () => (this.#spare ??= this.#made()));
    await loaded;
    worker.postMessage(job);
    return worker;
  }

  #made(): Loading {
    const made = load(this.#script);
    const forget = () => {
      if (this.#spare === made) this.#spare = undefined;
    };
    made.worker.once('exit', forget);
    return made;
  }
}

function load(script: URL): Loading {
  const worker = new Worker(script);
  // A spare thread neither keeps the process alive nor ends it.
  worker.unref();
  worker.on('error', () => undefined);
  const loaded = nextMessage(worker);
  loaded.catch(() => undefined);
  return { worker, loaded };
}
