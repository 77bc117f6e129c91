import type { DocumentType } from '@pho-luat/shared/content-types/index';
import type { SitePages } from '../../pages/index.ts';
import { documents, fixtureLines, ids, publishLine, removeLine, takedownLine } from './fixture-log.ts';
import { pagesOfLines } from './pages-of-log.ts';

/** A separate plan after the fixture's log, and its later versions. */

export const planId = 'plantasks0000001';
const slug = 'ke-hoach-nhiem-vu';
export const page = `/ke-hoach/${slug}/`;

export type Event = [DocumentType, string, unknown] | 'removed' | 'taken down';

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

export const planOf = (
  tasks: unknown[],
  fields: Record<string, unknown> = {},
): [DocumentType, string, Record<string, unknown>] => [
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
function linesOf(events: readonly Event[]): string[] {
  return events.map((event, index) => {
    const seq = documents.length + 1 + index;
    const line =
      event === 'removed'
        ? removeLine(seq, 'plan', planId)
        : event === 'taken down'
          ? takedownLine(seq, 'plan', planId)
          : publishLine(seq, ...event);
    return JSON.stringify({ ...(JSON.parse(line) as object), at: new Date(Date.UTC(2022, 2, 2, index)).toISOString() });
  });
}

export function pagesAfter(events: readonly Event[], day?: string): Promise<SitePages> {
  return pagesOfLines([...fixtureLines(), ...linesOf(events)], day === undefined ? {} : { day });
}
