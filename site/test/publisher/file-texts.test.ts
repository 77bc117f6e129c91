import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { sha256Of } from '@pho-luat/shared/sha256';
import { publishForEver } from '../../publisher/loop.ts';
import { sweepFiles } from '../../publisher/sweep.ts';
import { PublishedTexts } from '../../publisher/steps/texts.ts';
import { count, fieldsOf, ids, publishLine, removeLine, takedownLine } from '../lib/fixture-log.ts';
import { quickPace, readAndPublish, until } from '../lib/publishing.ts';
import { openWorkshop, type Workshop } from '../lib/workshop.ts';
import { filesBelow, unpacked } from '../../../shared/test/support/files-below.ts';

/** What the CMS read of files: fetched for the search and the pages, and never waited for. */

let workshop: Workshop;
beforeAll(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined));
afterEach(() => workshop.close());

const rare = 'Xêvinôpa';
const pages = ['Trang đầu', `Chuyện của ${rare}`];
const text = digestOf(pages);
const page = '/van-ban/2022/01-2022-tt-btp-bo-tu-phap/';

function digestOf(read: readonly string[]): string {
  return sha256Of(JSON.stringify(read));
}

/** The file of two official documents of the fixture, as a DOCX that was read. */
function readFileLine(seq: number, more: Record<string, unknown> = { text }): string {
  return publishLine(seq, 'file', ids.pdf, { ...fieldsOf(ids.pdf), ext: '.docx', mime: 'application/zip', ...more });
}

const kept = () => readdir(workshop.installation.texts).catch(() => []);

test('A text comes with the release that names it, and stays over a restart without the CMS', async () => {
  workshop = await openWorkshop();
  workshop.cms.texts.set(text, pages);
  workshop.cms.append(readFileLine(count + 1));
  await readAndPublish(workshop);
  expect(await workshop.page(page)).toContain(rare);
  const gone = new PublishedTexts(workshop.installation.texts, { text: () => Promise.reject(new Error('asked')) });
  expect(await gone.ensureNow(text, workshop.publisher.signal)).toBe(true);
  expect(gone.pages(text)).toEqual(pages);
});

test('A copy that was damaged is fetched again, and other pages than the digest says are refused', async () => {
  workshop = await openWorkshop();
  workshop.cms.texts.set(text, ['Trang giả']);
  workshop.cms.append(readFileLine(count + 1));
  expect(await readAndPublish(workshop)).toBe('live');
  expect(await workshop.page(page)).not.toContain('Trang giả');
  workshop.cms.texts.set(text, pages);
  expect(await workshop.publisher.texts.fetchLacking(workshop.publisher.signal)).toBe(true);
  await writeFile(join(workshop.installation.texts, `${text}.json`), '["Trang khác"]');
  const again = new PublishedTexts(workshop.installation.texts, workshop.client);
  expect(await again.ensureNow(text, workshop.publisher.signal)).toBe(true);
  expect(again.pages(text)).toEqual(pages);
});

test('A release does not wait for a text, and another one is made when it has come', async () => {
  workshop = await openWorkshop();
  workshop.cms.append(readFileLine(count + 1));
  const running = publishForEver(workshop.publisher, workshop.client, workshop.wake, quickPace);
  await until(() => workshop.cms.reports.some(({ state, seq }) => state === 'live' && seq === count + 1));
  expect(await workshop.page(page)).not.toContain(rare);
  workshop.cms.texts.set(text, pages);
  await until(async () => (await workshop.page(page)).includes(rare));
  workshop.stop.abort();
  await running;
});

test('A CMS that is away is asked once, and not for every text', async () => {
  workshop = await openWorkshop();
  const asked: string[] = [];
  await workshop.cms.stop();
  const ask = workshop.client.text.bind(workshop.client);
  const store = new PublishedTexts(workshop.installation.texts, {
    text: (digest, signal) => {
      asked.push(digest);
      return ask(digest, signal);
    },
  });
  for (const digest of [text, digestOf(['Khác'])]) expect(await store.ensureNow(digest, workshop.publisher.signal)).toBe(false);
  expect(asked).toEqual([text]);
  expect(store.isLacking).toBe(true);
  await workshop.cms.start();
});

test('Nothing of what was taken down stays: no copy, page or index', async () => {
  workshop = await openWorkshop();
  workshop.cms.texts.set(text, pages);
  workshop.cms.append(readFileLine(count + 1));
  await readAndPublish(workshop);
  workshop.cms.append(takedownLine(count + 2, 'attachment', ids.circular));
  await readAndPublish(workshop);
  // Another official document has the same file.
  expect(await kept()).toEqual([`${text}.json`]);
  workshop.cms.append(takedownLine(count + 3, 'attachment', ids.signed), removeLine(count + 4, 'plan', ids.plan));
  workshop.cms.append(removeLine(count + 5, 'article', ids.first));
  await readAndPublish(workshop);
  expect(await kept()).toEqual([]);
  const { blobs, search } = workshop.installation;
  const folders = [blobs, search, join(workshop.varDir, 'trees')];
  const files = (await Promise.all(folders.map(filesBelow))).flat();
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) expect((await unpacked(file)).includes(rare), file).toBe(false);
});

test('A text that is unused is dropped; one of a release that can be gone back to is not', async () => {
  workshop = await openWorkshop();
  workshop.cms.texts.set(text, pages);
  const unused = ['Bản nháp'];
  workshop.cms.texts.set(digestOf(unused), unused);
  workshop.cms.append(readFileLine(count + 1));
  await readAndPublish(workshop);
  await workshop.publisher.texts.ensureNow(digestOf(unused), workshop.publisher.signal);
  expect(await kept()).toHaveLength(2);
  workshop.cms.append(removeLine(count + 2, 'attachment', ids.circular));
  await readAndPublish(workshop);
  await sweepFiles(workshop.publisher);
  expect(await kept()).toEqual([`${text}.json`]);
});

test('A file that only a draft uses is not asked for', async () => {
  workshop = await openWorkshop();
  workshop.cms.texts.set(text, pages);
  workshop.cms.append(
    publishLine(count + 1, 'file', 'filedraft0000001', {
      name: 'Nháp.docx',
      ext: '.docx',
      mime: 'application/zip',
      sha256: 'a'.repeat(64),
      size: 1,
      text,
    }),
  );
  await readAndPublish(workshop);
  expect(await kept()).toEqual([]);
});
