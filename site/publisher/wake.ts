import type { Attempt } from './pipeline.ts';

/** Wakes the waiting publisher early: for an operator at the door, or its own work in the background. */
export class Wake {
  #controller = new AbortController();
  #called = false;
  readonly #callers: ((attempt: Attempt) => void)[] = [];
  readonly #taken: ((attempt: Attempt) => void)[] = [];

  /** Aborted by the next call. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Settles with the outcome of the release that began after it. */
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

  /** Answers the calls that were taken. */
  answer(attempt: Attempt): void {
    for (const tell of this.#taken.splice(0)) tell(attempt);
  }
}
