import { useCallback, useState } from 'react';
import { Button, Checkbox, Flex, Modal, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { dayOf } from '@pho-luat/shared/dates';
import type { PlanTasks } from '../../../contracts/desk-tasks.ts';
import { windowWords } from '../../../words/desk.ts';
import { progressWords } from '../../../words/desk-tasks.ts';
import { agenciesOf, keyOf } from '../form-tasks.ts';
import { useNow } from '../../now.ts';
import { Foot } from '../../tables/Foot.tsx';
import { usePlanForm } from '../plan-form.ts';
import { Bulk } from './Bulk.tsx';
import { isChanged, problemsOf, withEdit, withEditOfMany, withProgress, type Edit, type Edits } from './edits.ts';
import { HeadLine } from './layout.ts';
import { Line } from './Line.tsx';

/** All tasks of the plan, to be changed one by one or several at once, and put into the form in one step. */
export function Progress({ plan, onClose }: { plan: PlanTasks; onClose: () => void }) {
  const { tasks, setTasks } = usePlanForm();
  const { toggleNotification } = useNotification();
  const [edits, setEdits] = useState<Edits>(new Map());
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [isOnlyOpen, setOnlyOpen] = useState(false);
  const today = dayOf(useNow());

  const shown = tasks.filter(({ state }) => !isOnlyOpen || state !== 'done');
  const changed = tasks.filter((task) => isChanged(task, edits.get(keyOf(task))));
  const toMend = changed.filter((task) =>
    problemsOf(task, edits.get(keyOf(task)), today).some(({ severity }) => severity === 'error'),
  );

  const change = useCallback((key: string, edit: Edit) => setEdits((now) => withEdit(now, key, edit)), [setEdits]);
  const select = useCallback(
    (key: string, isSelected: boolean) =>
      setSelected((now) => new Set(isSelected ? [...now, key] : [...now].filter((one) => one !== key))),
    [],
  );

  function putIn() {
    setTasks(withProgress(tasks, edits));
    toggleNotification({ type: 'success', message: progressWords.done(changed.length) });
    onClose();
  }

  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Typography tag="p" textColor="neutral800">
            {progressWords.explain}
          </Typography>
          <Bulk count={selected.size} onApply={(edit) => setEdits((now) => withEditOfMany(now, selected, edit))} />
          <Flex gap={6} wrap="wrap">
            <Checkbox
              checked={shown.length > 0 && shown.every((task) => selected.has(keyOf(task)))}
              onCheckedChange={(isAll) => setSelected(new Set(isAll ? shown.map(keyOf) : []))}
            >
              {progressWords.selectAll}
            </Checkbox>
            <Checkbox
              checked={isOnlyOpen}
              onCheckedChange={(isOn) => {
                setOnlyOpen(isOn === true);
                // What is not visible must not be changed with the others.
                setSelected(new Set());
              }}
            >
              {progressWords.onlyOpen}
            </Checkbox>
          </Flex>
          {shown.length === 0 && <Typography textColor="neutral700">{progressWords.allShownDone}</Typography>}
          <div>
            <HeadLine aria-hidden>
              <span />
              {[
                progressWords.task,
                progressWords.state,
                progressWords.completedOn,
                progressWords.noteOn,
                progressWords.noteText,
              ].map((word) => (
                <Typography key={word} variant="sigma" textColor="neutral600">
                  {word}
                </Typography>
              ))}
            </HeadLine>
            <ul aria-label={progressWords.title}>
              {shown.map((task) => (
                <Line
                  key={keyOf(task)}
                  task={task}
                  lead={agenciesOf(task, 'leadAgency', plan)[0]?.name}
                  edit={edits.get(keyOf(task))}
                  isSelected={selected.has(keyOf(task))}
                  today={today}
                  onChange={change}
                  onSelect={select}
                />
              ))}
            </ul>
          </div>
        </Flex>
      </Modal.Body>
      <Foot
        back={windowWords.cancel}
        onBack={onClose}
        summary={changed.length > 0 && progressWords.summary(changed.length, toMend.length)}
        isBad={toMend.length > 0}
      >
        <Button disabled={changed.length === 0 || toMend.length > 0} onClick={putIn}>
          {progressWords.putIn}
        </Button>
      </Foot>
    </>
  );
}
