import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useAuth, useForm, useNotification } from '@strapi/strapi/admin';
import { fieldsOfForm } from '@pho-luat/shared/content-types/index';
import { documentTypeOf } from '../../publication/types.ts';
import type { EntryProps } from '../content-manager.ts';
import { keepingWords } from '../../words/desk-keeping.ts';
import { hearOfCreated } from './created.ts';
import { hearOfLate, lateMs } from './pause.ts';
import { eachKept, newForm, ownCopy } from './own-copies.ts';
import { copiesOf, drop, dropOld, entryKey, formKey, isSaved, keep } from './typed.ts';
import { versionOf } from './version.ts';

/**
 * Keeps on this device what is typed into a form until it is saved. It is called like a component, with the form's header: that is there
 * with the fields, on every width of window, while panels are drawn when the browser is idle, on a slow machine seconds later. Each change is
 * written before its keystroke is answered, so that there is no time in which something is typed and not kept.
 */
export function keepForm({ model: uid, document }: EntryProps): null {
  const documentId = document?.documentId;
  // On a slow network a form is there before it is known who writes in it; what was typed by then is kept as soon as it is.
  const user = useAuth('KeepForm', (state) => state.user?.email);
  const [writer, setWriter] = useState(user);
  const [form] = useState(newForm);
  const { values, initialValues, modified } = useForm('KeepForm', (state) => state);
  const entry = writer === undefined ? undefined : entryKey(writer, uid, documentId);
  const key = entry === undefined ? undefined : formKey(entry, form);
  const { toggleNotification } = useNotification();
  const wasTyped = useRef(false);
  const isMade = useRef(false);

  useEffect(
    () => hearOfLate(() => toggleNotification({ type: 'warning', message: keepingWords.late(eachKept.get()), timeout: lateMs })),
    [toggleNotification],
  );

  // While a session has ended nobody is known, but the form is still that person's.
  useLayoutEffect(() => {
    if (user !== undefined) setWriter(user);
  }, [user]);

  useLayoutEffect(() => {
    if (writer === undefined || entry === undefined || key === undefined) return undefined;
    dropOld(new Date());
    const type = documentTypeOf(uid);
    // A new entry may have become this one.
    const copies = [...copiesOf(entry), ...copiesOf(entryKey(writer, uid, undefined))];
    for (const copy of copies) if (type && isSaved(fieldsOfForm(type), copy.typed, { ...initialValues })) drop(copy.key);
    return ownCopy(key);
  }, [writer, uid, entry, key, initialValues]);

  // A new entry is saved as soon as the answer says so: the form of the saved entry is drawn seconds later, or never.
  useEffect(() => {
    if (documentId !== undefined || key === undefined) return undefined;
    return hearOfCreated((created) => {
      if (created.uid !== uid || created.field !== '') return;
      isMade.current = true;
      drop(key);
    });
  }, [key, uid, documentId]);

  useLayoutEffect(() => {
    if (key === undefined) return;
    if (modified && !isMade.current)
      eachKept.set(keep(key, { at: new Date().toISOString(), version: versionOf(documentId), values: { ...values } }));
    // Saved, or put back on purpose.
    else if (wasTyped.current) drop(key);
    wasTyped.current = modified;
  }, [key, documentId, values, modified]);

  return null;
}
