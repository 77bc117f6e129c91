import type { LogFault } from '@pho-luat/shared/schemas/publication';
import { fieldPathLabel, typeLabel } from '@pho-luat/shared/content-types/labels';

/** What an editor reads when something is not on the site: why, and what to do. */
interface Reason {
  reason: string;
  mend: string;
}

export const heldReasons = {
  /** `paths`: as the log has them. What is wrong outside of the document's own fields no editor can mend. */
  unreadable: (paths: readonly string[]): Reason => {
    const fields = paths
      .filter((path) => path.startsWith('document.'))
      .map((path) => fieldPathLabel(path.slice('document.'.length)));
    return fields.length > 0
      ? { reason: `Dữ liệu không đúng mẫu ở: ${fields.join(', ')}.`, mend: 'Hãy mở nội dung, sửa ô được nêu rồi xuất bản lại.' }
      : { reason: 'Dữ liệu không đúng mẫu.', mend: 'Hãy báo người quản trị kỹ thuật.' };
  },
  bodyTooDeep: (field: string, depth: number): Reason => ({
    reason: `«${field}» có ${depth} lớp trích dẫn hoặc danh sách lồng nhau, quá giới hạn.`,
    mend: 'Hãy bấm «Dạng ký hiệu» ở ô ấy, bỏ bớt các dấu > hoặc - lồng nhau, rồi xuất bản lại.',
  }),
  bodyTooSlow: (field: string): Reason => ({
    reason: `«${field}» cần quá nhiều bước xử lý hoặc bộ nhớ để dựng thành trang (đã thử lại riêng một lần).`,
    mend: 'Hãy bấm «Dạng ký hiệu» ở ô ấy, bỏ những đoạn có rất nhiều dấu *, _ hoặc [ liền nhau, rồi xuất bản lại.',
  }),
  bodyBroken: (field: string): Reason => ({
    reason: `Không dựng được «${field}» thành trang.`,
    mend: 'Hãy xem lại đoạn vừa sửa rồi xuất bản lại, hoặc báo người quản trị kỹ thuật.',
  }),
  undrawable: (path: string): Reason => ({
    reason: `Không dựng được trang ${path}.`,
    mend: 'Hãy xem lại nội dung vừa sửa rồi xuất bản lại, hoặc báo người quản trị kỹ thuật.',
  }),
  fileMissing: (name: string): Reason => ({
    reason: `Không lấy được tệp «${name}» của tài liệu này.`,
    mend: 'Hãy tải tệp lên lại rồi xuất bản lại.',
  }),
  pictureUnusable: (name: string): Reason => ({
    reason: `Ảnh «${name}» hỏng hoặc quá lớn, nên trang lên mà không có ảnh này.`,
    mend: 'Hãy thay bằng ảnh JPEG, PNG hoặc WebP dưới 50 triệu điểm ảnh.',
  }),
  sameAddress: (path: string, other: string): Reason => ({
    reason: `Địa chỉ ${path} đã thuộc về «${other}».`,
    mend: 'Hãy đổi đường dẫn (hoặc số, ngày ban hành) rồi xuất bản lại.',
  }),
} as const;

/** Why something is on the site, but not as its editor wrote it. */
export const noteReasons = {
  linkLost: (words: string, href: string): Reason => ({
    reason: `Liên kết «${words}» dẫn đến ${href}, nơi không có trên trang, nên chỉ hiện như chữ thường.`,
    mend: 'Hãy sửa hoặc bỏ liên kết rồi xuất bản lại.',
  }),
  relationLost: (field: string, title: string | undefined): Reason => ({
    reason: `${title === undefined ? 'Một nội dung đã bị gỡ bỏ' : `«${title}»`} ở ô «${field}» không còn trên trang, nên không được hiện.`,
    mend: 'Hãy chọn nội dung khác ở ô này, hoặc xuất bản lại nội dung đã chọn.',
  }),
} as const;

export const failures = {
  render: (what: string): Reason => ({
    reason: `Không dựng được trang: ${what}`,
    mend: 'Trang hiện tại được giữ nguyên. Hãy báo người quản trị kỹ thuật.',
  }),
  check: (what: string): Reason => ({
    reason: `Bản phát hành mới không qua kiểm tra: ${what}`,
    mend: 'Trang hiện tại được giữ nguyên. Hãy xem nội dung vừa xuất bản, hoặc báo người quản trị kỹ thuật.',
  }),
  filesMissing: (what: string): Reason => ({
    reason: `Quá nhiều tệp của nội dung đã xuất bản không lấy được: ${what}`,
    mend: 'Trang hiện tại được giữ nguyên và hệ thống sẽ tự thử lại. Hãy báo người quản trị kỹ thuật: máy này chưa thấy kho tệp chung.',
  }),
  fileAway: (what: string): Reason => ({
    reason: `Máy chủ chưa lấy được một tệp của nội dung đã xuất bản: ${what}`,
    mend: 'Trang hiện tại được giữ nguyên và hệ thống sẽ tự thử lại. Nếu vẫn lỗi, hãy báo người quản trị kỹ thuật: kho tệp không đọc được.',
  }),
  loss: (what: string): Reason => ({
    reason: `Bản phát hành mới sẽ làm mất nội dung đang có trên trang: ${what}`,
    mend: 'Trang hiện tại được giữ nguyên và hệ thống sẽ tự thử lại. Nếu vẫn lỗi, hãy báo người quản trị kỹ thuật: nội dung không cần sửa.',
  }),
  machine: (what: string): Reason => ({
    reason: `Máy chủ gặp lỗi: ${what}`,
    mend: 'Trang hiện tại được giữ nguyên và hệ thống sẽ tự thử lại. Nếu vẫn lỗi, hãy báo người quản trị kỹ thuật.',
  }),
  diskFull: (): Reason => ({
    reason: 'Ổ đĩa của máy chủ đã đầy.',
    mend: 'Trang hiện tại được giữ nguyên và hệ thống sẽ tự thử lại. Hãy báo người quản trị kỹ thuật để dọn chỗ.',
  }),
} as const;

/** The publication log is damaged; names its first damaged line. */
export function logDamaged({ seq, type, id, title }: LogFault): Reason {
  const label = typeLabel(type);
  return {
    reason: `Nhật ký xuất bản trong cơ sở dữ liệu bị hỏng ở dòng ${seq}: ${label} «${title}» (${id}).`,
    mend: 'Trang hiện tại được giữ nguyên; chưa có gì mới lên trang cho đến khi dòng này được khôi phục. Hãy báo ngay người quản trị kỹ thuật.',
  };
}

export const findings = {
  brokenLink: (page: string, href: string, document?: string) =>
    `trang ${page}${document === undefined ? '' : ` («${document}»)`} có liên kết hỏng ${href}`,
  deadCode: (code: string, places: readonly string[]) => `mã QR ${code} không mở được trang nào ở ${places.join(', ')}`,
  pagesLost: (before: number, now: number) =>
    `số trang giảm từ ${before} xuống ${now} mà không có nội dung nào được gỡ tương ứng`,
  wouldBeLost: (title: string, reason: string) => `«${title}»: ${reason}`,
  searchSilent: (title: string) => `tìm kiếm không ra «${title}»`,
} as const;
