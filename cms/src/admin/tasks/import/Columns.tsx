import { Box } from '@strapi/design-system';
import { importFields, type Columns as Mapping, type ImportField } from '../../../rules/annex/columns.ts';
import { shorten } from '@pho-luat/shared/text';
import { importFieldLabels, tasksImportWords } from '../../../words/desk-tasks.ts';
import { ChoiceField } from '../../fields/ChoiceField.tsx';
import type { Checked } from './check.ts';
import { Part } from '../../parts/Part.tsx';

const notRead = 'none';

/** Which column is what, as the heading says, to be changed by hand. */
export function Columns({ checked, onChange }: { checked: Checked; onChange: (columns: Mapping) => void }) {
  const { heading, rows, columns } = checked;
  const width = Math.max(0, ...rows.map((row) => row.length));

  function choose(column: number, value: string) {
    const field = importFields.find((one) => one === value);
    // A field has one column.
    const others = Array.from({ length: width }, (_, at) => (columns[at] === field ? undefined : columns[at]));
    onChange(others.with(column, field));
  }

  return (
    <Part title={tasksImportWords.columns} help={heading ? tasksImportWords.columnsHelp : tasksImportWords.noHeading}>
      <Box style={{ display: 'grid', gap: '1.6rem', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 24rem), 1fr))' }}>
        {Array.from({ length: width }, (_, column) => (
          <Column
            // Columns neither come nor go.
            // eslint-disable-next-line react/no-array-index-key
            key={column}
            label={tasksImportWords.column(column + 1, heading?.titles[column] ?? '')}
            example={exampleOf(checked, column)}
            field={columns[column]}
            onChange={(value) => choose(column, value)}
          />
        ))}
      </Box>
    </Part>
  );
}

interface ColumnProps {
  label: string;
  example: string;
  field: ImportField | undefined;
  onChange: (value: string) => void;
}

function Column({ label, example, field, onChange }: ColumnProps) {
  return (
    <ChoiceField
      size="S"
      label={label}
      hint={example && tasksImportWords.example(shorten(example, 60))}
      value={field ?? notRead}
      choices={[[notRead, tasksImportWords.notRead], ...importFields.map((one) => [one, importFieldLabels[one]] as const)]}
      onChange={onChange}
    />
  );
}

/** The first cell that has something in it and is no heading of a group, if there is one. */
function exampleOf({ rows, heading, read }: Checked, column: number): string {
  const below = rows.slice(heading?.firstRow ?? 0);
  const tasks = read.tasks.map(({ row }) => rows[row] ?? []);
  return [...tasks, ...below].map((row) => row[column]?.trim()).find(Boolean) ?? '';
}
