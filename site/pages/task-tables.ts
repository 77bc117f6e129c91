import { formatDay } from '@pho-luat/shared/dates';
import { paths } from '@pho-luat/shared/paths';
import { writtenAgencies } from '@pho-luat/shared/written-agencies';
import type { PlanTasks } from '../lib/plan-tasks.ts';
import { deadlineText, isOverdueOn, lastDayOf, taskStatusOn, taskStatusText } from '@pho-luat/shared/task-status';
import { planWords } from '../words/plans.ts';
import { followLink } from './addresses.ts';
import type { Entry } from './content.ts';
import { csvTable, type Column } from './data-table.ts';
import type { Edition } from './edition.ts';

/** A plan's tasks, each with its status on the day, for a spreadsheet and for other programs. */

export interface TaskRow {
  plan: Entry<'plan'>;
  task: Entry<'plan'>['tasks'][number];
}

export function taskColumns({ content, day, siteUrl }: Pick<Edition, 'content' | 'day' | 'siteUrl'>): Column<TaskRow>[] {
  const { table } = planWords;
  const names = (ids: readonly string[]) => content.several('agency', ids).map(({ name }) => name);
  const columns: Record<keyof typeof table, (row: TaskRow) => string | undefined> = {
    code: ({ task }) => task.code,
    group: ({ task }) => task.group,
    content: ({ task }) => task.content,
    lead: ({ task }) => names(task.leadAgency ? [task.leadAgency] : [])[0],
    partners: ({ task }) => [...names(task.partnerAgencies), ...writtenAgencies(task.otherPartners)].join('; '),
    startOn: ({ task }) => formattedDay(task.startOn),
    due: ({ task }) => deadlineText(task),
    lastDay: ({ task }) => formattedDay(lastDayOf(task)),
    deliverable: ({ task }) => task.deliverable,
    status: ({ task }) => taskStatusText(day, task),
    completedOn: ({ task }) => formattedDay(task.completedOn),
    updates: ({ task }) => task.updates.map(({ on, text }) => `${formatDay(on)}: ${text}`).join('\n'),
    url: ({ plan, task }) => siteUrl + paths.task(plan.slug, task.key),
  };
  return Object.entries(columns).map(([key, value]) => ({ key, label: table[key as keyof typeof table], value }));
}

export function tasksAsCsv(edition: Edition, plan: Entry<'plan'>): string {
  return csvTable(
    taskColumns(edition),
    plan.tasks.map((task) => ({ plan, task })),
  );
}

export function tasksAsJson(edition: Edition, plan: Entry<'plan'>): string {
  const { content, siteUrl } = edition;
  const [issuer] = agenciesOf(edition, [plan.issuer]);
  const { title, number, year, otherIssuers, issuedOn, slug } = plan;
  const shown: PlanTasks = {
    plan: { title, number, year, issuer, otherIssuers, issuedOn, url: siteUrl + paths.plan(slug) },
    tasks: plan.tasks.map((task) => {
      const { leadAgency, partnerAgencies, updates, ...rest } = task;
      return {
        ...rest,
        url: siteUrl + paths.task(slug, task.key),
        leadAgency: agenciesOf(edition, [leadAgency])[0],
        partnerAgencies: agenciesOf(edition, partnerAgencies),
        lastDay: lastDayOf(task),
        status: taskStatusOn(edition.day, task),
        isOverdue: isOverdueOn(edition.day, task),
        updates: updates.map(({ on, text, evidence }) => {
          const link = followLink(content, evidence);
          return { on, text, evidence: link && new URL(link.href, siteUrl).href };
        }),
      };
    }),
  };
  return `${JSON.stringify(shown, null, 1)}\n`;
}

function agenciesOf({ content }: Edition, ids: readonly string[]): { name: string; slug: string }[] {
  return content.several('agency', ids).map(({ name, slug }) => ({ name, slug }));
}

function formattedDay(day: string | undefined): string | undefined {
  return day && formatDay(day);
}
