import type { Attempt } from './pipeline.ts';

/** Somebody wants the publisher's attention before what it waits for comes: an operator at the door, or its own work in the background. */
export class Wake {
  #controller = new AbortController();
  #called = false;
  readonly #callers: ((attempt: Attempt) => void)[] = [];
  readonly #taken: ((attempt: Attempt) => void)[] = [];

  /** Aborted by the next call. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Settles with the release that was begun after it. */
  call(): Promise<Attempt> {
    this.#called = true;
    this.#controller.abort();
    this.#controller = new AbortController();
    return new Promise((resolve) => this.#callers.push(resolve));
  }

  /** Whether there was a call since this was last asked. */
  take(): boolean {
    const called = this.#called;
    this.#called = false;
    this.#taken.push(...this.#callers.splice(0));
    return called;
  }

  /** Tells those whose call was taken what has come of it. */
  answer(attempt: Attempt): void {
    for (const tell of this.#taken.splice(0)) tell(attempt);
  }
}
