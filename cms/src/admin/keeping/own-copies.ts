import { stored } from '../outside.ts';

/** The copies that the forms on this page write, and whether the last could be written. */

const own = new Set<string>();
let begun = 0;
export const eachKept = stored(true);

/** Names a form; another page may open one in the same millisecond. */
export function newForm(): string {
  begun += 1;
  return `${Date.now().toString(36)}-${begun}-${Math.random().toString(36).slice(2)}`;
}

/** While a form writes this copy. Gives the end of it. */
export function ownCopy(key: string): () => void {
  own.add(key);
  return () => void own.delete(key);
}

export function isOwn(key: string): boolean {
  return own.has(key);
}
