import { useMemo } from 'react';
import { Button, Flex, Modal } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { PlanTasks } from '../../../contracts/desk-tasks.ts';
import type { ReadTable } from '../../../contracts/table.ts';
import type { Correction } from '../../../rules/annex/read-tasks.ts';
import { tasksImportWords } from '../../../words/desk-tasks.ts';
import { tableSourceWords, tableWords } from '../../../words/table.ts';
import { ChoiceField } from '../../fields/ChoiceField.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Foot } from '../../tables/Foot.tsx';
import { importedRows, withImported } from '../form-tasks.ts';
import { usePlanForm } from '../plan-form.ts';
import { check, firstChoices, isToLookAt, type Choices } from './check.ts';
import { Columns } from './Columns.tsx';
import { Mode } from './Mode.tsx';
import { OtherRows } from './OtherRows.tsx';
import { Rows } from './Rows.tsx';
import { UnknownAgencies } from './UnknownAgencies.tsx';

export type Choose = (change: (choices: Choices) => Choices) => void;

interface CheckProps {
  table: ReadTable;
  choices: Choices;
  plan: PlanTasks;
  onChoose: Choose;
  onBack: () => void;
  onClose: () => void;
}

/** Each row as it will be, before anything is put into the form. */
export function Check({ table, choices, plan, onChoose, onBack, onClose }: CheckProps) {
  const { tasks: existing, year, setTasks } = usePlanForm();
  const { toggleNotification } = useNotification();
  const checked = useMemo(() => check(table, choices, { ...plan, existing, year }), [table, choices, plan, existing, year]);
  const { read, merged, columns } = checked;
  const loneQuote = table.sheets[choices.sheet]?.loneQuote;
  const result = useMemo(() => withImported(merged, existing, columns, plan), [merged, existing, columns, plan]);
  const rows = useMemo(() => importedRows(merged, result, columns, plan), [merged, result, columns, plan]);

  const correct = (row: number, correction: Correction) =>
    onChoose((now) => ({
      ...now,
      corrections: new Map(now.corrections).set(row, { ...now.corrections.get(row), ...correction }),
    }));

  const imported = merged.tasks.filter((task) => task.imported);
  function putIn() {
    const added = imported.filter((task) => !task.existing).length;
    setTasks(result);
    toggleNotification({ type: 'success', message: tasksImportWords.done(added, imported.length - added) });
    onClose();
  }

  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {table.sheets.length > 1 && (
            <ChoiceField
              name="annex-sheet"
              label={tasksImportWords.sheet}
              value={String(choices.sheet)}
              choices={table.sheets.map(({ name }, at) => [String(at), name])}
              onChange={(sheet) => onChoose(({ mode }) => ({ ...firstChoices(table), mode, sheet: Number(sheet) }))}
            />
          )}
          {loneQuote !== undefined && <Notice bad>{tableWords.loneQuote(loneQuote)}</Notice>}
          <Columns checked={checked} onChange={(changed) => onChoose((now) => ({ ...now, columns: changed }))} />
          {!columns.includes('content') && <Notice bad>{tasksImportWords.noContent}</Notice>}
          <UnknownAgencies
            unknown={checked.unknown}
            chosen={choices.agencies}
            agencies={plan.agencies}
            onChange={(agencies) => onChoose((now) => ({ ...now, agencies }))}
          />
          {existing.length > 0 && (
            <Mode mode={choices.mode} removed={merged.removed} onChange={(mode) => onChoose((now) => ({ ...now, mode }))} />
          )}
          <Rows rows={rows} corrections={choices.corrections} plan={plan} onCorrect={correct} />
          <OtherRows
            title={tasksImportWords.groups(read.groups.length)}
            help={tasksImportWords.groupsHelp}
            rows={read.groups}
            onCorrect={correct}
          />
          <OtherRows
            title={tasksImportWords.leftOut(read.leftOut.length)}
            help={tasksImportWords.leftOutHelp}
            rows={read.leftOut}
            onCorrect={correct}
          />
        </Flex>
      </Modal.Body>
      <Foot
        back={tableSourceWords.back}
        onBack={onBack}
        summary={read.tasks.length > 0 && tasksImportWords.summary(read.tasks.length, read.tasks.filter(isToLookAt).length)}
      >
        <Button disabled={imported.length === 0} onClick={putIn}>
          {tasksImportWords.putIn(imported.length)}
        </Button>
      </Foot>
    </>
  );
}
