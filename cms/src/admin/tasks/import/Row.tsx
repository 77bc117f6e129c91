import { useState } from 'react';
import { Box, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { formatDay } from '@pho-luat/shared/dates';
import { writtenAgencies } from '@pho-luat/shared/written-agencies';
import type { PlanTasks } from '../../../contracts/desk-tasks.ts';
import { deadlineText } from '@pho-luat/shared/task-status';
import type { Correction, ImportedTask, RowKind } from '../../../rules/annex/read-tasks.ts';
import { importProblemText, tasksImportWords, rowKindLabels } from '../../../words/desk-tasks.ts';
import { styled } from 'styled-components';
import { TextField } from '../../fields/TextField.tsx';
import { Told } from '../../parts/signs.tsx';
import { agenciesOf, type FormTask } from '../form-tasks.ts';
import { AgencySelect } from './AgencySelect.tsx';
import { isToLookAt } from './check.ts';
import { Note } from '../../parts/Note.tsx';

interface RowProps {
  task: ImportedTask;
  /** The task that the plan gets; nothing when it gets none. */
  result: FormTask | undefined;
  /** Whether it is new or already in the plan. */
  fate: string;
  plan: PlanTasks;
  onCorrect: (correction: Correction) => void;
}

const kinds = Object.entries(rowKindLabels) as [RowKind, string][];

/** One task as it will be, with what was not understood and inputs to correct it. */
export function Row({ task, result, fate, plan, onCorrect }: RowProps) {
  const number = task.row + 1;
  const { code, content } = result ?? task;
  return (
    <Line>
      <Box minWidth={0} style={{ overflowWrap: 'anywhere' }}>
        <Typography tag="p" textColor="neutral800" style={{ whiteSpace: 'pre-line' }}>
          {code && <b>{code} </b>}
          {content || <i>{tasksImportWords.missing}</i>}
        </Typography>
        <Facts task={task} result={result} plan={plan} />
        <Problems task={task} plan={plan} onCorrect={onCorrect} />
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
          {tasksImportWords.row(number)} · {fate}
        </Note>
      </Flex>
    </Line>
  );
}

function Facts({ task, result, plan }: Pick<RowProps, 'task' | 'result' | 'plan'>) {
  const { otherPartners, startOn, deliverable } = result ?? task;
  const deadline = deadlineText(result ?? task);
  const due = [deadline, startOn && tasksImportWords.from(formatDay(startOn))].filter(Boolean).join(', ');
  const [lead] = result ? agenciesOf(result, 'leadAgency', plan) : [task.leadAgency];
  const partners = result ? agenciesOf(result, 'partnerAgencies', plan) : task.partnerAgencies;
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

function Problems({ task, plan: { agencies }, onCorrect }: Pick<RowProps, 'task' | 'plan' | 'onCorrect'>) {
  const { problems, row } = task;
  const [due, setDue] = useState(task.dueText);
  // A correction stays where it was made, to be changed again.
  const [isLeadAsked] = useState(() => problems.some(({ key }) => key === 'noLead'));
  const [isDueAsked] = useState(() => problems.some(({ key }) => key === 'deadlineNotRead' || key === 'deadlinePartly'));
  if (problems.length === 0 && !isLeadAsked && !isDueAsked) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
      {problems.map((problem) => (
        <Told key={importProblemText(problem)} tone={isToLookAt(task) ? 'warning' : 'neutral'}>
          {importProblemText(problem)}
        </Told>
      ))}
      {isLeadAsked && (
        <AgencySelect
          label={tasksImportWords.leadOf(row + 1)}
          agencies={agencies}
          value={agencies.find(({ documentId }) => documentId === task.leadAgency?.documentId)}
          onChange={(leadAgency) => onCorrect({ leadAgency })}
        />
      )}
      {isDueAsked && (
        <TextField
          size="S"
          label={tasksImportWords.dueOf(row + 1)}
          hint={tasksImportWords.dueHint}
          value={due}
          onChange={(typed) => {
            setDue(typed);
            onCorrect({ due: typed });
          }}
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
