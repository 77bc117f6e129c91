import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderSource } from '../search/indexing/folder-source.ts';
import { Searcher } from '../search/searcher.ts';
import { openIndex } from './lib/search-tree.ts';

test('what to do is before the law of that name, unless the law is asked for, with marks or without', async () => {
  const index = await openIndex();
  await index.update([
    {
      path: '/luat/',
      kind: 'Văn bản',
      title: 'Luật Khiếu nại 2011 · 02/2011/QH13',
      html: '<p>Công dân khiếu nại quyết định hành chính.</p>',
    },
    {
      path: '/viec-can-lam/',
      kind: 'Bài viết',
      title: 'Không đồng ý với quyết định: khiếu nại thế nào?',
      html: '<p>Viết đơn khiếu nại quyết định hành chính.</p>',
      answer: { step: 'Viết đơn.', facts: [] },
    },
  ]);
  const searcher = await Searcher.open(folderSource(join(index.tree, 'pagefind')));
  const first = async (query: string) => {
    const { hits } = await searcher.ask({ query, filters: {}, order: 'relevance' }, '2026-01-01');
    return (await hits(0, 1))[0]?.path;
  };
  expect(await first('khiếu nại')).toBe('/viec-can-lam/');
  expect(await first('khieu nai')).toBe('/viec-can-lam/');
  expect(await first('luật khiếu nại')).toBe('/luat/');
  expect(await first('luat khieu nai')).toBe('/luat/');
  await index.close();
});
