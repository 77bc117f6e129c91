import { useEffect } from 'react';
import type { Finding } from './in-form.ts';
import { useGoTo } from './go-to.ts';

/** The forms in view, for what stands outside of them and leads into one. */

interface FormInView {
  uid: string;
  /** Nothing while its entry is new. */
  documentId: string | undefined;
  goTo: (finding: Finding) => void;
}

const inView: FormInView[] = [];

export function useFormInView(uid: string, documentId: string | undefined): void {
  const goTo = useGoTo();
  useEffect(() => {
    const form = { uid, documentId, goTo };
    inView.push(form);
    return () => void inView.splice(inView.indexOf(form), 1);
  });
}

/** The form of a document; the last that was opened, which lies above the others. Beside a preview it is there, and not seen. */
export function formOf(uid: string, documentId: string): FormInView | undefined {
  if (location.pathname.endsWith('/preview')) return undefined;
  return inView.findLast((form) => form.uid === uid && (form.documentId ?? documentId) === documentId);
}
