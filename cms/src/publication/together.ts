import { AsyncLocalStorage } from 'node:async_hooks';
import type { DocumentType } from '@pho-luat/shared/content-types/index';

/** Documents that are published in one transaction may name one another in any direction: to their rules each of them is public. */

export interface Named {
  type: DocumentType;
  id: string;
}

const together = new AsyncLocalStorage<ReadonlySet<string>>();

/** Asks or does something as if all of these were public. Whoever publishes any of them so must publish every one. */
export function asIfPublic<T>(documents: readonly Named[], work: () => Promise<T>): Promise<T> {
  return together.run(new Set(documents.map(({ id }) => id)), work);
}

export function goesTogether(id: string): boolean {
  return together.getStore()?.has(id) ?? false;
}
