import { AsyncLocalStorage } from 'node:async_hooks';
import type { DocumentRef } from './document-ref.ts';

/** Documents that are published in one transaction may name one another in any direction: to their rules each of them is public. */

const together = new AsyncLocalStorage<ReadonlySet<string>>();

/**
 * Asks or does something as if all of these were public, besides those that already count so. A caller who publishes any of them so
 * must publish every one.
 */
export function asIfPublic<T>(documents: readonly DocumentRef[], work: () => Promise<T>): Promise<T> {
  // One set for all that is asked in between: what is read for it is remembered by this very set.
  return documents.length === 0 ? work() : together.run(new Set([...goingTogether(), ...documents.map(({ id }) => id)]), work);
}

const alone: ReadonlySet<string> = new Set();

export function goingTogether(): ReadonlySet<string> {
  return together.getStore() ?? alone;
}
