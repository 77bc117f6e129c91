import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { sha256Of } from '@pho-luat/shared/sha256';
import { CmsAway } from '../../publisher/cms-client.ts';
import { requireProgram } from '../../../scripts/test/support/programs.ts';
import { listFiles } from '../../tree/files.ts';
import { bytes, count, publishLine, removeLine, takedownLine } from '../lib/fixture-log.ts';
import { openReleased, readAndPublish, third } from '../lib/publishing.ts';
import { openWorkshop, quickSearch, type Workshop } from '../lib/workshop.ts';
import { folderOfTest } from '../../../shared/test/support/temporary-folder.ts';

let workshop: Workshop;
let other: string;
beforeAll(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined));
beforeEach(async () => {
  workshop = await openReleased({ search: quickSearch });
  other = await folderOfTest('pho-luat-other-');
});
afterEach(async () => {
  await workshop.close();
});

/** Keeps the two lists where a test can read them. */
const keepLists = () => `cp "$PHO_LUAT_CHANGED" ${other}/changed && cp "$PHO_LUAT_REMOVED" ${other}/removed`;
const listed = async (name: string) => (await readFile(join(other, name), 'utf8')).split('\n').filter(Boolean);
const lastReport = () => workshop.cms.reports.at(-1);

async function publishAndSend() {
  const attempt = await readAndPublish(workshop);
  await workshop.publisher.sender.done();
  return attempt;
}

test('The first push of a command lists everything, the next what has changed, with what is compressed beside it', async () => {
  await publishAndSend();
  workshop.pushBy({ command: keepLists() });
  expect(await publishAndSend()).toBe('unchanged');
  expect(lastReport()).toMatchObject({ state: 'live', push: { state: 'done' } });
  expect(await listed('changed')).toContain('trang/gioi-thieu/index.html');

  workshop.cms.append(third({}));
  await publishAndSend();
  expect(await listed('changed')).toEqual(
    expect.arrayContaining(['bai-viet/bai-thu-ba/index.html', 'bai-viet/bai-thu-ba/index.html.br']),
  );
  expect(await listed('changed')).not.toContain('trang/gioi-thieu/index.html');
});

test('A push that fails is reported beside a release that is live, and the next one sends what it could not', async () => {
  workshop.pushBy({ command: keepLists() });
  await publishAndSend();
  const command = `test -e ${other}/mo && ${keepLists()}`;
  workshop.pushBy({ command });
  workshop.cms.append(third({}));
  expect(await publishAndSend()).toBe('live');
  expect(await workshop.publisher.sender.done()).toContain('kết thúc với mã 1');
  expect(lastReport()).toMatchObject({ state: 'live', push: { state: 'failed' } });
  workshop.cms.append(removeLine(count + 2, 'article', 'articlesecond001'));
  await publishAndSend();
  const reports = workshop.cms.reports.length;
  // What the command waits for is there now: the sender tries again by itself, too.
  await writeFile(join(other, 'mo'), '');
  await publishAndSend();
  expect(await workshop.publisher.sender.done()).toBeUndefined();
  expect(workshop.cms.reports.slice(reports).map(({ push }) => push?.state)).toContain('done');
  expect(await listed('changed')).toContain('bai-viet/bai-thu-ba/index.html');
});

test('A release does not wait for a push, and the tree that is being sent is not changed meanwhile', async () => {
  const first = join(other, 'first');
  const command = `while ! test -e ${other}/mo; do sleep 0.02; done; test -e ${first} || ls "$PHO_LUAT_SITE/bai-viet" > ${first}`;
  workshop.pushBy({ command });
  await readAndPublish(workshop);
  workshop.cms.append(third({}));
  expect(await readAndPublish(workshop)).toBe('live');
  workshop.cms.append(third({ slug: 'dia-chi-moi' }, count + 2));
  const next = readAndPublish(workshop);
  await writeFile(join(other, 'mo'), '');
  expect(await next).toBe('live');
  // The first release was being sent: neither of the later ones is in what the command saw first.
  await workshop.publisher.sender.done();
  expect(await listed('first')).not.toContain('bai-thu-ba');
  expect(workshop.cms.reports.filter(({ push }) => push?.state === 'done').length).toBeGreaterThan(1);
});

test('A release is told as on its way until it has been sent, and what is nowhere to be sent is not', async () => {
  const told = () => workshop.cms.reports.map(({ push }) => push?.state);
  await publishAndSend();
  expect(told()).not.toContain('pending');
  workshop.pushBy({ command: `while ! test -e ${other}/mo; do sleep 0.02; done` });
  expect(await readAndPublish(workshop)).toBe('unchanged');
  expect(lastReport()).toMatchObject({ state: 'live', push: { state: 'pending' } });
  await writeFile(join(other, 'mo'), '');
  await workshop.publisher.sender.done();
  expect(lastReport()).toMatchObject({ state: 'live', push: { state: 'done' } });
  const before = told().length;
  await publishAndSend();
  expect(told().slice(before)).not.toContain('pending');
});

test('A publisher that begins anew takes away what was taken down, with its files, where one before it has sent them', async () => {
  await requireProgram('rsync');
  const picture = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#123456' } })
    .jpeg()
    .toBuffer();
  const sha256 = sha256Of(picture);
  bytes.set(sha256, picture);
  const size = { size: picture.length, width: 300, height: 200 };
  const file = { name: 'rieng.jpg', ext: '.jpg', mime: 'image/jpeg', sha256, ...size };
  workshop.cms.append(publishLine(count + 1, 'file', 'filesecret000001', file));
  const body = '![Ảnh riêng](file:filesecret000001)\n\nXem [tệp](file:filesecret000001).';
  workshop.cms.append(third({ body }, count + 2));
  workshop.pushBy({ copy: other });
  await publishAndSend();
  await writeFile(join(other, 'của-người-khác.html'), '');
  const sent = (await listFiles(other)).filter((path) => path.includes('bai-thu-ba') || path.includes(sha256.slice(0, 12)));
  expect(sent.filter((path) => path.endsWith('.webp')).length).toBeGreaterThan(1);

  // Another machine, with the log of a backup, where it was taken down before the publisher has read anything.
  const lines = [...workshop.cms.lines, takedownLine(count + 3, 'article', 'articlethird001')];
  await workshop.close();
  workshop = await openWorkshop({ lines, search: quickSearch });
  workshop.pushBy({ copy: other });
  await publishAndSend();
  expect(lastReport()).toMatchObject({ push: { state: 'done' } });
  const left = await listFiles(other);
  expect(left.filter((path) => sent.includes(path))).toEqual([]);
  expect(left).toEqual(expect.arrayContaining(['/trang/gioi-thieu/index.html', '/của-người-khác.html']));
});

test('What was released just before a kill is sent on after the next start', async () => {
  const command = `cat "$PHO_LUAT_CHANGED" >> ${other}/all`;
  workshop.pushBy({ command });
  await publishAndSend();
  workshop.cms.append(third({}));
  const tell = vi.spyOn(workshop.publisher.reporter, 'tell').mockRejectedValueOnce(new CmsAway('như thể bị dừng ở đây'));
  await expect(readAndPublish(workshop)).rejects.toThrow('như thể');
  tell.mockRestore();
  expect(await listed('all')).not.toContain('bai-viet/bai-thu-ba/index.html');
  workshop.pushBy({ command });
  expect(await publishAndSend()).toBe('unchanged');
  expect(await listed('all')).toContain('bai-viet/bai-thu-ba/index.html');
});

test('A push that cannot be begun is reported as failed, with the reason, and not as the one before it was', async () => {
  workshop.pushBy({ command: keepLists() });
  await publishAndSend();
  expect(lastReport()).toMatchObject({ push: { state: 'done' } });
  vi.stubEnv('TMPDIR', join(other, 'không-có'));
  workshop.cms.append(third({}));
  expect(await publishAndSend()).toBe('live');
  vi.unstubAllEnvs();
  expect(lastReport()).toMatchObject({
    state: 'live',
    push: { state: 'failed', message: expect.stringContaining('ENOENT') as string },
  });
});
