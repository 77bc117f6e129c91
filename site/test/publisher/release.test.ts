import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { sha256Of } from '@pho-luat/shared/sha256';
import { publish } from '../../publisher/pipeline.ts';
import { bytes, count, fieldsOf, ids, publishLine, removeLine } from '../lib/fixture-log.ts';
import { openReleased, readAndPublish, third } from '../lib/publishing.ts';
import { openWorkshop, quickPage, quickRenderer, type Workshop } from '../lib/workshop.ts';
import { filesBelow } from '../../../shared/test/support/files-below.ts';

let workshop: Workshop;
beforeAll(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined));
afterEach(() => workshop.close());

const listing = () => workshop.publisher.store.releases.listing();

test('A release is a whole tree, reached through one link, and is reported live', async () => {
  workshop = await openWorkshop();
  expect(await readAndPublish(workshop)).toBe('live');
  expect([...listing().keys()]).toEqual(
    expect.arrayContaining([
      '/index.html',
      '/404.html',
      '/rss.xml',
      '/robots.txt',
      '/q/k7m2/index.html',
      '/Q/K7M2/index.html',
      '/_headers',
      '/_redirects',
    ]),
  );
  const files = await filesBelow(workshop.installation.current);
  expect(files.filter((path) => !/\.(br|gz)$/.test(path))).toHaveLength(listing().size);
  expect(workshop.cms.reports.at(-1)).toMatchObject({
    release: workshop.current(),
    state: 'live',
    seq: count,
    held: [],
    notes: expect.any(Array) as unknown,
  });
});

test('Two files of the library with the same bytes are fetched once, and both are there', async () => {
  workshop = await openWorkshop();
  workshop.cms.append(
    publishLine(count + 1, 'file', 'filecopy00000001', { ...fieldsOf(ids.pdf), name: 'Bản sao.pdf' }),
    third({ body: 'Tải [bản sao](file:filecopy00000001).' }, count + 2),
  );
  expect(await readAndPublish(workshop)).toBe('live');
  const names = [...listing().keys()].filter((path) => path.endsWith('.pdf')).map((path) => path.split('/').at(-1));
  expect(names.toSorted()).toEqual(['ban-sao.pdf', 'ke-hoach-31.pdf']);
});

test('A page is there in its compressed forms too, all of the same words', async () => {
  workshop = await openWorkshop();
  await readAndPublish(workshop);
  const page = await workshop.page('/bai-viet/luat-dat-dai/');
  const file = join(workshop.installation.current, 'bai-viet/luat-dat-dai/index.html');
  expect(brotliDecompressSync(await readFile(`${file}.br`)).toString()).toBe(page);
  expect(gunzipSync(await readFile(`${file}.gz`)).toString()).toBe(page);
});

test('A new article draws its own page and those that show it, and no other', async () => {
  const drawn: string[] = [];
  workshop = await openWorkshop({
    renderer: quickRenderer((route) => {
      drawn.push(route.path);
      return quickPage(route);
    }),
  });
  await readAndPublish(workshop);
  drawn.length = 0;
  workshop.cms.append(third({ publishedOn: '2022-02-25T03:00:00.000Z' }));
  expect(await readAndPublish(workshop)).toBe('live');
  expect(drawn).toContain('/bai-viet/bai-thu-ba/');
  expect(drawn).toContain('/bai-viet/2022/02/');
  expect(drawn).not.toContain('/gioi-thieu/');
  expect(drawn).not.toContain('/van-ban/2022/01-2022-tt-btp-bo-tu-phap/');
});

test('A file that did not change keeps its inode over two swaps, and so its ETag', async () => {
  workshop = await openReleased();
  const page = () => stat(join(workshop.installation.current, 'trang/gioi-thieu/index.html'));
  const { ino, mtimeMs } = await page();
  for (const title of ['Một', 'Hai']) {
    workshop.cms.append(third({ title }, workshop.publisher.store.lines.lastSeq + 1));
    expect(await readAndPublish(workshop)).toBe('live');
    expect(await page()).toMatchObject({ ino, mtimeMs });
    expect(await workshop.page('/bai-viet/bai-thu-ba/')).toContain(title);
  }
});

test('No release is made when nothing that a page shows has changed, and the line is reported live all the same', async () => {
  workshop = await openReleased();
  const id = workshop.current();
  workshop.cms.append(
    publishLine(count + 1, 'agency', 'agency0099', { name: 'Phòng Tư pháp huyện An Lão', slug: 'phong-tu-phap-an-lao' }),
  );
  expect(await readAndPublish(workshop)).toBe('unchanged');
  expect(workshop.current()).toBe(id);
  expect(workshop.cms.reports.at(-1)).toMatchObject({ state: 'live', seq: count + 1 });
});

test('A release is made again on the day on which something changes by itself', async () => {
  workshop = await openReleased();
  workshop.clock.now = new Date('2022-03-02T17:00:00.000Z');
  expect(await publish(workshop.publisher)).toBe('unchanged');
  workshop.clock.now = new Date('2022-12-31T17:00:00.000Z');
  expect(await publish(workshop.publisher)).toBe('live');
  expect(await workshop.page('/van-ban/2022/31-kh-hdphpbgdpl/')).toContain('Hết hiệu lực');
});

test('A text that was typed decomposed is shown in composed letters', async () => {
  workshop = await openWorkshop();
  await readAndPublish(workshop);
  const html = await workshop.page('/bai-viet/luat-dat-dai/');
  expect(html).toBe(html.normalize('NFC'));
  expect(html).toContain('Quyền sử dụng đất.'.normalize('NFC'));
});

test('What is unpublished leaves no file, no empty folder, and a way on at its address', async () => {
  workshop = await openWorkshop();
  workshop.cms.append(third({}));
  await readAndPublish(workshop);
  workshop.cms.append(removeLine(count + 2, 'article', 'articlethird001'));
  expect(await readAndPublish(workshop)).toBe('live');
  expect(await workshop.page('/bai-viet/bai-thu-ba/')).toContain('url=/chuyen-muc/dat-dai/');
  expect(await workshop.page('/_redirects')).toContain('/bai-viet/bai-thu-ba/ /chuyen-muc/dat-dai/#khong-con 301');
  const moved = (server: string) => readFile(join(workshop.installation.servers, `moved.${server}`), 'utf8');
  expect(await moved('nginx')).toContain('"/bai-viet/bai-thu-ba//-" "/chuyen-muc/dat-dai/#khong-con";\n');
  expect(await moved('caddy')).toContain('"/bai-viet/bai-thu-ba/?" "/chuyen-muc/dat-dai/#khong-con"\n');
  for (const path of listing().keys()) {
    if (path === '/_redirects' || path === '/bai-viet/bai-thu-ba/index.html' || path.startsWith('/pagefind/')) continue;
    expect(await workshop.page(path), path).not.toContain('Bài thứ ba');
  }
});

test('A replaced picture is given at the addresses of the one before, also by a host that knows no redirects, until that one is put back', async () => {
  workshop = await openReleased();
  const cover = fieldsOf(ids.cover);
  const other = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#8a1c1c' } })
    .jpeg()
    .toBuffer();
  const sha256 = sha256Of(other);
  bytes.set(sha256, other);
  const at = (of: unknown, width: number) => `/anh/${String(of).slice(0, 16)}-${width}.webp`;
  const first = listing().get(at(cover.sha256, 900));
  expect(first).toBeDefined();
  workshop.cms.append(
    publishLine(count + 1, 'file', ids.cover, { ...cover, sha256, size: other.length, width: 600, height: 400 }),
  );
  expect(await readAndPublish(workshop)).toBe('live');
  expect(listing().get(at(cover.sha256, 900))).toBe(listing().get(at(sha256, 600)));
  expect(listing().get(at(sha256, 600))).toBeDefined();
  expect(await workshop.page('/_redirects')).toContain(`${at(cover.sha256, 120)} ${at(sha256, 120)} 301`);

  workshop.cms.append(publishLine(count + 2, 'file', ids.cover, cover));
  expect(await readAndPublish(workshop)).toBe('live');
  expect(listing().get(at(cover.sha256, 900))).toBe(first);
  expect(listing().get(at(sha256, 600))).toBe(first);
});

test('A code whose line was removed keeps its page', async () => {
  workshop = await openWorkshop();
  workshop.cms.append(removeLine(count + 1, 'qr-code', ids.code));
  await readAndPublish(workshop);
  expect(await workshop.page('/q/k7m2/')).toContain('k7m2');
});
