import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { ReleaseFailure } from '../../publisher/failure.ts';
import { askTree } from '../../publisher/steps/ask.ts';
import type { IndexEntry } from '../../search/entry.ts';
import { SearchIndex } from '../../search/indexing/index.ts';
import { article, publishLine } from '../lib/fixture-log.ts';
import { openReleased, readAndPublish, third } from '../lib/publishing.ts';
import { openWorkshop, quickPage, quickRenderer, quickSearch, type Workshop } from '../lib/workshop.ts';

let workshop: Workshop;
beforeAll(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined));
afterEach(() => workshop.close());

/** One page as somebody's template would draw it, or an editor's text would fill it. */
const rendererOf = (path: string, html: string) =>
  quickRenderer((route) => (route.path === path ? `<!doctype html><title>x</title>${html}` : quickPage(route)));

describe('a release is refused, and the last one kept', () => {
  test('when a page of no document cannot be drawn', async () => {
    let isBroken = false;
    const renderer = quickRenderer((route) => {
      if (isBroken && route.kind === 'home') throw new Error('Home.astro: hỏng');
      return quickPage(route);
    });
    workshop = await openReleased({ renderer, search: quickSearch });
    const id = workshop.current();
    isBroken = true;
    workshop.cms.append(third({}));
    expect(await readAndPublish(workshop)).toBe('failed');
    expect(workshop.current()).toBe(id);
    await expect(workshop.page('/bai-viet/bai-thu-ba/')).rejects.toThrow('ENOENT');
    expect(workshop.cms.reports.at(-1)).toMatchObject({
      state: 'failed',
      step: 'render',
      reason: expect.stringContaining('Không dựng được trang: /: Error: Home.astro: hỏng') as string,
    });
  });

  test.each([
    ['a broken link', '<a href="/khong-co/">x</a>', 'liên kết hỏng /khong-co/'],
    ['a broken place on a page', '<a href="/bai-viet/#khong-co">x</a>', 'liên kết hỏng /bai-viet/#khong-co'],
    ['a lost picture', '<img src="/anh/khong-co.webp">', 'liên kết hỏng /anh/khong-co.webp'],
    ['a link after a value with a bracket', '<a title="a > b" href="/khong-co/">x</a>', 'liên kết hỏng /khong-co/'],
    ['an address that cannot be decoded', '<a href="/%">x</a>', 'liên kết hỏng /%'],
  ])('when a page has %s: the page and the address are named', async (_name, html, reason) => {
    workshop = await openWorkshop({ renderer: rendererOf('/chu-de/', html), search: quickSearch });
    expect(await readAndPublish(workshop)).toBe('failed');
    expect(workshop.cms.reports.at(-1)?.reason).toContain(`trang /chu-de/`);
    expect(workshop.cms.reports.at(-1)?.reason).toContain(reason);
    expect(await workshop.publisher.trees.current()).toBeUndefined();
  });

  test('with the document named whose page it is', async () => {
    const renderer = rendererOf('/bai-viet/luat-dat-dai/', '<a href="/khong-co/">x</a>');
    workshop = await openWorkshop({ renderer, search: quickSearch });
    expect(await readAndPublish(workshop)).toBe('failed');
    expect(workshop.cms.reports.at(-1)?.reason).toContain('«Luật Đất đai có gì mới»');
    // What operators are told stays when the document is erased.
    expect(workshop.cms.reports.at(-1)?.fault).toMatch(/^the page of article \w+ has a broken link$/);
    expect(vi.mocked(console.log).mock.calls.flat().join('\n')).not.toMatch(/Luật Đất đai có gì mới|luat-dat-dai/);
  });

  test('when a page that was not drawn again leads to a place that has gone', async () => {
    const places = { list: '<p id="cho-nay">x</p>' };
    workshop = await openWorkshop({
      search: quickSearch,
      renderer: quickRenderer((route) => {
        if (route.path === '/chu-de/') return '<!doctype html><title>x</title><a href="/bai-viet/#cho-nay">x</a>';
        return route.path === '/bai-viet/' ? `<!doctype html><title>x</title>${places.list}` : quickPage(route);
      }),
    });
    expect(await readAndPublish(workshop)).toBe('live');
    places.list = '';
    workshop.cms.append(third({}));
    expect(await readAndPublish(workshop)).toBe('failed');
    expect(workshop.cms.reports.at(-1)?.reason).toContain('trang /chu-de/');
  });

  test('when the disk is full, which is said without a path of the machine; with room again it goes on', async () => {
    workshop = await openReleased({ search: quickSearch });
    const full = Object.assign(new Error("ENOSPC: no space left on device, write '/srv/pho-luat/x'"), { code: 'ENOSPC' });
    const sync = vi.spyOn(workshop.publisher.blobs, 'sync').mockRejectedValue(full);
    workshop.cms.append(third({}));
    expect(await readAndPublish(workshop)).toBe('failed');
    expect(workshop.cms.reports.at(-1)).toMatchObject({ state: 'failed', reason: 'Ổ đĩa của máy chủ đã đầy.' });
    await expect(workshop.page('/bai-viet/bai-thu-ba/')).rejects.toThrow('ENOENT');
    sync.mockRestore();
    expect(await readAndPublish(workshop)).toBe('live');
    expect(await workshop.page('/bai-viet/bai-thu-ba/')).toContain('Bài thứ ba');
  });

  test('when it cannot be put in the place of the last one, and it is tried again', async () => {
    workshop = await openReleased({ search: quickSearch });
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    vi.spyOn(workshop.publisher.trees, 'swap').mockRejectedValueOnce(full);
    workshop.cms.append(third({}));
    expect(await readAndPublish(workshop)).toBe('failed');
    await expect(workshop.page('/bai-viet/bai-thu-ba/')).rejects.toThrow('ENOENT');
    expect(await readAndPublish(workshop)).toBe('live');
    expect(await workshop.page('/bai-viet/bai-thu-ba/')).toContain('Bài thứ ba');
  });

  test('when one part of the index is silent, though the others answer', async () => {
    workshop = await openWorkshop();
    const limits = { segment: 4, delta: 1, gone: 0.9, restMs: 600_000 };
    workshop.publisher.search = new SearchIndex(workshop.installation.search, limits);
    expect(await readAndPublish(workshop)).toBe('live');
    const { segments } = workshop.publisher.search;
    expect(segments.length).toBeGreaterThan(1);
    const tree = workshop.installation.tree((await workshop.publisher.trees.current()) ?? 'a');
    const titleOf = async (path: string) => /<h1>(.*)<.h1>/.exec(await workshop.page(path))?.[1] ?? '';
    const pages = await Promise.all(
      segments.flatMap(({ documents }) => documents()).map(async (path) => ({ path, title: await titleOf(path) })),
    );
    await askTree(tree, { pages }, segments);
    const [first] = (JSON.parse(await readFile(join(tree, 'pagefind/segments.json'), 'utf8')) as IndexEntry).segments;
    await rm(join(tree, 'pagefind', first?.folder ?? '', 'fragment'), { recursive: true });
    await expect(askTree(tree, { pages }, segments)).rejects.toThrow(ReleaseFailure);
  });

  test('when many pages are lost and nothing was unpublished', async () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      publishLine(index + 1, 'article', `articlemany${index}`, article({ title: `Tin ${index}`, slug: `tin-${index}` })),
    );
    workshop = await openWorkshop({ lines: many, search: quickSearch });
    expect(await readAndPublish(workshop)).toBe('live');
    // A log that lost its beginning, and goes on, as if it were the same.
    workshop.cms.lines.splice(0, 38);
    await workshop.read();
    workshop.publisher.store.standing.replace(2, []);
    expect(await readAndPublish(workshop)).toBe('failed');
    expect(workshop.cms.reports.at(-1)?.reason).toContain('số trang giảm từ');
  });
});

describe('a release is not refused', () => {
  test('for a text about links', async () => {
    const text = '<p>Mẫu liên kết: href="/khong-co/" hết, src="/%" và id="x".</p><!-- <a href="/khong-co/"> -->';
    workshop = await openWorkshop({ renderer: rendererOf('/chu-de/', text), search: quickSearch });
    expect(await readAndPublish(workshop)).toBe('live');
  });

  test.each(['???', 'Luật', '—'])('for articles called «%s», which search does not find first', async (title) => {
    // The first ones say little of it in a long text, so that all the others come before them.
    const body = (index: number) => (index < 15 ? 'Việc khác. '.repeat(2_000) : `${title} `.repeat(50));
    const lines = Array.from({ length: 80 }, (_, index) => {
      const id = `articlemany${String(index).padStart(5, '0')}`;
      return publishLine(index + 1, 'article', id, article({ title, slug: `bai-${index}`, body: body(index) }));
    });
    workshop = await openWorkshop({ lines });
    expect(await readAndPublish(workshop)).toBe('live');
  });
});
