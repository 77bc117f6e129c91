import { expect, test } from 'vitest';
import { citationOf } from '../src/citation.ts';

const plan = { docType: 'KH', type: 'Kế hoạch', number: '31/KH-HĐPHPBGDPL', issuedOn: '2022-02-17', issuer: 'Hội đồng phối hợp' };

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
  const law = { docType: 'L', type: 'Luật', number: '14/2012/QH13', issuedOn: '2012-06-20', issuer: 'Quốc hội' };
  expect(citationOf({ ...law, title: 'Luật Phổ biến, giáo dục pháp luật' })).toBe('Luật Phổ biến, giáo dục pháp luật');
  expect(citationOf({ ...law, title: 'Bộ luật Dân sự' })).toBe('Bộ luật Dân sự');
  expect(citationOf({ ...law, title: 'Phổ biến, giáo dục pháp luật' })).toBe('Luật Phổ biến, giáo dục pháp luật');
});

test('what is not known is left out', () => {
  expect(citationOf({ docType: 'KH', type: 'Kế hoạch', number: '5/KH-STP', title: 'Về tập huấn' })).toBe(
    'Kế hoạch số 5/KH-STP về tập huấn',
  );
  expect(citationOf({ docType: 'HD', type: 'Hướng dẫn', title: 'Sổ tay căn cước', issuer: 'Sở Tư pháp' })).toBe(
    'Sổ tay căn cước của Sở Tư pháp',
  );
});
