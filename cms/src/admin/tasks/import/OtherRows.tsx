import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { Correction, RowText } from '../../../rules/annex/read-tasks.ts';
import { shorten } from '@pho-luat/shared/text';
import { tasksImportWords } from '../../../words/desk-tasks.ts';
import { Part } from '../../parts/Part.tsx';

interface OtherRowsProps {
  title: string;
  help: string;
  rows: readonly RowText[];
  onCorrect: (row: number, correction: Correction) => void;
}

/** Rows that are not tasks, shown so that none is lost unnoticed; each can be made one. */
export function OtherRows({ title, help, rows, onCorrect }: OtherRowsProps) {
  if (rows.length === 0) return null;
  return (
    <Part title={title} help={help}>
      <Box tag="ul">
        {rows.map(({ row, text }) => (
          <Flex key={row} tag="li" gap={4} justifyContent="space-between" paddingTop={1} paddingBottom={1}>
            <Typography variant="pi" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
              <b>{tasksImportWords.row(row + 1)}:</b> {shorten(text, 160)}
            </Typography>
            <Button
              variant="tertiary"
              size="S"
              aria-label={tasksImportWords.asTaskOf(row + 1)}
              onClick={() => onCorrect(row, { kind: 'task' })}
            >
              {tasksImportWords.asTask}
            </Button>
          </Flex>
        ))}
      </Box>
    </Part>
  );
}
