/** Several drafts that go public together: the page «Xuất bản cùng nhau», and what is said of them elsewhere. */

export const togetherRefusals = {
  notPublished: 'Chưa xuất bản nội dung nào, vì đã chọn xuất bản cùng nhau.',
  notSent: 'Chưa gửi duyệt nội dung nào, vì đã chọn gửi cùng nhau.',
  notSet: 'Chưa hẹn giờ cho nội dung nào, vì đã chọn xuất bản cùng nhau.',
  gone: 'Nội dung này không còn. Hãy bỏ ra khỏi danh sách.',
  unread: 'Danh sách chưa đúng. Hãy tải lại trang và chọn lại, tối đa 50 nội dung.',
  timedOtherwise: (title: string) =>
    `Chưa gửi duyệt nội dung nào: «${title}» đã hẹn giờ, riêng hoặc cùng những nội dung khác với danh sách này. Hãy mở «${title}», bấm «Gửi duyệt» ở đó; muốn đổi những gì lên cùng nhau, hãy nhờ người duyệt bỏ giờ hẹn hoặc hẹn lại cả nhóm.`,
  past: 'Giờ hẹn đã qua. Hãy chọn một giờ sau bây giờ.',
  changed: (title: string) =>
    `«${title}» đã được sửa sau khi bạn mở danh sách này. Chưa làm gì cả; danh sách vừa được xem lại, hãy đọc rồi bấm lần nữa.`,
} as const;

export const togetherWords = {
  title: 'Xuất bản cùng nhau',
  intro: 'Cả nhóm lên trang trong cùng một lần. Một nội dung còn lỗi thì chưa nội dung nào lên.',
  loading: 'Đang xem các nội dung đã chọn…',
  failed: 'Chưa làm được. Hãy bấm lại.',
  unread: 'Chưa xem được các nội dung đã chọn. Hãy tải lại trang.',

  cut: (most: number) =>
    `Một lần được nhiều nhất ${most} nội dung. Những nội dung thêm sau đó chưa được chọn: hãy làm ở lần khác.`,
  chosen: (count: number) => `Đã chọn (${count})`,
  none: 'Chưa chọn nội dung nào. Hãy tìm bản nháp ở dưới rồi bấm «Thêm».',
  isNew: 'chưa có trên trang',
  isChange: 'đang có trên trang',
  isAwaited: 'chờ duyệt',
  isReturned: 'đã bị trả lại, chưa gửi lại',
  publishAt: (when: string) => `hẹn xuất bản ${when}`,
  drop: 'Bỏ ra',

  offered: (count: number) => `Nên thêm (${count})`,
  namedBy: (title: string) => `«${title}» dẫn đến nội dung này`,
  names: (title: string) => `dẫn đến «${title}»`,
  add: 'Thêm',

  search: 'Tìm bản nháp để thêm',
  searchHelp: 'Gõ vài từ trong tiêu đề, hoặc số, ký hiệu. Để trống thì thấy những bản nháp mới sửa nhất.',
  find: 'Tìm',
  notSought: 'Chưa tìm được ở mọi nơi. Hãy bấm «Tìm» lại.',
  noneFound: 'Không thấy bản nháp nào khác trong những nội dung mới sửa nhất. Hãy gõ từ trong tiêu đề, hoặc thêm từ.',

  publish: (count: number) => `Xuất bản cả nhóm (${count})`,
  published: (count: number) => `Đã xuất bản cùng nhau ${count} nội dung. Xem ở đây nội dung đã lên trang chưa.`,
  time: 'Hẹn giờ cho cả nhóm',
  setTime: 'Hẹn giờ',
  timeSet: (when: string) => `Đã hẹn cả nhóm xuất bản ${when}.`,
  endTime: 'Bỏ hẹn cả nhóm',
  timeEnded: 'Đã bỏ giờ hẹn của cả nhóm.',
  /** After what was done. */
  untimed: (titles: readonly string[]) =>
    titles.length > 0 ? ` ${titles.map((title) => `«${title}»`).join(', ')} đã bỏ ra, nên không còn giờ hẹn.` : '',
  send: (count: number) => `Gửi duyệt cả nhóm (${count})`,
  sent: 'Đã gửi duyệt cả nhóm.',
  errors:
    'Còn nội dung có mục «Cần sửa để xuất bản được»: hãy bấm «Sửa», thêm nội dung được nhắc tới ở «Nên thêm», hoặc bỏ nội dung đó ra.',

  mates: (count: number) => `Xuất bản cùng ${count} nội dung khác:`,
  mateTime: 'Giờ hẹn là chung: đổi hay bỏ ở đây là cho cả nhóm.',
  openGroup: 'Mở cả nhóm',
  withMates: (count: number) => `cùng ${count} nội dung khác`,
} as const;
