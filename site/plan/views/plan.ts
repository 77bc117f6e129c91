import { formatDay } from '@pho-luat/shared/dates';
import { paths } from '@pho-luat/shared/paths';
import { deadlineText, taskStatuses, taskStatusOn, type TaskStatus } from '@pho-luat/shared/task-status';
import * as words from '@pho-luat/shared/words/pages';
import type { Field, PlanView, TaskView } from '../../src/views.ts';
import { followLink, linkTo, planName } from '../addresses.ts';
import { planParts, type RenderedBody } from '../bodies.ts';
import { groupBy, type Entry } from '../content.ts';
import type { Edition, Planned } from '../edition.ts';
import { headOf } from '../heads.ts';
import { briefRow, documentRow, isLate, planProgress, planSummary } from '../rows.ts';
import { issuerField, signerField } from './fields.ts';

export function planRoutes(edition: Edition): Planned[] {
  return edition.content.all('plan').map((plan) => planRoute(edition, plan));
}

export function planRoute(edition: Edition, plan: Entry<'plan'>): Planned {
  const { content, siteUrl } = edition;
  const path = paths.plan(plan.slug);
  const signed = content.get('attachment', plan.document);
  const document = signed && documentRow(edition, signed);
  const fields = fieldsOf(edition, plan);
  const parts = partsOf(edition, plan);
  const groups = groupsOf(edition, plan);
  return {
    source: { type: 'plan', id: plan.id, title: plan.title },
    searched: { title: plan.title, texts: [...wordsOf(fields, groups), ...parts.map(({ html }) => html)] },
    route: {
      path,
      kind: 'plan',
      head: headOf(path, {
        title: plan.title,
        description: `${planName(plan)}. ${planSummary(edition, plan)}`,
        parents: [{ label: words.titles.plans, href: paths.plans() }],
      }),
      search: { kind: words.kinds.plan, date: plan.issuedOn, number: plan.number },
      view: {
        title: plan.title,
        fields,
        ...(document ? { document } : {}),
        ...planProgress(edition, plan),
        parts,
        groups,
        articles: (content.articlesByPlan().get(plan.id) ?? []).map(briefRow),
        pageQr: siteUrl + path,
      },
    },
  };
}

function fieldsOf({ content }: Edition, plan: Entry<'plan'>): Field[] {
  const period = periodText(plan.periodStart, plan.periodEnd);
  const others = (label: string, ids: readonly string[]): Field[] =>
    content.several('plan', ids).map((other) => ({ label, value: planName(other), href: linkTo.plan(other).href }));
  return [
    { label: words.fields.number, value: plan.number },
    { label: words.fields.year, value: String(plan.year), href: paths.planYear(plan.year) },
    ...issuerField(content.get('agency', plan.issuer)),
    ...signerField(plan),
    { label: words.fields.issuedOn, value: formatDay(plan.issuedOn) },
    ...(period ? [{ label: words.fields.period, value: period }] : []),
    ...others(words.relations.replaces, plan.replaces),
    ...others(words.relations.amends, plan.amends),
  ];
}

export function periodText(from: string | undefined, to: string | undefined): string | undefined {
  if (from && to) return words.period.between(formatDay(from), formatDay(to));
  if (from) return words.period.from(formatDay(from));
  return to && words.period.to(formatDay(to));
}

function partsOf({ bodies }: Edition, plan: Entry<'plan'>): PlanView<RenderedBody>['parts'] {
  return planParts.flatMap((field) => {
    const html = bodies.get(plan.id, field);
    return html ? [{ title: words.planParts[field], html }] : [];
  });
}

/** Not how far its tasks are: that changes with the day, and nobody looks for it. */
function wordsOf(fields: readonly Field[], groups: PlanView['groups']): string[] {
  return [
    ...fields.map(({ value }) => value),
    ...groups.flatMap(({ title, tasks }) => [
      title,
      ...tasks.flatMap(({ content, deliverable, updates }) => [content, deliverable ?? '', ...updates.map(({ text }) => text)]),
    ]),
  ];
}

function groupsOf(edition: Edition, plan: Entry<'plan'>): PlanView['groups'] {
  const groups = groupBy(plan.tasks, ({ group }) => [group ?? words.planParts.otherTasks]);
  return [...groups].map(([title, tasks]) => ({ title, tasks: tasks.map((task) => taskView(edition, task)) }));
}

const tones: Record<TaskStatus, TaskView['tone']> = {
  'done-on-time': 'done',
  'done-late': 'done',
  'done-without-deadline': 'done',
  'running-in-time': 'running',
  'running-late': 'late',
  'not-started': 'waiting',
  paused: 'waiting',
};

function taskView({ content, day }: Edition, task: Entry<'plan'>['tasks'][number]): TaskView {
  const status = taskStatusOn(day, task);
  const due = deadlineText(task);
  return {
    ...(task.code ? { code: task.code } : {}),
    content: task.content,
    leadAgency: content.get('agency', task.leadAgency)?.name ?? '',
    partnerAgencies: content.several('agency', task.partnerAgencies).map(({ name }) => name),
    ...(due ? { due } : {}),
    ...(task.deliverable ? { deliverable: task.deliverable } : {}),
    status: taskStatuses[status],
    // A task that nobody has begun is late all the same once its deadline has passed.
    tone: status === 'not-started' && isLate(day, task) ? 'late' : tones[status],
    updates: task.updates.map(({ on, text, evidence }) => {
      const link = followLink(content, evidence);
      return { on: formatDay(on), text, ...(link ? { evidence: link } : {}) };
    }),
  };
}
