import { useSyncExternalStore } from 'react';

/** Which version of an entry a form goes on from, by when that was saved; a save sends it, and is refused over a newer one. */

const versions = new Map<string, string>();
const listeners = new Set<() => void>();

export function versionOf(documentId: string | undefined): string | undefined {
  return documentId === undefined ? undefined : versions.get(documentId);
}

export function goOnFrom(documentId: string, savedAt: string): void {
  versions.set(documentId, savedAt);
  for (const tell of listeners) tell();
}

export function useVersion(documentId: string): string | undefined {
  return useSyncExternalStore(listen, () => versions.get(documentId));
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
