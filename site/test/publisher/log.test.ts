import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { CmsAway, parseLog } from '../../publisher/cms-client.ts';
import { fixtureLines } from '../lib/fixture-log.ts';
import { readAndPublish } from '../lib/publishing.ts';
import { openWorkshop, type Workshop } from '../lib/workshop.ts';

let workshop: Workshop;
beforeAll(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined));
afterEach(() => workshop.close());

test('A log that was cut short is thrown away whole', async () => {
  workshop = await openWorkshop();
  workshop.cms.cutsShort = true;
  await expect(workshop.read()).rejects.toThrow(CmsAway);
  expect(workshop.publisher.store.lines.latest()).toEqual([]);
  expect(() => parseLog(`${fixtureLines()[0]}\n{"end":true`)).toThrow(CmsAway);
});

test('The log of another database replaces the one that is known', async () => {
  workshop = await openWorkshop();
  await readAndPublish(workshop);
  workshop.cms.lines.splice(3);
  expect((await workshop.read()).count).toBeGreaterThan(0);
  expect(workshop.publisher.store.lines.latest()).toHaveLength(3);
});

test('A log that is longer than one answer is read to its end', async () => {
  workshop = await openWorkshop();
  workshop.cms.mostLines = 7;
  const { count } = await workshop.read();
  expect(count).toBe(fixtureLines().length);
  expect(count).toBeGreaterThan(14);
  expect(workshop.publisher.store.lines.lastSeq).toBe(count);
  expect((await workshop.read()).count).toBe(0);
});
