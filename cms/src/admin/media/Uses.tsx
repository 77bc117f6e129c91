import { useState } from 'react';
import { Box, Button, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { FileUses } from '../../contracts/file-uses.ts';
import { mediaWords as words } from '../../words/desk-media.ts';
import { addressOf } from '../content-manager.ts';
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
  if (isError) return <Typography tag="p">{words.usesFailed}</Typography>;
  if (!data) return <Typography tag="p">{words.loading}</Typography>;
  const { public: shown, drafts } = data;
  const others = drafts.filter((draft) => !shown.some(({ uid, id }) => uid === draft.uid && id === draft.id));
  return (
    <Box tag="output" display="block">
      {shown.length + others.length === 0 && <Typography>{words.unused}</Typography>}
      <Entries title={words.onSite} entries={shown} />
      <Entries title={words.inDrafts} entries={others} />
    </Box>
  );
}

function Entries({ title, entries }: { title: string; entries: FileUses['public'] }) {
  if (entries.length === 0) return null;
  return (
    <Box paddingBottom={2}>
      <Typography tag="h3" variant="pi" fontWeight="semiBold" textColor="neutral800">
        {title}
      </Typography>
      <ul>
        {entries.map(({ uid, id, title: name }) => (
          <li key={id}>
            <Link tag={RouterLink} to={addressOf(uid, id)}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </Box>
  );
}
