import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchDocument } from '../search/indexing/index.ts';
import { readQuery } from '../search/query.ts';
import type { Searcher } from '../search/searcher.ts';
import { openSearcher } from './lib/search-tree.ts';

/** What is searched for a word that no text has, and how that is shown. */

const [divorce, will, violence] = ['/ly-hon/', '/di-chuc/', '/bao-luc/'];

/** Alone, `di`, `chuc`, `dinh` and `gi` are mostly other words here. */
const documents: SearchDocument[] = [
  document(divorce, 'Ly hôn', ['Ly hôn thì nộp đơn ở tòa án. Vợ chồng có lý do.']),
  document(will, 'Di chúc', ['Lập di chúc có người làm chứng.']),
  document(violence, 'Bạo lực gia đình', ['Bạo lực trong gia đình thì gọi ai.']),
  ...['một', 'hai', 'ba'].map((name) =>
    document(`/khac-${name}/`, `Việc ${name}`, ['Quy định đi lại và chức vụ. Lý lịch: cần ghi gì. Bạo lực gì cũng cấm.']),
  ),
];

function document(path: string, title: string, paragraphs: string[]): SearchDocument {
  return { path, kind: 'Bài viết', title, html: paragraphs.map((text) => `<p>${text}</p>`).join('') };
}

let searcher: Searcher;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ searcher, close } = await openSearcher(documents));
});
afterAll(() => close());

test.each([
  ['lyhon', 'ly hôn', divorce],
  ['lyhôn'.normalize('NFD'), 'ly hôn', divorce],
  ['ly hnô', 'ly hôn', divorce],
  ['dichuc', 'di chúc', will],
  ['lap dichuc', 'lap di chúc', will],
  ['bao luc gia đihn', 'bao luc gia đình', violence],
  ['bạo lực gia đihn'.normalize('NFD'), 'bạo lực gia đình', violence],
])('«%s» is read as «%s», written as texts write the two together', async (query, shown, path) => {
  const { corrected, hits } = await searcher.ask({ query: readQuery(query), filters: {}, order: 'relevance' }, '2026-01-01');
  expect([corrected, (await hits(0, 1))[0]?.path]).toEqual([shown, path]);
});

test('what nothing beside it says how to write is shown without marks, where none were typed', async () => {
  const { corrected } = await searcher.ask({ query: 'chcu', filters: {}, order: 'relevance' }, '2026-01-01');
  expect(corrected).toBe('chuc');
});
