import { Box, Typography } from '@strapi/design-system';
import type { PlanTasks } from '../../../contracts/desk-tasks.ts';
import type { Correction } from '../../../rules/annex/read-tasks.ts';
import { tasksImportWords } from '../../../words/desk-tasks.ts';
import type { ImportedRow } from '../form-tasks.ts';
import type { Choices } from './check.ts';
import { Part } from '../../parts/Part.tsx';
import { Row } from './Row.tsx';

interface RowsProps {
  rows: readonly ImportedRow[];
  corrections: Choices['corrections'];
  plan: PlanTasks;
  onCorrect: (row: number, correction: Correction) => void;
}

/** The tasks as they will be, under their groups. */
export function Rows({ rows, corrections, plan, onCorrect }: RowsProps) {
  const groups = Map.groupBy(rows, ({ task }) => task.group ?? tasksImportWords.otherTasks);
  return (
    <Part title={tasksImportWords.rows}>
      {rows.length === 0 && <Typography textColor="neutral700">{tasksImportWords.none}</Typography>}
      {[...groups].map(([group, members]) => (
        <Box key={group} tag="section" aria-label={group}>
          <Typography tag="h4" variant="omega" fontWeight="bold" textColor="neutral800" style={{ paddingBlock: '1.2rem 0.4rem' }}>
            {group}
          </Typography>
          <Box tag="ul">
            {members.map((row) => (
              <Row
                key={row.imported.row}
                row={row}
                correction={corrections.get(row.imported.row)}
                plan={plan}
                onCorrect={(correction) => onCorrect(row.imported.row, correction)}
              />
            ))}
          </Box>
        </Box>
      ))}
    </Part>
  );
}
