import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import { typeLabel } from '@pho-luat/shared/content-types/labels';
import { documentTypeOf } from '../../publication/types.ts';
import type { TogetherEntry } from '../../contracts/together.ts';
import { minuteText } from '../../words/desk-times.ts';
import { togetherWords as words } from '../../words/together.ts';
import { FindingList } from '../findings/FindingList.tsx';
import { addressOf } from '../content-manager.ts';
import { useNow } from '../now.ts';
import { Note } from '../parts/Note.tsx';
import { Part } from '../parts/Part.tsx';

interface ChosenProps {
  entries: readonly TogetherEntry[];
  onDrop: (documentId: string) => void;
}

/** What was chosen, each with its findings, as beside its own form. */
export function Chosen({ entries, onDrop }: ChosenProps) {
  return (
    <Part level="h2" title={words.chosen(entries.length)}>
      {entries.length === 0 && <Typography tag="p">{words.none}</Typography>}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-live="polite">
        {entries.map((entry) => (
          <One key={entry.documentId} entry={entry} onDrop={() => onDrop(entry.documentId)} />
        ))}
      </Flex>
    </Part>
  );
}

function One({ entry, onDrop }: { entry: TogetherEntry; onDrop: () => void }) {
  const { uid, documentId, title, isPublic, isAwaited, isReturned, publishAt, findings } = entry;
  const navigate = useNavigate();
  const now = useNow();
  const said = [
    typeLabel(documentTypeOf(uid) ?? ''),
    isPublic ? words.isChange : words.isNew,
    isAwaited && words.isAwaited,
    isReturned && words.isReturned,
    publishAt && words.publishAt(minuteText(publishAt, now)),
  ];
  return (
    <Box tag="li" background="neutral0" hasRadius shadow="tableShadow" padding={4}>
      <Flex gap={3} wrap="wrap" justifyContent="space-between" alignItems="flex-start">
        <Box flex="1 1 24rem" style={{ overflowWrap: 'anywhere' }}>
          <Link tag={RouterLink} to={addressOf(uid, documentId)}>
            {title}
          </Link>
          <Note>{said.filter(Boolean).join(' · ')}</Note>
        </Box>
        <Button variant="tertiary" aria-label={`${words.drop}: ${title}`} onClick={onDrop}>
          {words.drop}
        </Button>
      </Flex>
      <Flex direction="column" alignItems="stretch" gap={3} paddingTop={3}>
        <FindingList findings={findings} onMend={() => navigate(addressOf(uid, documentId))} />
      </Flex>
    </Box>
  );
}
