import { fieldLabel } from '@pho-luat/shared/content-types/labels';
import type { FileReading } from '../contracts/file-reading.ts';

/** What an editor is told about reading a file: what was read, what was not and why, and what to do. */

export const readingWords = {
  panel: 'Chữ trong tệp',
  noFile: 'Chọn tệp để xem hệ thống đọc được gì.',
  loading: 'Đang xem…',
  unreachable: 'Chưa biết đã đọc đến đâu. Hệ thống sẽ tự thử lại.',

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
  const { reason, pageCount = 0, textPages, convertedFrom, recognition } = reading;
  const { scans = [], wordless = [], pictures, isHiding } = reading.unread ?? {};
  const recognised = recognition === 'tried' ? scans.length - wordless.length : 0;
  const isByMachine = reading.isMachineRead || recognised > 0;
  const isToCome = scans.length > 0 && (recognition === 'waiting' || recognition === 'reading');
  const empty = scans.length > 0 || isByMachine || reason ? 0 : Math.max(0, pageCount - textPages);
  const faults = [
    isHiding && hidden,
    scans.length > 0 && recognition !== 'tried' && pagesThatArePictures(scans, recognition),
    isByMachine && checkMachine,
    reason && (partly[reason] ?? unreadable[reason].mend),
    wordless.length > 0 &&
      `${wordless.length} trang chụp${numbersOf(wordless)}: máy chưa đọc được chữ nào. Nếu trang đó có chữ: hãy ${replaced}`,
    empty > 0 && `${empty} trang không có chữ. Nếu trang đó không để trống: hãy ${replaced}`,
  ].filter((fault) => typeof fault === 'string');
  const notes = [
    convertedFrom &&
      `Chữ theo bảng mã ${{ tcvn3: 'TCVN3', vni: 'VNI' }[convertedFrom]}, đã chuyển sang Unicode. Hãy xem lại một trang.`,
    pictures && `Trong tệp có ${pictures} ảnh: chữ trong ảnh thì không đọc được. Nếu đó là trang chụp: hãy ${replaced}`,
  ].filter((note) => typeof note === 'string');
  const mend = [...faults, ...notes].join(' ');
  return {
    tone: isToCome && faults.length === 1 ? 'busy' : faults.length > 0 ? 'warning' : 'good',
    text: `Đã đọc ${amountRead(reading, extension)}${kindRead(reading, recognised)}`,
    ...(mend && { mend }),
  };
}

function amountRead({ pageCount, textPages, reason }: FileReading, extension: string): string {
  if (pageCount) return textPages < pageCount ? `${textPages} trong ${pageCount} trang` : `${pageCount} trang`;
  if (extension === '.xlsx') return `${textPages} trang tính`;
  return reason ? 'phần đầu' : 'toàn văn';
}

/** @param recognised How many of the pages that are pictures. */
function kindRead({ pageCount, hasTextLayer, isMachineRead, unread }: FileReading, recognised: number): string {
  if (isMachineRead) return ': chữ do máy đọc, có thể sai';
  if (recognised > 0) return `: chữ của ${recognised} trang chụp do máy đọc, có thể sai`;
  return pageCount && hasTextLayer && !unread?.scans ? ', chép được chữ' : '';
}

const checkMachine =
  'Hãy đối chiếu số, ngày và tên riêng với bản chụp. Nếu có bản Word hoặc PDF có chữ, hãy thay tệp bằng bản đó.';

const hidden =
  'Tệp có phần bị ẩn (trang tính, hàng, cột hoặc chữ): phần đó không được đọc, nhưng ai tải tệp về cũng mở ra được. Hãy xóa phần ẩn, hoặc bỏ ẩn nếu được công khai, rồi thay tệp.';

/** Numbers of pages; too many of them would hide the sentence. */
const numbersOf = (pages: readonly number[]) => (pages.length > 5 ? '' : ` (trang ${pages.join(', ')})`);

/** @param scans Their numbers. */
function pagesThatArePictures(scans: readonly number[], recognition: FileReading['recognition']): string {
  const what = `${scans.length} trang là bản chụp${numbersOf(scans)}`;
  switch (recognition) {
    case 'waiting':
      return `${what}: máy sẽ đọc chữ trong ảnh, có thể mất vài phút. Không cần chờ ở đây.`;
    case 'reading':
      return `${what}: máy đang đọc chữ trong ảnh. Không cần chờ ở đây.`;
    case 'not-installed':
      return `${what}. ${notInstalled} ${searchable}`;
    default:
      return `${what}.`;
  }
}

function withoutText({ recognition, pageCount, reason, unread }: FileReading, extension: string): ReadingStatement {
  const isPicture = /^\.(jpe?g|png|webp)$/.test(extension);
  if (!isPicture && extension !== '.pdf') {
    const mend = unread?.isHiding ? hidden : 'Hãy mở tệp kiểm tra, rồi thay bằng tệp có chữ.';
    return { tone: 'warning', text: 'Trong tệp không có chữ', mend };
  }
  const text = isPicture ? 'Ảnh, chưa có chữ' : `Bản chụp${pageCount ? ` ${pageCount} trang` : ''}, chưa có chữ`;
  switch (recognition) {
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
        mend: `${notInstalled} ${searchable}`,
      };
  }
}

const replaced = 'thay bằng bản PDF xuất từ Word, hoặc điền «Bản đọc trên trang».';
const searchable = `Hãy ${replaced}`;
const notInstalled = 'Máy chủ chưa cài bộ đọc bản chụp, nên người dân chưa tìm được theo nội dung bản chụp.';

type Reason = NonNullable<FileReading['reason']>;

/** Why a file was read in part. */
const partly: Partial<Record<Reason, string>> = {
  'too-slow': 'Phần còn lại đọc quá lâu nên đã dừng.',
  'too-much-memory': 'Phần còn lại cần quá nhiều bộ nhớ nên đã dừng.',
  'too-many-pages': 'Tệp quá dài, phần sau chưa đọc. Nên chia thành nhiều tệp.',
  'too-large': 'Tệp quá dài, phần sau chưa đọc. Nên chia thành nhiều tệp.',
  damaged: 'Có trang bị hỏng, chưa đọc được. Hãy mở tệp trên máy, lưu lại hoặc xuất lại, rồi thay tệp.',
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
