import type { ReactNode } from 'react';
import { accountPageWords } from '../../words/desk-accounts.ts';
import { HelpLink } from '../guide/HelpLink.tsx';
import { Part } from '../parts/Part.tsx';

export function Section({ title, intro, children }: { title: string; intro: string; children: ReactNode }) {
  return (
    <Part level="h2" title={title} help={intro} background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      {children}
    </Part>
  );
}

/** Shown instead of a section whose content could not be read. */
export function Unread({ title }: { title: string }) {
  return (
    <Section title={title} intro={accountPageWords.unread}>
      <HelpLink to="faults" />
    </Section>
  );
}
