import ical, { ICalEventTransparency } from 'ical-generator';
import { paths } from '@pho-luat/shared/paths';
import { labelOf } from '@pho-luat/shared/choices';
import { deadlineText } from '@pho-luat/shared/task-status';
import { writtenAgencies } from '@pho-luat/shared/written-agencies';
import { planWords } from '../words/plans.ts';
import { planName } from './addresses.ts';
import type { Entry } from './content.ts';
import { completionOf, type TaskEvent } from './task-events.ts';

const words = planWords.calendar;

interface CalendarOf {
  plan: Entry<'plan'>;
  /** The instant of the line of its last version. */
  changedAt: string;
  /** Set where the calendar has one agency's tasks only: the agency's name. */
  agency?: string;
  nameOf: (agency: string) => string | undefined;
  siteUrl: string;
}

const timeOfVietnam = `BEGIN:VTIMEZONE
TZID:Asia/Ho_Chi_Minh
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0700
TZOFFSETTO:+0700
END:STANDARD
END:VTIMEZONE`;

/**
 * RFC 5545. All of it comes from the log: an event's permanent name from the task's key, when it last changed from the plan's last
 * line; so it is the same on every machine and at any time. A task that has left the plan leaves the calendar: a subscriber gets the
 * whole file each time, and a cancelled event that stayed would keep showing what the editors took away. SEQUENCE, which is for
 * invitations that somebody answers, is left at 0.
 */
export function calendarText(events: readonly TaskEvent[], { plan, changedAt, agency, nameOf, siteUrl }: CalendarOf): string {
  const calendar = ical({
    // The library escapes the texts of events, and not this one (RFC 5545, 3.3.11).
    name: words.name(plan.title, agency).replace(/[\\,;]/g, '\\$&'),
    prodId: { company: 'Pho Luat', product: 'Ke hoach', language: 'VI' },
    url: siteUrl + paths.plan(plan.slug),
  });
  // One without any component is no calendar (3.6), and a program that follows it would keep the old days.
  if (events.length === 0) calendar.timezone({ name: 'Asia/Ho_Chi_Minh', generator: () => timeOfVietnam });
  for (const event of events) {
    calendar.createEvent({
      id: uidOf(plan, event, siteUrl),
      stamp: changedAt,
      lastModified: changedAt,
      // A day alone is read in UTC by the library, and written so.
      start: event.day,
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: event.title,
      description: describe(plan, event, nameOf),
      url: siteUrl + paths.task(plan.slug, event.task.key),
    });
  }
  return calendar.toString();
}

function uidOf({ id }: Entry<'plan'>, { name }: TaskEvent, siteUrl: string): string {
  return `${name.replace(/[^\w-]/g, '_')}.${id}@${new URL(siteUrl).hostname}`;
}

function describe(plan: Entry<'plan'>, { task }: TaskEvent, nameOf: CalendarOf['nameOf']): string {
  const partners = [...task.partnerAgencies.flatMap((id) => nameOf(id) ?? []), ...writtenAgencies(task.otherPartners)];
  const facts = [
    [words.lead, nameOf(task.leadAgency)],
    [words.partners, partners.join('; ')],
    [words.dueText, deadlineText(task)],
    [words.deliverable, task.deliverable],
    [words.state, completionOf(task) ?? labelOf('taskStates', task.state)],
    [words.plan, planName(plan)],
  ];
  return facts.flatMap(([label, value]) => (value ? [`${label}: ${value}`] : [])).join('\n');
}
