import { Box, Flex, Typography } from '@strapi/design-system';
import type { CheckedTable } from '../../contracts/desk-intake.ts';
import { intakeWords as words } from '../../words/intake.ts';
import { Sign } from '../parts/signs.tsx';
import { Part } from '../parts/Part.tsx';

type Row = CheckedTable['rows'][number];

/** Nobody reads more lines that are right, and a browser draws them slowly. */
const mostShown = 100;

/** The lines of one state; all of them where they are wrong. */
export function Lines({ state, rows }: { state: Row['state']; rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  const shown = state === 'wrong' ? rows : rows.slice(0, mostShown);
  return (
    <Part title={words[state](rows.length)} {...(state === 'wrong' ? { help: words.wrongHelp } : {})}>
      <Box tag="ul">
        {shown.map((row) => (
          <Line key={row.line} row={row} />
        ))}
      </Box>
      {shown.length < rows.length && <Typography textColor="neutral700">{words.more(rows.length - shown.length)}</Typography>}
    </Part>
  );
}

function Line({ row: { line, title, state, changes, faults, later } }: { row: Row }) {
  const told = state === 'wrong' ? faults : changes.map(({ label, before, after }) => words.change(label, before, after));
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2} style={{ overflowWrap: 'anywhere' }}>
      <Typography tag="p" fontWeight={state === 'same' ? undefined : 'bold'} textColor="neutral800">
        {words.row(line, title)}
      </Typography>
      {told.map((text) => (
        <Flex key={text} tag="p" gap={2} alignItems="flex-start">
          {state === 'wrong' && <Sign tone="bad" />}
          <Typography variant="pi" textColor={state === 'wrong' ? 'danger700' : 'neutral700'}>
            {text}
          </Typography>
        </Flex>
      ))}
      {(state === 'new' || state === 'changed') && later && (
        <Typography tag="p" variant="pi" textColor="warning700">
          {later}
        </Typography>
      )}
    </Box>
  );
}
