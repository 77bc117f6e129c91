import { fieldLabel } from '@pho-luat/shared/content-types/labels';
import type { ImportField } from '../rules/annex/columns.ts';
import type { ImportProblem, RowKind } from '../rules/annex/read-tasks.ts';
import type { ProgressProblem } from '../rules/task-progress.ts';

/** The tasks of a plan at the desk: from an annex, their progress, and those that are late. */

export const tasksPanelWords = {
  panel: 'Nhiệm vụ',
  count: (count: number) => (count === 0 ? 'Kế hoạch chưa có nhiệm vụ nào.' : `${count} nhiệm vụ trong biểu mẫu.`),
  unread: 'Chưa tải được nhiệm vụ. Hãy tải lại trang.',
  import: 'Nhập từ phụ lục',
  progress: 'Cập nhật tiến độ',
} as const;

/** What a column of an annex becomes. */
export const importFieldLabels: Readonly<Record<ImportField, string>> = {
  code: 'Ký hiệu mục',
  content: 'Nội dung nhiệm vụ',
  leadAgency: 'Cơ quan chủ trì',
  partnerAgencies: 'Cơ quan phối hợp',
  due: 'Thời hạn',
  deliverable: 'Sản phẩm',
};

export const rowKindLabels: Readonly<Record<RowKind, string>> = {
  task: 'Nhiệm vụ',
  group: 'Tên nhóm',
  skip: 'Không đưa vào',
};

export const tasksImportWords = {
  title: 'Nhập nhiệm vụ từ phụ lục',
  explain:
    'Chép bảng nhiệm vụ trong Word hoặc Excel, cả dòng tiêu đề, rồi dán vào ô dưới đây; hoặc chọn tệp. Bước sau cho xem từng dòng. Chưa có gì được lưu cho đến khi bạn bấm «Lưu» ở biểu mẫu.',
  paste: 'Bảng nhiệm vụ',

  sheet: 'Trang tính',
  columns: 'Các cột',
  columnsHelp: 'Cột nào chưa đúng thì chọn lại. Cột «Không lấy» không được đưa vào kế hoạch.',
  column: (number: number, title: string) => (title ? `Cột «${title}»` : `Cột ${number}`),
  example: (text: string) => `Ví dụ: ${text}`,
  notRead: 'Không lấy',
  noHeading: 'Không thấy dòng tiêu đề trong bảng. Hãy chọn nội dung của từng cột.',
  noContent: 'Hãy chọn cột nào là «Nội dung nhiệm vụ».',

  unknownAgencies: 'Cơ quan chưa có trong danh bạ',
  unknownAgenciesHelp:
    'Chọn cơ quan tương ứng cho từng tên. Để trống thì cơ quan phối hợp được ghi bằng chữ; cơ quan chủ trì không được đưa vào: nếu danh bạ chưa có, hãy nhờ người duyệt thêm vào «Cơ quan» rồi kiểm tra lại.',
  agencyFor: (name: string, rows: number) => `«${name}» (${rows} dòng)`,
  chooseAgency: 'Chọn cơ quan',
  clear: 'Bỏ chọn',

  rows: 'Các nhiệm vụ sẽ có',
  summary: (tasks: number, toLookAt: number) =>
    toLookAt === 0 ? `${tasks} nhiệm vụ, đọc được hết.` : `${tasks} nhiệm vụ, ${toLookAt} nhiệm vụ cần xem lại.`,
  none: 'Chưa có nhiệm vụ nào đọc được từ bảng này.',
  otherTasks: 'Không thuộc nhóm nào',
  row: (number: number) => `Dòng ${number}`,
  kindOf: (number: number) => `Dòng ${number} là`,
  lead: 'Chủ trì',
  partners: 'Phối hợp',
  due: 'Thời hạn',
  from: (day: string) => `từ ${day}`,
  deliverable: 'Sản phẩm',
  missing: 'chưa có',
  leadOf: (number: number) => `Cơ quan chủ trì của dòng ${number}`,
  dueOf: (number: number) => `Viết lại thời hạn của dòng ${number}`,
  dueHint: 'Ví dụ: 30/6/2026, Tháng 6/2026, Quý II/2026, Thường xuyên',
  isNew: 'Mới',
  stays: 'Đã có, giữ tiến độ',
  alreadyThere: 'Đã có, không thêm lần nữa',
  saidOtherwise:
    'Phụ lục ghi khác. Muốn lấy theo phụ lục thì chọn «Thay bằng phụ lục» ở trên; nếu là một nhiệm vụ khác thì thêm trong biểu mẫu.',

  leftOut: (count: number) => `Không đưa vào (${count} dòng)`,
  leftOutHelp: 'Dòng ở trên bảng, tên nhóm không có nhiệm vụ nào bên dưới, và dòng bạn chọn không đưa vào.',
  asTask: 'Đưa vào như nhiệm vụ',
  asTaskOf: (number: number) => `Đưa dòng ${number} vào như nhiệm vụ`,
  groups: (count: number) => `Tên nhóm (${count} dòng)`,
  groupsHelp: 'Những dòng được đọc là tên nhóm. Dòng nào thật ra là nhiệm vụ thì đưa vào như nhiệm vụ.',

  mode: 'Với các nhiệm vụ đang có trong kế hoạch',
  add: 'Giữ tất cả, thêm nhiệm vụ mới xuống cuối',
  replace: 'Thay bằng phụ lục; nhiệm vụ trùng vẫn giữ tiến độ',
  removed: 'Nhiệm vụ sẽ ra khỏi kế hoạch',
  withProgress: 'đã có tiến độ',

  putIn: (count: number) => `Đưa vào kế hoạch (${count})`,
  done: (added: number, stayed: number) =>
    `Đã đưa vào biểu mẫu: ${added} nhiệm vụ mới${stayed ? `, ${stayed} nhiệm vụ đã có được cập nhật` : ''}. Hãy xem lại rồi bấm «Lưu».`,
} as const;

/** What was not understood in a row, and what to do. */
export function importProblemText(problem: ImportProblem): string {
  switch (problem.key) {
    case 'noContent':
      return 'Dòng này không có nội dung nhiệm vụ. Hãy điền trong biểu mẫu, hoặc chọn không đưa vào.';
    case 'noLead':
      return 'Chưa có cơ quan chủ trì. Hãy chọn, vì thiếu thì không xuất bản được.';
    case 'noDeadline':
      return 'Không ghi thời hạn.';
    case 'joined':
      return 'Ghép từ nhiều dòng của bảng. Hãy xem lại nội dung.';
    case 'tooLong':
      return `${tooLongFields[problem.field]} dài quá ${problem.max} ký tự. Hãy rút gọn trong biểu mẫu.`;
    case 'unknownAgency':
      return `Chưa nhận ra cơ quan «${problem.text}». Hãy chọn ở phần «${tasksImportWords.unknownAgencies}».`;
    case 'unknownPartner':
      return `«${problem.text}» chưa có trong danh bạ: được ghi bằng chữ ở «${fieldLabel('otherPartners')}».`;
    case 'severalLeads':
      return `Ghi nhiều cơ quan chủ trì: lấy «${problem.text}», các cơ quan sau là phối hợp.`;
    case 'sameCode':
      return `Ký hiệu mục «${problem.text}» đã có ở nhiệm vụ trên. Hãy xem bảng gốc và sửa ô «Ký hiệu mục» trong biểu mẫu.`;
    case 'deadlineNotRead':
      return `Chưa đọc được thời hạn «${problem.text}». Hãy viết lại.`;
    case 'deadlinePartly':
      return `Thời hạn «${problem.text}» còn ý khác ngoài ngày tháng. Hãy xem đã đúng chưa.`;
  }
}

const tooLongFields = {
  content: 'Nội dung',
  deliverable: 'Sản phẩm',
  group: 'Tên nhóm',
  code: 'Ký hiệu mục',
  otherPartners: 'Cơ quan phối hợp',
} as const;

export const progressWords = {
  title: 'Cập nhật tiến độ',
  explain: 'Sửa ở đây rồi đưa vào biểu mẫu trong một lần. Chưa có gì được lưu cho đến khi bạn bấm «Lưu» ở biểu mẫu.',
  onlyOpen: 'Chỉ hiện việc chưa hoàn thành',
  allShownDone: 'Mọi nhiệm vụ đã hoàn thành.',
  selectAll: 'Chọn tất cả',
  select: (task: string) => `Chọn ${task}`,
  bulk: 'Đặt cho nhiều nhiệm vụ',
  bulkHelp:
    'Chọn các nhiệm vụ ở bảng dưới, điền những ô cần đổi. Ô để trống thì giữ nguyên; diễn biến đã ghi riêng cho một nhiệm vụ cũng giữ nguyên.',
  apply: (count: number) => `Đặt cho ${count} nhiệm vụ đã chọn`,
  task: 'Nhiệm vụ',
  state: 'Tình trạng',
  completedOn: 'Ngày hoàn thành',
  noteOn: 'Ngày diễn biến',
  noteText: 'Diễn biến mới',
  of: (label: string, task: string) => `${label}: ${task}`,
  unchanged: 'Giữ nguyên',
  unnamed: 'Nhiệm vụ chưa có nội dung',
  summary: (changed: number, toMend: number) =>
    toMend === 0 ? `${changed} nhiệm vụ thay đổi.` : `${changed} nhiệm vụ thay đổi, ${toMend} nhiệm vụ cần sửa trước.`,
  putIn: 'Đưa vào biểu mẫu',
  done: (count: number) => `Đã đưa tiến độ của ${count} nhiệm vụ vào biểu mẫu. Hãy xem lại rồi bấm «Lưu».`,
} as const;

export const progressProblemWords: Readonly<Record<ProgressProblem['key'], string>> = {
  doneWithoutDay: 'Hoàn thành nhưng chưa ghi ngày. Hãy ghi ngày để biết đúng hạn hay quá hạn.',
  dayWithoutDone: 'Có ngày hoàn thành nhưng tình trạng chưa phải «Hoàn thành». Hãy đổi tình trạng hoặc xóa ngày.',
  notADay: 'Có ô ngày chưa phải là một ngày. Hãy gõ ngày/tháng/năm, hoặc chọn trên lịch.',
  dayBeforeStart: 'Ngày hoàn thành trước ngày bắt đầu. Hãy xem lại.',
  dayInFuture: 'Ngày hoàn thành chưa đến. Hãy xem lại.',
  noteWithoutDay: 'Diễn biến chưa có ngày. Hãy chọn ngày.',
  noteWithoutText: 'Có ngày diễn biến nhưng chưa ghi nội dung.',
  noteInFuture: 'Ngày diễn biến chưa đến. Hãy xem lại.',
};

export const tasksHomeWords = {
  title: 'Nhiệm vụ trong kế hoạch',
  loading: 'Đang xem nhiệm vụ…',
  late: (count: number) => `Quá hạn (${count})`,
  noneLate: 'Không có nhiệm vụ nào quá hạn.',
  soon: (count: number, days: number) => `Đến hạn trong ${days} ngày tới (${count})`,
  noneSoon: (days: number) => `Không có nhiệm vụ nào đến hạn trong ${days} ngày tới.`,
  daysLate: (days: number) => `Quá hạn ${days} ngày`,
  daysLeft: (days: number) => (days === 0 ? 'Hạn là hôm nay' : `Còn ${days} ngày`),
  more: (count: number) => `và ${count} việc khác`,
  ofPublished: 'Theo các kế hoạch đã xuất bản.',
} as const;
