import { Box, Flex, Typography } from '@strapi/design-system';
import { readingStatement, readingWords } from '../../words/reading.ts';
import { Sign, Statement } from '../parts/signs.tsx';
import type { ChosenFile } from './Files.tsx';
import { useFileReading } from './api.ts';
import { PageTextButton } from './PageText.tsx';

/** What was read from one file, what was not and why, and what to do. */
export function FileStatus({ file }: { file: ChosenFile }) {
  const { currentData: reading, isError } = useFileReading(file.documentId);
  const statement = reading && readingStatement(reading, file.ext.toLowerCase());
  const tone = statement?.tone ?? 'neutral';
  return (
    <Flex gap={2} alignItems="flex-start" minHeight="6.4rem" width="100%">
      <Sign tone={tone} />
      <Flex direction="column" alignItems="stretch" gap={1} flex={1} minWidth={0} style={{ overflowWrap: 'anywhere' }}>
        <Typography tag="h3" variant="pi" textColor="neutral600">
          {file.name}
        </Typography>
        <Box tag="output" display="block">
          <Statement tone={tone}>{statement?.text ?? (isError ? readingWords.unreachable : readingWords.loading)}</Statement>
          {statement?.mend && (
            <Typography tag="p" variant="pi" textColor="neutral800" paddingTop={1}>
              {statement.mend}
            </Typography>
          )}
        </Box>
        {reading && reading.keptPages > 0 && (
          <Box paddingTop={1}>
            <PageTextButton file={file} pages={reading.keptPages} />
          </Box>
        )}
      </Flex>
    </Flex>
  );
}
