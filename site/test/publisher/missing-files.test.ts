import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { sha256Of } from '@pho-luat/shared/sha256';
import { CmsAway } from '../../publisher/cms-client.ts';
import { publish } from '../../publisher/pipeline.ts';
import { goBackTo } from '../../publisher/rollback.ts';
import { PublishedFiles, untilAway } from '../../publisher/steps/files.ts';
import { bytes, count, publishLine, takedownLine } from '../lib/fixture-log.ts';
import { readAndPublish, third } from '../lib/publishing.ts';
import { openWorkshop, quickSearch, type Workshop } from '../lib/workshop.ts';

/** A publisher whose CMS does not see the installation's files, for example on a machine in reserve. */

let workshop: Workshop;
const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
beforeAll(() => void said.mockClear());
beforeEach(async () => {
  workshop = await openWorkshop({ search: quickSearch });
});
afterEach(async () => {
  for (const name of added.splice(0)) bytes.delete(name);
  await workshop.close();
});

const added: string[] = [];
const bytesOf = (index: number) => Buffer.from(`%PDF-1.4\nVăn bản số ${index}\n%%EOF\n`);
const digestOf = (index: number) => sha256Of(bytesOf(index));

/** Official documents, each with a file of its own that the CMS does not have. */
function documentsFrom(seq: number, amount: number): string[] {
  return Array.from({ length: amount }, (_, index) => {
    const [file, attachment] = [`fileofnumber${index}000`, `attachmentofno${index}0`];
    const pdf = { name: `Văn bản ${index}.pdf`, ext: '.pdf', mime: 'application/pdf', sha256: digestOf(index), size: 40 };
    return [
      publishLine(seq + 2 * index, 'file', file, pdf),
      publishLine(seq + 2 * index + 1, 'attachment', attachment, {
        title: `Văn bản ${index}`,
        slug: `van-ban-${index}`,
        docType: 'TB',
        file,
      }),
    ];
  }).flat();
}

function giveFiles(amount: number): void {
  for (let index = 0; index < amount; index += 1) {
    bytes.set(digestOf(index), bytesOf(index));
    added.push(digestOf(index));
  }
}

test('publishes nothing without more than a handful of files: says which, and what is served stays', async () => {
  expect(await readAndPublish(workshop)).toBe('live');
  const before = workshop.current();
  workshop.cms.append(...documentsFrom(count + 1, 6), third({}, count + 13));
  expect(await readAndPublish(workshop)).toBe('failed');
  expect(workshop.current()).toBe(before);
  await expect(workshop.page('/bai-viet/bai-thu-ba/')).rejects.toThrow('ENOENT');
  expect(workshop.cms.reports.at(-1)).toMatchObject({
    state: 'failed',
    step: 'prepare',
    reason: expect.stringMatching(/^Quá nhiều tệp .* không lấy được: .*6\/8 tệp: «Văn bản 0.pdf», «Văn bản 1.pdf»/) as string,
    mend: expect.stringContaining('kho tệp chung') as string,
  });
  expect(said.mock.calls.flat().join('\n')).toContain(`${digestOf(5)} file `);
  expect(said.mock.calls.flat().join('\n')).not.toContain('Văn bản');

  giveFiles(6);
  expect(await readAndPublish(workshop)).toBe('live');
  expect(await workshop.page('/van-ban/khac/van-ban-5/')).toContain('Văn bản 5');
});

test('five of many are held back alone', async () => {
  workshop.cms.append(...documentsFrom(count + 1, 12));
  giveFiles(12);
  for (let index = 7; index < 12; index += 1) bytes.delete(digestOf(index));
  expect(await readAndPublish(workshop)).toBe('live');
  expect(workshop.cms.reports.at(-1)?.held).toHaveLength(5);
});

test('nothing is published where there are few files and most of them are missing', async () => {
  const kept = [...bytes];
  bytes.clear();
  expect(await readAndPublish(workshop)).toBe('failed');
  for (const [name, each] of kept) bytes.set(name, each);
  expect(await workshop.publisher.trees.current()).toBeUndefined();
});

test('files that only earlier lines named do not count', async () => {
  workshop.cms.append(...documentsFrom(count + 1, 6));
  await readAndPublish(workshop);
  const lines = Array.from({ length: 6 }, (_, index) =>
    takedownLine(count + 13 + index, 'attachment', `attachmentofno${index}0`),
  );
  workshop.cms.append(...lines);
  expect(await readAndPublish(workshop)).toBe('live');
});

test('a takedown still reaches the site, by going back to what is served', async () => {
  workshop.cms.append(third({}));
  await readAndPublish(workshop);
  workshop.cms.append(...documentsFrom(count + 2, 6), takedownLine(count + 14, 'article', 'articlethird001'));
  expect(await readAndPublish(workshop)).toBe('failed');
  expect(await workshop.page('/bai-viet/bai-thu-ba/')).toContain('Bài thứ ba');
  goBackTo(workshop.publisher, workshop.current() ?? '', workshop.clock.now);
  workshop.clock.now = new Date(workshop.clock.now.getTime() + 1_000);
  expect(await publish(workshop.publisher)).toBe('live');
  await expect(workshop.page('/bai-viet/bai-thu-ba/')).rejects.toThrow('ENOENT');
});

test('A CMS that says nothing is not asked for the next file either', async () => {
  const asked: string[] = [];
  const file = (sha256: string) => {
    asked.push(sha256);
    return Promise.reject(new CmsAway('không trả lời'));
  };
  const { signal } = new AbortController();
  const ensure = untilAway(new PublishedFiles(workshop.installation.files, { file }));
  for (const index of [0, 1]) expect(await ensure(digestOf(index), signal)).toBe(false);
  expect(asked).toEqual([digestOf(0)]);
});
