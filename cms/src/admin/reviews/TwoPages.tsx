import { Box, Flex, Typography } from '@strapi/design-system';
import type { PreviewStatus } from '../../contracts/reviews.ts';
import { reviewWords } from '../../words/reviews.ts';
import type { Entry } from '../entry.ts';
import { Notice } from '../parts/Notice.tsx';
import { reviewsApi } from './api.ts';

/** The page as residents have it, and as they would get it. */
export function TwoPages({ entry }: { entry: Entry }) {
  return (
    <Flex gap={4} alignItems="stretch" wrap="wrap" paddingTop={6}>
      <PageOf entry={entry} status="published" title={reviewWords.onSite} />
      <PageOf entry={entry} status="draft" title={reviewWords.inDraft} />
    </Flex>
  );
}

function PageOf({ entry, status, title }: { entry: Entry; status: PreviewStatus; title: string }) {
  const { currentData: found, isError } = reviewsApi.usePreviewAddressQuery({ ...entry, status });
  return (
    <Box flex="1 1 32rem">
      <Typography tag="h3" variant="delta">
        {title}
      </Typography>
      {found ? (
        <Box tag="iframe" src={found.data.url} title={title} width="100%" borderColor="neutral200" style={{ height: '70vh' }} />
      ) : (
        <Notice bad={isError}>{isError ? reviewWords.pageFailed : reviewWords.pageLoading}</Notice>
      )}
    </Box>
  );
}
