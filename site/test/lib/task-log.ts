import type { SitePages } from '../../pages/index.ts';
import { count, fixtureLines, ids, linesAfter, type Change, type Published } from './fixture-log.ts';
import { pagesOfLines } from './pages-of-log.ts';

/** A separate plan after the fixture's log, and its later versions. */

export const planId = 'plantasks0000001';
const slug = 'ke-hoach-nhiem-vu';
export const page = `/ke-hoach/${slug}/`;

/** What becomes of the plan, or of another document. */
export type Event = Change | 'removed' | 'taken down';

export const task = (fields: Record<string, unknown> = {}): Record<string, unknown> => ({
  key: 'task-0001',
  code: 'I.1',
  content: 'Tập huấn hòa giải viên',
  leadAgency: ids.owner,
  dueOn: '2022-06-30',
  duePrecision: 'day',
  state: 'in-progress',
  ...fields,
});

export const planOf = (tasks: unknown[], fields: Record<string, unknown> = {}): Published => [
  'plan',
  planId,
  {
    title: 'Kế hoạch hòa giải ở cơ sở năm 2022',
    slug,
    number: '40/KH-HĐPHPBGDPL',
    year: 2022,
    issuer: ids.owner,
    issuedOn: '2022-03-01',
    tasks,
    ...fields,
  },
];

/** Each event an hour after the one before. */
export function pagesAfter(events: readonly Event[], day?: string): Promise<SitePages> {
  const changes = events.map((event): Change => (typeof event === 'string' ? ['plan', planId, event] : event));
  const lines = linesAfter(fixtureLines(), changes).map((line, index) => {
    if (index < count) return line;
    return JSON.stringify({ ...(JSON.parse(line) as object), at: new Date(Date.UTC(2022, 2, 2, index - count)).toISOString() });
  });
  return pagesOfLines(lines, day === undefined ? {} : { day });
}
