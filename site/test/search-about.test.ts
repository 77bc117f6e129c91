import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchDocument } from '../search/indexing/index.ts';
import type { Searcher } from '../search/searcher.ts';
import { openSearcher } from './lib/search-tree.ts';

/** Whether the first result is about what was asked: only then is its «Việc cần làm» an answer. */

const documents: SearchDocument[] = [
  page('/so-do/', 'Làm sổ đỏ lần đầu: giấy tờ gì, nộp ở đâu?', [
    'Nộp ở Bộ phận Một cửa nơi có đất; sổ đỏ là giấy chứng nhận quyền sử dụng đất.',
  ]),
  page('/thu-viec/', 'Thử việc, nghỉ việc: những con số nên thuộc', [
    'Lương thử việc ít nhất bằng 85%. Không trả đủ lương, mất việc thì không cần báo trước.',
  ]),
  {
    ...page('/hang-xom/', 'Hàng xóm lấn đất: làm gì trước, kiện ở đâu?', ['Hòa giải ở phường trước.']),
    questions: ['ranh giới'],
  },
  page('/that-nghiep/', 'Bảo hiểm thất nghiệp: nộp ở đâu, được bao nhiêu?', [
    'Người đang hưởng trợ cấp thất nghiệp được cấp thẻ bảo hiểm y tế.',
  ]),
  page('/ly-hon/', 'Ly hôn: làm đơn gì, nộp ở tòa nào?', ['Đơn ly hôn nộp ở tòa án khu vực.']),
];

function page(path: string, title: string, paragraphs: string[]): SearchDocument {
  const html = paragraphs.map((text) => `<p>${text}</p>`).join('');
  return { path, kind: 'Bài viết', title, html, answer: { step: 'Chuẩn bị giấy tờ.', facts: [] } };
}

let searcher: Searcher;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ searcher, close } = await openSearcher(documents, { abbreviations: [], synonyms: [['bỏ vợ', 'ly hôn']] }));
});
afterAll(() => close());

async function asked(query: string): Promise<[path: string | undefined, isAbout: boolean]> {
  const { isAbout, hits } = await searcher.ask({ query, filters: {}, order: 'relevance' }, '2026-01-01');
  return [(await hits(0, 1))[0]?.path, isAbout];
}

test.each([
  ['sổ đỏ', '/so-do/'],
  ['lam so do lan dau', '/so-do/'],
  ['tôi muốn bỏ vợ', '/ly-hon/'],
  ['ranh giới', '/hang-xom/'],
  ['hàng xóm lấn sang đất nhà tôi thì kiện ở đâu'.normalize('NFD'), '/hang-xom/'],
])('«%s» is what the first result is about: its title says so, or the term for it, or an editor does', async (query, path) => {
  expect(await asked(query)).toEqual([path, true]);
});

test.each([
  ['luong khong tra', '/thu-viec/'],
  ['lương không trả', '/thu-viec/'],
  ['mất sổ đỏ', '/so-do/'],
  ['mat so do'.normalize('NFD'), '/so-do/'],
  ['bảo hiểm y tế', '/that-nghiep/'],
  ['bao hiem y te'.normalize('NFD'), '/that-nghiep/'],
])('«%s» is not what the first result is about, though its words are found', async (query, path) => {
  expect(await asked(query)).toEqual([path, false]);
});

test('without a result none is about it', async () => {
  expect(await asked('zyxwvq')).toEqual([undefined, false]);
});
