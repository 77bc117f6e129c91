import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { article, count, publishLine, removeLine } from '../lib/fixture-log.ts';
import { openReleased, readAndPublish, third } from '../lib/publishing.ts';
import { openWorkshop, quickPage, quickRenderer, quickSearch, type Workshop } from '../lib/workshop.ts';

let workshop: Workshop;
beforeAll(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined));
afterEach(() => workshop.close());

/** All that the service log has: what is in it stays when a document is erased. */
const logged = () => vi.mocked(console.log).mock.calls.flat().join('\n');

describe('a document that cannot be shown', () => {
  test('with 4 000 nested quotes is held back alone and named, and its last good version stays', async () => {
    workshop = await openWorkshop({ search: quickSearch });
    workshop.cms.append(third({ body: 'Bản đầu tốt.' }));
    workshop.cms.append(third({ body: `${'> '.repeat(4_000)}x` }, count + 2));
    workshop.cms.append(publishLine(count + 3, 'article', 'articlefourth01', article({ title: 'Bài khác', slug: 'bai-khac' })));
    expect(await readAndPublish(workshop)).toBe('live');
    expect(await workshop.page('/bai-viet/bai-thu-ba/')).toContain('Bản đầu tốt.');
    expect(await workshop.page('/bai-viet/bai-khac/')).toContain('Bài khác');
    expect(workshop.cms.reports.at(-1)?.held).toEqual([
      {
        type: 'article',
        id: 'articlethird001',
        title: 'Bài thứ ba',
        reason: '«Nội dung» có 4000 lớp trích dẫn hoặc danh sách lồng nhau, quá giới hạn. Bản xuất bản trước vẫn ở trên trang.',
        mend: expect.stringContaining('xuất bản lại') as string,
      },
    ]);
    expect(logged()).toContain('held back: article articlethird001: its body is too-deep');
    expect(logged()).not.toContain('Bài thứ ba');
  });

  test('whose page cannot be drawn is held back alone too, and its last good version stays', async () => {
    const renderer = quickRenderer((route) => {
      const html = quickPage(route);
      if (html.includes('làm hỏng khuôn')) throw new Error('Article.astro: không đọc được');
      return html;
    });
    workshop = await openReleased({ renderer, search: quickSearch });
    workshop.cms.append(third({ body: 'Bản đầu tốt.' }));
    await readAndPublish(workshop);
    workshop.cms.append(
      third({ body: 'Chữ này làm hỏng khuôn.' }, count + 2),
      publishLine(count + 3, 'article', 'articlefourth01', article({ title: 'Bài khác', slug: 'bai-khac' })),
    );
    expect(await readAndPublish(workshop)).toBe('live');
    expect(await workshop.page('/bai-viet/bai-thu-ba/')).toContain('Bản đầu tốt.');
    expect(await workshop.page('/bai-viet/bai-khac/')).toContain('Bài khác');
    expect(workshop.cms.reports.at(-1)?.held).toMatchObject([
      { id: 'articlethird001', reason: 'Không dựng được trang /bai-viet/bai-thu-ba/. Bản xuất bản trước vẫn ở trên trang.' },
    ]);
    expect(logged()).toContain('held back: article articlethird001: its page: Error: Article.astro: không đọc được');
    expect(logged()).not.toMatch(/Bài thứ ba|bai-thu-ba/);
  });

  test('whose first version is bad is absent, and so is one that was removed before it became bad', async () => {
    workshop = await openReleased({ search: quickSearch });
    const bad = `${'- '.repeat(4_000)}x`;
    workshop.cms.append(
      third({ body: 'Tốt.' }),
      removeLine(count + 2, 'article', 'articlethird001'),
      third({ body: bad }, count + 3),
    );
    expect(await readAndPublish(workshop)).toBe('live');
    expect(workshop.publisher.store.pages.get('/bai-viet/bai-thu-ba/')).toBeUndefined();
    expect(workshop.cms.reports.at(-1)?.held).toHaveLength(1);
  });

  test('whose line is not as the schema has it is named with the fields, as the desk calls them', async () => {
    workshop = await openWorkshop({ search: quickSearch });
    workshop.cms.append(third({ title: '', slug: 'Có Dấu' }));
    // A field of another version is in no form.
    workshop.cms.append(publishLine(count + 2, 'article', 'articlefourth01', { ...article({ slug: 'bai-thu-tu' }), another: 1 }));
    expect(await readAndPublish(workshop)).toBe('live');
    expect(workshop.cms.reports.at(-1)?.held).toMatchObject([
      { id: 'articlethird001', reason: 'Dữ liệu không đúng mẫu ở: Tiêu đề, Đường dẫn.' },
      { id: 'articlefourth01', reason: 'Dữ liệu không đúng mẫu.', mend: 'Hãy báo người quản trị kỹ thuật.' },
    ]);
  });

  test('whose file the CMS does not have is held back, the lists around it stay whole', async () => {
    workshop = await openReleased({ search: quickSearch });
    const lost = { name: 'mất.pdf', ext: '.pdf', mime: 'application/pdf', sha256: 'f'.repeat(64), size: 9 };
    workshop.cms.append(
      publishLine(count + 1, 'file', 'filelost00000001', lost),
      publishLine(count + 2, 'attachment', 'attachmentlost01', {
        title: 'Văn bản mất tệp',
        slug: 'mat-tep',
        docType: 'TB',
        file: 'filelost00000001',
      }),
    );
    expect(await readAndPublish(workshop)).toBe('live');
    expect(workshop.cms.reports.at(-1)?.held[0]).toMatchObject({
      id: 'attachmentlost01',
      reason: expect.stringContaining('mất.pdf') as string,
    });
    expect(logged()).toContain('held back: attachment attachmentlost01: its file filelost00000001 is not here');
    expect(logged()).not.toMatch(/Văn bản mất tệp|mất\.pdf/);
    await expect(workshop.page('/van-ban/khac/mat-tep/')).rejects.toThrow('ENOENT');
  });
});
