import { longestRemark } from '../contracts/reviews.ts';

/** The way of a draft between its writer and a reviewer: on the entry, and on the admin's home page. */

const letters = `${longestRemark.toLocaleString('vi')} ký tự`;

export const reviewRefusals = {
  /** The draft as it is saved was looked at. */
  notSent: 'Đã lưu, chưa gửi duyệt.',
  notAwaited: 'Chưa trả lại: nội dung này không còn chờ duyệt. Hãy xem khung «Duyệt»; nhận xét nào còn cần thì chép lại đã.',
  remarkNeeded: `Hãy ghi ít nhất một nhận xét, mỗi nhận xét không quá ${letters}.`,
  remarkTooLong: `Lời nhắn không được quá ${letters}.`,
  unknownField: 'Nhận xét chỉ đến một ô không có trong biểu mẫu. Hãy chọn lại ô.',
} as const;

const steps = {
  written: 'Bắt đầu viết',
  saved: 'Lưu gần nhất',
  sent: 'Gửi duyệt',
  returned: 'Trả lại',
  published: 'Xuất bản gần nhất',
} as const;

export const reviewWords = {
  panel: 'Duyệt',
  send: 'Gửi duyệt',
  isAwaited: 'Chờ duyệt',
  sentNow: 'Đã gửi duyệt.',
  sendFailed: 'Chưa gửi được. Hãy bấm lại.',
  remark: 'Lời nhắn cho người duyệt',
  remarkHelp: 'Không bắt buộc. Được gửi cùng khi bấm «Gửi duyệt».',

  writing: 'Đang viết, chưa gửi duyệt.',
  asPublished: 'Bản nháp giống bản đã xuất bản, không có gì để gửi duyệt.',
  sent: (who: string, when: string) => `${who} gửi duyệt ${when}`,
  returned: (who: string, when: string) => `${who} trả lại ${when}`,
  someone: 'Hệ thống',
  /** A draft that a program put there. */
  awaited: 'Đang chờ duyệt.',
  toMend: 'Sửa xong, bấm «Gửi duyệt».',
  goTo: (field: string) => `Đến ô «${field}»`,
  goToWords: 'Tới chỗ này',
  isGone: 'Không còn thấy lời này.',

  changes: (count: number) => `Sẽ đổi trên trang (${count})`,
  newPage: 'Chưa có trên trang: xuất bản là đưa toàn bộ lên.',
  noChanges: 'Bản nháp giống hệt trang đang có.',
  changesLoading: 'Đang so với trang…',
  changesFailed: 'Chưa so được với trang. Hãy tải lại trang này.',
  page: 'Xem trước',
  wide: 'Xem cạnh nhau',
  wideTitle: 'Bản nháp và trang đang có',
  onSite: 'Đang có trên trang',
  inDraft: 'Bản nháp đã lưu',
  pageLoading: 'Đang vẽ trang…',
  pageFailed: 'Chưa vẽ được trang. Hãy đóng cửa sổ này rồi mở lại.',
  removed: 'Bỏ',
  added: 'Thêm',

  giveBack: 'Trả lại',
  giveBackTitle: 'Trả lại để sửa',
  giveBackHelp: 'Người viết thấy các nhận xét này ở đầu khung «Duyệt» và ở trang chủ của họ.',
  quote: 'Trích lời trong bài',
  quoteHelp:
    'Không bắt buộc. Chọn chữ ở biểu mẫu rồi bấm «Trả lại», hoặc chép từ «Xem trước» rồi dán vào đây; mỗi nhận xét một chỗ, trong một đoạn.',
  quoteMissing: 'Không thấy lời này trong bài. Hãy chép đúng từng chữ, trong một đoạn.',
  place: 'Về ô nào',
  whole: 'Cả bài',
  text: 'Nhận xét',
  textNumbered: (number: number) => `Nhận xét ${number}`,
  more: 'Thêm nhận xét',
  drop: 'Bỏ nhận xét này',
  textMissing: 'Hãy ghi nhận xét.',
  returnedNow: 'Đã trả lại cho người viết.',
  returnFailed: 'Chưa trả lại được. Hãy bấm lại.',

  steps: 'Ai đã làm gì',
  step: (step: keyof typeof steps, who: string | undefined, when: string) =>
    [`${steps[step]}: ${who ?? 'Hệ thống'}`, when].join(', '),
} as const;

export const workWords = {
  title: 'Việc chờ tôi',
  loading: 'Đang xem việc chờ bạn…',
  create: {
    'api::article.article': 'Viết bài',
    'api::attachment.attachment': 'Thêm văn bản',
    'api::qr-campaign.qr-campaign': 'Tạo mã QR',
  },
  toReview: (count: number) => `Chờ bạn duyệt (${count})`,
  returned: (count: number) => `Trả lại cho bạn sửa (${count})`,
  /** The newest alone, so they are not counted. */
  writing: () => 'Bạn đang viết dở, chưa gửi đi',
  withWriters: (count: number) => `Đã trả lại, chờ người viết sửa (${count})`,
  sent: (count: number) => `Bạn đã gửi, đang chờ duyệt (${count})`,
  reviewDates: (count: number) => `Đến ngày cần xem lại (${count})`,
  lapsed: (count: number) => `«Việc cần làm» dựa vào văn bản đã hết hiệu lực (${count})`,
  laws: (names: readonly string[]) => `Hết hiệu lực: ${names.join('; ')}`,
  all: (count: number) => `Hiện cả ${count}`,
  fewer: 'Thu gọn',
  said: (type: string, who: string | undefined, when: string, group: string | undefined, remark: string | undefined) =>
    [type, who, when, group, remark && `«${remark}»`].filter(Boolean).join(' · '),
  due: (day: string, isMended: boolean) =>
    [`Hẹn xem lại ngày ${day}`, isMended && 'bản nháp đã đổi ngày, chưa xuất bản'].filter(Boolean).join(' · '),
  nothing: 'Không có việc nào đang chờ bạn.',
} as const;
