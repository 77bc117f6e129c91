import { formatDay } from '@pho-luat/shared/dates';
import { paths } from '@pho-luat/shared/paths';
import { writtenAgencies } from '@pho-luat/shared/written-agencies';
import { deadlineText, doneOn, lastDayOf, taskStatusText } from '@pho-luat/shared/task-status';
import { planWords } from '../words/plans.ts';
import type { Entry } from './content.ts';
import type { Column } from './data-table.ts';
import type { Edition } from './edition.ts';

/** A plan's tasks, each with its status on the day, for a spreadsheet and for other programs. */

export interface TaskRow {
  plan: Entry<'plan'>;
  task: Entry<'plan'>['tasks'][number];
}

/** Days are ISO 8601, unless `written` writes them for a spreadsheet. */
export function taskColumns(
  { content, day, siteUrl }: Pick<Edition, 'content' | 'day' | 'siteUrl'>,
  written: (day: string) => string = (iso) => iso,
): Column<TaskRow>[] {
  const { table } = planWords;
  const dayOf = (iso: string | undefined) => iso && written(iso);
  const names = (ids: readonly string[]) => content.several('agency', ids).map(({ name }) => name);
  const columns: Record<keyof typeof table, (row: TaskRow) => string | undefined> = {
    code: ({ task }) => task.code,
    group: ({ task }) => task.group,
    content: ({ task }) => task.content,
    lead: ({ task }) => names(task.leadAgency ? [task.leadAgency] : [])[0],
    partners: ({ task }) => [...names(task.partnerAgencies), ...writtenAgencies(task.otherPartners)].join('; '),
    startOn: ({ task }) => dayOf(task.startOn),
    due: ({ task }) => deadlineText(task),
    lastDay: ({ task }) => dayOf(lastDayOf(task)),
    deliverable: ({ task }) => task.deliverable,
    status: ({ task }) => taskStatusText(day, task),
    completedOn: ({ task }) => dayOf(doneOn(task)),
    updates: ({ task }) => task.updates.map(({ on, text }) => `${formatDay(on)}: ${text}`).join('\n'),
    url: ({ plan, task }) => siteUrl + paths.task(plan.slug, task.key),
  };
  return Object.entries(columns).map(([key, value]) => ({ key, label: table[key as keyof typeof table], value }));
}
