import { Button, Flex, Modal } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { TableType } from '../../rules/intake/columns.ts';
import { rowsAtOnce, type CheckedTable, type TakenIn } from '../../contracts/desk-intake.ts';
import { intakeWords as words } from '../../words/intake.ts';
import { tableSourceWords, tableWords } from '../../words/table.ts';
import { refusalOf } from '../refusal.ts';
import { Notice } from '../parts/Notice.tsx';
import { Foot } from '../tables/Foot.tsx';
import { intakeApi } from './api.ts';
import { Lines } from './Lines.tsx';
import { onlyLines, seenIn } from './parts.ts';

interface CheckProps {
  type: TableType;
  table: string[][];
  loneQuote: number | undefined;
  /** Names of the sheets of a workbook beside the one that was read. */
  unreadSheets: readonly string[];
  onBack: () => void;
  onClose: () => void;
}

const states = ['wrong', 'new', 'changed', 'same'] as const;

/** What each line would do, before anything is stored. */
export function Check({ type, table, loneQuote, unreadSheets, onBack, onClose }: CheckProps) {
  // Without the lines that an editor leaves out.
  const [rows, setRows] = useState(table);
  const [dropped, setDropped] = useState<number[]>([]);
  const { currentData: data, error, refetch } = intakeApi.useCheckTableQuery({ type, rows }, { refetchOnMountOrArgChange: true });
  const [takeIn] = intakeApi.useTakeInMutation();
  const [done, setDone] = useState<number>();
  const [refusal, setRefusal] = useState<string>();
  const { toggleNotification } = useNotification();
  const byState = Map.groupBy(data?.rows ?? [], ({ state }) => state);
  const linesOf = (...named: readonly (typeof states)[number][]) =>
    (data?.rows ?? []).filter(({ state }) => named.includes(state)).map(({ line }) => line);
  const [wrong, added, changed, same] = [linesOf('wrong'), linesOf('new'), linesOf('changed'), linesOf('same')];
  const toStore = linesOf('new', 'changed');

  function dropWrong(checked: CheckedTable) {
    setDropped([...dropped, ...wrong].sort((a, b) => a - b));
    setRows(onlyLines(rows, checked, linesOf('new', 'changed', 'same')));
  }

  /** Part by part, so that others can save between two. */
  async function store(checked: CheckedTable) {
    setRefusal(undefined);
    const sum: TakenIn = { added: 0, changed: 0, same: same.length };
    for (let at = 0; at < toStore.length; at += rowsAtOnce) {
      setDone(at);
      const lines = toStore.slice(at, at + rowsAtOnce);
      const answer = await takeIn({ type, rows: onlyLines(rows, checked, lines), seen: seenIn(checked) });
      if ('error' in answer) {
        setDone(undefined);
        // What is stored by now is the same, and what somebody else has saved is to be seen.
        void refetch();
        const message = words.refusedAfter(at, toStore.length, refusalOf(answer.error, words.failed));
        // The window may have been closed meanwhile.
        toggleNotification({ type: 'danger', message });
        return setRefusal(message);
      }
      sum.added += answer.data.added;
      sum.changed += answer.data.changed;
      sum.same += answer.data.same;
    }
    toggleNotification({ type: 'success', message: words.done(type, sum) });
    onClose();
  }

  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {!data && <Notice bad={Boolean(error)}>{error ? refusalOf(error, words.checkFailed) : words.checking}</Notice>}
          {loneQuote !== undefined && <Notice bad>{tableWords.loneQuote(loneQuote)}</Notice>}
          {unreadSheets.length > 0 && <Notice>{words.unreadSheets(unreadSheets)}</Notice>}
          {dropped.length > 0 && <Notice>{words.dropped(dropped)}</Notice>}
          {data && words.leftOut(data.leftOut) && <Notice>{words.leftOut(data.leftOut)}</Notice>}
          {states.map((state) => (
            <Lines key={state} state={state} rows={byState.get(state) ?? []} />
          ))}
        </Flex>
      </Modal.Body>
      <Foot
        back={tableSourceWords.back}
        onBack={onBack}
        summary={
          done === undefined
            ? data && words.summary({ added: added.length, changed: changed.length, same: same.length, wrong: wrong.length })
            : words.progress(done, toStore.length)
        }
        refusal={refusal && <Notice bad>{refusal}</Notice>}
      >
        {data && wrong.length > 0 && wrong.length < data.rows.length && (
          <Button variant="secondary" onClick={() => dropWrong(data)}>
            {words.dropWrong(wrong.length)}
          </Button>
        )}
        <Button
          disabled={!data || wrong.length > 0 || toStore.length === 0}
          loading={done !== undefined}
          onClick={() => data && store(data)}
        >
          {words.takeIn(toStore.length)}
        </Button>
      </Foot>
    </>
  );
}
