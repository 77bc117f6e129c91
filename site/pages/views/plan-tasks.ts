import { formatDay } from '@pho-luat/shared/dates';
import { byDay, type ByDay } from '@pho-luat/shared/later';
import { paths } from '@pho-luat/shared/paths';
import {
  deadlineText,
  isOverdueOn,
  taskStatusOn,
  taskStatusText,
  taskTurnsOn,
  type TaskStatus,
} from '@pho-luat/shared/task-status';
import { writtenAgencies } from '@pho-luat/shared/written-agencies';
import { planParts } from '../../words/pages.ts';
import type { PlanView, TaskStateView, TaskView } from '../../src/views.ts';
import { followLink } from '../addresses.ts';
import { groupBy, type Entry } from '../content.ts';
import type { Edition } from '../edition.ts';
import { completionOf } from '../task-events.ts';

export type TaskEntry = Entry<'plan'>['tasks'][number];

export function taskGroups(edition: Edition, plan: Entry<'plan'>): PlanView['groups'] {
  const groups = groupBy(plan.tasks, ({ group }) => [group ?? planParts.otherTasks]);
  return [...groups].map(([title, tasks]) => ({ title, tasks: tasks.map((task) => taskView(edition, task)) }));
}

/** In the order in which the plan names them first. */
export function taskAgencies({ content }: Edition, plan: Entry<'plan'>): PlanView['agencies'] {
  const named = plan.tasks.flatMap(({ leadAgency, partnerAgencies }) => [leadAgency, ...partnerAgencies]);
  return content.several('agency', named).map(({ name, slug }) => ({ name, slug }));
}

const tones: Record<TaskStatus, TaskStateView['tone']> = {
  'done-on-time': 'done',
  'done-late': 'done',
  'done-without-deadline': 'done',
  'running-in-time': 'running',
  'running-late': 'late',
  'not-started': 'waiting',
  paused: 'waiting',
};

export function taskState({ day }: Edition, task: TaskEntry): ByDay<TaskStateView> {
  return byDay(day, [taskTurnsOn(task)], (each) => {
    const status = taskStatusOn(each, task);
    return { status, text: taskStatusText(each, task), tone: isOverdueOn(each, task) ? 'late' : tones[status] };
  });
}

/** The agencies that lead a task or take part: a table of tasks is filtered by them. */
function agencySlugs({ content }: Edition, { leadAgency, partnerAgencies }: TaskEntry): string[] {
  return content.several('agency', [leadAgency, ...partnerAgencies]).map(({ slug }) => slug);
}

function taskView(edition: Edition, task: TaskEntry): TaskView {
  const { content } = edition;
  const lead = content.get('agency', task.leadAgency);
  const partners = content.several('agency', task.partnerAgencies);
  const due = deadlineText(task);
  return {
    id: paths.taskAnchor(task.key),
    code: task.code,
    content: task.content,
    leadAgency: lead?.name ?? '',
    partnerAgencies: [...partners.map(({ name }) => name), ...writtenAgencies(task.otherPartners)],
    agencies: agencySlugs(edition, task),
    due,
    deliverable: task.deliverable,
    completed: completionOf(task),
    state: taskState(edition, task),
    updates: task.updates.map(({ on, text, evidence }) => {
      const link = followLink(content, evidence);
      return { on: formatDay(on), text, evidence: link };
    }),
  };
}
