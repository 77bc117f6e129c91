import { choiceLists } from '@pho-luat/shared/choices';
import { fieldPathLabel } from '@pho-luat/shared/content-types/labels';
import { contentTypes, fieldsOfType, titleFieldOf } from '@pho-luat/shared/content-types/index';
import { columnsOf, type TableType } from '../rules/intake/columns.ts';
import { exampleMark, isDraftedType, type Layout, type Problem } from '../rules/intake/rows.ts';
import type { Issue } from '../rules/issue.ts';
import { issueText } from './issues.ts';

/** Documents that are taken in from a table. */

const called = (type: TableType) => contentTypes[type].label.toLowerCase();

/** What becomes of them, which an editor should know before. */
const becoming = (type: TableType) =>
  isDraftedType(type)
    ? 'Mỗi dòng mới thành một bản nháp: người dân chưa thấy gì cho đến khi bạn xuất bản. Ảnh và tệp không nằm trong bảng: thêm vào bản nháp sau khi nhập.'
    : 'Nhập xong là tự lên trang, không qua bản nháp.';

export const intakeWords = {
  button: 'Nhập từ bảng',
  title: (type: TableType) => `Nhập ${called(type)} từ tệp hoặc bảng`,
  source: (type: TableType) => ({
    explain: `Chọn tệp, hoặc chép bảng trong Excel rồi dán vào ô dưới đây. Dòng đầu là tiêu đề cột như trong tệp mẫu; cột nào không cần thì bỏ. Bước sau cho xem từng dòng. Chưa có gì được nhập cho đến khi bạn bấm «Nhập». ${becoming(type)}`,
    paste: `Bảng ${called(type)}`,
  }),
  template: 'Tải tệp mẫu',
  templateFile: { agency: 'mau-co-quan.csv', article: 'mau-bai-viet.csv', attachment: 'mau-van-ban.csv' },
  checking: 'Đang so với những gì đã có…',
  checkFailed: 'Chưa kiểm tra được bảng. Hãy thử lại.',
  wrong: (count: number) => `Cần sửa trong bảng (${count})`,
  wrongHelp:
    'Còn dòng sai thì chưa nhập dòng nào. Hãy sửa trong tệp hoặc trong bảng đã dán rồi kiểm tra lại, hoặc bỏ các dòng này ra.',
  new: (count: number) => `Sẽ thêm (${count})`,
  changed: (count: number) => `Sẽ đổi (${count})`,
  same: (count: number) => `Giữ nguyên (${count})`,
  row: (line: number, title: string) => `Dòng ${line}: ${title || '(chưa có tên)'}`,
  more: (count: number) => `… và ${count} dòng nữa.`,
  change: (label: string, before: string, after: string) => `${label}: ${before && `${before} → `}${after || '(để trống)'}`,
  leftOut: ({ columns, beyond, lines, cells }: Readonly<Layout['leftOut']>) =>
    [
      columns.length > 0 && `Không đọc cột ${inQuotes(columns)}: nếu cần, hãy ghi tên cột như trong tệp mẫu rồi kiểm tra lại.`,
      beyond.length > 0 && `Bảng không chứa được ${inQuotes(beyond)}: hãy thêm trong biểu mẫu sau khi nhập.`,
      lines.length > 0 && `Bỏ qua dòng ${lines.join(', ')}: ở trên tiêu đề, hoặc là ví dụ của tệp mẫu.`,
      cells.length > 0 &&
        `Dòng ${upTo(20, cells)}: có chữ ở ô không có tiêu đề cột, không được đọc. Hãy ghi tiêu đề cho cột ấy; chữ có dấu ngăn cột thì đặt cả ô trong dấu nháy kép.`,
    ]
      .filter(Boolean)
      .join(' '),
  unreadSheets: (names: readonly string[]) => `Chỉ đọc trang tính đầu, không đọc ${inQuotes(names)}. Hãy nhập từng trang một.`,
  dropWrong: (count: number) => `Bỏ ${count} dòng sai`,
  dropped: (lines: readonly number[]) =>
    `Không nhập dòng ${lines.join(', ')}. Sửa xong thì nhập lại cả tệp: dòng đã nhập không nhập hai lần.`,
  summary({ added, changed, same, wrong }: Record<'added' | 'changed' | 'same' | 'wrong', number>) {
    if (wrong > 0) return `${wrong} dòng cần sửa.`;
    if (added + changed > 0) return '';
    return same > 0
      ? 'Mọi dòng đã giống những gì đang có.'
      : 'Bảng chưa có dòng nào để nhập: hãy điền từ dòng dưới tiêu đề; dòng ví dụ của tệp mẫu không được nhập.';
  },
  takeIn: (count: number) => `Nhập (${count})`,
  progress: (done: number, all: number) => `Đã nhập ${done} trong ${all} dòng. Đừng đóng cửa sổ này.`,
  done: (type: TableType, { added, changed, same }: { added: number; changed: number; same: number }) =>
    `Đã nhập: thêm ${added} ${called(type)}, đổi ${changed}, giữ nguyên ${same}. ${
      isDraftedType(type)
        ? 'Tất cả là bản nháp: xem lại, rồi xuất bản nhiều mục một lần ở «Xuất bản cùng nhau».'
        : 'Trang công khai đổi theo ở lần cập nhật tới.'
    }`,
  failed: 'Không có trả lời, nên chưa biết đã nhập hết hay chưa. Hãy bấm «Nhập» lần nữa: dòng đã nhập thì không nhập hai lần.',
  /** Where a part is refused, those before it are stored. */
  refusedAfter: (done: number, all: number, why: string) => (done > 0 ? `Đã nhập ${done} trong ${all} dòng. ${why}` : why),
  /** In the history of a document. */
  ofLine: (line: number) => `Từ dòng ${line} của bảng.`,
} as const;

/** So many at most: for a column without a heading it may be every line. */
const upTo = (most: number, lines: readonly (string | number)[]) =>
  `${lines.slice(0, most).join(', ')}${lines.length > most ? ` và ${lines.length - most} dòng nữa` : ''}`;

const inQuotes = (words: readonly string[]) => words.map((word) => `«${word}»`).join(', ');

export const intakeRefusals = {
  noHeadings: (type: TableType) =>
    `Không thấy cột «${fieldsOfType(type)[titleFieldOf(type)]?.label}». Dòng tiêu đề phải ghi tên các cột như trong tệp mẫu.`,
  wrong: (lines: readonly number[]) => `Chưa nhập được. Cần sửa trước: dòng ${lines.join(', ')}. Hãy kiểm tra lại bảng.`,
  changed: (rows: readonly { line: number; title: string }[]) =>
    `Chưa nhập được, vì sau khi bạn kiểm tra có người đã sửa, thêm hoặc xóa: ${upTo(
      5,
      rows.map(({ line, title }) => `dòng ${line} «${title}»`),
    )}. Bảng vừa được so lại; hãy xem các dòng này rồi bấm «Nhập» lần nữa.`,
} as const;

/** A line of the template, to be replaced, by the names of its columns. */
const examples: Readonly<Record<TableType, Readonly<Record<string, string>>>> = {
  agency: {
    name: 'Công an phường Hồng Bàng',
    kind: 'Công an',
    parent: 'Công an thành phố',
    phones: 'Trực ban: 0225 000 0113; 0225 000 0114',
    address: 'Số 1, đường Ví Dụ',
    hours: 'Trực cả ngày và đêm',
    serves: 'Hồng Bàng; Hồng An',
  },
  article: {
    title: 'Ra quân tuyên truyền Luật Đất đai',
    category: 'Tin hoạt động',
    lead: 'Một đến ba câu mở đầu.',
    body: 'Mỗi đoạn một dòng trong ô.\nMuốn có đề mục, danh sách thì viết bằng Markdown.',
    attachments: '31/KH-HĐPHPBGDPL; 45/QĐ-UBND, 17/02/2022',
    publishedOn: '21/02/2022 14:47',
    featured: 'không',
    oldAddresses: '/tin-tuc/ra-quan-123.html',
  },
  attachment: {
    title: 'Kế hoạch phổ biến, giáo dục pháp luật năm 2022',
    docType: 'Kế hoạch',
    number: '31/KH-HĐPHPBGDPL',
    issuer: 'Sở Tư pháp',
    issuedOn: '17/02/2022',
    signer: 'Nguyễn Văn Ví Dụ',
    replaces: '12/KH-HĐPHPBGDPL, 18/02/2021',
  },
};

/** The headings and the example of a template. */
export function templateOf(type: TableType): { labels: string[]; example: string[] } {
  const columns = columnsOf(type);
  const cells = { ...examples[type], [titleFieldOf(type)]: `${exampleMark} ${examples[type][titleFieldOf(type)]}` };
  return { labels: columns.map(({ label }) => label), example: columns.map(({ name }) => cells[name] ?? '') };
}

/** What is wrong in a cell, and what to do. */
export function problemText(type: TableType, problem: Problem): string {
  return `${fieldPathLabel(problem.field)}: ${textOf(type, problem)}`;
}

/** A line is told the first warnings; its draft has all of them. */
const mostWarnings = 3;

/** What a draft must have, or have otherwise, before it is published, and what it is warned about. */
export function laterText(type: TableType, issues: readonly Issue[]): string {
  const kindOf = ({ key, severity }: Issue) => (severity === 'warning' ? 'warned' : key === 'required' ? 'missing' : 'wrong');
  const { missing = [], wrong = [], warned = [] } = Object.groupBy(issues, kindOf);
  const fields = missing.map(({ field }) => fieldPathLabel(field)).join(', ');
  const more = warned.length - mostWarnings;
  return [
    fields && `Còn thiếu để xuất bản: ${fields}.`,
    ...wrong.map((issue) => problemText(type, issue)),
    warned.length > 0 && 'Nên xem lại.',
    ...warned.slice(0, mostWarnings).map((issue) => problemText(type, issue)),
    more > 0 && `Và ${more} điều nữa, kể ở «Soát lại» của bản nháp.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function textOf(type: TableType, problem: Problem): string {
  switch (problem.key) {
    case 'formula':
      return `«${problem.text}» là công thức, hoặc ô Excel không tính được hay quá hẹp. Hãy chép cột rồi dán lại bằng «Dán giá trị», ghi đúng chữ cần nhập.`;
    case 'unknown':
      return unknownText(type, problem);
    case 'notAbove':
      return 'Phải là mục khác. Mục mới thì phải ở dòng trên dòng này. Hãy đổi thứ tự hai dòng.';
    case 'sameAs':
      return `Trùng với dòng ${problem.line}. Hãy gộp hai dòng, hoặc ghi khác nhau, ở ${marksText(type)}.`;
    case 'severalSuch':
    case 'namesake':
      return `Đã có ${called(type)} khác cùng nội dung này. Hãy ghi thêm để biết là mục nào: ${marksText(type)}.`;
    default:
      return issueText(problem);
  }
}

/** The columns by which a document is known again. */
function marksText(type: TableType): string {
  const fields = fieldsOfType(type);
  const names = [titleFieldOf(type), 'number', 'issuer', 'issuedOn', 'slug', 'oldAddresses'].filter((name) => fields[name]);
  return inQuotes(names.map(fieldPathLabel));
}

function unknownText(type: TableType, { field: name, text }: { field: string; text: string }): string {
  const field = columnsOf(type).find((column) => column.name === name)?.field;
  switch (field?.kind) {
    case 'choice':
      return `Không có «${text}». Hãy ghi một trong: ${choiceLists[field.list].map(({ label }) => label).join('; ')}.`;
    case 'yesNo':
      return `«${text}» không phải là có hay không. Hãy ghi «có» hoặc «không».`;
    case 'reference':
      return `Không có «${text}», hoặc có nhiều mục cùng tên này. ${namedText(field.to, field.to === type, field.several)}`;
    default:
      return '';
  }
}

function namedText(to: keyof typeof contentTypes, isOwn: boolean, several: boolean): string {
  const label = contentTypes[to].label;
  const how = fieldsOfType(to).number ? 'số, ký hiệu kèm ngày ban hành, như «31/KH-STP, 17/02/2022»' : 'tên';
  return [
    `Hãy ghi đúng ${how}, hoặc thêm vào «${label}» trước${isOwn ? ', hay ở dòng trên dòng này' : ''}.`,
    to === 'ward' && 'Nhiều nơi trùng tên thì ghi cả chữ phường hoặc xã.',
    several && 'Nhiều mục thì cách nhau bằng dấu chấm phẩy.',
  ]
    .filter(Boolean)
    .join(' ');
}
