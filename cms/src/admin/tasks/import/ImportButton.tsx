import { useState } from 'react';
import { Upload } from '@strapi/icons';
import type { PlanTasks } from '../../../contracts/desk-tasks.ts';
import type { ReadTable } from '../../../contracts/table.ts';
import { tasksImportWords, tasksPanelWords } from '../../../words/desk-tasks.ts';
import { Window } from '../../windows/Window.tsx';
import { Check, type Choose } from './Check.tsx';
import { firstChoices, type Choices } from './check.ts';
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
  const [checked, setChecked] = useState<{ table: ReadTable; choices: Choices }>();
  if (!checked) {
    const look = (table: ReadTable) => setChecked({ table, choices: firstChoices(table) });
    return <Source words={tasksImportWords} text={text} onText={setText} onRead={look} />;
  }
  const choose: Choose = (change) => setChecked((now) => now && { ...now, choices: change(now.choices) });
  return <Check {...checked} plan={plan} onChoose={choose} onBack={() => setChecked(undefined)} onClose={onClose} />;
}
