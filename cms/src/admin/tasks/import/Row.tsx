import { Box, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { formatDay } from '@pho-luat/shared/dates';
import { writtenAgencies } from '@pho-luat/shared/written-agencies';
import type { PlanTasks } from '../../../contracts/desk-tasks.ts';
import { deadlineText } from '@pho-luat/shared/task-status';
import type { Correction, RowKind } from '../../../rules/annex/read-tasks.ts';
import { importProblemText, tasksImportWords, rowKindLabels } from '../../../words/desk-tasks.ts';
import { styled } from 'styled-components';
import { TextField } from '../../fields/TextField.tsx';
import { Told } from '../../parts/signs.tsx';
import { agenciesOf, type ImportedRow } from '../form-tasks.ts';
import { AgencySelect } from './AgencySelect.tsx';
import { isToLookAt } from './check.ts';
import { Note } from '../../parts/Note.tsx';

interface RowProps {
  row: ImportedRow;
  correction: Correction | undefined;
  plan: PlanTasks;
  onCorrect: (correction: Correction) => void;
}

const kinds = Object.entries(rowKindLabels) as [RowKind, string][];

/** One task as it will be, with what was not understood and inputs to correct it. */
export function Row({ row, correction, plan, onCorrect }: RowProps) {
  const { imported, task, fate } = row;
  const number = imported.row + 1;
  const { code, content } = task;
  return (
    <Line>
      <Box minWidth={0} style={{ overflowWrap: 'anywhere' }}>
        <Typography tag="p" textColor="neutral800" style={{ whiteSpace: 'pre-line' }}>
          {code && <b>{code} </b>}
          {content || <i>{tasksImportWords.missing}</i>}
        </Typography>
        <Facts row={row} plan={plan} />
        {row.isSaidOtherwise && <Told tone="warning">{tasksImportWords.saidOtherwise}</Told>}
        <Problems row={row} correction={correction} plan={plan} onCorrect={onCorrect} />
      </Box>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <SingleSelect
          size="S"
          aria-label={tasksImportWords.kindOf(number)}
          value="task"
          onChange={(kind) => onCorrect({ kind: kinds.find(([one]) => one === kind)?.[0] ?? 'task' })}
        >
          {kinds.map(([kind, label]) => (
            <SingleSelectOption key={kind} value={kind}>
              {label}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Note>
          {tasksImportWords.row(number)} · {tasksImportWords[fate]}
        </Note>
      </Flex>
    </Line>
  );
}

function Facts({ row: { task }, plan }: Pick<RowProps, 'row' | 'plan'>) {
  const { otherPartners, startOn, deliverable } = task;
  const deadline = deadlineText(task);
  const due = [deadline, startOn && tasksImportWords.from(formatDay(startOn))].filter(Boolean).join(', ');
  const [lead] = agenciesOf(task, 'leadAgency', plan);
  const partners = agenciesOf(task, 'partnerAgencies', plan);
  const facts = [
    [tasksImportWords.lead, lead?.name ?? tasksImportWords.missing],
    [tasksImportWords.partners, [...partners.map(({ name }) => name), ...writtenAgencies(otherPartners ?? undefined)].join('; ')],
    [tasksImportWords.due, due || tasksImportWords.missing],
    [tasksImportWords.deliverable, deliverable],
  ] as const;
  return (
    <Typography tag="p" variant="pi" textColor="neutral700">
      {facts
        .filter(([, value]) => value)
        .map(([label, value], at) => (
          <span key={label}>
            {at > 0 && ' · '}
            {label}: <b style={{ fontWeight: 500 }}>{value}</b>
          </span>
        ))}
    </Typography>
  );
}

function Problems({ row: { imported }, correction, plan: { agencies }, onCorrect }: RowProps) {
  const { problems, row } = imported;
  // A correction stays where it was made, to be changed again.
  const isLeadAsked = correction?.leadAgency !== undefined || problems.some(({ key }) => key === 'noLead');
  const isDueAsked =
    correction?.due !== undefined || problems.some(({ key }) => key === 'deadlineNotRead' || key === 'deadlinePartly');
  if (problems.length === 0 && !isLeadAsked && !isDueAsked) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
      {problems.map((problem) => (
        <Told key={importProblemText(problem)} tone={isToLookAt(imported) ? 'warning' : 'neutral'}>
          {importProblemText(problem)}
        </Told>
      ))}
      {isLeadAsked && (
        <AgencySelect
          label={tasksImportWords.leadOf(row + 1)}
          agencies={agencies}
          value={agencies.find(({ documentId }) => documentId === imported.leadAgency?.documentId)}
          onChange={(leadAgency) => onCorrect({ leadAgency })}
        />
      )}
      {isDueAsked && (
        <TextField
          size="S"
          label={tasksImportWords.dueOf(row + 1)}
          hint={tasksImportWords.dueHint}
          value={correction?.due ?? imported.dueText}
          onChange={(due) => onCorrect({ due })}
        />
      )}
    </Flex>
  );
}

const Line = styled.li`
  display: grid;
  gap: 0.8rem 2.4rem;
  grid-template-columns: minmax(0, 1fr);
  padding-block: 1.2rem;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};

  ${({ theme }) => theme.breakpoints.medium} {
    grid-template-columns: minmax(0, 1fr) 20rem;
  }
`;
