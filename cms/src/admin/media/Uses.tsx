import { useState } from 'react';
import { Box, Button, Typography } from '@strapi/design-system';
import { typeLabel } from '@pho-luat/shared/content-types/labels';
import type { FileUses } from '../../contracts/file-uses.ts';
import { mediaWords as words } from '../../words/desk-media.ts';
import { documentTypeOf } from '../../publication/types.ts';
import { takeFocus } from '../focus-return.ts';
import { Notice } from '../parts/Notice.tsx';
import { EntryList } from '../publishing/home/EntryList.tsx';
import { mediaApi, type LibraryFile } from './api.ts';

/** Where a file is used, asked when somebody wants to know. */
export function Uses({ file }: { file: LibraryFile }) {
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) return <Found documentId={file.documentId} />;
  return (
    <Button size="S" variant="secondary" aria-label={words.usesOf(file.name)} onClick={() => setIsOpen(true)}>
      {words.uses}
    </Button>
  );
}

function Found({ documentId }: { documentId: string }) {
  const { data, isError } = mediaApi.useFileUsesQuery(documentId, { refetchOnMountOrArgChange: true });
  if (isError || !data) return <Notice bad={isError}>{isError ? words.usesFailed : words.loading}</Notice>;
  const { public: shown, drafts } = data;
  const others = drafts.filter((draft) => !shown.some(({ documentId: id }) => id === draft.documentId));
  return (
    <Box tag="output" display="block" tabIndex={-1} ref={takeFocus}>
      {shown.length + others.length === 0 && <Typography>{words.unused}</Typography>}
      <EntryList title={words.onSite} entries={entriesIn(shown)} />
      <EntryList title={words.inDrafts} entries={entriesIn(others)} />
    </Box>
  );
}

function entriesIn(uses: FileUses['public']) {
  return uses.map((use) => ({ ...use, said: typeLabel(documentTypeOf(use.uid) ?? '') }));
}
