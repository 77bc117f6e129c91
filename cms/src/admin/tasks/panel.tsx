import { Flex } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { useForm } from '@strapi/strapi/admin';
import type { PlanTasks } from '../../contracts/desk-tasks.ts';
import { progressWords, tasksPanelWords } from '../../words/desk-tasks.ts';
import type { EntryProps, Panel } from '../content-manager.ts';
import { tasksApi, planUid } from './api.ts';
import { usePlanForm } from './plan-form.ts';
import { ImportButton } from './import/ImportButton.tsx';
import { Progress } from './progress/Progress.tsx';
import { isRefused } from '../answered.ts';
import { Note } from '../parts/Note.tsx';
import { Window } from '../windows/Window.tsx';

/** «Nhiệm vụ», beside the form of a saved plan, for those who may change it; the published form cannot be written in. */
export function tasksPanel({ model, document }: EntryProps): Panel | null {
  const documentId = (model === planUid && document?.documentId) || '';
  const { currentData: plan, error } = tasksApi.usePlanTasksQuery(documentId, {
    skip: !documentId,
    refetchOnMountOrArgChange: true,
  });
  const isReadOnly = useForm('TasksPanel', (state) => state.disabled);
  // The server refuses an editor who may not change it.
  if (isReadOnly || (!plan && (!error || isRefused(error)))) return null;
  const content = plan ? <TasksPanel plan={plan} /> : <Note>{tasksPanelWords.unread}</Note>;
  return { title: tasksPanelWords.panel, content, help: 'plans' };
}

function TasksPanel({ plan }: { plan: PlanTasks }) {
  const { tasks } = usePlanForm();
  return (
    <>
      <Note>{tasksPanelWords.count(tasks.length)}</Note>
      <Flex gap={2} wrap="wrap">
        <ImportButton plan={plan} />
        {tasks.length > 0 && (
          <Window isWide stays button={tasksPanelWords.progress} icon={<Pencil />} title={progressWords.title} help="plans">
            {(close) => <Progress plan={plan} onClose={close} />}
          </Window>
        )}
      </Flex>
    </>
  );
}
