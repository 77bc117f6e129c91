import { Pencil } from '@strapi/icons';
import type { PlanTasks } from '../../../schemas/desk-tasks.ts';
import { progressWords, tasksPanelWords } from '../../../words/desk-tasks.ts';
import { WideWindow } from '../../windows/WideWindow.tsx';
import { Progress } from './Progress.tsx';

/** How far the tasks are, written down for many at once. */
export function ProgressButton({ plan }: { plan: PlanTasks }) {
  return (
    <WideWindow button={tasksPanelWords.progress} icon={<Pencil />} title={progressWords.title} help="plans">
      {(close) => <Progress plan={plan} onClose={close} />}
    </WideWindow>
  );
}
