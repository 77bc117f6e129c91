import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { publish } from '../../publisher/pipeline.ts';
import { goBackTo } from '../../publisher/rollback.ts';
import { count, publishLine, removeLine, takedownLine } from '../lib/fixture-log.ts';
import { readAndPublish } from '../lib/publishing.ts';
import { page, planId, planOf, task } from '../lib/task-log.ts';
import { openWorkshop, quickSearch, type Workshop } from '../lib/workshop.ts';

/** The calendars and tables of a plan in a release: they come, move and go with its page. */

let workshop: Workshop;
let seq: number;
beforeAll(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined));
beforeEach(async () => {
  workshop = await openWorkshop({ search: quickSearch });
  seq = count;
});
afterEach(() => workshop.close());

async function say(...lines: ((seq: number) => string)[]) {
  workshop.cms.append(...lines.map((line) => line(++seq)));
  expect(await readAndPublish(workshop)).toBe('live');
  return workshop.current() ?? '';
}

const planLine =
  (fields: Record<string, unknown> = {}) =>
  (at: number) =>
    publishLine(at, ...planOf([task({ content: 'Việc riêng của kế hoạch này' })], fields));
const served = (path: string) => workshop.page(path).catch(() => undefined);
const names = ['lich.ics', 'lich-hoi-dong.ics', 'nhiem-vu.csv', 'nhiem-vu.json'];

test('they are served below the page, and still at the old address when it has moved, on any server', async () => {
  await say(planLine());
  for (const name of names) expect(await served(page + name)).toContain('Việc riêng của kế hoạch này');
  await say(planLine({ slug: 'dia-chi-moi' }));
  for (const name of names) {
    const text = await served(`/ke-hoach/dia-chi-moi/${name}`);
    expect(text).toContain('Việc riêng của kế hoạch này');
    expect(await served(page + name)).toBe(text);
  }
});

test('they go with a plan that is removed, also from a release that was gone back to', async () => {
  const first = await say(planLine());
  await say((at) => removeLine(at, 'plan', planId));
  for (const name of names) expect(await served(page + name)).toBeUndefined();
  goBackTo(workshop.publisher, first, workshop.clock.now);
  workshop.clock.now = new Date(workshop.clock.now.getTime() + 1_000);
  expect(await publish(workshop.publisher)).toBe('live');
  for (const name of names) expect(await served(page + name)).toBeUndefined();
});

test('a takedown leaves nothing of them in any kept release', async () => {
  await say(planLine());
  await say(planLine({ title: 'Tên khác của kế hoạch' }));
  await say((at) => takedownLine(at, 'plan', planId));
  const { store, blobs } = workshop.publisher;
  const kept = store.releases.all().flatMap(({ id }) => [...store.releases.changesOf(id)]);
  const texts = await Promise.all(
    kept.flatMap(({ path, before }) => (/\.(ics|csv|json|html)$/.test(path) && before ? [blobs.read(before)] : [])),
  );
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((text) => text.toString().includes('Việc riêng của kế hoạch này'))).toEqual([]);
});

test('nor where a corrected plan has taken the address before the release', async () => {
  await say(planLine());
  await say(planLine({ title: 'Tên khác của kế hoạch' }));
  await say(
    (at) => takedownLine(at, 'plan', planId),
    (at) => publishLine(at, 'plan', 'plancorrected001', { ...planOf([task({ content: 'Việc đã sửa' })])[2] }),
  );
  const { store, blobs } = workshop.publisher;
  const kept = store.releases.all().flatMap(({ id }) => [...store.releases.changesOf(id)]);
  const texts = await Promise.all(
    kept.flatMap(({ path, before }) => (/\.(ics|csv|json)$/.test(path) && before ? [blobs.read(before)] : [])),
  );
  expect(texts.filter((text) => text.toString().includes('Việc riêng của kế hoạch này'))).toEqual([]);
  expect(await served(`${page}nhiem-vu.csv`)).toContain('Việc đã sửa');
});
