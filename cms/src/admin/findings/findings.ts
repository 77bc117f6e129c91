import { useForm } from '@strapi/strapi/admin';
import { documentTypeOf } from '../../publication/types.ts';
import { useEntryStatusState } from '../publishing/api.ts';
import { useRested } from '../rested.ts';
import { ownFindings, stillTrue, type Finding } from './in-form.ts';

/**
 * The findings of the form, again after each pause in the writing; and whether the server has said what it finds in the saved
 * draft: before that, an empty list says nothing.
 */
export function useFindings(uid: string, documentId: string | undefined): { findings: Finding[]; isLookedThrough: boolean } {
  const values = useForm('useFindings', (form) => form.values);
  const initial = useForm('useFindings', (form) => form.initialValues);
  const { currentData: status } = useEntryStatusState({ uid, documentId: documentId ?? '' }, { skip: documentId === undefined });
  const written = useRested(values);
  const isLookedThrough = status !== undefined;
  const type = documentTypeOf(uid);
  if (!type) return { findings: [], isLookedThrough };
  // Asked at each render, mostly of the same values.
  const own = known.get(written) ?? ownFindings(type, { ...written });
  known.set(written, own);
  const findings = [...own, ...stillTrue(status?.findings ?? [], { ...written }, { ...initial })];
  return { findings, isLookedThrough };
}

const known = new WeakMap<object, Finding[]>();
