import { paths } from '@pho-luat/shared/paths';
import { expect, test } from 'vitest';
import type { Suggestions } from '../src/suggestions.ts';
import { article, count, fixtureLines, ids, publishLine, removeLine } from './lib/fixture-log.ts';
import { pagesOfLines } from './lib/pages-of-log.ts';

const next = count + 1;

async function suggestions(lines: readonly string[], day = '2022-03-02'): Promise<Suggestions['groups']> {
  const site = await pagesOfLines([...fixtureLines(), ...lines], { day });
  return (JSON.parse(site.texts.get(paths.suggestions()) ?? '') as Suggestions).groups;
}

async function addresses(lines: readonly string[]): Promise<string[]> {
  return (await suggestions(lines)).flatMap(({ entries }) => entries.map(([, href]) => href));
}

const circular = ['Thông tư số 01/2022/TT-BTP', '/van-ban/2022/01-2022-tt-btp-bo-tu-phap/', 'Thông tư hướng dẫn'];

test('the search field offers categories, topics, plans, official documents and articles, each under its name', async () => {
  expect(await suggestions([])).toEqual([
    { kind: 'Chuyên mục', entries: [['Đất đai', '/chuyen-muc/dat-dai/']] },
    { kind: 'Chủ đề', entries: [['Kết hôn', '/chu-de/ket-hon/']] },
    {
      kind: 'Kế hoạch',
      entries: [
        ['Kế hoạch số 31/KH-HĐPHPBGDPL', '/ke-hoach/cong-tac-pbgdpl-2022/', 'Công tác phổ biến, giáo dục pháp luật năm 2022'],
      ],
    },
    { kind: 'Văn bản', entries: [circular] },
    {
      kind: 'Bài viết',
      entries: [
        ['Luật Đất đai có gì mới', '/bai-viet/luat-dat-dai/'],
        ['Triển khai Kế hoạch phổ biến, giáo dục pháp luật năm 2022', '/bai-viet/trien-khai-ke-hoach-2022/'],
      ],
    },
  ]);
});

test('an article is offered with the questions that it answers, which can be typed too', async () => {
  const questions = 'ly hôn\nly dị';
  const line = publishLine(next, 'article', ids.second, article({ title: 'Luật Đất đai', slug: 'luat-dat-dai', questions }));
  const groups = await suggestions([line]);
  expect(groups.find(({ kind }) => kind === 'Bài viết')?.entries[0]).toEqual([
    'Luật Đất đai',
    '/bai-viet/luat-dat-dai/',
    'ly hôn · ly dị',
  ]);
});

test('a plan is offered by its whole title, because the distinguishing year is at its end', async () => {
  const title = 'Kế hoạch hoạt động của Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố Hải Phòng năm 2026';
  const plan = {
    title,
    slug: 'nam-2026',
    year: 2026,
    number: '12/KH-HĐPHPBGDPL',
    issuer: ids.owner,
    issuedOn: '2022-02-01',
    tasks: [],
  };
  const groups = await suggestions([publishLine(next, 'plan', 'plannam2026', plan)]);
  expect(groups.find(({ kind }) => kind === 'Kế hoạch')?.entries.map(([, , more]) => more)).toContain(title);
});

test('what was withdrawn or unpublished is not offered', async () => {
  const withdrawn = { on: '2022-03-01', reason: 'Đã có quy định mới' };
  const lines = [
    publishLine(next, 'article', ids.second, article({ title: 'Luật Đất đai', slug: 'luat-dat-dai', withdrawn })),
    removeLine(next + 1, 'article', ids.first),
    removeLine(next + 2, 'attachment', ids.circular),
  ];
  expect(await addresses(lines)).toEqual(['/chuyen-muc/dat-dai/', '/chu-de/ket-hon/', '/ke-hoach/cong-tac-pbgdpl-2022/']);
});

test('a signed document stands for itself where its plan is gone, and last and named so once it has lapsed', async () => {
  const lines = [removeLine(next, 'plan', ids.plan)];
  const signed = [
    'Kế hoạch số 31/KH-HĐPHPBGDPL',
    '/van-ban/2022/31-kh-hdphpbgdpl/',
    'Kế hoạch phổ biến, giáo dục pháp luật năm 2022',
  ];
  expect(await suggestions(lines, '2022-12-31')).toContainEqual({ kind: 'Văn bản', entries: [signed, circular] });
  const later = await suggestions(lines, '2023-01-01');
  expect(later).toContainEqual({ kind: 'Văn bản', entries: [circular] });
  expect(later.at(-1)).toEqual({ kind: 'Văn bản hết hiệu lực', entries: [signed] });
});

test('there are only as many as a phone loads at once, the newest of each, and their titles are cut', async () => {
  const lines = Array.from({ length: 400 }, (_, index) => [
    publishLine(
      next + index,
      'article',
      `articlemany${String(index).padStart(5, '0')}`,
      article({
        title: `Tin thứ ${index} ${'rất dài '.repeat(30)}`,
        slug: `tin-thu-${index}`,
        publishedOn: new Date(Date.parse('2022-03-01T00:00:00.000Z') + index * 60_000).toISOString(),
      }),
    ),
    publishLine(next + 400 + index, 'attachment', `attachmentmany${String(index).padStart(4, '0')}`, {
      title: `Quyết định thứ ${index}`,
      docType: 'QĐ',
      number: `${index + 1}/QĐ-UBND`,
      issuer: ids.owner,
      issuedOn: `2021-${String(1 + (index % 12)).padStart(2, '0')}-01`,
      file: ids.pdf,
    }),
  ]).flat();
  const groups = new Map((await suggestions(lines)).map(({ kind, entries }) => [kind, entries]));
  expect(groups.get('Văn bản')).toHaveLength(180);
  expect(groups.get('Bài viết')).toHaveLength(240);
  const [title = ''] = groups.get('Bài viết')?.[0] ?? [];
  expect(title).toMatch(/^Tin thứ 399 rất dài .*…$/);
  expect(title.length).toBeLessThanOrEqual(91);
});
