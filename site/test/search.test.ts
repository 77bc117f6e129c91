import { describe, expect, test } from 'vitest';
import { askedOf } from '../search/asked.ts';
import { excerptOf, type IsAsked } from '../search/excerpt.ts';
import { validityOf, writeValidity } from '../search/facts.ts';
import { compare, type Covered } from '../search/indexing/compare.ts';
import { engineScript } from '../search/indexing/engine-script.ts';
import { cut, toClean, toMerge, usualLimits } from '../search/indexing/limits.ts';
import { textOf } from '../search/indexing/text.ts';
import { withoutKeys } from '../search/keyboard.ts';
import { numberIn } from '../search/numbers.ts';
import { hasPhrase, parseQuery, readQuery } from '../search/query.ts';
import { closeness } from '../search/paragraphs.ts';
import { rank } from '../search/rank.ts';
import { ownPath } from '../search/searcher.ts';
import type { Found } from '../search/segment.ts';
import { isOneSlip, spellingsOf } from '../search/spelling.ts';
import { isSyllable, syllablesOf } from '../search/syllables.ts';
import { likenessOf } from '../search/titles.ts';
import { frequencyOf, weightOf } from '../search/tokens.ts';

const folded = (text: string) => syllablesOf(text).map((syllable) => syllable.folded);

describe('a query', () => {
  test('is shown in NFC, without the spaces around it, and not endless', () => {
    expect(readQuery('  Luật   đất đai '.normalize('NFD'))).toBe('Luật đất đai');
    expect(readQuery('a'.repeat(1_000))).toHaveLength(200);
  });

  test('has at most as many words as an honest question', () => {
    expect(parseQuery(Array.from({ length: 100 }, (_, i) => `chữ${i}`).join(' ')).words).toHaveLength(32);
  });

  test('says by quotes of any kind what must be there exactly', () => {
    expect(parseQuery('"hòa giải ở cơ sở" tổ «trưởng» “…”').phrases).toEqual(['hòa giải ở cơ sở', 'trưởng']);
    expect(hasPhrase('Tổ hòa giải, ở cơ sở.', 'hòa giải ở')).toBe(true);
    expect(hasPhrase('Tổ hòa giải', 'hoa giai')).toBe(true);
    expect(hasPhrase('Tổ hóa giải', 'hòa giải')).toBe(false);
    expect(hasPhrase('hòa và giải', 'hòa giải')).toBe(false);
  });
});

describe('a syllable', () => {
  test('is one with and without marks, in NFC and NFD, in capitals, with đ as d', () => {
    for (const text of ['Đất đai', 'đất đai'.normalize('NFD'), 'DAT DAI', 'Ðất đai'])
      expect(folded(text)).toEqual(['dat', 'dai']);
  });

  test('has the same marks wherever the tone stands, and others with another', () => {
    const [one, other, third] = ['hoà', 'hòa', 'hóa'].map((word) => syllablesOf(word)[0]);
    expect(one?.marks).toBe(other?.marks);
    expect(one?.marks).not.toBe(third?.marks);
    expect(syllablesOf('đất dat').map(({ marks }) => marks > 0)).toEqual([true, false]);
  });

  test('has one spelling of those that have two; numbers without a zero before them', () => {
    expect(folded('kỹ sư Lý quý 05/08')).toEqual(folded('kĩ sư Lí quí 5/8'));
    expect(folded('0')).toEqual(['0']);
  });

  test('ends at every sign, so that a number of a document is its parts', () => {
    expect(folded('Số: 31/KH-HĐPHPBGDPL, «gia»?')).toEqual(['so', '31', 'kh', 'hdphpbgdpl', 'gia']);
    expect(folded(' … ')).toEqual([]);
  });

  test('is told from what no Vietnamese says', () => {
    expect(['nghieng', 'quyen', 'giay', 'thuy', 'oan', 'xoong', 'y'].filter((word) => !isSyllable(word))).toEqual([]);
    expect(['phaps', 'luaatj', 'hoon', 'web', 'kh', 'hdnd', 'zalo', 'luat65'].filter(isSyllable)).toEqual([]);
  });
});

describe('keys that a keyboard left', () => {
  const read = (text: string) =>
    syllablesOf(text)
      .map((word) => withoutKeys(word).folded)
      .join(' ');

  test('of Telex are read', () => {
    expect(read('phaps luaatj ddwowngf booj hoaf giair tranh chaaps')).toBe('phap luat duong bo hoa giai tranh chap');
    expect(read('thuwaf kees ddaats ddai uwr ly hoon')).toBe('thua ke dat dai u li hon');
  });

  test('of VNI are read', () => {
    expect(read('phap1 luat65 d9at61 d9ai hoa2 giai3')).toBe('phap luat dat dai hoa giai');
  });

  test('are not seen where a word is one as it stands, or none either way', () => {
    expect(read('luật sư tru so QH13 web facebook')).toBe('luat su tru so qh13 web facebook');
  });
});

describe('the number of a document is seen', () => {
  const parts = (query: string) => numberIn(syllablesOf(query), query);

  test.each([
    ['31/KH-HĐPHPBGDPL', ['31', 'kh', 'hdphpbgdpl']],
    ['31 kh hdphpbgdpl', ['31', 'kh', 'hdphpbgdpl']],
    ['kế hoạch số 31', ['31', 'kh']],
    ['ke hoach 31', ['31', 'kh']],
    ['nd 168', ['168', 'nd']],
    ['nghị định 168/2024', ['168', '2024', 'nd']],
    ['13/2023', ['13', '2023']],
    ['số 05/KH-UBND', ['5', 'kh', 'ubnd']],
    ['luật 31/2024/QH15', ['31', '2024', 'qh15', 'l']],
    ['168', ['168']],
  ])('in «%s»', (query, expected) => expect(parts(query)).toEqual(expected));

  test.each(['luật đất đai 2024', 'con 15 tuổi đi xe máy', 'uống 2 lon bia', 'phạt 500 nghìn'])('and not in «%s»', (query) =>
    expect(parts(query)).toEqual([]),
  );
});

describe('the index is asked for', () => {
  const asked = (query: string) => askedOf(query, syllablesOf(query), []);
  const telling = (query: string) => asked(query).words.flatMap((word) => (word.isTelling ? [word.folded] : []));

  test('the telling words: not how it is asked, nor what every law has', () => {
    expect(telling('mình hỏi hàng xóm lấn ranh thì phải làm sao ạ')).toEqual(['hang', 'xom', 'lan', 'ranh']);
  });

  test('every word where none has marks, as `toi` may be `tội`', () => {
    expect(telling('xin hoi toi trom')).toEqual(['xin', 'hoi', 'toi', 'trom']);
    expect(telling('ly hon dc ko')).toEqual(['li', 'hon']);
  });

  test('nothing that it would need and does not look for', () => {
    const { words } = asked('theo quy định pháp luật về gia đình');
    expect(words.filter(({ isNeeded, isTelling }) => isNeeded && !isTelling)).toEqual([]);
  });

  test('all, where it is short or says nothing else', () => {
    expect(telling('quy định của luật')).toEqual(['qui', 'dinh', 'luat']);
    expect(telling('có không')).toEqual(['co', 'khong']);
  });

  test('only a few words and pairs, the rarest', () => {
    const long = 'người dân trong phường bị ngập nước thải sinh hoạt tràn vào bếp giếng khoan vườn rau chuồng gà khiếu nại';
    expect(telling(long)).toHaveLength(12);
    expect(asked(long).pairs).toHaveLength(12);
    expect(telling(long)).not.toContain('nguoi');
  });
});

describe('a word that no text has', () => {
  const lexicon = new Map(
    ['hôn', 'hồ', 'thừa', 'kế', 'phạt', 'pháp', 'luật'].map((text) => [folded(text)[0] ?? '', { text, texts: 5 }]),
  );
  const meant = (word: string) => spellingsOf(syllablesOf(word)[0] ?? { text: '', folded: '', marks: 0 }, lexicon);

  test('may be one a slip away, letters that changed places first', () => {
    expect(meant('hno')[0]).toEqual(['hôn']);
    expect(meant('phapp')).toEqual([['pháp']]);
    expect([isOneSlip('thua', 'thuat'), isOneSlip('thua', 'thau'), isOneSlip('thua', 'thieu')]).toEqual([true, true, false]);
  });

  test('may be two without the space between, as the texts write them', () => {
    expect(meant('phapluat')).toEqual([['pháp', 'luật']]);
  });

  test('is no number of anything', () => {
    expect(meant('2o24')).toEqual([]);
  });
});

describe('documents are ranked', () => {
  const found = (entries: Record<string, number>, marks = 0): Found =>
    new Map(Object.entries(entries).map(([text, frequency]) => [`0/${text}`, { frequency, forms: [{ marks, frequency }] }]));
  const order = (query: string, tokens: Record<string, Found>, isLapsed: (id: string) => boolean = () => false) =>
    rank({ asked: askedOf(query, syllablesOf(query), []), found: new Map(Object.entries(tokens)), texts: 100, isLapsed });
  const ids = (ranked: ReturnType<typeof order>) => ranked.map(({ id }) => id.slice(2));

  test('with all words first, and said to have all', () => {
    const ranked = order('khai sinh', { khai_: found({ a: 1, b: 1 }), sinh_: found({ b: 1 }), _khai_sinh_: found({}) });
    expect(ids(ranked)).toEqual(['b', 'a']);
    expect(ranked.map(({ isWhole }) => isWhole)).toEqual([true, false]);
  });

  test('not said to have all where a term stands for the words that is only nearly said', () => {
    const asked = (nearness: number) =>
      askedOf('đăng hình', syllablesOf('đăng hình'), [
        { at: [0, 1], syllables: syllablesOf('hình ảnh'), isSame: false, nearness },
      ]);
    const wholes = [1, 0.9].map((nearness) => {
      const tokens = { dang_: found({}), hinh_: found({}), _dang_hinh_: found({}), _hinh_anh_: found({ a: 2 }) };
      return rank({ asked: asked(nearness), found: new Map(Object.entries(tokens)), texts: 100, isLapsed: () => false });
    });
    expect(wholes.map(([first]) => first?.isWhole)).toEqual([true, false]);
  });

  test('higher by a title that says just what was asked', () => {
    const query = 'trợ cấp thôi việc';
    const likeness = (title: string) => likenessOf(title, askedOf(query, syllablesOf(query), []), () => 3);
    const titles = [
      'Điều 46. Trợ cấp thôi việc',
      'Điều 47. Trợ cấp mất việc làm',
      'Nghĩa vụ khi người lao động thôi việc',
      'Điều 1',
    ];
    const likenesses = titles.map(likeness);
    expect(likenesses).toEqual(likenesses.toSorted((a, b) => b - a));
    expect(likenesses.map((each) => each > 0.9)).toEqual([true, false, false, false]);
    expect(likenesses.at(-1)).toBe(0);
    const same = 'Tôi bị công ty đuổi việc thì phải làm gì';
    expect(likenessOf(same, askedOf(same, syllablesOf(same), []), () => 3)).toBeGreaterThan(
      likenessOf('Công ty đuổi việc', askedOf(same, syllablesOf(same), []), () => 3),
    );
  });

  test('higher by a paragraph that says what was asked than by words scattered over a text', () => {
    const query = 'thời hạn tạm trú';
    const close = (title: string, ...paragraphs: string[]) =>
      closeness(askedOf(query, syllablesOf(query), []), () => 3)({ title, content: paragraphs.join('\n') });
    const together = ['Đăng ký tạm trú.', 'Thời hạn tạm trú tối đa là 02 năm.'];
    const scattered = ['Người tạm trú khai báo.', 'Thời gian không tính.', 'Hạn nộp là 05 ngày.'];
    expect(close('Điều 27', ...together)).toBe(1);
    expect(close('Điều 28', ...scattered)).toBeLessThan(0.7);
    expect(close('Điều 28. Thời hạn', ...scattered)).toBeGreaterThan(close('Điều 28', ...scattered));
    expect(close('Điều 29', 'Lệ phí.')).toBe(0);
  });

  test('higher with each of two words once than with one of them many times in a heading', () => {
    const tokens = { khai_: found({ a: 20, b: 0.6 }), sinh_: found({ b: 0.6 }), _khai_sinh_: found({}) };
    expect(ids(order('khai sinh', tokens))).toEqual(['b', 'a']);
  });

  test('higher where words are side by side, where a word is rare or often there, with the marks that were typed', () => {
    const both = { khai_: found({ a: 1, b: 1 }), sinh_: found({ a: 1, b: 1 }) };
    expect(ids(order('khai sinh', { ...both, _khai_sinh_: found({ b: 1 }) }))).toEqual(['b', 'a']);
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`u${i}`, 1]));
    expect(ids(order('khai sinh', { khai_: found(many), sinh_: found({ z: 1 }) }))[0]).toBe('z');
    expect(ids(order('khai', { khai_: found({ a: 1, b: 3 }) }))).toEqual(['b', 'a']);
    const exact = syllablesOf('đất')[0]?.marks;
    expect(ids(order('đất', { dat_: new Map([...found({ a: 1 }), ...found({ b: 1 }, exact)]) }))).toEqual(['b', 'a']);
  });

  test('first by the number that they bear, before all that speak of it', () => {
    const tokens = {
      '31_': found({ speaks: 9, bears: 0.1 }),
      kh_: found({ speaks: 9 }),
      '#31_': found({ bears: 31 }),
      '#kh_': found({ bears: 31 }),
    };
    const ranked = order('31/KH', tokens);
    expect(ids(ranked)).toEqual(['bears', 'speaks']);
    expect(ranked[1]?.ofWords).toBeGreaterThan(ranked[0]?.ofWords ?? Infinity);
  });

  test('lower when they are no longer in force', () => {
    expect(ids(order('khai', { khai_: found({ a: 1.2, b: 1 }) }, (id) => id === '0/a'))).toEqual(['b', 'a']);
  });

  test('with the text of a file that has the words, where the page has fewer of them', () => {
    const [first] = order('khai sinh', { khai_: found({ a: 1, 'a.0': 0.1, 'a.1': 0.1 }), sinh_: found({ 'a.1': 1 }) });
    expect(first).toMatchObject({ id: '0/a', text: '0/a.1', isWhole: true });
    expect(order('khai', { khai_: found({ a: 1, 'b.0': 0.5 }) })[0]).toMatchObject({ text: '0/a' });
  });

  test('with the page itself, where its file only says the same again', () => {
    const [first] = order('khai sinh', { khai_: found({ a: 0.5, 'a.0': 1 }), sinh_: found({ a: 0.5, 'a.0': 1 }) });
    expect(first).toMatchObject({ id: '0/a', text: '0/a', isWhole: true });
  });

  test('by id when they are equal', () => {
    expect(ids(order('khai', { khai_: found({ b: 1, a: 1 }) }))).toEqual(['a', 'b']);
  });
});

test('how much of a text a word is fits in few bits, to a tenth where it is more than a trace', () => {
  for (const frequency of [0.1, 0.5, 1, 3, 10, 25])
    expect(Math.abs(frequencyOf(weightOf(frequency)) / frequency - 1)).toBeLessThan(0.17);
  for (const frequency of [0.5, 1, 3, 10, 25])
    expect(Math.abs(frequencyOf(weightOf(frequency)) / frequency - 1)).toBeLessThan(0.11);
  expect([weightOf(0), weightOf(1e9)]).toEqual([1, 31]);
});

test('the validity of a document is read on the day', () => {
  const written = writeValidity([
    { state: 'not-yet' },
    { from: '2026-01-01', state: 'in-force' },
    { from: '2027-01-01', state: 'lapsed' },
  ]);
  expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((day) => validityOf(written, day))).toEqual([
    'not-yet',
    'in-force',
    'in-force',
    'lapsed',
  ]);
});

test('the text of a page is its paragraphs, without tags, and its headings', () => {
  const html = '<h2>Điều 1</h2><p>Nhà &amp; ở <strong>mới</strong>,\n đẹp</p><ul><li>một</li><li>hai</li></ul>trôi';
  expect(textOf(html)).toEqual({ paragraphs: ['Điều 1', 'Nhà & ở mới, đẹp', 'một', 'hai', 'trôi'], headings: ['Điều 1'] });
});

describe('an excerpt', () => {
  const excerpt = (text: string, query: string) => excerptOf(text, (syllable) => folded(query).includes(syllable.folded));
  const text = (words: number, asked: Record<number, string> = {}) =>
    Array.from({ length: words }, (_, i) => asked[i] ?? `w${i}`).join(' ');

  test('marks what was asked for, as it is written', () => {
    expect(excerpt('Luật Đất đai, nhà & ở', 'dat dai')).toEqual([
      { text: 'Luật', marked: false },
      { text: 'Đất đai,', marked: true },
      { text: 'nhà & ở', marked: false },
    ]);
  });

  test('marks a term where its syllables are together, also at the end of a word, and not one of them alone', () => {
    const isTerm: IsAsked = ({ folded: own }, before, after) =>
      ['su dung', 'dung dat'].some((pair) => [`${before} ${own}`, `${own} ${after}`].includes(pair));
    const parts = excerptOf('Đất có quyền sử dụng, đất\nkhông tranh chấp, sử sách', isTerm);
    expect(parts.filter(({ marked }) => marked)).toEqual([{ text: 'sử dụng, đất', marked: true }]);
  });

  test('stands where most of it is together, a little before', () => {
    const [first, second] = excerpt(text(300, { 50: 'cháy', 200: 'phòng', 202: 'cháy', 210: 'phòng' }), 'phòng cháy');
    expect([first?.text.split(' ').slice(0, 2), second?.text]).toEqual([['…', 'w196'], 'phòng']);
  });

  test('is the beginning of the text where only the title has it', () => {
    const parts = excerpt(text(300), 'cháy');
    expect(parts).toHaveLength(1);
    expect(parts[0]?.text.split(' ')).toHaveLength(29);
    expect(parts[0]?.text).toMatch(/^w0 w1 .* w27 …$/);
  });

  test('has all of a short text, and as much before as the end of a long one leaves room for', () => {
    expect(excerpt(text(20, { 12: 'cháy' }), 'cháy')[0]?.text).toMatch(/^w0 w1 /);
    expect(excerpt(text(300, { 295: 'cháy' }), 'cháy').map((part) => part.text)).toEqual([
      expect.stringMatching(/^… w272 /),
      'cháy',
      'w296 w297 w298 w299',
    ]);
  });

  test('tells a heading from what follows it', () => {
    const parts = excerpt('Luật Đất đai\nLuật này quy định.\nHết', 'luat dat dai');
    expect(parts.map((part) => part.text)).toEqual(['Luật Đất đai', '·', 'Luật', 'này quy định. Hết']);
  });
});

describe('segments', () => {
  const covered = (path: string, key = '1'): Covered => ({ path, key, passages: 2, fragment: path });

  test('are compared with what is wanted: a changed document is gone and missing, a second copy is gone', () => {
    const [a, b] = [{ documents: [covered('/x/'), covered('/y/')] }, { documents: [covered('/x/'), covered('/z/', 'old')] }];
    const wanted = new Map(['/x/', '/z/', '/new/'].map((path) => [path, { key: '1' }]));
    const { gone, missing, texts } = compare([a, b], wanted);
    expect([...gone.values()].map((documents) => documents.map(({ path }) => path))).toEqual([['/y/'], ['/x/', '/z/']]);
    expect([missing, texts]).toEqual([['/z/', '/new/'], 3]);
  });

  const filled = (documents: number, gone = 0) => ({
    hasUnpublished: false,
    documents: Array.from({ length: documents }, (_, i) => covered(`/${i}/`)),
    gone: Array.from({ length: gone }, (_, i) => covered(`/${i}/`)),
  });

  test('are merged when there are several small ones, the large ones left alone', () => {
    const [large, one, other] = [filled(3_000), filled(500), filled(3_500, 1_100)];
    expect(toMerge([large, one], usualLimits)).toEqual([]);
    expect(toMerge([large, one, other], usualLimits)).toEqual([one, other]);
  });

  test('are cleaned when a tenth of one is gone', () => {
    const [little, much] = [filled(1_000, 100), filled(1_000, 101)];
    expect(toClean([little, much], usualLimits)).toEqual([much]);
  });

  test('are cleaned of the least that was unpublished', () => {
    const one = { ...filled(1_000, 1), hasUnpublished: true };
    expect(toClean([filled(1_000, 1), one], usualLimits)).toEqual([one]);
  });

  test('are as few as the limit allows, of one size', () => {
    expect(cut([...Array(10).keys()], 4).map(({ length }) => length)).toEqual([3, 3, 4]);
    expect(cut([], 4)).toEqual([]);
  });
});

test('a script of Pagefind that this site does not know stops the build', () => {
  expect(() => engineScript('const pagefind_version="9.9.9";export default 1')).toThrow('another shape');
});

test('results lead to this site only', () => {
  expect(ownPath('/bai-viet/x/')).toBe('/bai-viet/x/');
  expect(ownPath('/tep/a/x.pdf#page=3')).toBe('/tep/a/x.pdf#page=3');
  expect(ownPath('https://evil.example/bai-viet/x/')).toBe('/bai-viet/x/');
  expect(ownPath('javascript:alert(1)')).not.toContain(':');
});
