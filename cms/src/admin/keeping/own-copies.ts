import { useSyncExternalStore } from 'react';

/** The copies that the forms on this page write, and whether the last could be written. */

const own = new Set<string>();
let begun = 0;
let isKept = true;
const listeners = new Set<() => void>();

/** Names a form; another page may open one in the same millisecond. */
export function newForm(): string {
  begun += 1;
  return `${Date.now().toString(36)}-${begun}-${Math.random().toString(36).slice(2)}`;
}

/** While a form writes this copy. Gives the end of it. */
export function holdCopy(key: string): () => void {
  own.add(key);
  return () => void own.delete(key);
}

export function isOwn(key: string): boolean {
  return own.has(key);
}

export function tellKept(now: boolean): void {
  if (now === isKept) return;
  isKept = now;
  for (const tell of listeners) tell();
}

export function isEachKept(): boolean {
  return isKept;
}

export function useIsKept(): boolean {
  return useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => void listeners.delete(tell);
  }, isEachKept);
}
