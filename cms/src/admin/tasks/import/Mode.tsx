import { Box, Radio } from '@strapi/design-system';
import type { ImportMode } from '../../../rules/annex/merge.ts';
import { tasksImportWords } from '../../../words/desk-tasks.ts';
import type { FormTask } from '../form-tasks.ts';
import { Group } from '../../parts/Group.tsx';
import { Part } from '../../parts/Part.tsx';

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
      <Box tag="output" display="block">
        <Group
          title={tasksImportWords.removed}
          tone="warning"
          lines={removed.map((task) => ({
            text: [task.code, task.content].filter(Boolean).join(' '),
            action: hasProgress(task) && <b>({tasksImportWords.withProgress})</b>,
          }))}
        />
      </Box>
    </Part>
  );
}

function hasProgress({ state, updates }: FormTask): boolean {
  return (state !== undefined && state !== 'not-started') || (updates?.length ?? 0) > 0;
}
