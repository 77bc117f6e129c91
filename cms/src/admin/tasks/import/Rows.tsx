import { Box, Typography } from '@strapi/design-system';
import type { PlanTasks } from '../../../contracts/desk-tasks.ts';
import type { ImportMode } from '../../../rules/annex/merge.ts';
import type { Correction, ImportedTask } from '../../../rules/annex/read-tasks.ts';
import { tasksImportWords } from '../../../words/desk-tasks.ts';
import type { FormTask } from '../form-tasks.ts';
import type { Checked } from './check.ts';
import { Part } from '../../parts/Part.tsx';
import { Row } from './Row.tsx';

interface RowsProps {
  tasks: readonly ImportedTask[];
  merged: Checked['merged'];
  /** What becomes of each of `merged`. */
  result: readonly FormTask[];
  mode: ImportMode;
  plan: PlanTasks;
  onCorrect: (row: number, correction: Correction) => void;
}

/** The tasks as they will be, under their groups. */
export function Rows({ tasks, merged, result, mode, plan, onCorrect }: RowsProps) {
  const fates = new Map(
    merged.tasks.map(({ imported, existing }) => [imported, existing ? tasksImportWords.stays : tasksImportWords.isNew]),
  );
  const results = new Map(merged.tasks.map(({ imported }, at) => [imported, result[at]]));
  const isLeft = mode === 'add' ? tasksImportWords.alreadyThere : tasksImportWords.isNew;
  const groups = Map.groupBy(tasks, (task) => (results.get(task) ?? task).group ?? tasksImportWords.otherTasks);
  return (
    <Part title={tasksImportWords.rows}>
      {tasks.length === 0 && <Typography textColor="neutral700">{tasksImportWords.none}</Typography>}
      {[...groups].map(([group, members]) => (
        <Box key={group} tag="section" aria-label={group}>
          <Typography tag="h4" variant="omega" fontWeight="bold" textColor="neutral800" style={{ paddingBlock: '1.2rem 0.4rem' }}>
            {group}
          </Typography>
          <Box tag="ul">
            {members.map((task) => (
              <Row
                key={task.row}
                task={task}
                result={results.get(task)}
                fate={fates.get(task) ?? isLeft}
                plan={plan}
                onCorrect={(correction) => onCorrect(task.row, correction)}
              />
            ))}
          </Box>
        </Box>
      ))}
    </Part>
  );
}
