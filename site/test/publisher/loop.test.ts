import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { publishForEver } from '../../publisher/loop.ts';
import { goBackTo } from '../../publisher/rollback.ts';
import { releaseReport } from '../../../shared/test/support/release-report.ts';
import { CmsAway } from '../../publisher/cms-client.ts';
import { article, bytes, count, ids, publishLine } from '../lib/fixture-log.ts';
import { quickPace, third, until } from '../lib/publishing.ts';
import { openWorkshop, quickSearch, type Workshop } from '../lib/workshop.ts';

let workshop: Workshop;
let running: Promise<void> | undefined;
beforeAll(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined));
beforeEach(async () => {
  workshop = await openWorkshop({ search: quickSearch });
});
afterEach(async () => {
  workshop.stop.abort();
  await running;
  await workshop.close();
});

/** With time for several lines of a test to come together. */
const pace = { ...quickPace, usual: { quietMs: 30, latestMs: 200 }, burst: { quietMs: 200, latestMs: 6_000 } };

const run = () => void (running = publishForEver(workshop.publisher, workshop.client, workshop.wake, pace));
const live = () => workshop.cms.reports.filter(({ state }) => state === 'live');
async function firstRelease(): Promise<void> {
  run();
  await until(() => live().length === 1);
}

test('A publication is live without anybody asking', async () => {
  await firstRelease();
  workshop.cms.append(third({}));
  await until(() => live().at(-1)?.seq === count + 1);
  expect(await workshop.page('/bai-viet/bai-thu-ba/')).toContain('Bài thứ ba');
});

test('When there is nothing more to publish, the other tree is brought to the release that is served', async () => {
  const { installation, publisher } = workshop;
  await firstRelease();
  workshop.cms.append(third({}));
  await until(() => live().at(-1)?.seq === count + 1);
  const other = (await publisher.trees.current()) === 'a' ? 'b' : 'a';
  await until(() => publisher.store.releases.tree(other)?.release === publisher.store.releases.last()?.id);
  const page = 'bai-viet/bai-thu-ba/index.html';
  const [served, kept] = await Promise.all(
    [installation.current, installation.tree(other)].map((tree) => readFile(join(tree, page))),
  );
  expect(kept).toEqual(served);
});

test('Fifty publications in a row lose nothing', async () => {
  await firstRelease();
  for (let index = 0; index < 50; index += 1) {
    workshop.cms.append(
      publishLine(
        count + 1 + index,
        'article',
        `articlemany${String(index).padStart(5, '0')}`,
        article({ title: `Tin ${index}`, slug: `tin-so-${index}` }),
      ),
    );
    await sleep(60);
  }
  await until(() => live().at(-1)?.seq === count + 50);
  expect(await workshop.page('/bai-viet/2022/02/')).toContain('Tin 49');
});

test('A CMS that goes away and comes back loses nothing: lines are read then, and what was not reported is', async () => {
  await firstRelease();
  const { port } = workshop.cms;
  await workshop.cms.stop();
  workshop.cms.append(third({}));
  await sleep(200);
  workshop.cms.refusesReports = true;
  await workshop.cms.start(port);
  await until(async () => (await workshop.page('/bai-viet/').catch(() => '')).includes('Bài thứ ba'));
  expect(live()).toHaveLength(1);
  workshop.cms.refusesReports = false;
  await until(() => live().at(-1)?.seq === count + 1);
});

test('Midnight in Vietnam is a reason to look again', async () => {
  workshop.clock.now = new Date('2022-12-31T16:59:58.000Z');
  await firstRelease();
  workshop.clock.now = new Date('2022-12-31T17:00:00.000Z');
  await until(() => live().length === 2);
  expect(await workshop.page('/van-ban/2022/31-kh-hdphpbgdpl/')).toContain('Hết hiệu lực');
});

test('While the CMS is away, the day changes all the same, and an operator can go back', async () => {
  workshop.clock.now = new Date('2022-12-31T10:00:00.000Z');
  await firstRelease();
  const first = workshop.current() ?? '';
  workshop.cms.append(third({}));
  await until(() => live().length === 2);
  await workshop.cms.stop();

  workshop.clock.now = new Date('2022-12-31T17:00:00.000Z');
  await until(async () => (await workshop.page('/van-ban/2022/31-kh-hdphpbgdpl/')).includes('Hết hiệu lực'));
  goBackTo(workshop.publisher, first, workshop.clock.now);
  workshop.wake.call();
  await until(async () => !(await workshop.page('/bai-viet/')).includes('Bài thứ ba'));
  expect(workshop.publisher.store.hold.get()).toMatchObject({ release: first });

  await workshop.cms.start();
});

test('Going back needs no CMS, though a file of the log was never there, and lasts when it is back', async () => {
  const lost = { name: 'mat.pdf', ext: '.pdf', mime: 'application/pdf', sha256: 'a'.repeat(64), size: 5 };
  const document = {
    title: 'Công văn',
    docType: 'KH',
    number: '99/L',
    issuer: ids.owner,
    issuedOn: '2022-02-17',
    file: 'filelost00000001',
  };
  workshop.cms.append(publishLine(count + 1, 'file', 'filelost00000001', lost));
  workshop.cms.append(publishLine(count + 2, 'attachment', 'attachmentlost01', document));
  await firstRelease();
  const first = workshop.current() ?? '';
  workshop.cms.append(third({}, count + 3));
  await until(() => live().at(-1)?.seq === count + 3);
  const { port } = workshop.cms;
  await workshop.cms.stop();
  goBackTo(workshop.publisher, first, workshop.clock.now);
  expect(await workshop.wake.call()).toBe('live');
  await expect(workshop.page('/bai-viet/bai-thu-ba/')).rejects.toThrow('ENOENT');
  await workshop.cms.start(port);
  await until(() => live().at(-1)?.hold !== undefined);
});

test('A request is answered though the release could not even be tried, and the release is made as soon as possible', async () => {
  await firstRelease();
  const first = workshop.current() ?? '';
  workshop.cms.append(third({}));
  await until(() => live().length === 2);
  vi.spyOn(workshop.publisher.links, 'forget').mockImplementationOnce(() => {
    throw new CmsAway('một lúc thôi');
  });
  goBackTo(workshop.publisher, first, workshop.clock.now);
  expect(await workshop.wake.call()).toBe('failed');
  await until(async () => !(await workshop.page('/bai-viet/').catch(() => 'Bài thứ ba')).includes('Bài thứ ba'));
});

test('A file that the CMS has and cannot give is reported, and fetched when it can', async () => {
  const { cms } = workshop;
  cms.cannotRead = [...bytes.keys()][0];
  run();
  await until(() => cms.reports.some(({ state, reason }) => state === 'failed' && reason?.includes('503')));
  expect(live()).toEqual([]);
  cms.cannotRead = undefined;
  await until(() => live().length === 1);
});

test('A release that failed is tried again in time, though the clock was set back meanwhile', async () => {
  await firstRelease();
  vi.spyOn(workshop.publisher.renderer, 'render').mockRejectedValueOnce(new Error('một lần'));
  workshop.cms.append(third({}));
  await until(() => workshop.cms.reports.some(({ state }) => state === 'failed'));
  workshop.clock.now = new Date(workshop.clock.now.getTime() - 2 * 3_600_000);
  await until(() => live().at(-1)?.seq === count + 1);
  expect(await workshop.page('/bai-viet/bai-thu-ba/')).toContain('Bài thứ ba');
});

test('A report that a different version has left does not stop it', async () => {
  const old = { ...releaseReport({ release: '20220301-000000-000-1', seq: 1, at: '2022-03-01T00:00:00.000Z' }), cu: 1 };
  workshop.publisher.store.reports.keep(old);
  await firstRelease();
  expect(live()[0]?.release).not.toBe(old.release);
});

test('A disk too full to store the log is reported all the same, with the line that waits', async () => {
  await firstRelease();
  const full = Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 });
  const append = vi.spyOn(workshop.publisher.store.lines, 'append').mockImplementation(() => {
    throw full;
  });
  workshop.cms.append(third({}));
  await until(() => workshop.cms.reports.some(({ state, seq }) => state === 'failed' && seq === count + 1));
  expect(workshop.cms.reports.find(({ state }) => state === 'failed')).toMatchObject({ reason: 'Ổ đĩa của máy chủ đã đầy.' });
  append.mockRestore();
  await until(() => live().at(-1)?.seq === count + 1);
});
