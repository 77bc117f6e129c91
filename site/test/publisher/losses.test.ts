import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Job } from '../../markdown/renderer.ts';
import { resume } from '../../publisher/rollback.ts';
import { LineParser } from '../../publisher/steps/lines.ts';
import { count, fieldsOf, ids, removeLine, takedownLine } from '../lib/fixture-log.ts';
import { openReleased, readAndPublish, third } from '../lib/publishing.ts';
import { openWorkshop, quickPage, quickRenderer, quickSearch, type Workshop } from '../lib/workshop.ts';

/** Stands for what a page is drawn with: some pages throw, as long as it says so. */
let faulty: string | undefined;
let workshop: Workshop;
beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  faulty = undefined;
  const renderer = quickRenderer((route) => {
    const html = quickPage(route);
    if (faulty !== undefined && html.includes(faulty)) throw new Error('Article.astro: không đọc được');
    return html;
  });
  workshop = await openReleased({ renderer, search: quickSearch });
});
afterEach(() => {
  vi.restoreAllMocks();
  return workshop.close();
});

const told = () => workshop.cms.reports.at(-1);
const pageOfThird = () => workshop.page('/bai-viet/bai-thu-ba/');

/** The publisher as it is after a start with other code. */
function update(): void {
  workshop.publisher.lines = new LineParser();
  workshop.publisher.sourceDigest += '+';
}

/** The texts' workers, as they are on a machine that has no room for one. */
function withoutWorkers(): () => void {
  const { markdown } = workshop.publisher;
  const render = markdown.render.bind(markdown);
  const without = (job: Job) =>
    job.markdown.startsWith('Lời') ? Promise.reject(new Error('ERR_WORKER_INIT_FAILED')) : render(job);
  const { mockRestore } = vi.spyOn(markdown, 'render').mockImplementation(without);
  return mockRestore;
}

describe('what is the fault of the machine', () => {
  test('is no fault of a document: the last release stays, and the next attempt shows the newest text', async () => {
    workshop.cms.append(third({ body: 'Lời cũ.' }));
    await readAndPublish(workshop);
    const mend = withoutWorkers();
    workshop.cms.append(third({ body: 'Lời mới.' }, count + 2));
    expect(await readAndPublish(workshop)).toBe('failed');
    expect(await pageOfThird()).toContain('Lời cũ.');
    expect(told()).toMatchObject({ state: 'failed', mend: expect.stringContaining('tự thử lại') as string });
    mend();
    expect(await readAndPublish(workshop)).toBe('live');
    expect(await pageOfThird()).toContain('Lời mới.');
    expect(told()?.held).toEqual([]);
  });

  test('makes no first release without a document, and is tried again', async () => {
    await workshop.close();
    workshop = await openWorkshop({ search: quickSearch });
    const mend = withoutWorkers();
    workshop.cms.append(third({ body: 'Lời cũ.' }), third({ body: 'Lời mới.' }, count + 2));
    expect(await readAndPublish(workshop)).toBe('failed');
    await expect(pageOfThird()).rejects.toThrow('ENOENT');
    mend();
    expect(await readAndPublish(workshop)).toBe('live');
    expect(await pageOfThird()).toContain('Lời mới.');
  });

  test('is a page that could not be drawn once, and can be when it is tried alone', async () => {
    const { renderer } = workshop.publisher;
    let isFirst = true;
    workshop.publisher.renderer = {
      render: (frame, routes, emit, signal) =>
        renderer.render(
          frame,
          routes,
          (page) => {
            const isUnlucky = isFirst && page.path === '/bai-viet/bai-thu-ba/';
            if (isUnlucky) isFirst = false;
            return emit(isUnlucky ? { path: page.path, fault: 'memory limit' } : page);
          },
          signal,
        ),
    };
    workshop.cms.append(third({ body: 'Lời cũ.' }));
    expect(await readAndPublish(workshop)).toBe('live');
    expect(isFirst).toBe(false);
    expect(await pageOfThird()).toContain('Lời cũ.');
    expect(told()?.held).toEqual([]);
  });
});

describe('what is on the site by a line that still stands', () => {
  test('does not go because a newer version cannot draw it: nothing is swapped, it is reported and tried again', async () => {
    workshop.cms.append(third({ body: 'Lời cũ.' }));
    await readAndPublish(workshop);
    const before = workshop.current();
    faulty = 'Lời cũ.';
    update();
    for (let attempt = 0; attempt < 2; attempt += 1) {
      expect(await readAndPublish(workshop)).toBe('failed');
      expect(told()).toMatchObject({
        state: 'failed',
        reason: expect.stringMatching(/«Bài thứ ba»: Không dựng được trang/) as string,
      });
      expect(told()?.fault).toBe('article articlethird001 would be lost');
    }
    expect(vi.mocked(console.log).mock.calls.flat().join('\n')).not.toMatch(/Bài thứ ba|bai-thu-ba/);
    expect(workshop.current()).toBe(before);
    expect(await pageOfThird()).toContain('Lời cũ.');
    faulty = undefined;
    workshop.cms.append(third({ body: 'Lời mới.' }, count + 2));
    expect(await readAndPublish(workshop)).toBe('live');
    expect(await pageOfThird()).toContain('Lời mới.');
  });

  test('does not go with a newer line that is no good either', async () => {
    workshop.cms.append(third({ body: 'Lời cũ.' }));
    await readAndPublish(workshop);
    faulty = 'Lời';
    update();
    workshop.cms.append(third({ body: 'Lời mới.' }, count + 2));
    expect(await readAndPublish(workshop)).toBe('failed');
    expect(await pageOfThird()).toContain('Lời cũ.');
  });

  test('is still the earlier version where a newer line was held back before', async () => {
    workshop.cms.append(third({ body: 'Lời cũ.' }), third({ body: 'Lời mới.' }, count + 2));
    faulty = 'Lời mới.';
    expect(await readAndPublish(workshop)).toBe('live');
    faulty = 'Lời';
    update();
    expect(await readAndPublish(workshop)).toBe('failed');
    faulty = 'Lời mới.';
    expect(await readAndPublish(workshop)).toBe('unchanged');
    expect(await pageOfThird()).toContain('Lời cũ.');
  });

  test('goes when an editor removes it, whatever is published after that', async () => {
    workshop.cms.append(third({ body: 'Lời cũ.' }));
    await readAndPublish(workshop);
    faulty = 'Lời';
    workshop.cms.append(removeLine(count + 2, 'article', 'articlethird001'), third({ body: 'Lời mới.' }, count + 3));
    expect(await readAndPublish(workshop)).toBe('live');
    expect(await pageOfThird()).toContain('Trang đã chuyển địa chỉ');
    expect(told()?.held).toHaveLength(1);
  });

  test('holds up no takedown of something else, and is a loss still afterwards', async () => {
    workshop.cms.append(third({ body: 'Lời cũ.' }));
    await readAndPublish(workshop);
    faulty = 'Lời cũ.';
    update();
    workshop.cms.append(takedownLine(count + 2, 'article', ids.second));
    expect(await readAndPublish(workshop)).toBe('live');
    expect(told()?.held.map(({ id }) => id)).toEqual(['articlethird001']);
    workshop.cms.append(third({ body: 'Lời mới.' }, count + 3));
    expect(await readAndPublish(workshop)).toBe('live');
    faulty = 'Lời mới.';
    update();
    expect(await readAndPublish(workshop)).toBe('failed');
  });

  test('is a loss still when our copy of the log was damaged, and the same lines were read again', async () => {
    workshop.cms.append(third({ body: 'Lời cũ.' }));
    await readAndPublish(workshop);
    faulty = 'Lời cũ.';
    update();
    workshop.publisher.store.lines.forget();
    expect(await readAndPublish(workshop)).toBe('failed');
  });

  test('that a takedown did not wait for is looked at again by the next release', async () => {
    workshop.cms.append(third({ body: 'Lời cũ.' }));
    await readAndPublish(workshop);
    faulty = 'Lời cũ.';
    update();
    workshop.cms.append(takedownLine(count + 2, 'article', ids.second));
    expect(await readAndPublish(workshop)).toBe('live');
    faulty = undefined;
    expect(await readAndPublish(workshop)).toBe('live');
    expect(await pageOfThird()).toContain('Lời cũ.');
  });

  test('is a picture too', async () => {
    const unreadable = vi.spyOn(workshop.publisher.pictures, 'ensure').mockResolvedValue(undefined);
    update();
    expect(await readAndPublish(workshop)).toBe('failed');
    expect(told()?.reason).toContain(fieldsOf(ids.cover).name);
    unreadable.mockRestore();
    expect(await readAndPublish(workshop)).toBe('unchanged');
  });

  test('does not concern a different log, or a release that is gone back to', async () => {
    workshop.cms.append(third({ body: 'Lời cũ.' }));
    await readAndPublish(workshop);
    faulty = 'Lời cũ.';
    update();
    const first = workshop.current() ?? '';
    workshop.publisher.store.hold.set({ release: first, since: '2022-03-02T03:00:00.000Z' });
    expect(await readAndPublish(workshop)).toBe('unchanged');
    resume(workshop.publisher);
    expect(await readAndPublish(workshop)).toBe('failed');
    workshop.publisher.store.standing.forget();
    expect(await readAndPublish(workshop)).toBe('live');
  });
});
