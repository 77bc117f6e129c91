import { hash } from 'node:crypto';
import { paths } from '@pho-luat/shared/paths';
import type { PreviewAnswer, PreviewAsk } from '@pho-luat/shared/schemas/preview';
import { noPreview, placeholders, previewBanner } from '../words/preview.ts';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { previewFile } from '../preview/file.ts';
import { previewPage } from '../preview/page.ts';
import { takeAssets } from '../publisher/assets.ts';
import { publish } from '../publisher/pipeline.ts';
import { readLog } from '../publisher/steps/read.ts';
import { compileSite } from '../renderer/compile.ts';
import { Renderer } from '../renderer/renderer.ts';
import { article, bytes, fieldsOf, fixtureLines, ids, publishLine } from './lib/fixture-log.ts';
import { openWorkshop, type Workshop } from './lib/workshop.ts';

const { signal } = new AbortController();
const picture = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#993300' } })
  .jpeg()
  .toBuffer();
/** Uploaded, and used by no published document. */
const unused = { name: 'ảnh mới.jpg', ext: '.jpg', mime: 'image/jpeg', sha256: hash('sha256', picture), size: picture.length };
const unusedId = 'filemoi000000001';

let renderer: Renderer;
let workshop: Workshop;

beforeAll(async () => {
  const site = await compileSite(signal);
  renderer = new Renderer(site);
  bytes.set(unused.sha256, picture);
  const term = { word: 'hòa giải', slug: 'hoa-giai', meaning: 'Tự thỏa thuận.' };
  const more = [
    publishLine(100, 'file', unusedId, unused),
    publishLine(101, 'term', 'termmediation001', term),
    publishLine(102, 'site-setting', ids.setting, { ...fieldsOf(ids.setting), colour: '#981B16' }),
  ];
  workshop = await openWorkshop({ renderer, lines: [...fixtureLines(), ...more] });
  workshop.publisher.assets = await takeAssets(site.assets, workshop.publisher.blobs);
  await readLog(workshop.publisher, workshop.client, 0, signal);
  await publish(workshop.publisher);
});

afterAll(async () => {
  await workshop.close();
  await renderer.close();
});

const preview = (ask: PreviewAsk): Promise<PreviewAnswer> => previewPage(workshop.publisher, ask);

async function page(ask: PreviewAsk): Promise<string> {
  const answer = await preview(ask);
  if ('reason' in answer) throw new Error(answer.reason);
  return answer.html;
}

describe('a draft is shown as its page would be', () => {
  test('in the words of the draft, NFC, under a banner, and not for search engines', async () => {
    const draft = { ...fieldsOf(ids.first), title: 'Tiêu đề đang sửa'.normalize('NFD') };
    const html = await page({ type: 'article', id: ids.first, draft });
    expect(html).toContain(`>Tiêu đề đang sửa</h1>`.normalize('NFC'));
    expect(html).toContain(previewBanner.draft);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('Quang cảnh hội nghị');
    expect(html).toContain('banbientap@example.vn');
  });

  test('when it was never published, too', async () => {
    const html = await page({ type: 'article', id: 'articlemoi000001', draft: article({ title: 'Bài mới', slug: 'bai-moi' }) });
    expect(html).toContain('>Bài mới</h1>');
    expect(html).toContain('href="/chuyen-muc/dat-dai/"');
  });

  test.each([
    ['plan', ids.plan, 'Công tác phổ biến, giáo dục pháp luật năm 2022'],
    ['attachment', ids.circular, 'Thông tư hướng dẫn'],
    ['page', ids.page, 'Giới thiệu'],
    ['qr-campaign', ids.campaign, 'Ứng dụng CNTT trong tuyên truyền pháp luật'],
  ] as const)('of type %s', async (type, id, title) => {
    expect(await page({ type, id, draft: fieldsOf(id) })).toContain(title);
  });

  test('with the words of law in it explained', async () => {
    const draft = article({ title: 'Bài mới', slug: 'bai-moi', body: 'Nên hòa giải.' });
    const html = await page({ type: 'article', id: 'articlemoi000001', draft });
    expect(html).toContain('aria-describedby="nghia-hoa-giai">hòa giải</button>');
    expect(html).toContain('<dd id="nghia-hoa-giai">Tự thỏa thuận.</dd>');
  });

  test('with pictures that no published page shows', async () => {
    const draft = article({ title: 'Bài có ảnh', slug: 'bai-co-anh', cover: unusedId, coverAlt: 'Ảnh mới' });
    const html = await page({ type: 'article', id: 'articlemoi000002', draft });
    expect((await previewFile(workshop.publisher, pictureIn(html)))?.type).toBe('image/webp');
  });

  test('in the city’s own colours', async () => {
    const html = await page({ type: 'page', id: ids.page, draft: fieldsOf(ids.page) });
    const [, colours = ''] = /<link rel="stylesheet" href="(\/_astro\/mau[^"]+)"/.exec(html) ?? [];
    const styles = await previewFile(workshop.publisher, colours);
    expect(styles?.type).toBe('text/css');
    expect(styles?.bytes.toString()).toContain('--accent:#981b16');
  });

  test('with links in its text that lead somewhere; others are plain text, as they will be', async () => {
    const body =
      'Xem [phần dưới](#muc-tieu), [bài kia](/bai-viet/luat-dat-dai/), [bảng](/du-lieu/nhiem-vu.csv), ' +
      '[bài mất](/bai-viet/khong-con/).\n\n## Mục tiêu';
    const html = await page({ type: 'article', id: ids.first, draft: { ...fieldsOf(ids.first), body } });
    expect(html).toMatch(
      /<a href="#[^"]*muc-tieu">phần dưới<\/a>, <a href="\/bai-viet\/luat-dat-dai\/">bài kia<\/a>, <a href="\/du-lieu\/nhiem-vu\.csv">bảng<\/a>, bài mất\./,
    );
  });

  test('and the banner links to the public page', async () => {
    const live = 'https://luat.example.vn/bai-viet/x/';
    const html = await page({ type: 'page', id: ids.page, draft: fieldsOf(ids.page), live });
    expect(html).toContain(`href="${live}"`);
    expect(html).toContain(previewBanner.changes);
  });

  test('or says that it is published, once it says what was published', async () => {
    const html = await page({ type: 'page', id: ids.page, draft: fieldsOf(ids.page), isPublished: true });
    expect(html).toContain(previewBanner.published);
  });

  test('a share link says until when it can be read, in Vietnam’s time', async () => {
    const html = await page({ type: 'page', id: ids.page, draft: fieldsOf(ids.page), validUntil: '2022-03-09T03:00:00.000Z' });
    expect(html).toMatch(/xem được đến [^<]*09\/03\/2022 10:00/);
  });
});

describe('a draft that is not fit for publication yet', () => {
  test('is shown all the same, and what it lacks is named', async () => {
    const html = await page({ type: 'article', id: 'articlemoi000003', draft: { lead: 'Một câu mở đầu.' } });
    expect(html).toContain(placeholders.title);
    expect(html).toContain('Một câu mở đầu.');
    expect(html).toContain(previewBanner.lacks(['Tiêu đề', 'Nội dung', 'Chuyên mục']));
  });

  test('loses only what is wrong in it: one task of two', async () => {
    const task = (fieldsOf(ids.plan).tasks as object[])[0];
    const draft = { ...fieldsOf(ids.plan), tasks: [task, { ...task, key: 'task-0002', content: undefined }] };
    const html = await page({ type: 'plan', id: ids.plan, draft });
    expect(html).toContain('Tổ chức hội nghị');
    expect(html).toContain(previewBanner.lacks(['Nhiệm vụ']));
  });

  test.each(['article', 'plan', 'page', 'qr-campaign'] as const)('of type %s may be empty', async (type) => {
    expect(await page({ type, id: 'trong00000000001', draft: {} })).toContain(previewBanner.draft);
  });

  test('an official document without its file has no page, and the editor reads why', async () => {
    const { file: _, ...draft } = fieldsOf(ids.circular);
    expect(await preview({ type: 'attachment', id: ids.circular, draft })).toEqual({ reason: noPreview.noFile });
  });

  test('a text that is over the limits is named, in place of an older page', async () => {
    const draft = { ...fieldsOf(ids.second), body: '> '.repeat(60) + 'sâu' };
    expect(await preview({ type: 'article', id: ids.second, draft })).toEqual({ reason: expect.stringContaining('Nội dung') });
  });
});

describe('without a draft', () => {
  test('what is public is shown, and the banner says so', async () => {
    const html = await page({ type: 'article', id: ids.second });
    expect(html).toContain('Luật Đất đai có gì mới'.normalize('NFC'));
    expect(html).toContain(previewBanner.live);
  });

  test('there is nothing of what is not public', async () => {
    expect(await preview({ type: 'article', id: 'articlemoi000005' })).toEqual({ reason: noPreview.notPublic });
  });
});

describe('a file is found by its address on the site', () => {
  test('when it is one of the log', async () => {
    const pdf = fieldsOf(ids.pdf) as Parameters<typeof paths.file>[0];
    const found = await previewFile(workshop.publisher, paths.file(pdf));
    expect([found?.type, found?.bytes.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
  });

  test.each(['/anh/../store.db', '/tep/000000000000/khong-co.pdf', '/etc/passwd', '/anh/0123456789abcdef-640.webp', ''])(
    'nothing is at %j',
    async (path) => {
      expect(await previewFile(workshop.publisher, path)).toBeUndefined();
    },
  );
});

test('a release after previews holds nothing of a draft', async () => {
  const draft = article({ title: 'Bài còn kín', slug: 'bai-con-kin', cover: unusedId, coverAlt: 'Ảnh', body: 'Đang viết.' });
  expect(pictureIn(await page({ type: 'article', id: 'articlemoi000006', draft }))).toContain(unused.sha256.slice(0, 16));
  const other = { title: 'Liên hệ', slug: 'lien-he', body: 'Số điện thoại.' };
  workshop.cms.append(publishLine(101, 'page', 'pagelienhe000001', other));
  await readLog(workshop.publisher, workshop.client, 0, signal);
  expect(await publish(workshop.publisher)).toBe('live');
  const released = [...workshop.publisher.store.releases.listing().keys()];
  expect(released).toContain('/trang/lien-he/index.html');
  expect(released.filter((path) => path.includes('bai-con-kin') || path.includes(unused.sha256.slice(0, 12)))).toEqual([]);
  expect(await workshop.page('/')).not.toContain('Bài còn kín');
});

function pictureIn(html: string): string {
  return /src="(\/anh\/[^"]+)"/.exec(html)?.[1] ?? '';
}
