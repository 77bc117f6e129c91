/** What can be done with an entry besides writing and publishing: its history, its emergency removal, links to its draft. */

export const historyPanelWords = {
  button: 'Lịch sử',
  title: 'Lịch sử',
  loading: 'Đang đọc lịch sử…',
  failed: 'Chưa đọc được lịch sử. Hãy đóng rồi mở lại.',
  empty: 'Nội dung này chưa gửi duyệt, chưa xuất bản lần nào.',
  actions: {
    publish: 'Xuất bản',
    remove: 'Gỡ khỏi trang',
    takedown: 'Gỡ khẩn cấp',
    sent: 'Gửi duyệt',
    returned: 'Trả lại',
    'taken-in': 'Nhập từ bảng',
  },
  earlier: 'Xem các lần trước nữa',
  withoutRemark: 'Không kèm lời nhắn.',
  by: (name: string) => `do ${name}`,
  bySystem: 'do hệ thống',
  first: 'Lần xuất bản đầu tiên.',
  unchanged: 'Không có ô nào thay đổi.',
  field: 'Ô',
  before: 'Trước',
  after: 'Sau',
  nothing: '(trống)',
  restore: 'Khôi phục vào bản nháp',
  restoreOf: (when: string) => `Khôi phục vào bản nháp: bản lúc ${when}`,
  unsaved: 'Hãy lưu các thay đổi trong biểu mẫu trước khi khôi phục.',
  confirmTitle: 'Khôi phục vào bản nháp?',
  confirm: (when: string) =>
    `Bản nháp hiện tại được thay bằng nội dung đã xuất bản lúc ${when}. Trang công khai chưa đổi cho đến khi bạn xuất bản.`,
  confirmYes: 'Khôi phục',
  restored: (when: string) => `Bản nháp nay là nội dung đã xuất bản lúc ${when}.`,
  lost: 'Không trở lại như lúc ấy',
  restoreFailed:
    'Chưa biết đã khôi phục hay chưa. Hãy tải lại trang để xem bản nháp; nếu chưa thì làm lại, vẫn lỗi thì báo người quản trị kỹ thuật.',
} as const;

export const takedownPanelWords = {
  action: 'Gỡ khẩn cấp',
  explain:
    'Nội dung này mất khỏi trang, danh sách, tìm kiếm, RSS và mọi bản phát hành đang giữ, thường trong vài giây. Trang có bản sao ở máy khác thì lâu hơn: hãy chờ khung «Trên trang» báo. Bản nháp vẫn còn ở đây để xem xét.',
  unsaved: 'Biểu mẫu có thay đổi chưa lưu: gỡ xong là mất. Cần giữ thì đóng cửa sổ này và bấm «Lưu» trước.',
  inForceAgain: (titles: readonly string[]) => {
    const named = titles.map((title) => `«${title}»`).join(', ');
    return `Gỡ xong, trang sẽ ghi ${named} còn hiệu lực: chỉ nội dung này cho biết văn bản đó đã được thay thế hoặc sửa đổi. Hãy chọn «Hiệu lực (tự chọn)» cho văn bản đó và xuất bản nó: trước khi gỡ, hoặc ngay sau khi gỡ nếu gấp.`;
  },
  reason: 'Lý do',
  reasonHelp: 'Được ghi vào lịch sử; người đọc không thấy.',
  reasonMissing: 'Hãy ghi lý do.',
  erases: 'Xóa hẳn khỏi nhật ký',
  erasesHelp:
    'Xóa luôn bản nháp, mọi bản đã xuất bản trong nhật ký, lịch sử, liên kết chia sẻ và những tệp chỉ nội dung này dùng. Không khôi phục được. Hệ thống không xóa được ở bốn nơi. Một là bản sao lưu của máy chủ, kể cả bản mà lần khôi phục hoặc nâng cấp trước để lại. Hai là bản người khác đã lưu. Ba là chữ gõ dở ở máy từng mở nội dung này: chỉ mất khi máy ấy mở lại trang biên tập sau 14 ngày. Bốn là nhật ký kỹ thuật và báo động đã gửi: có thể còn mã và địa chỉ trang, của phiên bản cũ còn cả tiêu đề.',
  eraseOnly: 'Nội dung này đã gỡ khẩn cấp; chỉ còn có thể xóa hẳn khỏi nhật ký.',
  erasing: 'Đã nhận lệnh xóa hẳn. Khung «Xuất bản» ở trang chủ báo khi xóa xong.',
  confirm: 'Gỡ khẩn cấp ngay',
  done: 'Đã nhận lệnh gỡ khẩn cấp. Kết quả hiện ở khung «Trên trang».',
  failed: 'Chưa gỡ được. Hãy thử lại, hoặc báo người quản trị kỹ thuật.',
} as const;

export const sharePanelWords = {
  button: 'Chia sẻ',
  title: 'Chia sẻ bản nháp',
  explain:
    'Người có liên kết xem được bản nháp này trong 7 ngày mà không cần tài khoản. Liên kết mở được ở nơi truy cập được trang biên tập.',
  make: 'Tạo liên kết',
  made: 'Liên kết mới',
  madeHelp: 'Chỉ hiện một lần này. Hãy chép lại trước khi đóng.',
  copied: 'Đã chép liên kết.',
  notCopied: 'Trình duyệt không cho chép. Hãy chọn liên kết rồi chép tay.',
  copy: 'Chép liên kết',
  makeFailed: 'Chưa tạo được liên kết. Hãy thử lại.',
  list: 'Các liên kết đã tạo',
  loading: 'Đang đọc danh sách…',
  failed: 'Chưa đọc được danh sách. Hãy đóng rồi mở lại.',
  empty: 'Chưa có liên kết nào.',
  created: (when: string, by?: string) => `Tạo ${when}${by ? ` bởi ${by}` : ''}`,
  expires: (when: string) => `Hết hạn ${when}`,
  expired: 'Đã hết hạn',
  revoked: 'Đã thu hồi',
  revoke: 'Thu hồi',
  revokeOf: (when: string) => `Thu hồi liên kết tạo ${when}`,
  revokeFailed: 'Chưa thu hồi được. Hãy thử lại.',
} as const;
