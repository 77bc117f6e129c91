import { expect, test } from 'vitest';
import { findHeading } from '../../../src/rules/annex/columns.ts';

const full = ['code', 'content', 'leadAgency', 'partnerAgencies', 'due', 'deliverable'];

test.each([
  [['TT', 'Nội dung', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian', 'Sản phẩm']],
  [['STT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời hạn hoàn thành', 'Kết quả']],
  [['Số TT', 'Nội dung nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời gian thực hiện', 'Sản phẩm, kết quả']],
  [['Mã số', 'HOẠT ĐỘNG', 'CƠ QUAN CHỦ TRÌ THỰC HIỆN', 'CƠ QUAN PHỐI HỢP', 'TIẾN ĐỘ', 'KẾT QUẢ ĐẦU RA']],
  [['Mục', 'Nhiệm vụ,\ngiải pháp', 'Đơn vị thực hiện', 'Phối hợp thực hiện', 'Hạn hoàn thành', 'Kết quả thực hiện nhiệm vụ']],
])('a heading reads as its columns, whatever its wording: %j', (row) => {
  expect(findHeading([row])?.columns).toEqual(full);
  const decomposed = row.map((cell) => cell.normalize('NFD'));
  expect(findHeading([decomposed])?.columns).toEqual(full);
});

test('a heading is below titles, and a row of column numbers belongs to it', () => {
  const rows = [
    ['PHỤ LỤC', '', ''],
    ['Phân công nhiệm vụ thực hiện Kế hoạch số 31/KH-HĐPHPBGDPL', '', ''],
    ['TT', 'Nội dung', 'Chủ trì'],
    ['(1)', '(2)', '(3)'],
    ['1', 'Ban hành văn bản chỉ đạo', 'Sở Tư pháp'],
  ];
  expect(findHeading(rows)).toEqual({
    rowsAbove: 2,
    firstRow: 4,
    columns: ['code', 'content', 'leadAgency'],
    titles: ['TT', 'Nội dung', 'Chủ trì'],
  });
});

test.each([
  ['as Excel copies merged cells', ['TT', 'Nội dung', 'Cơ quan thực hiện', '', 'Thời gian'], ['', '', 'Chủ trì', 'Phối hợp', '']],
  [
    'with merged cells filled',
    ['TT', 'Nội dung', 'Cơ quan thực hiện', 'Cơ quan thực hiện', 'Thời gian'],
    ['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời gian'],
  ],
])('a heading of two rows, %s, is one', (_how, above, below) => {
  expect(findHeading([above, below, ['1', 'Tập huấn', '', '', '']])).toMatchObject({
    firstRow: 2,
    columns: ['code', 'content', 'leadAgency', 'partnerAgencies', 'due'],
  });
});

test('two columns of one name are read once, and what has no room in a task is not read', () => {
  expect(findHeading([['Nội dung', 'Thời hạn', 'Thời hạn', 'Ghi chú']])?.columns).toEqual([
    'content',
    'due',
    undefined,
    undefined,
  ]);
});

test.each([
  [['Thời gian bắt đầu', 'Thời gian kết thúc']],
  [['Từ ngày', 'Đến ngày']],
  [['Thời gian thực hiện (bắt đầu)', 'Hạn hoàn thành']],
  [['Thời gian triển khai', 'Thời hạn hoàn thành']],
  [['Bắt đầu', 'Hoàn thành']],
  [['Tháng bắt đầu', 'Tháng kết thúc']],
  [['Từ ngày, tháng', 'Đến ngày, tháng']],
  [['Thời gian từ ngày, tháng', 'Thời gian đến ngày, tháng']],
])('of two times the deadline is the end, never the start: %j', (times) => {
  expect(findHeading([['TT', 'Nội dung', ...times]])?.columns).toEqual(['code', 'content', undefined, 'due']);
  const above = ['TT', 'Nội dung', 'Thời gian thực hiện', 'Thời gian thực hiện'];
  expect(findHeading([above, ['', '', ...times]])).toMatchObject({
    firstRow: 2,
    columns: ['code', 'content', undefined, 'due'],
  });
});

test('a time of which the start alone is said is no deadline, one column of both is', () => {
  expect(findHeading([['Nội dung', 'Chủ trì', 'Thời gian bắt đầu']])?.columns).toEqual(['content', 'leadAgency', undefined]);
  for (const both of ['(từ ngày … đến ngày …)', '(từ ngày – ngày)', '(từ tháng… - tháng…)'])
    expect(findHeading([['Nội dung', `Thời gian ${both}`]])?.columns, both).toEqual(['content', 'due']);
});

test.each([[['Thời gian thực hiện', 'Thời hạn báo cáo']], [['Tiến độ thực hiện', 'Hạn báo cáo']]])(
  'the day of the report is not the deadline of the task: %j',
  (times) => expect(findHeading([['TT', 'Nội dung', ...times]])?.columns).toEqual(['code', 'content', 'due', undefined]),
);

test('«Bắt đầu» and «Kết thúc» below «Thời gian thực hiện» are the second row of a heading', () => {
  const above = ['TT', 'Nội dung', 'Thời gian thực hiện', '', 'Sản phẩm'];
  expect(findHeading([above, ['', '', 'Bắt đầu', 'Kết thúc', ''], ['1', 'Tập huấn', '01/3', '30/6', '']])).toMatchObject({
    firstRow: 2,
    columns: ['code', 'content', undefined, 'due', 'deliverable'],
  });
});

test.each([
  [['1', 'Tập huấn hòa giải viên', 'Sở Tư pháp', 'Quý II/2022']],
  [['2', 'Xây dựng nội dung tuyên truyền', 'Sở Tư pháp', 'Quý III', 'Báo cáo kết quả']],
  [['I.2.b', 'Xây dựng nội dung tuyên truyền', 'Sở Tư pháp', 'Quý III', 'Báo cáo kết quả']],
  [['2) Xây dựng nội dung tuyên truyền', 'Sở Tư pháp', 'Quý III', 'Báo cáo kết quả']],
])('a row with a number is no heading, whatever its words: %j', (row) => {
  expect(findHeading([['1', 'Hội thi', 'Sở Tư pháp', 'Quý II', 'Hội thi'], row])).toBeUndefined();
});
