import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { sha256Of } from '@pho-luat/shared/sha256';
import { SearchIndex } from '../../search/indexing/index.ts';
import { usualLimits } from '../../search/indexing/limits.ts';
import { count, fieldsOf, ids, publishLine, removeLine } from '../lib/fixture-log.ts';
import { openReleased, readAndPublish, third } from '../lib/publishing.ts';
import { openWorkshop, type Workshop } from '../lib/workshop.ts';
import { filesBelow, unpacked } from '../../../shared/test/support/files-below.ts';

/** What is not published is in no file that search, a feed or a program reads. */

let workshop: Workshop;
beforeAll(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined));
afterEach(() => workshop.close());

/** With and without its marks: an index has both. */
const rare = ['xêvinôpa', 'xevinopa'];
const says = `Chuyện của Xêvinôpa.`;
const pages = ['Trang đầu', says];
const text = sha256Of(JSON.stringify(pages));

/** Files of the release that is served, except for its pages, that have the word. */
async function filesThatSay(): Promise<string[]> {
  const { current } = workshop.installation;
  const read = (await filesBelow(current)).filter((file) => !/\.html(\.\w+)?$/.test(file));
  expect(read.filter((file) => file.includes('/pagefind/')).length).toBeGreaterThan(5);
  expect(read.map((file) => file.slice(current.length))).toEqual(
    expect.arrayContaining(['/tim-kiem/goi-y.json', '/rss.xml', '/van-ban/danh-muc.json', '/pagefind/segments.json']),
  );
  const found = await Promise.all(
    read.map(async (file) => {
      const said = (await unpacked(file)).toString().normalize('NFC').toLowerCase();
      return rare.some((word) => said.includes(word)) ? [file.slice(current.length)] : [];
    }),
  );
  return found.flat();
}

/** A file that was read, as the CMS tells of each, whether a published document uses it or none. */
function readFileLine(seq: number, id: string): string {
  return publishLine(seq, 'file', id, { ...fieldsOf(ids.pdf), ext: '.docx', mime: 'application/zip', text });
}

const publishOther = (seq: number): string[] => {
  const fields = { ...fieldsOf(ids.circular), number: '02/2022/TT-BTP', file: 'fileother0000001' };
  return [readFileLine(seq, 'fileother0000001'), publishLine(seq + 1, 'attachment', 'attachmentother1', fields)];
};

const withdrawn = { on: '2022-03-01', reason: says };

describe.each([
  ['in the delta', usualLimits],
  ['in a base, after the work in the background', { ...usualLimits, delta: 2, gone: 0.9, restMs: 0 }],
])('Nothing is left %s', (_where, limits) => {
  test.each([
    [
      'an article that was unpublished',
      [third({ title: says, body: says })],
      removeLine(count + 3, 'article', 'articlethird001'),
    ],
    [
      'an article that was withdrawn, whose page stays',
      [third({ lead: says, body: says })],
      third({ lead: says, body: says, withdrawn }, count + 3),
    ],
    [
      'the text of a file whose document was unpublished',
      publishOther(count + 1),
      removeLine(count + 3, 'attachment', 'attachmentother1'),
    ],
  ])('of %s', async (_what, published, ended) => {
    workshop = await openWorkshop();
    const search = new SearchIndex(workshop.installation.search, limits);
    workshop.publisher.search = search;
    workshop.cms.texts.set(text, pages);
    workshop.cms.append(...published);
    expect(await readAndPublish(workshop)).toBe('live');
    expect((await filesThatSay()).filter((file) => file.startsWith('/pagefind/')).length).toBeGreaterThan(1);

    workshop.cms.append(ended);
    await readAndPublish(workshop);
    if (await search.rebuildIfDue(workshop.stop.signal)) await readAndPublish(workshop);
    expect(await filesThatSay()).toEqual([]);
  });
});

test('Nothing is there of an article before it was edited', async () => {
  workshop = await openReleased();
  workshop.cms.append(third({ title: says, body: says }));
  await readAndPublish(workshop);
  workshop.cms.append(third({ title: 'Bài thứ ba', body: 'Bản sửa.' }, count + 2));
  await readAndPublish(workshop);
  expect(await filesThatSay()).toEqual([]);
});

test('Nothing is there of the text of a file that only a draft uses', async () => {
  workshop = await openReleased();
  workshop.cms.texts.set(text, pages);
  workshop.cms.append(readFileLine(count + 1, 'filedraft0000001'), third({}, count + 2));
  await readAndPublish(workshop);
  expect(await filesThatSay()).toEqual([]);
});
