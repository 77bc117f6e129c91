import { describe, expect, test } from 'vitest';
import type { ContentTypeName } from '@pho-luat/shared/content-types/names';
import type { TableType } from '../../src/rules/intake/columns.ts';
import { judged, layoutOf, readRows } from '../../src/rules/intake/rows.ts';
import type { Known } from '../../src/rules/intake/values.ts';
import { intakeRefusals, intakeWords, laterText, problemText, templateOf } from '../../src/words/intake.ts';

/** A table of documents beside those that are there: what it would make of them, and what is wrong in it. */

type Documents = Partial<Record<ContentTypeName, { id: string; document: Record<string, string> }[]>>;

const agency = <D extends Record<string, string>>(id: string, document: D) => ({ id: id.padEnd(10, '0'), document });
const ward = (id: string, name: string, kind = 'ward') => ({ id: id.padEnd(10, '0'), document: { name, kind, slug: id } });
const police = agency('police', { name: 'Công an thành phố', slug: 'cong-an-thanh-pho', kind: 'police' });
const desk = agency('desk', {
  name: 'Trung tâm Phục vụ hành chính công phường Hồng Bàng',
  slug: 'mot-cua-hong-bang',
  address: 'Số 1, đường Ví Dụ',
  hours: 'Thứ Hai đến thứ Sáu',
});
const directory: Documents = {
  agency: [police, desk],
  ward: [ward('hongbang', 'Hồng Bàng'), ward('haian', 'Hải An'), ward('anlao', 'An Lão', 'commune'), ward('anlao2', 'An Lão')],
};
const headings = ['Tên', 'Loại', 'Cơ quan cấp trên', 'Điện thoại', 'Phục vụ phường, xã'];

function readAs(type: TableType, table: string[][], documents: Documents) {
  const layout = layoutOf(type, table);
  if (!layout) throw new Error('no heading');
  const known = (of: ContentTypeName): Known[] =>
    (documents[of] ?? []).map(({ id, document: { kind, name, title, ...said } }) => ({
      ...said,
      ...(of === 'ward' && kind ? { kind } : {}),
      id,
      title: name ?? title ?? '',
    }));
  const rows = readRows(layout, known).map((row) => {
    const before = documents[type]?.find(({ id }) => id === row.id)?.document;
    const { draft, faults, later } = judged(layout, row, before);
    return { ...row, draft, faults: faults.map((problem) => problemText(type, problem)), later: laterText(type, later) };
  });
  return { rows, leftOut: layout.leftOut };
}

const read = (table: string[][], before = directory) => readAs('agency', table, before);
const rowsOf = (...rows: string[][]) => read([headings, ...rows]).rows;
const faultsOf = (...rows: string[][]) => rowsOf(...rows).flatMap(({ faults }) => faults);

test('a new agency is read from the words that editors use, also decomposed and without marks', () => {
  const row = [
    'Công an phường Hồng Bàng',
    'cong an',
    'CÔNG AN THÀNH PHỐ',
    'Trực ban: 0225 000 0113; 0225 000 0114\nTiếp dân: 113',
    'Phường Hồng Bàng\nhai an; xã An Lão',
  ];
  for (const cells of [row, row.map((cell) => cell.normalize('NFD'))]) {
    const [found] = read([headings.map((title) => title.normalize('NFD').toUpperCase()), cells]).rows;
    expect(found).toMatchObject({ line: 2, faults: [], isKnown: false });
    expect(found?.draft).toEqual({
      name: 'Công an phường Hồng Bàng',
      kind: 'police',
      parent: police.id,
      phones: [{ label: 'Trực ban', number: '0225 000 0113' }, { number: '0225 000 0114' }, { label: 'Tiếp dân', number: '113' }],
      serves: ['hongbang00', 'haian00000', 'anlao00000'],
    });
  }
});

describe('an agency of the directory', () => {
  test('is known by its address, or else by its name; a column that is not there changes nothing, an empty cell empties', () => {
    const { rows } = read([
      ['Đường dẫn', 'Tên', 'Địa chỉ'],
      ['mot-cua-hong-bang', 'Bộ phận Một cửa Hồng Bàng', ''],
      ['', 'cong an thanh pho', 'Số 2, đường Ví Dụ'],
    ]);
    const { address: _gone, ...rest } = desk.document;
    expect(rows.map(({ id, faults }) => [id, faults])).toEqual([
      [desk.id, []],
      [police.id, []],
    ]);
    expect(rows[0]?.draft).toEqual({ ...rest, name: 'Bộ phận Một cửa Hồng Bàng' });
    expect(rows[1]?.draft).toEqual({ ...police.document, name: 'cong an thanh pho', address: 'Số 2, đường Ví Dụ' });
  });

  test('has the name that the table gives it where another is under it, and a new one can be above one in a line below', () => {
    const { rows } = read([
      ['Tên', 'Đường dẫn', 'Cơ quan cấp trên'],
      ['Công an Hải Phòng', 'cong-an-thanh-pho', ''],
      ['Phòng Cảnh sát giao thông', '', 'Công an Hải Phòng'],
      ['Đội số 1', '', 'phòng cảnh sát giao thông'],
    ]);
    expect(rows.flatMap(({ faults }) => faults)).toEqual([]);
    expect(rows.map(({ draft }) => draft.parent)).toEqual([undefined, police.id, rows[1]?.id]);
  });
});

test('lines above the headings, the example of the template and unknown columns are told, and empty lines are not', () => {
  const { rows, leftOut } = read([
    ['DANH SÁCH CƠ QUAN', ''],
    ['STT', 'Tên'],
    ['', 'Ví dụ: Công an phường Hồng Bàng'],
    ['', ''],
    ['1', 'Tòa án nhân dân thành phố'],
  ]);
  expect(rows.map(({ line, draft }) => [line, draft.name])).toEqual([[5, 'Tòa án nhân dân thành phố']]);
  expect(leftOut).toEqual({ columns: ['STT'], beyond: [], lines: [1, 3], cells: [] });
  expect(layoutOf('agency', [['Họ và tên'], ['Nguyễn An']])).toBeUndefined();
});

test('words under no heading, as behind a comma without quotes, are told by their lines', () => {
  const heads = ['Tiêu đề', 'Nội dung', ''].map((text) => text.normalize('NFD'));
  const { leftOut } = readAs(
    'article',
    [
      ['', '', 'Sở Tư pháp'],
      heads,
      ['Bài A', 'Đoạn một', ' phần sau dấu phẩy'],
      ['Bài B', 'Đoạn hai', ' ', ''],
      ['Bài C', '', '', 'nữa'],
    ],
    {},
  );
  expect(leftOut).toEqual({ columns: [], beyond: [], lines: [1], cells: [3, 5] });
  const many = Array.from({ length: 300 }, (_, at) => at + 2);
  expect(intakeWords.leftOut({ ...leftOut, lines: [], cells: many })).toMatch(/^Dòng 2, 3, .*, 21 và 280 dòng nữa: có chữ/);
});

describe('what is wrong is said by its field, with what to do', () => {
  test.each([
    [['Công an', '', '', 'Trực ban: 0225 abc'], 'Điện thoại 1 › Số điện thoại: «0225 abc» không phải là số điện thoại.'],
    [['Công an', '', '', '', 'Hồng Bàng; Hồng Hà'], 'Phục vụ phường, xã: Không có «Hồng Hà»'],
    [['Công an', '', '', '', 'An Lão'], 'có nhiều mục cùng tên này'],
    [['Công an', 'đồn công an'], 'Loại: Không có «đồn công an». Hãy ghi một trong: Bộ phận Một cửa; Công an'],
    [['Công an', '', 'Sở Công an'], 'Cơ quan cấp trên: Không có «Sở Công an»'],
    [
      ['Công an', '', 'Công an thành phố; ' + desk.document.name],
      'Hãy ghi đúng tên, hoặc thêm vào «Cơ quan» trước, hay ở dòng trên dòng này',
    ],
    [['Công an thành phố', '', 'Công an thành phố'], 'Cơ quan cấp trên: Phải là mục khác'],
    [['', 'Công an'], 'Tên: Còn trống'],
  ])('%j: %s', (row, words) => {
    const faults = faultsOf(row);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(words);
  });

  test('two lines of one name, and a new parent below', () => {
    expect(faultsOf(['Đội 1', '', 'Phòng 1'], ['Phòng 1'], ['phong 1'])).toEqual([
      expect.stringContaining('cấp trên'),
      expect.stringContaining('Trùng với dòng 3'),
    ]);
    expect(faultsOf(['Đội 1', '', 'Phòng 1'], ['Phòng 1'])).toEqual([expect.stringContaining('ở dòng trên dòng này')]);
  });

  test('a name that the directory has twice, a name of another agency, a web address and an address of a page', () => {
    const twice = { ...directory, agency: [police, desk, agency('desk2', { ...desk.document, slug: 'mot-cua-2' })] };
    const of = (...row: string[]) => read([['Tên', 'Đường dẫn', 'Bản đồ'], row], twice).rows.flatMap(({ faults }) => faults);
    expect(of(desk.document.name)).toEqual([expect.stringContaining('Đã có cơ quan khác')]);
    expect(of(desk.document.name, 'mot-cua-2')).toEqual([]);
    expect(of(desk.document.name, police.document.slug)).toEqual([expect.stringContaining('Đã có cơ quan khác')]);
    expect(of('Công an', 'Công An', 'bản đồ')).toEqual([
      expect.stringContaining('Đường dẫn: '),
      expect.stringContaining('Bản đồ: Địa chỉ phải bắt đầu bằng'),
    ]);
  });
});

const law: Documents = {
  category: [{ id: 'category00', document: { name: 'Tin hoạt động', slug: 'tin-hoat-dong' } }],
  agency: [agency('justice', { name: 'Sở Tư pháp', abbreviation: 'STP', slug: 'so-tu-phap' }), police],
  attachment: [
    {
      id: 'plan2021000',
      document: { title: 'Kế hoạch năm 2021', number: '31/KH-STP', issuedOn: '2021-02-18', issuer: 'justice000' },
    },
    {
      id: 'plan2022000',
      document: { title: 'Kế hoạch năm 2022', number: '31/KH-STP', issuedOn: '2022-02-17', issuer: 'justice000' },
    },
    { id: 'rules000000', document: { title: 'Quy chế; phối hợp', number: '5/QC-STP' } },
  ],
  article: [
    { id: 'drive000000', document: { title: 'Ra quân', slug: 'ra-quan', oldAddresses: '/tin/ra-quan-1.html\n/tin/2.html' } },
    { id: 'drive200000', document: { title: 'Ra quân', slug: 'ra-quan-2', byline: 'Trâm Bầu', lead: 'Mở đầu.' } },
  ],
};
const articles = (...table: string[][]) => readAs('article', table, law);
const papers = (...table: string[][]) => readAs('attachment', table, law);

describe('a table of articles', () => {
  test('is read by the labels of the form and the names of the model, days and names as officials write them', () => {
    const titles = [
      'Tiêu đề',
      'category',
      'Nội dung',
      'Đối tượng',
      'Tài liệu đính kèm',
      'Nguồn tin › Tên',
      'Ngày giờ đăng',
      'featured',
    ];
    const cells = [
      'Tư vấn',
      'tin hoạt động',
      'Đoạn một.\r\nĐoạn hai.',
      '',
      '31/KH-STP, 17/02/2022; 5/QC-STP',
      'Báo',
      '21/2/2022 14h47',
      'có',
    ];
    for (const form of ['NFC', 'NFD']) {
      const [row] = articles(
        titles.map((title) => title.normalize(form)),
        cells.map((cell) => cell.normalize(form)),
      ).rows;
      expect(row).toMatchObject({ isKnown: false, faults: [], later: '' });
      expect(row?.draft).toEqual({
        title: 'Tư vấn',
        category: 'category00',
        body: 'Đoạn một.\n\nĐoạn hai.',
        attachments: ['plan2022000', 'rules000000'],
        newsSource: { name: 'Báo' },
        publishedOn: '2022-02-21T07:47:00.000Z',
        featured: true,
      });
    }
  });

  test('a body of Markdown stays as it is', () => {
    const body = '## Hồ sơ\n- Đơn\n- Giấy tờ';
    expect(articles(['Tiêu đề', 'Nội dung'], ['Hồ sơ', body]).rows[0]?.draft.body).toBe(body);
  });

  test('an article is known by its address, an old one, or a title that no other has', () => {
    const titles = ['Tiêu đề', 'Đường dẫn', 'Địa chỉ cũ', 'Tác giả'];
    const { rows } = articles(
      titles,
      ['Ra quân đợt 2', '/bai-viet/ra-quan-2/', '', 'Hoa Phượng'],
      ['Ra quân', '', 'https://cu.example.vn/tin/2.html', ''],
      ['Ra quân', 'ra-quan-3', '', ''],
      ['Ra quân', '', '', ''],
    );
    expect(rows.map(({ id, faults }) => [id, faults.length])).toEqual([
      ['drive200000', 0],
      ['drive000000', 0],
      ['line00000004', 0],
      ['line00000005', 1],
    ]);
    expect(rows[0]?.draft).toMatchObject({ title: 'Ra quân đợt 2', slug: 'ra-quan-2', byline: 'Hoa Phượng', lead: 'Mở đầu.' });
    expect(rows[3]?.faults[0]).toContain('Tiêu đề: Đã có bài viết khác');
  });

  test('what a draft may lack is told and holds nothing back; pictures and lists are named', () => {
    const { rows, leftOut } = articles(['STT', 'Tiêu đề', 'Ảnh đại diện', 'Ghi chú cập nhật'], ['1', 'Tư vấn', 'anh.png', '']);
    expect(rows[0]).toMatchObject({ faults: [], later: 'Còn thiếu để xuất bản: Nội dung, Chuyên mục.' });
    expect(leftOut).toEqual({ columns: ['STT'], beyond: ['Ảnh đại diện', 'Ghi chú cập nhật'], lines: [], cells: [] });
  });

  test('what a draft is warned about is told too, the first of it, and holds nothing back', () => {
    const body = '· Giấy khai sinh\n\n[tại đây](https://a.gov.vn)\n\n## HỒ SƠ CẦN NỘP';
    const { rows } = articles(['Tiêu đề', 'Chuyên mục', 'Nội dung'], ['THÔNG BÁO VỀ VIỆC KHAI SINH', 'Tin hoạt động', body]);
    const [{ faults, later } = { faults: [''], later: '' }] = rows;
    expect(faults).toEqual([]);
    expect(later).toMatch(/^Nên xem lại\. Tiêu đề: Tiêu đề viết toàn chữ hoa.* Và 1 điều nữa, kể ở «Soát lại» của bản nháp\.$/);
  });

  test.each([
    ['Tiêu đề', '=HYPERLINK("http://x")', 'Tiêu đề: «=HYPERLINK("http://x")» là công thức'],
    ['Tiêu đề', '', 'Tiêu đề: Còn trống'],
    ['Nội dung', '#REF!', 'Dán giá trị'],
    [
      'Chuyên mục',
      'Tin lạ',
      'Chuyên mục: Không có «Tin lạ», hoặc có nhiều mục cùng tên này. Hãy ghi đúng tên, hoặc thêm vào «Chuyên mục» trước.',
    ],
    [
      'Tài liệu đính kèm',
      '5/QC-STP; 31/KH-STP',
      'Không có «31/KH-STP», hoặc có nhiều mục cùng tên này. Hãy ghi đúng số, ký hiệu kèm ngày ban hành',
    ],
    ['Đối tượng', 'người sao Hỏa', 'Đối tượng: Không có «người sao Hỏa». Hãy ghi một trong:'],
    ['Ngày giờ đăng', '31/02/2022 8h', 'Ngày giờ đăng: «31/02/2022 8h» không phải là ngày và giờ'],
    ['Ngày cần xem lại cả bài', '########', 'quá hẹp'],
    ['Ngày cần xem lại cả bài', 'tháng 5', 'Ngày cần xem lại cả bài: «tháng 5» không phải là một ngày'],
    ['Nổi bật', 'có lẽ', 'Nổi bật: «có lẽ» không phải là có hay không'],
    ['Đường dẫn', 'Tin Mới', 'Đường dẫn: Đường dẫn chỉ gồm chữ thường'],
    ['Nguồn tin › Địa chỉ trên mạng', 'báo', 'Địa chỉ phải bắt đầu bằng https://'],
    ['Bài liên quan', 'ra-quan; Bài lạ', 'hay ở dòng trên dòng này'],
    ['Địa chỉ cũ', 'tin tức cũ', 'Địa chỉ cũ: «tin tức cũ» không giữ được'],
    ['Việc cần làm › Gọi', 'số chín', 'không phải là số điện thoại'],
  ])('%s %j is refused in words', (title, cell, words) => {
    const titles = title === 'Tiêu đề' ? ['Tiêu đề', 'Tác giả'] : ['Tiêu đề', title];
    const [row] = articles(titles, title === 'Tiêu đề' ? [cell, 'Hoa'] : ['Tư vấn', cell]).rows;
    expect(row?.faults).toEqual([expect.stringContaining(words)]);
  });
});

test('an official document is known by its number, with its year, also of a day with an hour, and issuer where these are there', () => {
  const titles = ['Số, ký hiệu', 'Ngày ban hành', 'Cơ quan ban hành', 'Tiêu đề'];
  const { rows } = papers(
    titles,
    ['31/KH-STP', '17.02.2022', 'STP', 'Kế hoạch 2022'],
    ['31/KH-STP', '', '', 'Kế hoạch'],
    ['31/KH-STP', '17/02/2023', 'Sở Tư pháp', 'Kế hoạch năm 2021'],
    ['31/KH-STP', '17/02/2022', 'Công an thành phố', 'Kế hoạch khác'],
    ['31/KH-STP', '01/03/2023', 'STP', 'Trùng'],
    ['31/KH-STP', '18/02/2021 08:30', 'STP', 'Kế hoạch 2021'],
  );
  expect(rows.map(({ id, faults }) => [id, faults.map((text) => text.slice(0, 18))])).toEqual([
    ['plan2022000', []],
    ['line00000003', ['Số, ký hiệu: Đã có']],
    ['line00000004', []],
    ['line00000005', []],
    ['line00000006', ['Số, ký hiệu: Trùng']],
    ['plan2021000', []],
  ]);
  expect(rows.at(-1)?.draft.issuedOn).toBe('2021-02-18');
});

test.each(['agency', 'article', 'attachment'] as const)('the template for %s is read again as it is made', (type) => {
  const { labels, example } = templateOf(type);
  const layout = layoutOf(type, [labels, example]);
  expect(layout?.columns).toHaveLength(labels.length);
  expect(layout?.leftOut).toEqual({ columns: [], beyond: [], lines: [2], cells: [] });
});

test('a table without a line to take in is not said to be there already', () => {
  const none = { added: 0, changed: 0, same: 0, wrong: 0 };
  expect(intakeWords.summary(none)).toMatch(/^Bảng chưa có dòng nào để nhập: .*dòng ví dụ/);
  expect(intakeWords.summary({ ...none, same: 3 })).toBe('Mọi dòng đã giống những gì đang có.');
  expect(intakeWords.summary({ ...none, added: 1, wrong: 2 })).toBe('2 dòng cần sửa.');
});

test('a table that is refused in a later part is not said to be left out whole', () => {
  const why = intakeRefusals.wrong([250]);
  expect(intakeWords.refusedAfter(200, 300, why)).toBe(
    'Đã nhập 200 trong 300 dòng. Chưa nhập được. Cần sửa trước: dòng 250. Hãy kiểm tra lại bảng.',
  );
  expect(intakeWords.refusedAfter(0, 300, why)).toBe(why);
});
