import { agencyKinds } from '@pho-luat/shared/choices';
import type { agency } from '@pho-luat/shared/content-types/agency';
import { fieldPathLabel } from '@pho-luat/shared/content-types/labels';
import { exampleMark, type AgencyProblem } from '../rules/agency-table.ts';
import { issueText } from './issues.ts';

/** Agencies that are taken into the directory from a table. */

export const agencyImportWords = {
  button: 'Nhập từ tệp CSV',
  title: 'Nhập cơ quan từ tệp hoặc bảng',
  explain:
    'Chọn tệp, hoặc chép bảng trong Excel rồi dán vào ô dưới đây. Dòng đầu là tiêu đề cột như trong tệp mẫu; cột nào không cần thì bỏ. Bước sau cho xem từng dòng. Chưa có gì được nhập cho đến khi bạn bấm «Nhập».',
  paste: 'Bảng cơ quan',
  template: 'Tải tệp mẫu',
  templateFile: 'mau-co-quan.csv',
  checking: 'Đang so với danh bạ…',
  checkFailed: 'Chưa kiểm tra được bảng. Hãy thử lại.',
  wrong: (count: number) => `Cần sửa trong bảng (${count})`,
  wrongHelp: 'Còn dòng sai thì chưa nhập dòng nào. Hãy sửa trong tệp hoặc trong bảng đã dán rồi kiểm tra lại.',
  new: (count: number) => `Sẽ thêm (${count})`,
  changed: (count: number) => `Sẽ đổi (${count})`,
  same: (count: number) => `Giữ nguyên (${count})`,
  row: (line: number, name: string) => `Dòng ${line}: ${name || '(chưa có tên)'}`,
  change: (label: string, before: string, after: string) => `${label}: ${before && `${before} → `}${after || '(để trống)'}`,
  leftOut: (columns: readonly string[], lines: readonly number[]) =>
    [
      columns.length > 0 && `Không đọc cột ${columns.map((column) => `«${column}»`).join(', ')}.`,
      lines.length > 0 && `Bỏ qua dòng ${lines.join(', ')}: ở trên tiêu đề, hoặc là ví dụ của tệp mẫu.`,
    ]
      .filter(Boolean)
      .join(' '),
  summary: (added: number, changed: number, wrong: number) =>
    wrong > 0 ? `${wrong} dòng cần sửa.` : added + changed === 0 ? 'Danh bạ đã giống bảng này.' : '',
  takeIn: (count: number) => `Nhập (${count})`,
  done: ({ added, changed, same }: { added: number; changed: number; same: number }) =>
    `Đã nhập: thêm ${added} cơ quan, đổi ${changed}, giữ nguyên ${same}. Trang công khai đổi theo ở lần cập nhật tới.`,
  failed: 'Không có trả lời, nên chưa biết đã nhập hay chưa. Hãy bấm «Nhập» lần nữa: cái đã nhập thì không nhập hai lần.',
} as const;

export const agencyImportRefusals = {
  noNames: 'Không thấy cột «Tên». Dòng tiêu đề phải ghi tên các cột như trong tệp mẫu.',
  wrong: (lines: readonly number[]) => `Chưa nhập cơ quan nào. Cần sửa trước: dòng ${lines.join(', ')}. Hãy kiểm tra lại bảng.`,
} as const;

/** A line of the template, to be replaced. */
export const exampleAgency: Readonly<Record<keyof typeof agency.fields, string>> = {
  name: `${exampleMark} Công an phường Hồng Bàng`,
  abbreviation: '',
  slug: '',
  kind: 'Công an',
  parent: 'Công an thành phố',
  phones: 'Trực ban: 0225 000 0113; 0225 000 0114',
  address: 'Số 1, đường Ví Dụ',
  hours: 'Trực cả ngày và đêm',
  mapUrl: '',
  url: '',
  serves: 'Hồng Bàng; Hồng An',
};

/** What is wrong in a cell, and what to do. */
export function agencyProblemText(problem: AgencyProblem): string {
  return `${fieldPathLabel(problem.field)}: ${textOf(problem)}`;
}

function textOf(problem: AgencyProblem): string {
  switch (problem.key) {
    case 'unknown':
      return `Không có «${problem.text}»${problem.field === 'kind' ? '' : ', hoặc có nhiều nơi cùng tên này'}. ${mends[problem.field] ?? ''}`;
    case 'notAbove':
      return 'Phải là cơ quan khác. Cơ quan mới thì phải ở dòng trên dòng này. Hãy đổi thứ tự hai dòng.';
    case 'sameAs':
      return `Trùng tên hoặc đường dẫn với dòng ${problem.line}. Hãy gộp hai dòng, hoặc đổi tên và đường dẫn cho khác nhau.`;
    case 'namesake':
      return 'Danh bạ có cơ quan khác cùng tên này. Hãy ghi «Đường dẫn» của cơ quan cần đổi, hoặc đổi tên.';
    default:
      return issueText(problem);
  }
}

const mends: Readonly<Record<string, string>> = {
  kind: `Hãy ghi một trong các loại: ${agencyKinds.map(({ label }) => label).join('; ')}.`,
  parent: 'Hãy ghi đúng tên một cơ quan, hoặc thêm cơ quan đó vào dòng trên dòng này.',
  serves:
    'Hãy xem lại tên, ghi cả chữ phường hoặc xã, hoặc thêm nơi đó vào «Phường, xã» trước. Nhiều nơi thì cách nhau bằng dấu chấm phẩy.',
};
