import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { CheckedAgencies } from '../../schemas/desk-agencies.ts';
import { agencyImportWords as words } from '../../words/agency-table.ts';
import { tableSourceWords } from '../../words/table.ts';
import { refusalOf } from '../publishing/api.ts';
import { Notice } from '../publishing/Notice.tsx';
import { Sign } from '../publishing/signs.tsx';
import { Foot } from '../tables/Foot.tsx';
import { Part } from '../tables/Part.tsx';
import { useCheckAgenciesQuery, useTakeInAgenciesMutation } from './api.ts';

interface CheckProps {
  rows: string[][];
  onBack: () => void;
  onClose: () => void;
}

type Row = CheckedAgencies['rows'][number];

const states = ['wrong', 'new', 'changed', 'same'] as const;

/** What each line would do, before anything is stored. */
export function Check({ rows, onBack, onClose }: CheckProps) {
  const { data, error } = useCheckAgenciesQuery(rows, { refetchOnMountOrArgChange: true });
  const [takeIn, { isLoading }] = useTakeInAgenciesMutation();
  const [refusal, setRefusal] = useState<string>();
  const { toggleNotification } = useNotification();
  const byState = Map.groupBy(data?.rows ?? [], ({ state }) => state);
  const [wrong, added, changed] = states.map((state) => byState.get(state)?.length ?? 0) as [number, number, number];

  async function store() {
    setRefusal(undefined);
    const answer = await takeIn(rows);
    if ('error' in answer) return setRefusal(refusalOf(answer.error, words.failed));
    toggleNotification({ type: 'success', message: words.done(answer.data) });
    onClose();
  }

  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {!data && <Notice bad={Boolean(error)}>{error ? refusalOf(error, words.checkFailed) : words.checking}</Notice>}
          {data && <LeftOut leftOut={data.leftOut} />}
          {states.map((state) => (
            <Lines key={state} state={state} rows={byState.get(state) ?? []} />
          ))}
        </Flex>
      </Modal.Body>
      <Foot
        back={tableSourceWords.back}
        onBack={onBack}
        summary={data && words.summary(added, changed, wrong)}
        refusal={refusal && <Notice bad>{refusal}</Notice>}
      >
        <Button disabled={!data || wrong > 0 || added + changed === 0} loading={isLoading} onClick={store}>
          {words.takeIn(added + changed)}
        </Button>
      </Foot>
    </>
  );
}

function LeftOut({ leftOut: { columns, lines } }: Pick<CheckedAgencies, 'leftOut'>) {
  const text = words.leftOut(columns, lines);
  return text ? <Notice>{text}</Notice> : null;
}

function Lines({ state, rows }: { state: Row['state']; rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <Part title={words[state](rows.length)} {...(state === 'wrong' ? { help: words.wrongHelp } : {})}>
      <Box tag="ul">
        {rows.map((row) => (
          <Line key={row.line} row={row} />
        ))}
      </Box>
    </Part>
  );
}

function Line({ row: { line, name, state, changes, faults } }: { row: Row }) {
  const told = state === 'wrong' ? faults : changes.map(({ label, before, after }) => words.change(label, before, after));
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2} style={{ overflowWrap: 'anywhere' }}>
      <Typography tag="p" fontWeight={state === 'same' ? undefined : 'bold'} textColor="neutral800">
        {words.row(line, name)}
      </Typography>
      {told.map((text) => (
        <Flex key={text} tag="p" gap={2} alignItems="flex-start">
          {state === 'wrong' && <Sign tone="bad" />}
          <Typography variant="pi" textColor={state === 'wrong' ? 'danger700' : 'neutral700'}>
            {text}
          </Typography>
        </Flex>
      ))}
    </Box>
  );
}
