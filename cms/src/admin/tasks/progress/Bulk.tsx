import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { isUnread } from '../../../rules/task-progress.ts';
import { progressWords } from '../../../words/desk-tasks.ts';
import type { Edit } from './edits.ts';
import { Fields } from './layout.ts';
import { ProgressFields } from './ProgressFields.tsx';

/** The same for all that are selected; what is left empty stays as it is in each. */
export function Bulk({ count, onApply }: { count: number; onApply: (edit: Edit) => void }) {
  const [edit, setEdit] = useState<Edit>({});
  const filled = Object.fromEntries(Object.entries(edit).filter(([, value]) => value)) as Edit;

  const isReady = count > 0 && Object.keys(filled).length > 0 && ![edit.completedOn, edit.noteOn].some(isUnread);

  function apply() {
    onApply(filled);
    setEdit({});
  }

  return (
    <Box tag="section" aria-label={progressWords.bulk} background="neutral100" hasRadius padding={4}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Box>
          <Typography tag="h3" variant="delta">
            {progressWords.bulk}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral700">
            {progressWords.bulkHelp}
          </Typography>
        </Box>
        <Fields>
          <ProgressFields value={edit} of={progressWords.bulk} onChange={(more) => setEdit((now) => ({ ...now, ...more }))} />
        </Fields>
        <Box>
          <Button variant="secondary" size="S" disabled={!isReady} onClick={apply}>
            {progressWords.apply(count)}
          </Button>
        </Box>
      </Flex>
    </Box>
  );
}
