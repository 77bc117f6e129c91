import { Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { ArrowsCounterClockwise, Eye } from '@strapi/icons';
import { Link } from 'react-router-dom';
import type { DraftChanges as Changes } from '../../contracts/reviews.ts';
import { reviewWords } from '../../words/reviews.ts';
import type { Entry } from '../entry.ts';
import { TwoVersions } from '../publishing/entry/Changes.tsx';
import { ReadWindow } from '../windows/ReadWindow.tsx';
import { Notice } from '../parts/Notice.tsx';
import { reviewsApi } from './api.ts';
import { TwoPages } from './TwoPages.tsx';

/** What readers will see otherwise when the draft is published, in short and side by side; and the page itself, one click away. */
export function DraftChanges({ entry }: { entry: Entry }) {
  const { currentData: found, isError } = reviewsApi.useDraftChangesQuery(entry, { refetchOnMountOrArgChange: true });
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {found ? (
        <Found {...found} />
      ) : (
        <Notice bad={isError}>{isError ? reviewWords.changesFailed : reviewWords.changesLoading}</Notice>
      )}
      <Flex gap={2} wrap="wrap">
        <LinkButton
          tag={Link}
          to={`/content-manager/collection-types/${entry.uid}/${entry.documentId}/preview`}
          variant="secondary"
          size="S"
          startIcon={<Eye />}
        >
          {reviewWords.page}
        </LinkButton>
        {found?.isPublic && found.changes.length > 0 && (
          <ReadWindow
            button={reviewWords.wide}
            icon={<ArrowsCounterClockwise />}
            title={reviewWords.wideTitle}
            help="publishing"
            isWide
          >
            <TwoVersions changes={found.changes} before={reviewWords.onSite} after={reviewWords.inDraft} />
            <TwoPages entry={entry} />
          </ReadWindow>
        )}
      </Flex>
    </Flex>
  );
}

function Found({ isPublic, changes }: Changes) {
  // All of it would be new, and is in the form.
  if (!isPublic) return <Notice>{reviewWords.newPage}</Notice>;
  if (changes.length === 0) return <Notice>{reviewWords.noChanges}</Notice>;
  const title = reviewWords.changes(changes.length);
  return (
    <section aria-label={title}>
      <Typography tag="h3" variant="omega" fontWeight="bold" textColor="neutral800">
        {title}
      </Typography>
      <Box tag="ul" paddingTop={1} style={{ maxHeight: '36rem', overflowY: 'auto' }} tabIndex={0}>
        {changes.map((change) => (
          <Changed key={change.label} {...change} />
        ))}
      </Box>
    </section>
  );
}

function Changed({ label, before, after }: Changes['changes'][number]) {
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2} borderColor="neutral150" style={{ borderWidth: '1px 0 0' }}>
      <Typography tag="h4" variant="pi" fontWeight="bold" textColor="neutral800">
        {label}
      </Typography>
      {before && <Side tone="danger" word={reviewWords.removed} text={before} tag="del" />}
      {after && <Side tone="success" word={reviewWords.added} text={after} tag="ins" />}
    </Box>
  );
}

/** Told by a word as well as by colour. */
function Side({ tone, word, text, tag }: { tone: 'danger' | 'success'; word: string; text: string; tag: 'del' | 'ins' }) {
  return (
    <Box
      background={`${tone}100`}
      padding={2}
      marginTop={1}
      hasRadius
      style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}
    >
      <Typography tag="p" variant="pi" textColor="neutral800">
        <b>{word}: </b>
        <Box tag={tag} display="inline" style={{ textDecoration: 'none' }}>
          {text}
        </Box>
      </Typography>
    </Box>
  );
}
