import { useSyncExternalStore } from 'react';

/** The remark that is being written in the panel of an entry, for the button that sends it. */

let typed = { entry: '', text: '' };
const listeners = new Set<() => void>();

export function typedRemark(documentId = ''): string {
  return typed.entry === documentId ? typed.text : '';
}

export function typeRemark(documentId = '', text: string): void {
  typed = { entry: documentId, text };
  for (const tell of listeners) tell();
}

export function useTypedRemark(documentId: string | undefined): string {
  return useSyncExternalStore(listen, () => typedRemark(documentId));
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
