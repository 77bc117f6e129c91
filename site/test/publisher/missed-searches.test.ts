import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { missedSearchesSchema } from '@pho-luat/shared/schemas/searches';
import { MissedSearchesTeller } from '../../publisher/missed-searches.ts';
import { writeDay } from '../../searches/days.ts';
import { readAndPublish, third } from '../lib/publishing.ts';
import { openWorkshop, type Workshop } from '../lib/workshop.ts';

/** What residents did not find is searched again after a release, and reported to the CMS. */

let workshop: Workshop;
beforeAll(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined));
afterEach(() => workshop.close());

const day = '2022-03-02';

test('The CMS is told what was asked often and has no answer, the most asked first, and never what few asked', async () => {
  workshop = await openWorkshop();
  await readAndPublish(workshop);
  const { publisher, installation, cms } = workshop;
  const counts = new Map([
    ['luật đất đai', 50],
    ['xêvinôpa', 6],
    ['zyxwv', 9],
    ['quytrinhla', 4],
    ['đất đai #', 7],
    ['đất đai zyxwv', 8],
  ]);
  await writeDay(installation.searches, day, counts);
  await writeDay(installation.searches, '2022-03-01', new Map([['xêvinôpa', 5]]), 'logs');
  const teller = new MissedSearchesTeller(workshop.client);
  await teller.tell(publisher);
  expect(cms.missedSearches).toEqual([
    {
      at: expect.any(String) as unknown,
      missed: [
        { query: 'xêvinôpa', times: 11, fit: 'none' },
        { query: 'zyxwv', times: 9, fit: 'none' },
        { query: 'đất đai zyxwv', times: 8, fit: 'partial' },
      ],
    },
  ]);
  expect(missedSearchesSchema.safeParse(cms.missedSearches[0]).success).toBe(true);

  await teller.tell(publisher);
  expect(cms.missedSearches).toHaveLength(1);
  cms.append(third({ title: 'Chuyện ở Xêvinôpa' }));
  await readAndPublish(workshop);
  await teller.tell(publisher);
  expect(cms.missedSearches.at(-1)?.missed.map(({ query }) => query)).toEqual(['zyxwv', 'đất đai zyxwv']);
});

test('Where nobody counts what residents ask, or the counts cannot be read, no list says that all is found', async () => {
  workshop = await openWorkshop();
  await readAndPublish(workshop);
  const { publisher, installation, cms } = workshop;
  const teller = new MissedSearchesTeller(workshop.client);
  await teller.tell(publisher);
  expect(cms.missedSearches).toEqual([]);
  await mkdir(join(installation.searches, `${day}.json`), { recursive: true });
  await expect(teller.tell(publisher)).rejects.toThrow('EISDIR');
  expect(cms.missedSearches).toEqual([]);
});

test('What was asked of a tree that has been changed meanwhile is told to nobody, and asked again', async () => {
  workshop = await openWorkshop();
  await readAndPublish(workshop);
  const { publisher, installation, cms } = workshop;
  await writeDay(installation.searches, day, new Map([['luật đất đai', 50]]));
  const teller = new MissedSearchesTeller(workshop.client);
  const other = (await publisher.trees.current()) === 'a' ? 'b' : 'a';
  vi.spyOn(publisher.trees, 'current').mockResolvedValueOnce(other);
  await teller.tell(publisher);
  expect(cms.missedSearches).toEqual([]);
  await teller.tell(publisher);
  expect(cms.missedSearches).toMatchObject([{ missed: [] }]);
});

test('A CMS that is away gets the report the next time', async () => {
  workshop = await openWorkshop();
  await readAndPublish(workshop);
  await writeDay(workshop.installation.searches, day, new Map([['zyxwv', 9]]));
  const teller = new MissedSearchesTeller(workshop.client);
  workshop.cms.refusesReports = true;
  await teller.tell(workshop.publisher);
  expect(workshop.cms.missedSearches).toEqual([]);
  workshop.cms.refusesReports = false;
  await teller.tell(workshop.publisher);
  expect(workshop.cms.missedSearches).toHaveLength(1);
});
