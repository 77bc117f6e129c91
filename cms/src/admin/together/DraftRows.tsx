import { useEffect } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { typeLabel } from '@pho-luat/shared/content-types/labels';
import { documentTypeOf } from '../../publication/types.ts';
import { togetherWords as words } from '../../words/together.ts';
import { SearchField } from '../fields/SearchField.tsx';
import { useFoundIn } from '../found-in.ts';
import type { Entry } from '../entry.ts';
import { Part } from '../parts/Part.tsx';
import { Notice } from '../parts/Notice.tsx';
import { togetherApi, type Titled } from './api.ts';
import { draftKinds } from './drafts.ts';
import { Note } from '../parts/Note.tsx';

const mostShown = 10;

interface DraftRowsProps {
  title: string;
  rows: readonly (Titled & { reason?: string })[];
  onAdd: (entry: Entry) => void;
}

/** Drafts that can be added. */
export function DraftRows({ title, rows, onAdd }: DraftRowsProps) {
  return (
    <Part level="h2" title={title}>
      <Rows rows={rows} onAdd={onAdd} />
    </Part>
  );
}

function Rows({ rows, onAdd }: Omit<DraftRowsProps, 'title'>) {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
      {rows.map(({ uid, documentId, title, reason }) => (
        <Flex key={documentId} tag="li" gap={3} justifyContent="space-between" background="neutral0" hasRadius padding={3}>
          <Box style={{ overflowWrap: 'anywhere' }}>
            <Typography tag="p" textColor="neutral800">
              {title}
            </Typography>
            <Note>{[typeLabel(documentTypeOf(uid) ?? ''), reason].filter(Boolean).join(' · ')}</Note>
          </Box>
          <Button variant="secondary" aria-label={`${words.add}: ${title}`} onClick={() => onAdd({ uid, documentId })}>
            {words.add}
          </Button>
        </Flex>
      ))}
    </Flex>
  );
}

interface DraftSearchProps {
  /** What is shown above it. */
  known: readonly Entry[];
  onAdd: (entry: Entry) => void;
}

/** Finds any other draft by its words or number; without a question, those that were saved last. */
export function DraftSearch({ known, onAdd }: DraftSearchProps) {
  const [ask] = togetherApi.useLazyDraftsOfQuery();
  const { found: answer, look } = useFoundIn(draftKinds, (kind, sought) => ask({ ...kind, words: sought }));
  useEffect(() => void look(''), [look]);
  const rows = answer?.found
    .filter(({ documentId }) => !known.some((one) => one.documentId === documentId))
    .sort((one, other) => other.updatedAt.localeCompare(one.updatedAt))
    .slice(0, mostShown);
  return (
    <Box tag="section" aria-label={words.search}>
      <SearchField
        name="words"
        label={words.search}
        hint={words.searchHelp}
        find={words.find}
        onFind={(sought) => void look(sought)}
      />
      <Box aria-live="polite">
        {answer?.isFailed && <Notice bad>{words.notSought}</Notice>}
        {rows?.length === 0 && !answer?.isFailed && <Typography tag="p">{words.noneFound}</Typography>}
        {rows && <Rows rows={rows} onAdd={onAdd} />}
      </Box>
    </Box>
  );
}
