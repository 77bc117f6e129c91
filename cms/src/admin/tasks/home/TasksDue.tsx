import { Typography } from '@strapi/design-system';
import type { TasksDue as Due } from '../../../contracts/desk-tasks.ts';
import { soonDays } from '../../../rules/tasks-due.ts';
import { tasksHomeWords } from '../../../words/desk-tasks.ts';
import { HomeWidget } from '../../HomeWidget.tsx';
import { EntryList } from '../../publishing/home/EntryList.tsx';
import { Told } from '../../parts/signs.tsx';
import { tasksApi, planUid } from '../api.ts';
import { Note } from '../../parts/Note.tsx';

/** Which tasks of published plans are late, and which are due soon. */
export default function TasksDue() {
  const query = tasksApi.useTasksDueQuery(undefined, { refetchOnMountOrArgChange: true });
  return (
    <HomeWidget of={query} loading={tasksHomeWords.loading}>
      {({ late, lateCount, soon, soonCount }) => (
        <>
          {lateCount === 0 && (
            <Told tone="good" isStatement>
              {tasksHomeWords.noneLate}
            </Told>
          )}
          <TaskList title={tasksHomeWords.late(lateCount)} tasks={late} count={lateCount} said={tasksHomeWords.daysLate} />
          {soonCount === 0 && (
            <Typography tag="p" variant="pi" textColor="neutral700">
              {tasksHomeWords.noneSoon(soonDays)}
            </Typography>
          )}
          <TaskList
            title={tasksHomeWords.soon(soonCount, soonDays)}
            tasks={soon}
            count={soonCount}
            said={tasksHomeWords.daysLeft}
          />
          <Note>{tasksHomeWords.ofPublished}</Note>
        </>
      )}
    </HomeWidget>
  );
}

interface TaskListProps {
  title: string;
  tasks: Due['late'];
  /** How many there are, including those that are not listed. */
  count: number;
  said: (days: number) => string;
}

function TaskList({ title, tasks, count, said }: TaskListProps) {
  return (
    <EntryList
      title={title}
      entries={tasks.map(({ planId, planTitle, code, content, leadAgency, deadline, days }) => ({
        uid: planUid,
        documentId: planId,
        title: [code, content].filter(Boolean).join(' '),
        said: [said(days), deadline, leadAgency, planTitle].filter(Boolean).join(' · '),
      }))}
      more={count > tasks.length && <Note>{tasksHomeWords.more(count - tasks.length)}</Note>}
    />
  );
}
