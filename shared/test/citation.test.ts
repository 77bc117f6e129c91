import { expect, test } from 'vitest';
import { abstractOf, citationOf, documentName, lawName, shortName } from '../src/citation.ts';

const plan = {
  docType: 'KH',
  type: 'Kế hoạch',
  number: '31/KH-HĐPHPBGDPL',
  issuedOn: '2022-02-17',
  issuers: ['Hội đồng phối hợp'],
};

test.each([
  ['Triển khai công tác năm 2022', 'triển khai công tác năm 2022'],
  ['Về việc kiện toàn Hội đồng', 'về việc kiện toàn Hội đồng'],
  ['Kế hoạch hoạt động năm 2022', 'về hoạt động năm 2022'],
  ['Kế hoạch về việc tập huấn năm 2022', 'về việc tập huấn năm 2022'],
  ['Hải Phòng hưởng ứng Ngày Pháp luật', 'về Hải Phòng hưởng ứng Ngày Pháp luật'],
])('a plan about «%s» is cited by type, number, day, issuer and abstract', (title, end) => {
  expect(citationOf({ ...plan, title })).toBe(
    `Kế hoạch số 31/KH-HĐPHPBGDPL ngày 17 tháng 02 năm 2022 của Hội đồng phối hợp ${end}`,
  );
});

test('of a law its type and name alone, the type said once', () => {
  const law = { docType: 'L', type: 'Luật', number: '14/2012/QH13', issuedOn: '2012-06-20', issuers: ['Quốc hội'] };
  expect(citationOf({ ...law, title: 'Luật Phổ biến, giáo dục pháp luật' })).toBe('Luật Phổ biến, giáo dục pháp luật');
  expect(citationOf({ ...law, title: 'Bộ luật Dân sự' })).toBe('Bộ luật Dân sự');
  expect(citationOf({ ...law, title: 'Phổ biến, giáo dục pháp luật' })).toBe('Luật Phổ biến, giáo dục pháp luật');
});

test('of a law its name without its year, however many blanks are in it', () => {
  const nameOf = (title: string) => lawName({ docType: 'L', title });
  expect(nameOf('Luật Đất đai  năm  2024')).toBe('Luật Đất đai');
  const blanks = ' '.repeat(1_000_000);
  expect(nameOf(`Luật Đất${blanks}đai${blanks}2024`)).toBe(`Luật Đất${blanks}đai`);
});

test('what is not known is left out', () => {
  expect(citationOf({ docType: 'KH', type: 'Kế hoạch', number: '5/KH-STP', title: 'Về tập huấn' })).toBe(
    'Kế hoạch số 5/KH-STP về tập huấn',
  );
  expect(citationOf({ docType: 'HD', type: 'Hướng dẫn', title: 'Sổ tay căn cước', issuers: ['Sở Tư pháp'] })).toBe(
    'Sổ tay căn cước của Sở Tư pháp',
  );
  const joint = { docType: 'KH', type: 'Kế hoạch', number: '5/KHLT', title: 'Về tập huấn' };
  expect(citationOf({ ...joint, issuers: ['Sở Tư pháp', 'Công an thành phố', 'Hội Luật gia thành phố'] })).toBe(
    'Kế hoạch số 5/KHLT của Sở Tư pháp, Công an thành phố và Hội Luật gia thành phố về tập huấn',
  );
});

const marriage = { docType: 'L', title: 'Luật Hôn nhân và gia đình', number: '52/2014/QH13', issuedOn: '2014-06-19' } as const;

test.each([
  [marriage, 'Luật Hôn nhân và gia đình 2014 · 52/2014/QH13', 'Luật Hôn nhân và gia đình 2014'],
  [
    { ...marriage, title: 'Hôn nhân và gia đình' },
    'Luật Hôn nhân và gia đình 2014 · 52/2014/QH13',
    'Luật Hôn nhân và gia đình 2014',
  ],
  [
    { ...marriage, title: 'Luật Đất đai năm 2024', number: '31/2024/QH15', issuedOn: undefined },
    'Luật Đất đai 2024 · 31/2024/QH15',
    'Luật Đất đai 2024',
  ],
  [{ ...marriage, title: 'Bộ luật Dân sự', number: undefined, issuedOn: undefined }, 'Bộ luật Dân sự', 'Bộ luật Dân sự'],
])('a law is called by its name and year, and in lists by its number too: %j', (law, name, short) => {
  expect(documentName(law)).toBe(name);
  expect(shortName(law)).toBe(short);
  expect(abstractOf(law)).toBeUndefined();
});

test('what has no name of its own is called by type and number, and then says what it is about', () => {
  const decree = { docType: 'NĐ', title: 'Quy định xử phạt', number: '168/2024/NĐ-CP', issuedOn: '2024-12-26' } as const;
  expect(documentName(decree)).toBe('Nghị định số 168/2024/NĐ-CP');
  expect(abstractOf(decree)).toBe('Quy định xử phạt');
  expect(documentName({ ...decree, number: undefined })).toBe('Quy định xử phạt');
  expect(abstractOf({ ...decree, number: undefined })).toBeUndefined();
});
