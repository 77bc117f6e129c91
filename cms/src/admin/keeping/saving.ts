import { useEffect } from 'react';

/** Strapi's own «Lưu», lent to what must have the form saved before it goes on, and which document the last save made or changed. */

interface Lent {
  save: () => unknown;
  isModified: boolean;
}

const lent = new Map<string, Lent>();
let saved: string | undefined;

const nameOf = (uid: string, documentId: string | undefined) => `${uid} ${documentId ?? ''}`;

/** After each change of the form: a button may be drawn from an earlier state than the one in which it is pressed. */
export function useLentSave(uid: string, documentId: string | undefined, form: Lent | undefined): void {
  useEffect(() => {
    if (form) lent.set(nameOf(uid, documentId), form);
  });
}

/** Saves what has changed in a form, and gives its document; nothing where the save was refused, of which the form has said why. */
export async function saveForm(uid: string, documentId: string | undefined): Promise<string | undefined> {
  const form = lent.get(nameOf(uid, documentId));
  if (documentId !== undefined && !form?.isModified) return documentId;
  saved = undefined;
  await form?.save();
  return saved;
}

export function noteSave(documentId: string): void {
  saved = documentId;
}
