import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { readingWords } from '../../words/reading.ts';
import { ReadWindow } from '../windows/ReadWindow.tsx';
import { Notice } from '../parts/Notice.tsx';
import { readingApi } from './api.ts';
import type { ChosenFile } from './Files.tsx';

/** The text of a page, as it was read, to look at beside the file. */
export function PageTextButton({ file, pages }: { file: ChosenFile; pages: number }) {
  return (
    <ReadWindow button={readingWords.pageButton} icon={<Eye />} title={readingWords.pageTitle(file.name)} help="documents">
      <Pages file={file.documentId} pages={pages} />
    </ReadWindow>
  );
}

function Pages({ file, pages }: { file: string; pages: number }) {
  const [page, setPage] = useState(1);
  const { currentData, isError } = readingApi.useReadPageQuery({ file, page }, { refetchOnMountOrArgChange: true });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {pages > 1 && (
        <Flex gap={3} justifyContent="space-between">
          <Button variant="tertiary" disabled={page <= 1} onClick={() => setPage(page - 1)}>
            {readingWords.previous}
          </Button>
          <Typography aria-live="polite" textColor="neutral800" style={{ fontVariantNumeric: 'tabular-nums' }}>
            {readingWords.page(page, pages)}
          </Typography>
          <Button variant="tertiary" disabled={page >= pages} onClick={() => setPage(page + 1)}>
            {readingWords.next}
          </Button>
        </Flex>
      )}
      <Box minHeight="32rem">
        {currentData ? (
          <Typography
            tag="p"
            lang="vi"
            textColor="neutral800"
            style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: 1.6 }}
          >
            {currentData.text.trim() || readingWords.emptyPage}
          </Typography>
        ) : (
          <Notice bad={isError}>{isError ? readingWords.pageFailed : readingWords.loading}</Notice>
        )}
      </Box>
    </Flex>
  );
}
