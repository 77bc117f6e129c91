import { hearOfCreated } from '../keeping/created.ts';
import { stored } from '../outside.ts';

/** The remarks that are being written in the panels of entries, that of a new one, or of a group, under '', for the button that sends them. */

const typed = stored<ReadonlyMap<string, string>>(new Map());

export function typedRemark(documentId = ''): string {
  return typed.get().get(documentId) ?? '';
}

export function typeRemark(documentId = '', text: string): void {
  typed.set(new Map(typed.get()).set(documentId, text));
}

export function useTypedRemark(documentId: string | undefined): string {
  return typed.use(() => typedRemark(documentId));
}

// «Lưu» makes of a new entry one that has a panel of its own.
hearOfCreated(({ draft, field }) => {
  if (field === '') typeRemark(draft.documentId, typedRemark());
});
