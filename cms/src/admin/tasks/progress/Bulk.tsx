import { useState } from 'react';
import { Box, Button } from '@strapi/design-system';
import { isUnread } from '../../../rules/task-progress.ts';
import { progressWords } from '../../../words/desk-tasks.ts';
import { Part } from '../../parts/Part.tsx';
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
    <Part title={progressWords.bulk} help={progressWords.bulkHelp} background="neutral100" hasRadius padding={4}>
      <Fields>
        <ProgressFields value={edit} of={progressWords.bulk} onChange={(more) => setEdit((now) => ({ ...now, ...more }))} />
      </Fields>
      <Box>
        <Button variant="secondary" size="S" disabled={!isReady} onClick={apply}>
          {progressWords.apply(count)}
        </Button>
      </Box>
    </Part>
  );
}
