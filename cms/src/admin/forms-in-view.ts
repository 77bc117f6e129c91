import { useEffect } from 'react';
import { useForm, type StrapiApp } from '@strapi/strapi/admin';
import { changeAction } from './content-manager.ts';
import { useGoTo } from './findings/go-to.ts';

/** The forms in view, for what stands outside of them and leads into one, or must have it saved before it goes on. */

interface FormInView {
  uid: string;
  /** Undefined while its entry is new. */
  documentId: string | undefined;
  goTo: ReturnType<typeof useGoTo>;
  /** Strapi's own «Lưu», where it is offered. */
  save: (() => unknown) | undefined;
  isModified: boolean;
}

const inView: FormInView[] = [];
/** Which document the last save made or changed. */
let saved: string | undefined;

/** Wherever there is a form, there is «Lưu». */
export function noteForms(app: StrapiApp): void {
  changeAction<{ onClick?: () => unknown }>(app, 'update', (offered, { model: uid, document }) => {
    const goTo = useGoTo();
    const isModified = useForm('NoteForms', (form) => form.modified);
    // After each change of the form: a button may be drawn from an earlier state than the one in which it is pressed.
    useEffect(() => {
      const form = { uid, documentId: document?.documentId, goTo, save: offered?.onClick, isModified };
      inView.push(form);
      return () => void inView.splice(inView.indexOf(form), 1);
    });
    return offered;
  });
}

/** The form of a document. Beside a preview it is there, and not seen. */
export function formOf(uid: string, documentId: string): FormInView | undefined {
  if (location.pathname.endsWith('/preview')) return undefined;
  return inView.findLast((form) => form.uid === uid && (form.documentId ?? documentId) === documentId);
}

/** Saves what has changed in a form, and gives its document; undefined where the save was refused; then the form has said why. */
export async function saveForm(uid: string, documentId: string | undefined): Promise<string | undefined> {
  const form = inView.findLast((each) => each.uid === uid && each.documentId === documentId);
  if (documentId !== undefined && !form?.isModified) return documentId;
  saved = undefined;
  await form?.save?.();
  return saved;
}

export function noteSave(documentId: string): void {
  saved = documentId;
}
