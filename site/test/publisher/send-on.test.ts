import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { removeLine } from '../lib/fixture-log.ts';
import { count, readAndPublish, third } from '../lib/publishing.ts';
import { openWorkshop, type Workshop } from '../lib/workshop.ts';

let workshop: Workshop;
let other: string;
beforeAll(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined));
beforeEach(async () => {
  workshop = await openWorkshop();
  other = await mkdtemp(join(tmpdir(), 'pho-luat-other-'));
});
afterEach(async () => {
  await workshop.close();
  await rm(other, { recursive: true, force: true });
});

/** Keeps the two lists where a test can read them. */
const keepLists = () => `cp "$PHO_LUAT_CHANGED" ${other}/changed && cp "$PHO_LUAT_REMOVED" ${other}/removed`;
const listed = async (name: string) => (await readFile(join(other, name), 'utf8')).split('\n').filter(Boolean);
const lastReport = () => workshop.cms.reports.at(-1);

test('The first push of a command lists everything, the next what has changed, with what lies compressed beside it', async () => {
  await readAndPublish(workshop);
  workshop.publisher.pushCommand = keepLists();
  expect(await readAndPublish(workshop)).toBe('unchanged');
  expect(lastReport()).toMatchObject({ state: 'live', push: { state: 'done' } });
  expect(await listed('changed')).toContain('trang/gioi-thieu/index.html');

  workshop.cms.append(third({}));
  await readAndPublish(workshop);
  expect(await listed('changed')).toEqual(
    expect.arrayContaining(['bai-viet/bai-thu-ba/index.html', 'bai-viet/bai-thu-ba/index.html.br']),
  );
  expect(await listed('changed')).not.toContain('trang/gioi-thieu/index.html');
});

test('A push that fails is reported beside a release that is live, and the next one sends what it could not', async () => {
  workshop.publisher.pushCommand = keepLists();
  await readAndPublish(workshop);
  workshop.publisher.pushCommand = `test -e ${other}/mo && ${keepLists()}`;
  workshop.cms.append(third({}));
  expect(await readAndPublish(workshop)).toBe('live');
  expect(lastReport()).toMatchObject({ state: 'live', push: { state: 'failed' } });
  workshop.cms.append(removeLine(count + 2, 'article', 'articlesecond001'));
  await readAndPublish(workshop);
  await rm(join(other, 'changed'));
  // What the command waits for is there now.
  workshop.publisher.pushCommand = workshop.publisher.pushCommand.replace(`${other}/mo`, other);
  await readAndPublish(workshop);
  expect(lastReport()).toMatchObject({ push: { state: 'done' } });
  expect(await listed('changed')).toContain('bai-viet/bai-thu-ba/index.html');
});
