import { formatDay } from '@pho-luat/shared/dates';
import { paths } from '@pho-luat/shared/paths';
import type { Entry } from './content.ts';
import { calendarText } from './calendar.ts';
import { csvTable, jsonTable } from './data-table.ts';
import type { Edition } from './edition.ts';
import { remembered } from '../lib/remembered.ts';
import { taskEvents } from './task-events.ts';
import { taskColumns } from './task-tables.ts';

/** A plan's tasks as files below its page: path → text. Those that `views/plan-files.ts` offers, and calendars that it has offered. */
export function planTexts(edition: Edition, plan: Entry<'plan'>): [path: string, text: string][] {
  const { content, past, siteUrl, day } = edition;
  const source = siteUrl + paths.plan(plan.slug);
  const rows = plan.tasks.map((task) => ({ plan, task }));
  const named = plan.tasks.flatMap(({ leadAgency, partnerAgencies }) => [leadAgency, ...partnerAgencies]);
  const calendars = calendarsOf(plan, {
    siteUrl,
    agencies: content.several('agency', named),
    leads: content.several('agency', [...taskEvents(plan).map(({ task }) => task.leadAgency), ...past.leadsOf(plan.id)]),
    // A preview may be of a plan that was never published.
    changedAt: past.get('plan', plan.id)?.changedAt ?? day,
  });
  if (plan.tasks.length === 0) return calendars;
  return [
    ...calendars,
    [paths.planTasksCsv(plan.slug), csvTable(taskColumns(edition, formatDay), rows)],
    [paths.planTasksJson(plan.slug), jsonTable({ title: plan.title, source }, taskColumns(edition), rows)],
  ];
}

/** Old address → new, of the calendars of agencies that have another address now. */
export function movedCalendars({ content, past }: Edition, { slug }: Entry<'plan'>): [from: string, to: string][] {
  return [...past.agencySlugs()].flatMap(([before, id]): [string, string][] => {
    const agency = content.get('agency', id);
    if (!agency || agency.slug === before) return [];
    return [[paths.planCalendar(slug, before), paths.planCalendar(slug, agency.slug)]];
  });
}

interface Ingredients extends Record<string, unknown> {
  siteUrl: string;
  agencies: readonly Entry<'agency'>[];
  /** Each has a calendar, even an empty one: a program that follows it would keep the old days of a file that is gone. */
  leads: readonly Entry<'agency'>[];
  changedAt: string;
}

const calendarsOf = remembered(
  (plan: Entry<'plan'>, { siteUrl, agencies, leads, changedAt }: Ingredients): [path: string, text: string][] => {
    const names = new Map(agencies.map(({ id, name }) => [id, name]));
    const calendar = { plan, changedAt, siteUrl, nameOf: (id: string) => names.get(id) };
    const events = taskEvents(plan);
    if (events.length + leads.length === 0) return [];
    return [
      [paths.planCalendar(plan.slug), calendarText(events, calendar)],
      ...leads.map(({ id, name, slug }): [string, string] => {
        const led = events.filter(({ task }) => task.leadAgency === id);
        return [paths.planCalendar(plan.slug, slug), calendarText(led, { ...calendar, agency: name })];
      }),
    ];
  },
);
