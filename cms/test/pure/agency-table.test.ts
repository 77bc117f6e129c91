import { describe, expect, test } from 'vitest';
import type { DocumentOf } from '@pho-luat/shared/content-types/index';
import { readAgencies, type Directory } from '../../src/rules/agency-table.ts';
import { agencyProblemText } from '../../src/words/agency-table.ts';

/** A table of agencies beside the directory: what it would make of them, and what is wrong in it. */

const agency = (id: string, document: Partial<DocumentOf<'agency'>> & Pick<DocumentOf<'agency'>, 'name' | 'slug'>) => ({
  id: id.padEnd(10, '0'),
  document: { phones: [], serves: [], ...document },
});
const ward = (id: string, name: string, kind: DocumentOf<'ward'>['kind'] = 'ward') => ({
  id: id.padEnd(10, '0'),
  document: { name, kind, slug: id },
});
const police = agency('police', { name: 'Công an thành phố', slug: 'cong-an-thanh-pho', kind: 'police' });
const desk = agency('desk', {
  name: 'Trung tâm Phục vụ hành chính công phường Hồng Bàng',
  slug: 'mot-cua-hong-bang',
  address: 'Số 1, đường Ví Dụ',
  hours: 'Thứ Hai đến thứ Sáu',
});
const directory: Directory = {
  agencies: [police, desk],
  wards: [ward('hongbang', 'Hồng Bàng'), ward('haian', 'Hải An'), ward('anlao', 'An Lão', 'commune'), ward('anlao2', 'An Lão')],
};
const headings = ['Tên', 'Loại', 'Cơ quan cấp trên', 'Điện thoại', 'Phục vụ phường, xã'];

const read = (table: string[][], before = directory) => {
  const found = readAgencies(table, before);
  if (!found) throw new Error('no heading');
  return found;
};
const rowsOf = (...rows: string[][]) => read([headings, ...rows]).rows;
const faultsOf = (...rows: string[][]) => rowsOf(...rows).flatMap(({ problems }) => problems.map(agencyProblemText));

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
    expect(found).toMatchObject({ line: 2, problems: [] });
    expect(found?.known).toBeUndefined();
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
    expect(rows.map(({ id, problems }) => [id, problems])).toEqual([
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
    expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
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
  expect(leftOut).toEqual({ columns: ['STT'], lines: [1, 3] });
  expect(readAgencies([['Họ và tên'], ['Nguyễn An']], directory)).toBeUndefined();
});

describe('what is wrong is said by its field, with what to do', () => {
  test.each([
    [['Công an', '', '', 'Trực ban: 0225 abc'], 'Điện thoại 1 › Số điện thoại: «0225 abc» không phải là số điện thoại.'],
    [['Công an', '', '', '', 'Hồng Bàng; Hồng Hà'], 'Phục vụ phường, xã: Không có «Hồng Hà»'],
    [['Công an', '', '', '', 'An Lão'], 'có nhiều nơi cùng tên này'],
    [['Công an', 'đồn công an'], 'Loại: Không có «đồn công an». Hãy ghi một trong các loại: Bộ phận Một cửa; Công an'],
    [['Công an', '', 'Sở Công an'], 'Cơ quan cấp trên: Không có «Sở Công an»'],
    [['Công an', '', 'Công an thành phố; ' + desk.document.name], 'Hãy ghi đúng tên một cơ quan'],
    [['Công an thành phố', '', 'Công an thành phố'], 'Cơ quan cấp trên: Phải là cơ quan khác'],
    [['', 'Công an'], 'Tên: Chưa có nội dung'],
  ])('%j: %s', (row, words) => {
    const faults = faultsOf(row);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(words);
  });

  test('two lines of one name, and a new parent below', () => {
    expect(faultsOf(['Đội 1', '', 'Phòng 1'], ['Phòng 1'], ['phong 1'])).toEqual([
      expect.stringContaining('cấp trên'),
      expect.stringContaining('Trùng tên hoặc đường dẫn với dòng 3'),
    ]);
    expect(faultsOf(['Đội 1', '', 'Phòng 1'], ['Phòng 1'])).toEqual([expect.stringContaining('ở dòng trên dòng này')]);
  });

  test('a name that the directory has twice, a name of another agency, a web address and an address of a page', () => {
    const twice = { ...directory, agencies: [...directory.agencies, agency('desk2', { ...desk.document, slug: 'mot-cua-2' })] };
    const of = (...row: string[]) =>
      read([['Tên', 'Đường dẫn', 'Bản đồ'], row], twice).rows.flatMap(({ problems }) => problems.map(agencyProblemText));
    expect(of(desk.document.name)).toEqual([expect.stringContaining('cơ quan khác cùng tên')]);
    expect(of(desk.document.name, 'mot-cua-2')).toEqual([]);
    expect(of(desk.document.name, police.document.slug)).toEqual([expect.stringContaining('cơ quan khác cùng tên')]);
    expect(of('Công an', 'Công An', 'bản đồ')).toEqual([
      expect.stringContaining('Đường dẫn: '),
      expect.stringContaining('Bản đồ: Địa chỉ phải bắt đầu bằng'),
    ]);
  });
});
