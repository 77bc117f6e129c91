import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Question } from '../search/answer.ts';
import type { SearchDocument } from '../search/indexing/index.ts';
import { askedOf } from '../search/asked.ts';
import { rank } from '../search/rank.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Found } from '../search/segment.ts';
import { syllablesOf } from '../search/syllables.ts';
import { openSearcher } from './lib/search-tree.ts';

/** The first ten answers are read, and put in order by what is read there. */

const clause = 'Thời hạn tạm trú tối đa là 02 năm và được gia hạn nhiều lần.';
const scattered = ['Thời hạn nộp, thời hạn trả, thời hạn gia hạn.', 'Nơi tạm trú, người tạm trú, sổ tạm trú.'];

/** A longer text: its one clause is less of it. */
const others = Array.from({ length: 12 }, (_, at) => `Khoản ${at + 2}. Công dân kê khai nơi ở của mình với công an cấp xã.`);

const documents: SearchDocument[] = [
  document('mot-khoan', 'Điều 1', [clause, ...others], 'in-force'),
  document('rai-rac', 'Điều 2', [...scattered, ...scattered], 'in-force'),
  document('het-hieu-luc', 'Thời hạn tạm trú', [clause], 'lapsed'),
  { ...document('the-viec', 'Việc cần làm', ['Nộp tờ khai.'], 'in-force'), questions: ['Tạm trú', 'ở trọ, có phải khai không?'] },
];

const loans = [
  document('vay', 'Vay tiền', ['Cho vay nặng lãi là trái luật.'], 'in-force'),
  document('tre-em', 'Chở trẻ em', ['Cân nặng của trẻ, theo ghế. Vậy người lái xe phải xem.'], 'in-force'),
];

function document(slug: string, title: string, paragraphs: string[], state: 'in-force' | 'lapsed'): SearchDocument {
  const html = paragraphs.map((text) => `<p>${text}</p>`).join('');
  return { path: `/${slug}/`, kind: 'Văn bản', title, html, validity: [{ state }] };
}

let searcher: Searcher;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ searcher, close } = await openSearcher(documents));
});
afterAll(() => close());

async function asked(query: string, more: Partial<Question> = {}, among = searcher): Promise<string[]> {
  const { hits } = await among.ask({ query, filters: {}, order: 'relevance', ...more }, '2026-01-01');
  return (await hits(0, 10)).map(({ path }) => path);
}

test('one clause that says what was asked is before words that are scattered, though they are there more often', async () => {
  expect(await asked('thời hạn tạm trú', { filters: { validity: 'in-force' } })).toEqual(['/mot-khoan/', '/rai-rac/']);
});

test('a question in the words of a clause finds it before a title that has most of them', async () => {
  const labour = [
    document('ten', 'Lao động chưa thành niên làm việc theo giờ', ['Hội đồng họp.'], 'in-force'),
    document(
      'khoan',
      'Điều 3. Hợp đồng lao động',
      ['Người lao động chưa thành niên làm việc theo hợp đồng.', ...others.slice(0, 8)],
      'in-force',
    ),
    document('khac', 'Chở trẻ em', ['Cân nặng của trẻ.'], 'in-force'),
  ];
  await using index = { ...(await openSearcher(labour)), [Symbol.asyncDispose]: () => index.close() };
  const [first] = await asked('lao động chưa thành niên làm việc theo hợp đồng', {}, index.searcher);
  expect(first).toBe('/khoan/');
});

test('what is out of force stays below, though it says what was asked in its title too', async () => {
  const [first] = await asked('thời hạn tạm trú được gia hạn');
  expect(first).toBe('/mot-khoan/');
});

test('of two laws that say the same the one in force is first, though the other, shorter, says it word by word', async () => {
  const now = 'Thời hạn tạm trú tối đa là 02 năm, có thể gia hạn nhiều lần.';
  const chapter = Array.from({ length: 60 }, (_, at) => `Khoản ${at + 2}. Công dân kê khai nơi ở của mình với công an cấp xã.`);
  const laws = [
    document('luat-moi', 'Luật 2020', [now, ...chapter], 'in-force'),
    document('luat-cu', 'Thời hạn tạm trú', [clause], 'lapsed'),
  ];
  await using index = { ...(await openSearcher(laws)), [Symbol.asyncDispose]: () => index.close() };
  expect(await asked(clause, {}, index.searcher)).toEqual(['/luat-moi/', '/luat-cu/']);
});

test('what is weak beside the first is said to be, in its score and in its best paragraph', async () => {
  const few = 'Tranh chấp lao động ở xã.';
  const laws = [
    document('mot', 'Điều 1', ['Hòa giải tranh chấp đất đai ở xã.'], 'in-force'),
    document('hai', 'Điều 2', ['Tranh chấp đất đai thì hòa giải ở xã.'], 'in-force'),
    ...[3, 4, 5].map((at) => document(`dieu-${at}`, `Điều ${at}`, [few], 'in-force')),
    ...[6, 7, 8, 9, 10].map((at) => document(`dieu-${at}`, 'Chở trẻ em', [`Ghế ${at}.`], 'in-force')),
  ];
  await using index = { ...(await openSearcher(laws)), [Symbol.asyncDispose]: () => index.close() };
  const counts = async (query: string, order: Question['order'] = 'relevance') => {
    const { total, strong } = await index.searcher.ask({ query, filters: {}, order }, '2026-01-01');
    return { total, strong };
  };
  // Three are shown in any case.
  expect(await counts('hòa giải tranh chấp đất đai ở xã')).toEqual({ total: 5, strong: 3 });
  expect(await counts('hòa giải tranh chấp đất đai ở xã', 'date')).toEqual({ total: 5, strong: 5 });
  expect(await counts('tranh chấp ở xã')).toEqual({ total: 5, strong: 5 });
});

test('after the first ten, which are read, what has less than a fifth of the best score is weak', async () => {
  const often = 'Tranh chấp đất đai, hòa giải tranh chấp đất đai.';
  const most = Array.from({ length: 12 }, (_, at) => document(`hoa-giai-${at}`, `Điều ${at}`, [often], 'in-force'));
  const seldom = ['Chuyện đất đai.', 'Đất đai, ruộng.'].map((text) => `${text} ${'Ruộng, vườn, ao, chuồng. '.repeat(2)}`);
  const few = seldom.map((text, at) => document(`dat-${at}`, 'Nhà nông', [text], 'in-force'));
  const rest = Array.from({ length: 20 }, (_, at) => document(`xe-${at}`, 'Chở trẻ em', [`Ghế ${at}.`], 'in-force'));
  await using index = { ...(await openSearcher([...most, ...few, ...rest])), [Symbol.asyncDispose]: () => index.close() };
  const ask = (order: Question['order']) =>
    index.searcher.ask({ query: 'đất đai bị hòa giải tranh chấp', filters: {}, order }, '2026-01-01');
  expect(await ask('relevance')).toMatchObject({ total: 14, strong: 12 });
  expect(await ask('date')).toMatchObject({ total: 14, strong: 14 });
});

test('a title that names the term that everyday words mean is before one that only speaks of it', async () => {
  const words = { abbreviations: [], synonyms: [['đánh lại', 'phòng vệ chính đáng']] as const };
  const crimes = [
    document(
      'vuot-qua',
      'Tội giết người',
      ['Giết người do vượt quá phòng vệ chính đáng.', 'Phòng vệ chính đáng, quá mức.'],
      'in-force',
    ),
    document('phong-ve', 'Điều 22. Phòng vệ chính đáng', ['Chống trả một cách cần thiết.', ...others], 'in-force'),
  ];
  await using index = { ...(await openSearcher(crimes, words)), [Symbol.asyncDispose]: () => index.close() };
  expect(await asked('nó đánh trước, mình đánh lại', {}, index.searcher)).toEqual(['/phong-ve/', '/vuot-qua/']);
});

test('a term of which a text has all is before the commonest part of it, said often', () => {
  const term = { at: [1, 2], syllables: syllablesOf('trộm cắp tài sản'), isSame: false, nearness: 1 };
  const often = (frequency: number) => ({ frequency, forms: [] });
  const found = new Map<string, Found>([
    ['_trom_cap_', new Map([['0/trom-cap', often(0.25)]])],
    ['_cap_tai_', new Map([['0/trom-cap', often(0.25)]])],
    ['_tai_san_', new Map(Object.entries({ '0/trom-cap': often(0.25), '0/tai-san': often(3) }))],
  ]);
  const query = 'bị chôm đồ';
  const ranked = rank({ asked: askedOf(query, syllablesOf(query), [term]), found, texts: 100, isLapsed: () => false });
  expect(ranked.map(({ id }) => id)).toEqual(['0/trom-cap', '0/tai-san']);
});

test('a «k» that ends a question is «không», and begins no word', async () => {
  const trial = [
    document('thu-viec', 'Điều 25', ['Thời gian thử việc.', ...others.slice(0, 6)], 'in-force'),
    document('khac', 'Luật kế toán', ['Luật kiểm toán, luật kinh doanh.'], 'in-force'),
  ];
  await using index = { ...(await openSearcher(trial)), [Symbol.asyncDispose]: () => index.close() };
  expect((await asked('thu viec dung luat k', {}, index.searcher))[0]).toBe('/thu-viec/');
});

test('what has of a few words each apart is no answer beside what has them together', async () => {
  await using index = { ...(await openSearcher(loans)), [Symbol.asyncDispose]: () => index.close() };
  const ofLoans = index.searcher;
  expect(await asked('vay nặng lãi', {}, ofLoans)).toEqual(['/vay/']);
  // Nothing has these together, so each has a part.
  expect((await asked('nặng vay', {}, ofLoans)).sort()).toEqual(['/tre-em/', '/vay/']);
});

test('what has a word with other marks only is no answer beside what has it as typed, except where an editor says so', async () => {
  const pages = [
    document('danh-nguoi', 'Điều 1', ['Đánh người khác thì bị phạt.'], 'in-force'),
    document('danh-sach', 'Điều 2', ['Danh sách tổ hòa giải.'], 'in-force'),
    { ...document('ghim', 'Điều 3', ['Danh bạ của phường.'], 'in-force'), questions: ['bị đánh'] },
  ];
  await using index = { ...(await openSearcher(pages)), [Symbol.asyncDispose]: () => index.close() };
  const found = async (query: string) => (await asked(query, {}, index.searcher)).sort();
  const all = ['/danh-nguoi/', '/danh-sach/', '/ghim/'];
  expect(await found('đánh')).toEqual(['/danh-nguoi/']);
  expect(await found('bị đánh')).toEqual(['/danh-nguoi/', '/ghim/']);
  expect(await found('danh')).toEqual(all);
  // Nobody writes it so.
  expect(await found('đãnh')).toEqual(all);
});

test('a phrase is asked for as before', async () => {
  expect(await asked('"thời hạn tạm trú"')).toEqual(['/mot-khoan/', '/het-hieu-luc/']);
});

test.each(['tạm trú', 'TAM TRU', 'tạm  trú?', 'o tro co phai khai khong', 'ở trọ, có phải khai không'])(
  'the page that an editor says answers just «%s» is first, whatever its words are',
  async (query) => {
    const { fit, corrected, hits } = await searcher.ask({ query, filters: {}, order: 'relevance' }, '2026-01-01');
    expect((await hits(0, 1)).map(({ path }) => path)).toEqual(['/the-viec/']);
    expect([fit, corrected]).toEqual(['whole', undefined]);
  },
);

test.each(['thời hạn tạm trú', 'trú', 'trú tạm'])('and is no answer to «%s», which is a different question', async (query) => {
  expect(await asked(query)).not.toContain('/the-viec/');
});
