import { memo } from 'react';
import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { deadlineText } from '@pho-luat/shared/task-status';
import { shorten } from '@pho-luat/shared/text';
import { progressProblemWords, progressWords } from '../../../words/desk-tasks.ts';
import { Told } from '../../parts/signs.tsx';
import { keyOf, type FormTask } from '../form-tasks.ts';
import { isChanged, problemsOf, statusOf, type Edit } from './edits.ts';
import { TaskLine } from './layout.ts';
import { ProgressFields } from './ProgressFields.tsx';

interface LineProps {
  task: FormTask;
  lead: string | undefined;
  edit: Edit | undefined;
  isSelected: boolean;
  today: string;
  onChange: (key: string, edit: Edit) => void;
  onSelect: (key: string, isSelected: boolean) => void;
}

/** One task and its edits. Rendered again only when something in it changes, because a plan has a hundred. */
export const Line = memo(function Line({ task, lead, edit, isSelected, today, onChange, onSelect }: LineProps) {
  const key = keyOf(task);
  const name = shorten([task.code, task.content].filter(Boolean).join(' ') || progressWords.unnamed, 60);
  const value = { state: task.state ?? 'not-started', completedOn: task.completedOn ?? '', ...edit };
  const status = statusOf(task, edit, today);
  const problems = problemsOf(task, edit, today);
  return (
    <TaskLine tag="li" background={isChanged(task, edit) ? 'primary100' : undefined}>
      <Box>
        <Checkbox
          aria-label={progressWords.select(name)}
          checked={isSelected}
          onCheckedChange={(isOn) => onSelect(key, isOn === true)}
        />
      </Box>
      <Box minWidth={0} style={{ overflowWrap: 'anywhere' }}>
        <Typography tag="p" textColor="neutral800">
          {task.code && <b>{task.code} </b>}
          {task.content ?? progressWords.unnamed}
        </Typography>
        <Typography tag="p" variant="pi" textColor={status.isLate ? 'danger700' : 'neutral600'}>
          {[status.text, deadlineText(task), lead].filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      <ProgressFields value={value} of={name} onChange={(more) => onChange(key, more)} />
      {problems.length > 0 && (
        <Flex direction="column" alignItems="stretch" gap={1}>
          {problems.map(({ key: problem, severity }) => (
            <Told key={problem} tone={severity === 'error' ? 'bad' : 'warning'}>
              {progressProblemWords[problem]}
            </Told>
          ))}
        </Flex>
      )}
    </TaskLine>
  );
});
