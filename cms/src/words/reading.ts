import { fieldLabel } from '@pho-luat/shared/content-types/labels';
import type { FileReading } from '../contracts/file-reading.ts';

/** What an editor is told about reading a file: what was read, what was not and why, and what to do. */

export const readingWords = {
  panel: 'Chữ trong tệp',
  noFile: 'Chọn tệp để xem hệ thống đọc được gì.',
  loading: 'Đang xem…',
  unreachable: 'Chưa hỏi được. Hệ thống sẽ tự hỏi lại.',
  unknownFile: 'Chưa thấy tệp này trong thư viện. Hãy chọn lại tệp.',

  unasked: 'Chưa rõ cần tìm văn bản nào: thiếu số, ký hiệu, cơ quan hoặc ngày ban hành.',

  pageButton: 'Xem chữ',
  pageTitle: (file: string) => `Chữ đọc được trong «${file}»`,
  page: (page: number, of: number) => `Trang ${page} / ${of}`,
  previous: 'Trang trước',
  next: 'Trang sau',
  emptyPage: '(Trang này không có chữ.)',
  pageFailed: 'Chưa lấy được chữ của trang này. Hãy thử lại.',

  offer: 'Đọc được từ tệp',
  fill: 'Dùng',
  fillHelp: 'Chỉ điền vào các ô còn trống.',
  unknownIssuer: (letterhead: string) =>
    `Đầu văn bản ghi «${letterhead}», chưa có trong danh bạ «Cơ quan». Hãy chọn đúng cơ quan, nhờ người duyệt thêm vào danh bạ, hoặc ghi tên vào ô «${fieldLabel('otherIssuers')}».`,
  differs: 'Khác với ô đã điền. Hãy xem lại.',
} as const;

export interface ReadingStatement {
  tone: 'busy' | 'good' | 'warning' | 'bad';
  text: string;
  /** What it means, and what to do. */
  mend?: string;
}

export function readingStatement(reading: FileReading, extension: string): ReadingStatement {
  switch (reading.state) {
    case 'waiting':
      return { tone: 'busy', text: 'Đang chờ đọc' };
    case 'reading':
      return { tone: 'busy', text: 'Đang đọc' };
    case 'read':
      return whatWasRead(reading, extension);
    case 'no-text':
      return withoutText(reading, extension);
    case 'unreadable':
      return { tone: 'bad', ...unreadable[reading.reason ?? 'damaged'] };
  }
}

function whatWasRead(reading: FileReading, extension: string): ReadingStatement {
  const amount = amountRead(reading, extension);
  if (reading.isMachineRead) {
    return {
      tone: 'warning',
      text: `Đã đọc ${amount}: chữ do máy đọc, có thể sai`,
      mend: 'Hãy đối chiếu số, ngày và tên riêng với bản chụp. Nếu có bản Word hoặc PDF có chữ, hãy thay tệp bằng bản đó.',
    };
  }
  const text = `Đã đọc ${amount}${reading.hasTextLayer ? ', có lớp chữ' : ''}`;
  if (reading.reason) return { tone: 'warning', text, mend: partly[reading.reason] ?? unreadable[reading.reason].mend };
  if (reading.convertedFrom) {
    const encoding = { tcvn3: 'TCVN3', vni: 'VNI' }[reading.convertedFrom];
    return { tone: 'good', text, mend: `Chữ theo bảng mã ${encoding}, đã chuyển sang Unicode. Hãy xem lại một trang.` };
  }
  return { tone: 'good', text };
}

function amountRead({ pageCount, textPages }: FileReading, extension: string): string {
  if (pageCount) return textPages < pageCount ? `${textPages} trong ${pageCount} trang` : `${pageCount} trang`;
  return extension === '.xlsx' ? `${textPages} trang tính` : 'toàn văn';
}

function withoutText({ scan, pageCount, reason }: FileReading, extension: string): ReadingStatement {
  const isPicture = /^\.(jpe?g|png|webp)$/.test(extension);
  if (!isPicture && extension !== '.pdf') {
    return { tone: 'warning', text: 'Trong tệp không có chữ', mend: 'Hãy mở tệp kiểm tra, rồi thay bằng tệp có chữ.' };
  }
  const text = isPicture ? 'Ảnh, chưa có chữ' : `Bản chụp${pageCount ? ` ${pageCount} trang` : ''}, chưa có chữ`;
  switch (scan) {
    case 'waiting':
      return { tone: 'busy', text, mend: 'Máy sẽ đọc chữ trong ảnh, có thể mất vài phút. Không cần chờ ở đây.' };
    case 'reading':
      return { tone: 'busy', text, mend: 'Máy đang đọc chữ trong ảnh. Không cần chờ ở đây.' };
    case 'not-wanted':
      return { tone: 'busy', text, mend: 'Lưu bản nháp để máy đọc chữ trong ảnh.' };
    case 'tried':
      return {
        tone: 'warning',
        text,
        mend: `${reason && reason !== 'picture' ? unreadable[reason].text : 'Máy đã thử đọc mà không thấy chữ'}. ${searchable}`,
      };
    default:
      return {
        tone: 'warning',
        text,
        mend: `Máy chủ chưa cài bộ đọc bản chụp, nên người dân chưa tìm được theo nội dung tệp. ${searchable}`,
      };
  }
}

const searchable = 'Hãy thay bằng bản PDF xuất từ Word, hoặc điền «Bản đọc trên trang».';

type Reason = NonNullable<FileReading['reason']>;

/** Why a file was read in part. */
const partly: Partial<Record<Reason, string>> = {
  'too-slow': 'Phần còn lại đọc quá lâu nên đã dừng.',
  'too-much-memory': 'Phần còn lại cần quá nhiều bộ nhớ nên đã dừng.',
  'too-many-pages': 'Tệp quá dài, phần sau chưa đọc. Nên chia thành nhiều tệp.',
};

const unreadable: Record<Reason, Required<Pick<ReadingStatement, 'text' | 'mend'>>> = {
  encrypted: {
    text: 'Tệp có mật khẩu, chưa đọc được',
    mend: 'Người dân cũng không mở được. Hãy bỏ mật khẩu rồi thay tệp.',
  },
  damaged: { text: 'Tệp hỏng, chưa đọc được', mend: 'Hãy mở tệp trên máy, lưu lại hoặc xuất lại, rồi thay tệp.' },
  'too-slow': { text: 'Đọc quá lâu nên đã dừng', mend: 'Hãy xuất lại tệp từ Word, hoặc chia thành nhiều tệp, rồi thay tệp.' },
  'too-much-memory': { text: 'Tệp quá nặng để đọc', mend: 'Hãy xuất lại tệp với dung lượng nhỏ hơn, rồi thay tệp.' },
  'too-large': { text: 'Tệp quá lớn để đọc', mend: 'Hãy giảm dung lượng hoặc chia thành nhiều tệp, rồi thay tệp.' },
  'too-many-pages': { text: 'Tệp quá nhiều trang để đọc', mend: 'Hãy chia thành nhiều tệp, rồi thay tệp.' },
  'legacy-word': {
    text: 'Tệp Word kiểu cũ, chưa đọc được',
    mend: 'Hãy mở bằng Word, lưu thành DOCX hoặc PDF, rồi tải lên thay.',
  },
  'unknown-encoding': {
    text: 'Chữ trong tệp theo bảng mã lạ, chưa đọc được',
    mend: 'Hãy xuất lại PDF từ Word với phông Unicode (như Times New Roman), rồi thay tệp.',
  },
  picture: { text: 'Ảnh, chưa có chữ', mend: searchable },
};
