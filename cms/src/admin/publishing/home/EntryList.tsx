import type { ReactNode } from 'react';
import { Box, Link } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { addressOf } from '../../content-manager.ts';
import { statusWords } from '../../../words/desk-status.ts';
import type { Entry } from '../../entry.ts';
import { Reason } from '../../parts/Reason.tsx';
import { Section } from './Section.tsx';
import { Note } from '../../parts/Note.tsx';

interface EntryListProps {
  title: string;
  entries: readonly (Entry & { title: string; said: string; problem?: string })[];
  /** Says how many are not listed, or shows them. */
  more?: ReactNode;
}

/** Entries to open, each with a word about it. Renders nothing when there is none. */
export function EntryList({ title, entries, more }: EntryListProps) {
  if (entries.length === 0) return null;
  return (
    <Section title={title} more={more && <Box paddingTop={2}>{more}</Box>}>
      {entries.map(({ uid, documentId, title: name, said, problem }) => (
        <Box key={`${documentId} ${name} ${said}`} tag="li" paddingTop={2}>
          <Link tag={RouterLink} to={addressOf(uid, documentId)}>
            {name}
          </Link>
          <Note>{said}</Note>
          {problem && <Reason label={statusWords.scheduleProblem} reason={problem} tone="danger" />}
        </Box>
      ))}
    </Section>
  );
}
