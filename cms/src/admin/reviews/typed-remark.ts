import { stored } from '../outside.ts';

/** The remark that is being written in the panel of an entry, for the button that sends it. */

const typed = stored({ entry: '', text: '' });

export function typedRemark(documentId = ''): string {
  const { entry, text } = typed.get();
  return entry === documentId ? text : '';
}

export function typeRemark(documentId = '', text: string): void {
  typed.set({ entry: documentId, text });
}

export function useTypedRemark(documentId: string | undefined): string {
  return typed.use(() => typedRemark(documentId));
}
