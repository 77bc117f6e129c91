import { describe, expect, test } from 'vitest';
import { Citable, mentionsIn } from '../src/citations.ts';

const law = (title: string, number: string, issuedOn: string) => ({ docType: 'L' as const, title, number, issuedOn });
const marriage = law('Luật Hôn nhân và gia đình', '52/2014/QH13', '2014-06-19');
const identity = law('Luật Căn cước', '26/2023/QH15', '2023-11-27');
const land = law('Luật Đất đai', '31/2024/QH15', '2024-01-18');
const oldLand = law('Luật Đất đai', '45/2013/QH13', '2013-11-29');
const complaints = law('Luật Khiếu nại', '02/2011/QH13', '2011-11-11');
const roads = law('Luật Trật tự, an toàn giao thông đường bộ', '36/2024/QH15', '2024-06-27');
const code = law('Bộ luật Dân sự', '91/2015/QH13', '2015-11-24');
const mediation = law('Luật Hòa giải ở cơ sở', '35/2013/QH13', '2013-06-20');
const decree = { docType: 'NĐ' as const, title: 'Xử phạt', number: '168/2024/NĐ-CP', issuedOn: '2024-12-26' };
const plan = { docType: 'KH' as const, title: 'Công tác', number: '31/KH-HĐPHPBGDPL', issuedOn: '2022-02-17' };
const later = { ...plan, title: 'Công tác năm 2026', issuedOn: '2026-02-10' };
const known = [marriage, identity, land, complaints, roads, code, mediation, decree, plan];

/** `[words, title, articles]` of what is cited, `[words, why]` of what is not met. */
function read(text: string, documents: readonly (typeof known)[number][] = known) {
  const citable = new Citable(documents);
  return mentionsIn(text).flatMap((mention) => {
    const found = citable.find(mention);
    const unmet = citable.unmet(mention);
    if (unmet) return [[unmet.words, unmet.unmet]];
    if (!found) return [];
    const { document, length, articles } = found;
    return [[mention.text.slice(0, length), document.number, ...articles.map(({ number }) => number)]];
  });
}

describe('a document is known', () => {
  test.each([
    [
      'by the name and year of a law',
      'Theo Điều 26 Luật Căn cước 2023, thời hạn là',
      ['Điều 26 Luật Căn cước 2023', '26/2023/QH15', '26'],
    ],
    [
      'by its number',
      'tại khoản 2 Điều 8 Luật số 52/2014/QH13 quy định',
      ['khoản 2 Điều 8 Luật số 52/2014/QH13', '52/2014/QH13', '8'],
    ],
    [
      'by both',
      'điểm a khoản 2 Điều 8a của Luật Hôn nhân và gia đình năm 2014 số 52/2014/QH13.',
      ['điểm a khoản 2 Điều 8a của Luật Hôn nhân và gia đình năm 2014 số 52/2014/QH13', '52/2014/QH13', '8a'],
    ],
    [
      'by a name with a comma',
      'Khoản 3 Điều 10 Luật Trật tự, an toàn giao thông đường bộ 2024 quy định',
      ['Khoản 3 Điều 10 Luật Trật tự, an toàn giao thông đường bộ 2024', '36/2024/QH15', '10'],
    ],
    [
      'in the old way to put marks and other capitals',
      'Luật hoà giải ở cơ sở năm 2013',
      ['Luật hoà giải ở cơ sở năm 2013', '35/2013/QH13'],
    ],
    ['as a code', '(Điều 651 Bộ luật Dân sự 2015)', ['Điều 651 Bộ luật Dân sự 2015', '91/2015/QH13', '651']],
    [
      'with no-break spaces and over two lines',
      'Điều\u00A026 Luật\nCăn\u00A0cước\n2023',
      ['Điều\u00A026 Luật\nCăn\u00A0cước\n2023', '26/2023/QH15', '26'],
    ],
    ['as a decree', 'Nghị định số 168/2024/NĐ-CP chia', ['Nghị định số 168/2024/NĐ-CP', '168/2024/NĐ-CP']],
    ['with another dash and without marks', 'nghị định 168/2024/ND–CP', ['168/2024/ND–CP', '168/2024/NĐ-CP']],
    ['as a plan', 'Kế hoạch số 31/KH-HĐPHPBGDPL đã', ['Kế hoạch số 31/KH-HĐPHPBGDPL', '31/KH-HĐPHPBGDPL']],
    ['without a year, while one alone has the name', 'Luật Đất đai có hiệu lực từ năm 2024', ['Luật Đất đai', '31/2024/QH15']],
  ])('%s', (_how, text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test.each([
    ['31/KH-HĐPHPBGDPL ngày 17/02/2022', [plan, later], '31/KH-HĐPHPBGDPL', '2022-02-17'],
    ['Kế hoạch số 31/KH-HĐPHPBGDPL, ngày 10 tháng 2 năm 2026', [plan, later], 'Kế hoạch số 31/KH-HĐPHPBGDPL', '2026-02-10'],
    [
      'theo Kế hoạch số 31/KH-HĐPHPBGDPL, ngày 10/02/2026 của phường',
      [plan, later],
      'Kế hoạch số 31/KH-HĐPHPBGDPL',
      '2026-02-10',
    ],
    ['Kế hoạch số 31/KH-HĐPHPBGDPL, ngày 10/02/2026 về phổ biến', [plan, later], 'Kế hoạch số 31/KH-HĐPHPBGDPL', '2026-02-10'],
    ['(Kế hoạch số 31/KH-HĐPHPBGDPL, ngày 10/02/2026).', [plan, later], 'Kế hoạch số 31/KH-HĐPHPBGDPL', '2026-02-10'],
    // A slip in the day of a number that has its year.
    ['Nghị định số 168/2024/NĐ-CP ngày 25/12/2024', known, 'Nghị định số 168/2024/NĐ-CP', '2024-12-26'],
    ['Bộ luật số 91/2015/QH13 ngày 24/11/2015', known, 'Bộ luật số 91/2015/QH13', '2015-11-24'],
  ])('of the day that is said with its number, which alone is its name: %s', (text, documents, words, issuedOn) => {
    const [mention = { text: '' }] = mentionsIn(text);
    const { document, length = 0 } = new Citable(documents).find(mention) ?? {};
    expect([mention.text.slice(0, length), document?.issuedOn]).toEqual([words, issuedOn]);
  });

  test('whatever was done on a day that a comma puts behind its number', () => {
    const text = 'Thực hiện Kế hoạch số 31/KH-HĐPHPBGDPL, ngày 15/3/2022, Sở Tư pháp tổ chức hội nghị';
    expect(read(text)).toEqual([['Kế hoạch số 31/KH-HĐPHPBGDPL', plan.number]]);
  });

  test('several articles of one law, and several laws', () => {
    expect(read('Điều 26 và Điều 27 Luật Căn cước 2023; các điều khác')).toEqual([
      ['Điều 26 và Điều 27 Luật Căn cước 2023', '26/2023/QH15', '26', '27'],
    ]);
    expect(read('(Điều 25, 26 và khoản 1 Điều 35 Luật Đất đai)')).toEqual([
      ['Điều 25, 26 và khoản 1 Điều 35 Luật Đất đai', '31/2024/QH15', '25', '26', '35'],
    ]);
    expect(read('Điều 8 Luật Hôn nhân và gia đình và Luật Căn cước').map(([, number]) => number)).toEqual([
      '52/2014/QH13',
      '26/2023/QH15',
    ]);
  });
});

describe('nothing is guessed', () => {
  test.each([
    ['a law that is not public, by year', 'Theo Bộ luật Hình sự 2015, người', ['Bộ luật Hình sự 2015', 'none']],
    ['… by number', 'Luật Tố cáo số 25/2018/QH14', ['Luật Tố cáo số 25/2018/QH14', 'none']],
    ['… by an article', 'Điều 201 Bộ luật Hình sự: cho vay', ['Điều 201 Bộ luật Hình sự', 'none']],
    ['… in a sentence', 'Điều 201 Bộ luật Hình sự quy định hình phạt', ['Điều 201 Bộ luật Hình sự', 'none']],
    ['a longer name', 'Luật Căn cước công dân 2014 hết hiệu lực', ['Luật Căn cước công dân 2014', 'none']],
    ['a longer name with a comma', 'Luật Khiếu nại, tố cáo 1998', ['Luật Khiếu nại, tố cáo 1998', 'none']],
    ['another year of a name', 'Luật Đất đai năm 2013', ['Luật Đất đai năm 2013', 'none']],
    ['a number that no decree has', 'Nghị định số 28/2020/NĐ-CP', ['Nghị định số 28/2020/NĐ-CP', 'none']],
  ])('%s', (_what, text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test.each([
    ['of another day', 'Kế hoạch số 31/KH-HĐPHPBGDPL ngày 10/02/2026 của phường'],
    ['of another day in words', 'Kế hoạch số 31/KH-HĐPHPBGDPL, ngày 17 tháng 3 năm 2022'],
    ['of another type', 'Thông báo số 31/KH-HĐPHPBGDPL'],
  ])('a number that a public document has, %s', (_what, text) => {
    expect(read(text)).toEqual([]);
  });

  test('a resolution that has the number of a law: they are counted apart', () => {
    expect(read('Nghị quyết số 52/2014/QH13')).toEqual([['Nghị quyết số 52/2014/QH13', 'none']]);
  });

  test('a number that two plans have, without its day', () => {
    expect(read('Kế hoạch số 31/KH-HĐPHPBGDPL', [plan, later])).toEqual([]);
  });

  test('a name that two laws have, without a year', () => {
    const both = [...known, oldLand];
    expect(read('Điều 45 Luật Đất đai quy định', both)).toEqual([['Điều 45 Luật Đất đai', 'several']]);
    expect(read('Luật Đất đai 2013', both)).toEqual([['Luật Đất đai 2013', '45/2013/QH13']]);
  });

  test.each([
    'Luật này có hiệu lực từ 01/7/2024 và (Điều 623) của bộ luật.',
    'Luật Căn cước công dân vẫn được nhắc đến; Luật quy định 60 ngày, tốc độ 50 km/h, 24/7.',
    'Công văn số 12/STP-PBGDPL và Kế hoạch 5/KH-UBND',
    'luật 2024, theo luật đất đai',
  ])('what only looks like one: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
