import type { RawLine } from '../cms-client.ts';

/** A line whose text stays in the store. */
export type LineName = Omit<RawLine, 'json'>;

/** The document that it is a line of. */
export function keyOf({ type, id }: Pick<LineName, 'type' | 'id'>): string {
  return `${type}/${id}`;
}
