import { expect, test } from 'vitest';
import { article, count, fieldsOf, fixtureLines, ids, publishLine, removeLine } from './lib/fixture-log.ts';
import { fileTexts, pagesOfLines, routeAt } from './lib/pages-of-log.ts';

const next = count + 1;

async function notesAfter(...lines: string[]): Promise<string[]> {
  const { notes } = await pagesOfLines([...fixtureLines(), ...lines]);
  return notes.map(({ title, reason }) => `${title}: ${reason}`);
}

const linking = (body: string) =>
  publishLine(next, 'article', 'articlelinks001', article({ title: 'Liên kết', slug: 'lien-ket', body }));

test('an editor is told of a link whose target is not there, by its words, once for each address', async () => {
  const notes = await notesAfter(
    linking('[bài đã mất](/bai-viet/mat/), [lại bài đó](/bai-viet/mat/), [ngoài](https://a.vn/), [còn](/q/)'),
  );
  expect(notes.filter((note) => note.startsWith('Liên kết'))).toEqual([
    'Liên kết: Liên kết «bài đã mất» dẫn đến /bai-viet/mat/, nơi không có trên trang, nên chỉ hiện như chữ thường.',
  ]);
});

test('nobody is told of a link that leads to where its target has moved, or to the page of a lost place', async () => {
  const moved = publishLine(next + 1, 'article', ids.second, article({ title: 'Luật Đất đai', slug: 'dat-dai-2024' }));
  const notes = await notesAfter(linking('[a](/bai-viet/luat-dat-dai/) [b](/q/#x)'), moved);
  expect(notes.filter((note) => note.startsWith('Liên kết'))).toEqual([]);
});

test('a link leads to a task, a word of law, a text and a part of a file, as the site itself does, and to the page where that is gone', async () => {
  const digest = 'd'.repeat(64);
  fileTexts.set(digest, ['Phụ lục']);
  const [signed, circular] = ['/van-ban/2022/31-kh-hdphpbgdpl/', '/van-ban/2022/01-2022-tt-btp-bo-tu-phap/'];
  const there = [
    '/ke-hoach/cong-tac-pbgdpl-2022/#nv-task-0001',
    '/tu-ngu/#tu-hoa-giai',
    `${circular}#noi-dung-van-ban`,
    `${signed}#van-ban-trong-tep-1-1`,
  ];
  const gone = ['/ke-hoach/cong-tac-pbgdpl-2022/#nv-task-9', '/tu-ngu/#tu-di-chuc', `${signed}#van-ban-trong-tep-1-2`];
  const site = await pagesOfLines([
    ...fixtureLines(),
    linking([...there, ...gone].map((address) => `[x](${address})`).join(' ')),
    publishLine(next + 1, 'term', 'termmediation001', { word: 'hòa giải', slug: 'hoa-giai', meaning: 'Tự thỏa thuận.' }),
    publishLine(next + 2, 'file', ids.pdf, {
      ...fieldsOf(ids.pdf),
      name: 'Kế hoạch 31.docx',
      ext: '.docx',
      mime: 'x/y',
      text: digest,
    }),
  ]);
  const { bodyHtml } = routeAt(site, '/bai-viet/lien-ket/', 'article').view;
  expect([...bodyHtml.matchAll(/<a href="([^"]*)">x</g)].map(([, href]) => href)).toEqual([
    ...there,
    ...gone.map((address) => address.split('#')[0]),
  ]);
});

test('an editor is told of a document that is named and has gone, not of one that never was public', async () => {
  const before = await notesAfter();
  // It names an official document that the log has never seen.
  expect(before.filter((note) => note.includes('Tài liệu đính kèm'))).toEqual([]);
  const notes = await notesAfter(removeLine(next, 'attachment', ids.signed));
  const told = notes.filter((note) => !before.includes(note));
  expect(told).toHaveLength(2);
  expect(told.join('\n')).toContain('«Kế hoạch phổ biến, giáo dục pháp luật năm 2022» ở ô «');
  expect(told.map((note) => note.split(':')[0]).sort()).toEqual([
    'Công tác phổ biến, giáo dục pháp luật năm 2022',
    'Triển khai Kế hoạch phổ biến, giáo dục pháp luật năm 2022',
  ]);
});

test('what was taken down is not named by its title', async () => {
  const takedown = JSON.stringify({ ...(JSON.parse(removeLine(next, 'attachment', ids.signed)) as object), takedown: true });
  const told = (await notesAfter(takedown)).filter((note) => note.includes('gỡ bỏ'));
  expect(told).toHaveLength(2);
  expect(told.join('\n')).not.toContain('«Kế hoạch phổ biến');
});

test('a note says where, why and what to do', async () => {
  const { notes } = await pagesOfLines([...fixtureLines(), removeLine(next, 'category', ids.land)]);
  expect(notes.find(({ reason }) => reason.includes('Đất đai'))).toEqual({
    type: 'article',
    id: ids.first,
    title: 'Triển khai Kế hoạch phổ biến, giáo dục pháp luật năm 2022',
    reason: '«Đất đai» ở ô «Chuyên mục» không còn trên trang, nên không được hiện.',
    mend: expect.stringContaining('chọn nội dung khác') as string,
  });
});
