import { useEffect, useState } from 'react';
import { useForm } from '@strapi/strapi/admin';
import { documentTypeOf } from '../../publication/types.ts';
import { useEntryStatusState } from '../publishing/api.ts';
import { ownFindings, stillTrue, type Finding } from './in-form.ts';

const pauseMs = 500;

/** The findings of the form, again after each pause of whoever writes in it. */
export function useFindings(uid: string, documentId: string | undefined): Finding[] {
  const values = useForm('useFindings', (form) => form.values);
  const findingsOf = useFindingsOf(uid, documentId);
  const [written, setWritten] = useState(values);
  useEffect(() => {
    const timer = setTimeout(() => setWritten(values), pauseMs);
    return () => clearTimeout(timer);
  }, [values]);
  return findingsOf(written);
}

/** The same for values that are given. */
export function useFindingsOf(uid: string, documentId: string | undefined): (values: object) => Finding[] {
  const initial = useForm('useFindingsOf', (form) => form.initialValues);
  const { currentData: status } = useEntryStatusState({ uid, documentId: documentId ?? '' }, { skip: documentId === undefined });
  const type = documentTypeOf(uid);
  return (values) => {
    if (!type) return [];
    // Asked at each render, mostly of the same values.
    const own = known.get(values) ?? ownFindings(type, { ...values });
    known.set(values, own);
    return [...own, ...stillTrue(status?.findings ?? [], { ...values }, { ...initial })];
  };
}

const known = new WeakMap<object, Finding[]>();
