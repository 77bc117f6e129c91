import { formatDay } from '@pho-luat/shared/dates';
import { paths } from '@pho-luat/shared/paths';
import type { Entry } from './content.ts';
import { calendarText } from './calendar.ts';
import { csvTable, jsonTable } from './data-table.ts';
import type { Edition } from './edition.ts';
import type { EventRevision } from './past-events.ts';
import { remembered } from '../lib/remembered.ts';
import { taskEvents } from './task-events.ts';
import { taskColumns } from './task-tables.ts';

/** A plan's tasks as files below its page: path → text. Those that `views/plan-files.ts` offers, and calendars that it has offered. */
export function planTexts(edition: Edition, plan: Entry<'plan'>): [path: string, text: string][] {
  const { content, past, siteUrl } = edition;
  const source = siteUrl + paths.plan(plan.slug);
  const rows = plan.tasks.map((task) => ({ plan, task }));
  const named = plan.tasks.flatMap(({ leadAgency, partnerAgencies }) => [leadAgency, ...partnerAgencies]);
  const events = taskEvents(plan);
  const calendars = calendarsOf(plan, {
    siteUrl,
    agencies: content.several('agency', named),
    leads: content.several('agency', [...events.map(({ task }) => task.leadAgency), ...past.leadsOf(plan.id)]),
    revisions: events.map(({ name }) => past.revisionOf(plan.id, name)),
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
  /** Each has a calendar, be it empty: a program that follows it would keep the old days of a file that is gone. */
  leads: readonly Entry<'agency'>[];
  /** One for each event, in their order. */
  revisions: readonly EventRevision[];
}

const calendarsOf = remembered(
  (plan: Entry<'plan'>, { siteUrl, agencies, leads, revisions }: Ingredients): [path: string, text: string][] => {
    const names = new Map(agencies.map(({ id, name }) => [id, name]));
    const calendar = { plan, siteUrl, nameOf: (id: string) => names.get(id) };
    const events = taskEvents(plan).map((event, at) => ({ event, revision: revisions[at] as EventRevision }));
    if (events.length + leads.length === 0) return [];
    return [
      [paths.planCalendar(plan.slug), calendarText(events, calendar)],
      ...leads.map(({ id, name, slug }): [string, string] => {
        const led = events.filter(({ event }) => event.task.leadAgency === id);
        return [paths.planCalendar(plan.slug, slug), calendarText(led, { ...calendar, agency: name })];
      }),
    ];
  },
);
