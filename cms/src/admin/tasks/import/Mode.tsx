import { Box, Radio, Typography } from '@strapi/design-system';
import type { ImportMode } from '../../../rules/annex/merge.ts';
import { tasksImportWords } from '../../../words/desk-tasks.ts';
import { keyOf, type FormTask } from '../form-tasks.ts';
import { Part } from '../../tables/Part.tsx';

interface ModeProps {
  mode: ImportMode;
  removed: readonly FormTask[];
  onChange: (mode: ImportMode) => void;
}

/** What becomes of the tasks that are there; those that would go are named. */
export function Mode({ mode, removed, onChange }: ModeProps) {
  return (
    <Part title={tasksImportWords.mode}>
      <Radio.Group
        aria-label={tasksImportWords.mode}
        value={mode}
        onValueChange={(value: string) => onChange(value === 'replace' ? 'replace' : 'add')}
      >
        <Radio.Item value="add">{tasksImportWords.add}</Radio.Item>
        <Radio.Item value="replace">{tasksImportWords.replace}</Radio.Item>
      </Radio.Group>
      {removed.length > 0 && (
        <Box tag="output" display="block" background="warning100" borderColor="warning200" hasRadius padding={3}>
          <Typography tag="p" fontWeight="bold" textColor="warning700">
            {tasksImportWords.removed(removed.length)}
          </Typography>
          <Box tag="ul" paddingLeft={5} style={{ listStyle: 'disc' }}>
            {removed.map((task) => (
              <Typography key={keyOf(task)} tag="li" variant="pi" textColor="neutral800">
                {[task.code, task.content].filter(Boolean).join(' ')}
                {hasProgress(task) && <b> ({tasksImportWords.withProgress})</b>}
              </Typography>
            ))}
          </Box>
        </Box>
      )}
    </Part>
  );
}

function hasProgress({ state, updates }: FormTask): boolean {
  return (state !== undefined && state !== 'not-started') || (updates?.length ?? 0) > 0;
}
