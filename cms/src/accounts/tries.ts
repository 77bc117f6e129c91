interface Count {
  tries: number;
  /** When the window ends; it began with the first try. */
  until: number;
}

/** Tries in a window, by any key. One counts from its beginning, so that a hundred at once are a hundred. */
export class Tries {
  readonly #counts = new Map<string, Count>();
  readonly #max: number;
  readonly #windowMs: number;

  constructor(max: number, windowMs: number) {
    this.#max = max;
    this.#windowMs = windowMs;
  }

  /** Counts a try; returns the milliseconds to wait when it is one too many, which is not counted. */
  begin(key: string, now: number): number | undefined {
    for (const [known, { until }] of this.#counts) if (until <= now) this.#counts.delete(known);
    const count = this.#counts.get(key) ?? { tries: 0, until: now + this.#windowMs };
    if (count.tries >= this.#max) return count.until - now;
    count.tries += 1;
    this.#counts.set(key, count);
    return undefined;
  }

  /** Uncounts a try that did not fail. */
  takeBack(key: string): void {
    const count = this.#counts.get(key);
    if (count) count.tries -= 1;
  }

  forget(key: string): void {
    this.#counts.delete(key);
  }
}
