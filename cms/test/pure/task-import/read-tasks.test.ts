import { describe, expect, test } from 'vitest';
import { agencyReader } from '../../../src/rules/annex/agencies.ts';
import { findHeading, type Table } from '../../../src/rules/annex/columns.ts';
import { readTasks, type Correction } from '../../../src/rules/annex/read-tasks.ts';

const stp = { documentId: 'a1', name: 'Sở Tư pháp', abbreviation: 'STP' };
const sgd = { documentId: 'a2', name: 'Sở Giáo dục và Đào tạo' };
const caTp = { documentId: 'a3', name: 'Công an thành phố' };
const agencies = agencyReader([stp, sgd, caTp], []);

function read(rows: Table, corrections: ReadonlyMap<number, Correction> = new Map()) {
  const { rowsAbove, firstRow, columns } = findHeading(rows) ?? { rowsAbove: 0, firstRow: 0, columns: [] };
  return readTasks(rows, { rowsAbove, firstRow, columns, agencies, planYear: 2022, corrections });
}

const heading = ['TT', 'Nội dung', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian', 'Sản phẩm', 'Ghi chú'];

const annex = [
  ['PHỤ LỤC: PHÂN CÔNG NHIỆM VỤ', '', '', '', '', '', ''],
  heading,
  ['I', 'CHỈ ĐẠO, KIỆN TOÀN TỔ CHỨC', '', '', '', '', ''],
  ['1', 'Nâng cao nhận thức', '', '', '', '', ''],
  ['a', 'Tham mưu văn bản chỉ đạo', 'Sở Tư pháp', 'Sở GDĐT', 'Quý I/2022', 'Văn bản', ''],
  ['b', 'Kiện toàn Hội đồng cấp huyện', 'Sở Tư pháp', '', 'Tháng 4/2022', 'Quyết định', 'đã làm'],
  ['2', 'Báo cáo kết quả hoạt động', 'STP', '', 'trước ngày 15/12/2022', 'Báo cáo', ''],
  ['II. TRUYỀN THÔNG CHÍNH SÁCH', '', '', '', '', '', ''],
  ['1', 'Truyền thông chính sách có tác động lớn', 'Sở Tư pháp', 'Công an thành phố', 'Thường xuyên', 'Tin, bài', ''],
];

test('a code that two tasks have is named at each but the first, for the editor to tell them apart', () => {
  const rows = [
    heading,
    ['I.a', 'Biên soạn tài liệu', 'Sở Tư pháp', '', 'Quý I/2022', '', ''],
    ['I.b', 'Tập huấn hòa giải viên', 'Sở Tư pháp', '', 'Quý II/2022', '', ''],
    ['I.a', 'Truyền thông trên loa cơ sở', 'Sở Tư pháp', '', 'Quý III/2022', '', ''],
  ];
  expect(read(rows).tasks.map(({ code, problems }) => [code, problems])).toEqual([
    ['I.a', []],
    ['I.b', []],
    ['I.a', [{ key: 'sameCode', text: 'I.a' }]],
  ]);
});

describe('an annex', () => {
  test.each([
    ['composed', annex],
    ['decomposed (NFD)', annex.map((row) => row.map((cell) => cell.normalize('NFD')))],
    ['with its merged cells filled', annex.map((row) => (row[0]?.startsWith('II.') ? heading.map(() => row[0] ?? '') : row))],
  ])('gives its tasks, %s: groups from headings, codes from where a row stands, deadlines and agencies', (_how, rows) => {
    const { tasks, groups, leftOut } = read(rows);
    expect(leftOut).toEqual([{ row: 0, text: 'PHỤ LỤC: PHÂN CÔNG NHIỆM VỤ' }]);
    expect(groups.map(({ row }) => row)).toEqual([2, 3, 7]);
    expect(tasks.map(({ group, code }) => [group, code])).toEqual([
      ['I. CHỈ ĐẠO, KIỆN TOÀN TỔ CHỨC › 1. Nâng cao nhận thức', 'I.1.a'],
      ['I. CHỈ ĐẠO, KIỆN TOÀN TỔ CHỨC › 1. Nâng cao nhận thức', 'I.1.b'],
      ['I. CHỈ ĐẠO, KIỆN TOÀN TỔ CHỨC', 'I.2'],
      ['II. TRUYỀN THÔNG CHÍNH SÁCH', 'II.1'],
    ]);
    expect(tasks[0]).toEqual({
      row: 4,
      group: 'I. CHỈ ĐẠO, KIỆN TOÀN TỔ CHỨC › 1. Nâng cao nhận thức',
      code: 'I.1.a',
      content: 'Tham mưu văn bản chỉ đạo',
      leadAgency: stp,
      partnerAgencies: [sgd],
      dueOn: '2022-03-31',
      duePrecision: 'quarter',
      dueText: 'Quý I/2022',
      deliverable: 'Văn bản',
      problems: [],
    });
    expect(tasks[3]).toMatchObject({ leadAgency: stp, partnerAgencies: [caTp], duePrecision: 'ongoing', problems: [] });
  });

  test('names the rows above its table, also one that may be a task, which an editor can make one', () => {
    const rows = [
      ['Hội thi tìm hiểu pháp luật', 'Sở Tư pháp', 'Quý II', 'Hội thi'],
      ['Xây dựng nội dung tuyên truyền', 'Sở Tư pháp', 'Quý III', 'Báo cáo kết quả'],
      ['Phát hành tờ gấp', 'Sở Tư pháp', 'Quý IV', 'Tờ gấp'],
    ];
    expect(read(rows).leftOut).toEqual([
      { row: 0, text: 'Hội thi tìm hiểu pháp luật · Sở Tư pháp · Quý II · Hội thi' },
      { row: 1, text: 'Xây dựng nội dung tuyên truyền · Sở Tư pháp · Quý III · Báo cáo kết quả' },
    ]);
    const { tasks, leftOut } = read(rows, new Map([[1, { kind: 'task' }]]));
    expect(tasks.map(({ content }) => content)).toEqual(['Xây dựng nội dung tuyên truyền', 'Phát hành tờ gấp']);
    expect(leftOut.map(({ row }) => row)).toEqual([0]);
  });

  test('may have its numbers in the words, and codes that say where they stand', () => {
    const { tasks } = read([
      ['Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
      ['Phần I. Tuyên truyền', '', ''],
      ['1) Tập huấn hòa giải viên', 'Sở Tư pháp', '30/6/2022'],
      ['I.2.b. Phát hành tờ gấp', 'Sở Tư pháp', 'Quý II/2022'],
      ['Không số: nói chuyện chuyên đề', 'Sở Tư pháp', 'Quý III/2022'],
    ]);
    expect(tasks.map(({ code, content }) => [code, content])).toEqual([
      ['I.1', 'Tập huấn hòa giải viên'],
      ['I.2.b', 'Phát hành tờ gấp'],
      [undefined, 'Không số: nói chuyện chuyên đề'],
    ]);
  });

  test('numbered in decimals keeps each number once', () => {
    const { tasks } = read([
      heading,
      ['1', 'Công tác chỉ đạo', '', '', '', '', ''],
      ['1.1', 'Ban hành kế hoạch', 'Sở Tư pháp', '', 'Quý I', '', ''],
      ['2', 'Công tác tuyên truyền', '', '', '', '', ''],
      ['2.1', 'Biên soạn tài liệu', 'Sở Tư pháp', '', 'Quý II', '', ''],
    ]);
    expect(tasks.map(({ group, code }) => `${group} | ${code}`)).toEqual([
      '1. Công tác chỉ đạo | 1.1',
      '2. Công tác tuyên truyền | 2.1',
    ]);
  });

  test('starts its numbers again in each group, also without a number on the groups', () => {
    const { tasks } = read([
      heading,
      ['', 'CÔNG TÁC CHỈ ĐẠO', '', '', '', '', ''],
      ['1', 'Ban hành kế hoạch', 'Sở Tư pháp', '', 'Quý I', '', ''],
      ['2', 'Kiểm tra', 'Sở Tư pháp', '', 'Quý III', '', ''],
      ['', 'CÔNG TÁC TUYÊN TRUYỀN', '', '', '', '', ''],
      ['1', 'Biên soạn tài liệu', 'Sở Tư pháp', '', 'Quý II', '', ''],
    ]);
    expect(tasks.map(({ group, code }) => `${group} | ${code}`)).toEqual([
      'CÔNG TÁC CHỈ ĐẠO | 1',
      'CÔNG TÁC CHỈ ĐẠO | 2',
      'CÔNG TÁC TUYÊN TRUYỀN | 1',
    ]);
  });

  test('whose cells of several paragraphs came as rows of their own is put together, and says so', () => {
    const { tasks } = read([
      heading,
      ['1', 'Tập huấn hòa giải viên:', 'Sở Tư pháp', 'Công an thành phố', 'Quý II/2022', 'Lớp tập huấn', ''],
      ['', '- về đất đai', '', 'Sở GDĐT', '', '', ''],
      ['', '', '', '', '', 'Tài liệu', ''],
      ['2', 'Thi tìm hiểu pháp luật', 'Sở Tư pháp', '', 'Quý III/2022', '', ''],
    ]);
    expect(tasks).toHaveLength(2);
    expect(tasks[0]).toMatchObject({
      content: 'Tập huấn hòa giải viên:\n- về đất đai',
      partnerAgencies: [caTp, sgd],
      deliverable: 'Lớp tập huấn\nTài liệu',
      problems: [{ key: 'joined' }],
    });
  });
});

test('a task whose number and words are merged over several rows is one', () => {
  const { tasks } = read([
    heading,
    ['1', 'Ngày Pháp luật', 'Sở Tư pháp', 'Công an thành phố', '09/11/2022', 'Lễ hưởng ứng', ''],
    ['1', 'Ngày Pháp luật', 'Sở Tư pháp', 'Sở GDĐT', '09/11/2022', 'Hội thi', ''],
  ]);
  expect(tasks).toMatchObject([
    {
      code: '1',
      content: 'Ngày Pháp luật',
      leadAgency: stp,
      partnerAgencies: [caTp, sgd],
      dueOn: '2022-11-09',
      deliverable: 'Lễ hưởng ứng\nHội thi',
      problems: [{ key: 'joined' }],
    },
  ]);
});

describe('what is not understood is named at its row', () => {
  const row = (...cells: string[]) => read([heading, cells]).tasks[0];

  test('an agency that is not in the list: the lead is to be chosen, partners are taken as they are written', () => {
    const partners = 'Báo Hải Phòng; Sở Tư pháp; các cơ quan, đơn vị có liên quan';
    const task = row('1', 'Thi tìm hiểu', 'Sở Văn hóa và Thể thao', partners, 'Quý II');
    expect(task).toMatchObject({
      partnerAgencies: [stp],
      otherPartners: 'Báo Hải Phòng; các cơ quan, đơn vị có liên quan',
    });
    expect(task).not.toHaveProperty('leadAgency');
    expect(task?.problems).toEqual([
      { key: 'unknownAgency', text: 'Sở Văn hóa và Thể thao' },
      { key: 'unknownPartner', text: 'Báo Hải Phòng' },
      { key: 'unknownPartner', text: 'các cơ quan, đơn vị có liên quan' },
    ]);
  });

  test('no lead, no words, no time, a time that is not one', () => {
    expect(row('1', 'Thi tìm hiểu', '', 'Sở Tư pháp', '')?.problems).toEqual([{ key: 'noLead' }, { key: 'noDeadline' }]);
    expect(row('1', '', 'Sở Tư pháp', '', 'Quý II')?.problems).toEqual([{ key: 'noContent' }]);
    expect(row('1', 'Thi', 'Sở Tư pháp', '', 'khi có kinh phí')?.problems).toEqual([
      { key: 'deadlineNotRead', text: 'khi có kinh phí' },
    ]);
  });

  test('two leads: the first leads, the other takes part', () => {
    expect(row('1', 'Thi', 'Sở Tư pháp, Công an thành phố', '', 'Quý II')).toMatchObject({
      leadAgency: stp,
      partnerAgencies: [caTp],
      problems: [{ key: 'severalLeads', text: 'Sở Tư pháp' }],
    });
  });

  test('words that are too long for a task', () => {
    expect(row('1', 'a'.repeat(5_001), 'Sở Tư pháp', '', 'Quý II')?.problems).toEqual([
      { key: 'tooLong', field: 'content', max: 5_000 },
    ]);
  });

  test('a heading without tasks', () => {
    const { tasks, leftOut } = read([
      heading,
      ['1', 'Thi', 'Sở Tư pháp', '', 'Quý II', ''],
      ['', 'Nơi nhận: như trên', '', '', '', ''],
    ]);
    expect(tasks).toHaveLength(1);
    expect(leftOut).toEqual([{ row: 2, text: 'Nơi nhận: như trên' }]);
  });
});

test('an editor says otherwise of a row: its kind, its lead, its time', () => {
  const rows = [
    heading,
    ['1', 'Công tác chung', '', '', '', '', ''],
    ['2', 'Thi tìm hiểu', '', '', 'khi có kinh phí', '', ''],
    ['3', 'Cộng', 'x', '', '', '', ''],
  ];
  const corrections = new Map<number, Correction>([
    [1, { kind: 'group' }],
    [2, { leadAgency: caTp, due: 'Quý IV' }],
    [3, { kind: 'skip' }],
  ]);
  const { tasks, leftOut } = read(rows, corrections);
  expect(tasks).toMatchObject([{ row: 2, leadAgency: caTp, dueOn: '2022-12-31', duePrecision: 'quarter', problems: [] }]);
  expect(leftOut.map(({ row }) => row)).toEqual([1, 3]);
});
