import { useState, type ReactNode } from 'react';
import { useForm } from '@strapi/strapi/admin';
import { paperWords as words } from '../../words/desk-papers.ts';
import { Notice } from '../parts/Notice.tsx';

/** Says which paper was attached to the entry, until that is saved. */
export function useAttached(): { told: ReactNode; tell: (title?: string) => void } {
  const entry = useForm('Attached', (form) => form.initialValues);
  const [attached, setAttached] = useState<{ title: string; to: unknown }>();
  return {
    told: attached?.to === entry && <Notice>{words.done(attached.title)}</Notice>,
    tell: (title) => setAttached(title ? { title, to: entry } : undefined),
  };
}
