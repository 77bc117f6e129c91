import { useState } from 'react';
import { Upload } from '@strapi/icons';
import type { PlanTasks } from '../../../contracts/desk-tasks.ts';
import type { ReadTable } from '../../../contracts/table.ts';
import { tasksImportWords, tasksPanelWords } from '../../../words/desk-tasks.ts';
import { Window } from '../../windows/Window.tsx';
import { Check } from './Check.tsx';
import { Source } from '../../tables/Source.tsx';

/** Tasks from an annex: given, checked row by row, and put into the form. */
export function ImportButton({ plan }: { plan: PlanTasks }) {
  return (
    <Window isWide stays button={tasksPanelWords.import} icon={<Upload />} title={tasksImportWords.title} help="plans">
      {(close) => <Steps plan={plan} onClose={close} />}
    </Window>
  );
}

function Steps({ plan, onClose }: { plan: PlanTasks; onClose: () => void }) {
  // Kept while the check is shown: going back loses nothing.
  const [text, setText] = useState('');
  const [table, setTable] = useState<ReadTable>();
  if (!table) return <Source words={tasksImportWords} text={text} onText={setText} onRead={setTable} />;
  return <Check table={table} plan={plan} onBack={() => setTable(undefined)} onClose={onClose} />;
}
