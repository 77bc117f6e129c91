import { memo } from 'react';
import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { deadlineText, taskStatuses, taskStatusOn } from '@pho-luat/shared/task-status';
import { shorten } from '@pho-luat/shared/text';
import { progressProblemTexts, progressWords } from '@pho-luat/shared/words/desk-tasks';
import { Sign } from '../../publishing/signs.tsx';
import { keyOf, type FormTask } from '../form-tasks.ts';
import { isChanged, problemsOf, type Edit } from './edits.ts';
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

/** One task, with what is to be changed of it. Drawn again only when something of it changes: a plan has a hundred. */
export const Line = memo(function Line({ task, lead, edit, isSelected, today, onChange, onSelect }: LineProps) {
  const key = keyOf(task);
  const name = [task.code, task.content].filter(Boolean).join(' ') || progressWords.unnamed;
  const shortName = shorten(name, 60);
  const value = { state: task.state ?? 'not-started', completedOn: task.completedOn ?? '', ...edit };
  const status = taskStatusOn(today, { ...task, state: value.state, completedOn: value.completedOn || undefined });
  return (
    <Box
      tag="li"
      paddingTop={3}
      paddingBottom={3}
      paddingLeft={2}
      style={{ borderTop: '1px solid var(--line, #dcdce4)' }}
      background={isChanged(task, edit) ? 'primary100' : undefined}
    >
      <Flex gap={3} alignItems="flex-start">
        <Box paddingTop={1}>
          <Checkbox
            aria-label={progressWords.select(shortName)}
            checked={isSelected}
            onCheckedChange={(isOn) => onSelect(key, isOn === true)}
          />
        </Box>
        <Flex direction="column" alignItems="stretch" gap={2} flex={1} minWidth={0}>
          <Box style={{ overflowWrap: 'anywhere' }}>
            <Typography tag="p" textColor="neutral800">
              {task.code && <b>{task.code} </b>}
              {task.content ?? progressWords.unnamed}
            </Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {[taskStatuses[status], deadlineText(task), lead].filter(Boolean).join(' · ')}
            </Typography>
          </Box>
          <ProgressFields value={value} of={shortName} onChange={(more) => onChange(key, more)} />
          {problemsOf(task, edit, today).map(({ key: problem, severity }) => (
            <Flex key={problem} gap={2} alignItems="flex-start">
              <Sign tone={severity === 'error' ? 'bad' : 'warning'} />
              <Typography tag="p" variant="pi" textColor={severity === 'error' ? 'danger700' : 'warning700'}>
                {progressProblemTexts[problem]}
              </Typography>
            </Flex>
          ))}
        </Flex>
      </Flex>
    </Box>
  );
});
