import type { Facets, Hit, Question } from '../../search/answer.ts';
import { entryFile, indexFolder } from '../../search/entry.ts';
import type { Asked, Listed, Reply, Request } from './search.worker.ts';

/** The worker that answers questions: started before the first, and kept with the index that it has loaded. */
class Asking {
  #worker: Worker | undefined;
  #last = 0;
  readonly #waiting = new Map<number, { resolve: (reply: Reply) => void; reject: (cause: Error) => void }>();

  /** Starts the worker, and loads the list of its index, when somebody is about to ask. */
  prepare(): Worker {
    return (this.#worker ??= this.#start());
  }

  /** `today` as `YYYY-MM-DD`. */
  async ask(question: Question, today: string, from: number, to: number): Promise<Asked & { hits: Hit[] }> {
    const reply = await this.#send({ question, today, wanted: { from, to } });
    if (!('hits' in reply)) throw new Error('The worker gave no hits');
    return reply;
  }

  async facets(question: Question, today: string): Promise<Facets> {
    const reply = await this.#send({ question, today, wanted: 'facets' });
    if (!('facets' in reply)) throw new Error('The worker gave no facets');
    return reply.facets;
  }

  #send(request: Omit<Request, 'id'>): Promise<Reply> {
    const worker = this.prepare();
    const id = (this.#last += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, ...request } satisfies Request);
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
    // The page asks for it at once, the worker could not before it is here.
    const reading = fetch(indexFolder + entryFile).then((response) => (response.ok ? response.arrayBuffer() : undefined));
    void reading.catch(() => undefined).then((listed) => worker.postMessage({ listed } satisfies Listed));
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('fault' in data) waiting?.reject(new Error(data.fault));
      else waiting?.resolve(data);
    });
    // It could not start: the next question starts a new one.
    worker.addEventListener('error', ({ message }) => {
      this.#worker = undefined;
      for (const { reject } of this.#waiting.values()) reject(new Error(message));
      this.#waiting.clear();
    });
    return worker;
  }
}

/** One for the page: its results and the suggestions of its field share what is loaded. */
export const asking = new Asking();
