import { paths } from '@pho-luat/shared/paths';
import type { PlanFilesView } from '../../src/views.ts';
import type { Entry } from '../content.ts';
import type { Edition } from '../edition.ts';
import { taskEvents } from '../task-events.ts';

/** Which files of tasks a plan has: none without tasks; no calendar without a day. */
export function planFiles({ content }: Edition, { slug, tasks }: Entry<'plan'>): PlanFilesView | undefined {
  if (tasks.length === 0) return undefined;
  const events = taskEvents({ tasks });
  const leads = content.several(
    'agency',
    events.map(({ task }) => task.leadAgency),
  );
  return {
    ...(events.length > 0 ? { calendar: paths.planCalendar(slug) } : {}),
    agencyCalendars: leads.map((agency) => ({ label: agency.name, href: paths.planCalendar(slug, agency.slug) })),
    csv: paths.planTasksCsv(slug),
    json: paths.planTasksJson(slug),
  };
}
