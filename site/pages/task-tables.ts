import { csvOf } from '@pho-luat/shared/csv';
import { formatDay } from '@pho-luat/shared/dates';
import { paths } from '@pho-luat/shared/paths';
import type { PlanTasks } from '../lib/plan-tasks.ts';
import { deadlineText, isOverdueOn, lastDayOf, taskStatusOn, taskStatusText } from '@pho-luat/shared/task-status';
import { planWords } from '../words/plans.ts';
import { followLink } from './addresses.ts';
import type { Entry } from './content.ts';
import type { Edition } from './edition.ts';

/** A plan's tasks, each with its status on the day, for a spreadsheet and for other programs. */

export function tasksAsCsv({ content, day, siteUrl }: Edition, plan: Entry<'plan'>): string {
  const { table } = planWords;
  const dayText = (each: string | undefined) => each && formatDay(each);
  const rows = plan.tasks.map((task) => [
    task.code,
    task.group,
    task.content,
    content.get('agency', task.leadAgency)?.name,
    content
      .several('agency', task.partnerAgencies)
      .map(({ name }) => name)
      .join('; '),
    dayText(task.startOn),
    deadlineText(task),
    dayText(lastDayOf(task)),
    task.deliverable,
    taskStatusText(day, task),
    dayText(task.completedOn),
    task.updates.map(({ on, text }) => `${formatDay(on)}: ${text}`).join('\n'),
    siteUrl + paths.task(plan.slug, task.key),
  ]);
  const { code, group, content: what, lead, partners, startOn, due, lastDay, deliverable, status, completedOn } = table;
  const header = [code, group, what, lead, partners, startOn, due, lastDay, deliverable, status, completedOn];
  return csvOf([...header, table.updates, table.url], rows);
}

export function tasksAsJson(edition: Edition, plan: Entry<'plan'>): string {
  const { content, siteUrl } = edition;
  const [issuer] = agenciesOf(edition, [plan.issuer]);
  const { title, number, year, issuedOn, slug } = plan;
  const shown: PlanTasks = {
    plan: { title, number, year, issuer, issuedOn, url: siteUrl + paths.plan(slug) },
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
