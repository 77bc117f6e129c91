import { expect, test } from 'vitest';
import { documentFilter, type Filter } from '../src/client/document-filter.ts';
import { catalogue } from './fixture/catalogue.ts';

const lookUp = await documentFilter(catalogue);
const nothing: Filter = { q: '', loai: '', 'co-quan': '', nam: '', 'hieu-luc': '' };
const names = (asked: Partial<Filter>, today = '2022-06-30') =>
  lookUp({ ...nothing, ...asked }, today).map(({ document }) => document.name);

const plan = 'Kế hoạch số 31/KH-HĐPHPBGDPL';

test.each([
  '31/KH-HĐPHPBGDPL',
  '31 kh hdphpbgdpl',
  'ke hoach so 31',
  'kế hoạch 31',
  'kế hoạch 31'.normalize('NFD'),
  'KẾ HOẠCH SỐ 31/KH-HĐPHPBGDPL'.normalize('NFD'),
  '31-kh-hdphpbgdpl',
  '  hđphpbgdpl,  31 ',
  'KH31',
  'kh số 31',
])('«%s» finds the plan that bears the number', (q) => {
  expect(names({ q })).toEqual([plan]);
});

test('a number means itself, with or without a leading zero', () => {
  expect(names({ q: 'số 4/bc' })).not.toContain('Báo cáo số 14/BC-STP');
  expect(names({ q: '9/2013/qd-ttg' })).toEqual(names({ q: '09/2013/QĐ-TTg' }));
  for (const q of ['9/2013/qd-ttg', 'QĐ09', 'qđ9/2013']) expect(names({ q }), q).toEqual(['Quyết định số 09/2013/QĐ-TTg']);
});

test('a law is found by its number with «số», a document by the letters of its type, beside its number or before it', async () => {
  const law = { name: 'Luật Đất đai 2024 · 31/2024/QH15', href: '/dat-dai/', type: 'l' };
  const older = { name: 'Luật Xử lý vi phạm hành chính 2012 · 15/2012/QH13', href: '/xu-ly/', type: 'l2' };
  const letter = { name: 'Công văn số 1207/STP-PBGDPL', href: '/cong-van/', type: 'cv' };
  const [{ file, validity } = {}] = catalogue.documents;
  if (!file || !validity) throw new Error('The catalogue is empty');
  const documents = [law, older, letter].map((each) => ({ ...each, file, validity }));
  const lookUpThese = await documentFilter({ ...catalogue, documents });
  const found = (q: string) => lookUpThese({ ...nothing, q }, '2026-01-01').map(({ document }) => document.type);
  for (const q of ['luật số 31/2024', 'luật 31/2024/QH15', 'số 31', 'QH15']) expect(found(q), q).toEqual(['l']);
  for (const q of ['cv 1207', 'CV1207', 'công văn 1207']) expect(found(q), q).toEqual(['cv']);
  expect(found('15')).toEqual(['l2']);
});

test('the document with a number comes before newer ones that mention it', () => {
  expect(names({ q: 'báo cáo số 4' })).toEqual([4, 40, 28, 16].map((number) => `Báo cáo số ${number}/BC-STP`));
});

test('words are found in the abstract and in the name of who issued it, begun or whole, with đ as d', () => {
  expect(names({ q: 'chuan tiep can phap lu' })).toEqual(['Quyết định số 09/2013/QĐ-TTg']);
  expect(names({ q: 'thu tuong chinh phu' })).toEqual(['Quyết định số 09/2013/QĐ-TTg']);
  expect(names({ q: 'dich vu cong' })).toEqual(['Nghị định số 42/2022/NĐ-CP']);
  expect(names({ q: 'pháp luật không có' })).toEqual([]);
});

test('every choice narrows', () => {
  expect(names({ loai: 'bc' })).toHaveLength(40);
  expect(names({ loai: 'bc', q: 'tháng 12' })).toHaveLength(3);
  expect(names({ 'co-quan': 'chinh-phu' })).toEqual(['Nghị định số 42/2022/NĐ-CP']);
  expect(names({ nam: '2013' })).toEqual(['Quyết định số 09/2013/QĐ-TTg']);
  expect(names({ loai: 'kh', nam: '2021' })).toEqual([]);
});

test('validity is that of the day on which it is asked', () => {
  expect(names({ 'hieu-luc': 'lapsed' }, '2022-12-31')).not.toContain(plan);
  expect(names({ 'hieu-luc': 'lapsed' }, '2023-01-01')).toContain(plan);
  expect(names({ 'hieu-luc': 'in-force' }, '2023-01-01')).not.toContain(plan);
});
