import type { Reading } from '../../contracts/reading.ts';

export type Reason = NonNullable<Reading['reason']>;

/** Nothing of a file can be read, and why. */
export class Unreadable extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason);
    this.reason = reason;
  }
}
