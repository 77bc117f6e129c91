import { expect, test } from 'vitest';
import { readDeadline } from '../../../src/rules/annex/deadline.ts';

const read = (text: string) => {
  const deadline = readDeadline(text, 2022);
  return deadline && [deadline.startOn, deadline.dueOn, deadline.duePrecision].filter(Boolean).join(' ');
};

test.each([
  ['30/6/2022', '2022-06-30 day'],
  ['30.06.2022', '2022-06-30 day'],
  ['2022-06-30', '2022-06-30 day'],
  ['30/06/2022 00:00', '2022-06-30 day'],
  ['trước ngày 15/12/2022', '2022-12-15 day'],
  ['Chậm nhất ngày 05 tháng 12 năm 2022', '2022-12-05 day'],
  ['Trước 15/11', '2022-11-15 day'],
  ['Trước tháng 6/2022', '2022-05-31 day'],
  ['Trước 01/2023', '2022-12-31 day'],
  ['Trước Quý III/2022', '2022-06-30 day'],
  ['Trước năm 2023', '2022-12-31 day'],
  ['Trước cuối năm', '2022-12-31 day'],
  ['Trước hết tháng 6/2022', '2022-06-30 month'],
  ['Tháng 6/2022', '2022-06-30 month'],
  ['tháng 02 năm 2024', '2024-02-29 month'],
  ['T6/2022', '2022-06-30 month'],
  ['06/2022', '2022-06-30 month'],
  ['Trong tháng 9', '2022-09-30 month'],
  ['Quý II/2022', '2022-06-30 quarter'],
  ['Quý 4 năm 2022', '2022-12-31 quarter'],
  ['Quý IV', '2022-12-31 quarter'],
  ['6 tháng đầu năm 2022', '2022-06-30 day'],
  ['Năm 2022', '2022-12-31 day'],
  ['Trong năm 2023', '2023-12-31 day'],
  ['Cuối năm', '2022-12-31 day'],
  ['Từ 01/3/2022 đến 30/6/2022', '2022-03-01 2022-06-30 day'],
  ['Tháng 3 - 6/2022', '2022-03-01 2022-06-30 month'],
  ['Từ tháng 3 đến tháng 6/2022', '2022-03-01 2022-06-30 month'],
  ['Từ tháng 11 đến tháng 3/2023', '2022-11-01 2023-03-31 month'],
  ['Từ 01/11 đến 31/3/2023', '2022-11-01 2023-03-31 day'],
  ['Quý II - IV/2022', '2022-04-01 2022-12-31 quarter'],
  ['Quý 2-4/2022', '2022-04-01 2022-12-31 quarter'],
  ['Từ ngày 05-11/11/2022', '2022-11-05 2022-11-11 day'],
  ['01 - 09.11.2022', '2022-11-01 2022-11-09 day'],
  ['5-10/6', '2022-06-05 2022-06-10 day'],
  ['Ngày 9-11/2022', '2022-11-09 day'],
  ['trước ngày 10-12/2022', '2022-12-10 day'],
  ['Ngày 30-4/2022', '2022-04-30 day'],
  ['20-11/2022', '2022-11-20 day'],
  ['10-12/2022', '2022-10-01 2022-12-31 month'],
  ['Từ 11-3/2023', '2022-11-01 2023-03-31 month'],
  ['Thường xuyên', 'ongoing'],
  ['Cả năm 2022', 'ongoing'],
  ['Thường xuyên trong năm 2022', 'ongoing'],
  ['Hằng quý', 'ongoing'],
])('«%s» is %s', (text, expected) => {
  expect(read(text)).toBe(expected);
  expect(read(text.normalize('NFD'))).toBe(expected);
  expect(readDeadline(text, 2022)?.isPartly).toBe(false);
});

test.each([
  ['30/6/2022, sau khi có hướng dẫn của Bộ Tư pháp', '2022-06-30 day'],
  ['Từ ngày 01/4/2022', '2022-04-01'],
  ['Từ quý II/2022', '2022-04-01'],
  ['Thứ Tư ngày 06/4/2022', '2022-04-06 day'],
  ['Từ tháng 11 đến tháng 3', '2022-03-31 month'],
  ['Từ 01/6/2022 đến 31/3/2022', '2022-03-31 day'],
  ['Quý II, Quý IV/2022', '2022-12-31 quarter'],
  ['Thường xuyên; báo cáo trước ngày 15/12/2022', '2022-12-15 day'],
])('«%s» says more than %s, and that is told', (text, expected) => {
  expect(read(text)).toBe(expected);
  expect(readDeadline(text, 2022)?.isPartly).toBe(true);
});

test.each(['Sau khi có hướng dẫn của Bộ Tư pháp', '31/6/2022', 'Tháng 13/2022', 'Theo tiến độ chung'])(
  '«%s» is no time that can be kept',
  (text) => expect(readDeadline(text, 2022)).toBeUndefined(),
);
