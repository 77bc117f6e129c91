import { formatDay } from '@pho-luat/shared/dates';
import type { Link } from '@pho-luat/shared/content-types/components/link';
import { answerWords } from '@pho-luat/shared/words/answer';
import type { Paper } from '../rules/print-sizes.ts';

/** Printed codes: the words on a poster and in the panel of a campaign. */

export const posterWords = {
  /** In the name of a file. */
  label: 'nhãn',
  notice: 'bảng tin A5',
  /** For readers who cannot see the symbol. */
  symbol: (address: string) => `Mã QR mở địa chỉ ${address}`,
  opens: 'Mã này mở',
  kinds: { article: 'Bài viết', plan: 'Kế hoạch', attachment: 'Văn bản', category: 'Chuyên mục', url: 'Trang' } satisfies Record<
    Link['kind'],
    string
  >,
  steps: ['Mở máy ảnh điện thoại', 'Đưa máy ảnh vào mã', 'Chạm vào dòng hiện ra'],
  /** Helps against stickers with a different code. */
  address: 'Điện thoại phải hiện đúng địa chỉ này. Không quét được thì gõ vào trình duyệt:',
  code: (code: string) => `Mã ${code.toUpperCase()}`,
  place: (place: string) => `Nơi đặt: ${place}`,
  todo: answerWords.title,
  checked: (day: string) => `Kiểm tra ngày ${formatDay(day)}.`,
  title: (campaign: string, place?: string) => (place ? `${campaign}: ${place}` : campaign),
} as const;

export const printWords = {
  panel: 'In mã QR',
  intro: (count: number) => `${count} nơi đặt có mã để in.`,
  open: 'Tải về để in',
  loading: 'Đang xem…',
  unreachable: 'Chưa tải được danh sách nơi đặt. Hãy tải lại trang.',

  which: 'Nơi đặt',
  all: (count: number) => `Tất cả ${count} nơi đặt`,
  placeWithCode: (place: string, code: string) => `${place} (mã ${code.toUpperCase()})`,
  what: 'In thành',
  poster: (paper: Paper) => `Áp phích khổ ${paper} (PDF)`,
  notice: 'Bảng tin A5: việc cần làm, kèm mã (PDF)',
  labels: 'Nhãn dán, 8 nhãn một tờ A4 (PDF)',
  svg: 'Riêng mã, tệp SVG cho nhà in',
  png: 'Riêng mã, tệp ảnh PNG',
  width: 'Bề rộng của mã (mm)',
  widthHint: 'Không kể viền trắng quanh mã, viền này luôn có trong tệp. Mã rộng ít nhất 30 mm và một phần mười khoảng cách đọc.',
  widthFault: (least: number, most: number) => `Hãy điền số nguyên từ ${least} đến ${most}.`,
  dpi: 'Độ phân giải',
  dpiOption: (dpi: number) => `${dpi} dpi`,
  tooManyPixels: 'Ảnh quá lớn. Hãy chọn độ phân giải thấp hơn, hoặc tệp SVG: tệp này nét ở mọi cỡ.',
  margins: 'Không có gì in sát mép giấy, nên máy in văn phòng in được, nhà in không cần chừa tràn lề. In ở cỡ thật (100%).',
  noticeHint: (without: number) => (without > 0 ? `${without} nơi đặt mở đến nơi không có «Việc cần làm», nên không có tờ.` : ''),
  labelReach: (places: number) =>
    `Mã trên nhãn quét được từ 30 cm. ${places} nơi đặt ghi khoảng cách đọc xa hơn: nhãn ở đó chỉ dùng cho người đứng gần.`,
  labelsHint: 'Nhãn 99 × 68 mm, vừa tờ nhãn có sẵn 8 nhãn; in trên giấy thường thì cắt theo dấu ở mép.',
  oneLabel: 'Cả tờ là nhãn của nơi đặt đã chọn.',

  checkedBefore: 'Trước khi đưa tệp, hệ thống đọc lại tệp và quét thử từng mã trong đó.',
  make: 'Tạo tệp',
  making: 'Đang tạo tệp',
  waiting: 'Đang đợi tệp khác làm xong…',
  progress: (checked: number, of: number) => (checked === 0 ? 'Đang tạo…' : `Đã quét thử ${checked} / ${of} mã`),
  stop: 'Dừng',
  another: 'Tạo tệp khác',
  done: (count: number) => `Đã quét thử ${count} mã trong tệp: mã nào cũng đọc ra đúng địa chỉ.`,
  doneNone: 'Không tạo được tệp nào.',
  download: 'Tải tệp về',
  leftOut: 'Không có trong tệp',
  leftOutOf: (place: string, reason: string) => `${place}: ${reason}`,
  failed: 'Máy chủ chưa tạo được tệp. Hãy thử lại; nếu vẫn lỗi, báo người quản trị kỹ thuật.',
  gone: 'Tệp này không còn trên máy chủ. Hãy tạo lại.',
  unanswered: 'Máy chủ chưa trả lời. Hệ thống sẽ tự thử lại.',
  notFetched: 'Chưa tải được tệp. Hãy bấm «Tải tệp về» lại.',
  notStarted: 'Chưa gửi được yêu cầu. Hãy thử lại.',
} as const;

/** Why nothing, or not this one, is printed. */
export const printRefusals = {
  unread: 'Chưa rõ cần in gì. Hãy tải lại trang và chọn lại.',
  unreachableHost: (siteUrl: string) =>
    `Điện thoại của người dân không mở được địa chỉ ${siteUrl}, nên mã in ra sẽ không dùng được. Hãy báo người quản trị kỹ thuật đặt SITE_URL là địa chỉ công khai của trang, rồi mới in.`,
  notPublished: 'Chiến dịch chưa xuất bản: mã in ra bây giờ chưa mở được gì. Hãy xuất bản trước; có thể đặt ngày bắt đầu về sau.',
  gone: 'Chiến dịch không còn trên trang: người quét mã chỉ thấy câu báo như vậy. Muốn in, hãy xuất bản lại chiến dịch trước.',
  ended: (day: string) =>
    `Chiến dịch đã kết thúc ngày ${formatDay(day)}: không in thêm mã nữa. Nếu chiến dịch được kéo dài, hãy sửa ngày kết thúc và xuất bản lại.`,
  noPlacement: 'Chiến dịch đã xuất bản chưa có nơi đặt nào. Hãy thêm nơi đặt và xuất bản lại.',
  noDestination: 'nơi mã mở đến chưa được xuất bản hoặc đã bị gỡ. Hãy chọn nơi khác và xuất bản lại chiến dịch.',
  noCode: 'chưa có mã. Hãy lưu lại chiến dịch.',
  busy: 'Máy chủ đang làm nhiều tệp in. Hãy thử lại sau ít phút.',
  nothingToPrint: 'Không có nơi đặt nào in được.',
} as const;

export const printWarnings = {
  /** About the campaign itself, where nothing that its codes open is named. */
  notOnSite: (reason = '', opened?: string) =>
    [
      `Bản vừa xuất bản của ${opened ? `«${opened}», nơi mã mở đến,` : 'chiến dịch'} chưa ở trên trang: mã quét lúc này có thể chưa mở được gì.`,
      reason,
      `Chỉ đem in, đem dán khi khung «Trên trang» ${opened ? 'của nội dung ấy' : 'ở đây'} báo đã lên.`,
    ]
      .filter(Boolean)
      .join(' '),
  notStarted: (day: string) =>
    `Chiến dịch bắt đầu từ ${formatDay(day)}. Quét trước ngày đó, người dân thấy thông báo chưa bắt đầu.`,
  lapsed: (title: string, laws: readonly string[]) =>
    `«${title}» dựa vào văn bản đã hết hiệu lực (${laws.join('; ')}). Hãy sửa bài rồi mới in «Bảng tin A5».`,
  reviewDue: (title: string, day: string) =>
    `«${title}» đã đến ngày cần xem lại, ${formatDay(day)}. Hãy xem lại bài rồi mới in «Bảng tin A5».`,
  changed: 'Bản nháp khác bản đã xuất bản. Chỉ in nội dung và nơi đặt của bản đã xuất bản.',
} as const;

/** Why a code is not in the file. */
export const leftOutReasons = {
  noAnswer: 'mã không mở đến bài viết có «Việc cần làm». Hãy điền các bước ở bài ấy và xuất bản, hoặc in áp phích.',
  noticeFull: 'các bước quá dài, hoặc mã quá rộng cho khoảng cách đọc, không vừa khổ A5. Hãy rút gọn các bước, hoặc in áp phích.',
  noRoom: 'chữ quá dài, không vừa một nhãn. Hãy in áp phích.',
  tooLarge: (widthMm: number) =>
    `mã cần rộng ${widthMm} mm cho khoảng cách đọc này, không vừa cùng với chữ. Hãy chọn khổ giấy lớn hơn, hoặc tệp SVG.`,
  tooSmall: (widthMm: number) => `mã cần rộng ít nhất ${widthMm} mm cho khoảng cách đọc này. Hãy chọn mã rộng hơn.`,
  letters: (letters: string) => `có ký tự không in được: ${letters}. Hãy bỏ ký tự đó.`,
  unread: 'quét thử không ra đúng địa chỉ, nên không đưa vào tệp. Hãy in mã rộng hơn; nếu vẫn vậy, báo người quản trị kỹ thuật.',
} as const;
