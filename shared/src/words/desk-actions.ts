/** What can be done with an entry besides writing and publishing: its history, its emergency removal, links to its draft. */

export const historyWords = {
  button: 'Lịch sử',
  title: 'Lịch sử xuất bản',
  close: 'Đóng',
  loading: 'Đang đọc lịch sử…',
  failed: 'Chưa đọc được lịch sử. Hãy đóng rồi mở lại.',
  empty: 'Nội dung này chưa xuất bản lần nào.',
  actions: { publish: 'Xuất bản', remove: 'Gỡ khỏi trang', takedown: 'Gỡ khẩn cấp' },
  by: (name: string) => `do ${name}`,
  bySystem: 'do hệ thống',
  unchanged: 'Không có trường nào thay đổi.',
  field: 'Trường',
  before: 'Trước',
  after: 'Sau',
  nothing: '(trống)',
  more: (count: number) => `Xem thay đổi (${count})`,
  restore: 'Khôi phục vào bản nháp',
  restoreOf: (when: string) => `Khôi phục vào bản nháp: bản lúc ${when}`,
  unsaved: 'Hãy lưu các thay đổi trong biểu mẫu trước khi khôi phục.',
  confirmTitle: 'Khôi phục vào bản nháp?',
  confirm: (when: string) =>
    `Bản nháp hiện tại được thay bằng nội dung đã xuất bản lúc ${when}. Trang công khai chưa đổi cho đến khi bạn xuất bản.`,
  confirmYes: 'Khôi phục',
  cancel: 'Hủy',
  restored: (when: string) => `Bản nháp nay là nội dung đã xuất bản lúc ${when}.`,
  lost: 'Không khôi phục được những phần sau, vì chúng không còn:',
  restoreFailed: 'Chưa khôi phục được. Bản nháp vẫn như cũ.',
} as const;

export const takedownWords = {
  action: 'Gỡ khẩn cấp',
  explain:
    'Trong vài giây, nội dung này biến mất khỏi trang, danh sách, tìm kiếm, nguồn tin và mọi bản phát hành đang giữ. Bản nháp vẫn còn ở đây để xem xét.',
  reason: 'Lý do',
  reasonHelp: 'Được ghi vào lịch sử; người đọc không thấy.',
  reasonMissing: 'Hãy ghi lý do.',
  confirm: 'Gỡ khẩn cấp ngay',
  cancel: 'Hủy',
  done: 'Đã nhận lệnh gỡ khẩn cấp. Kết quả hiện ở khung «Trên trang».',
  failed: 'Chưa gỡ được. Hãy thử lại, hoặc báo người vận hành.',
} as const;

export const shareWords = {
  button: 'Chia sẻ bản nháp',
  title: 'Chia sẻ bản nháp',
  close: 'Đóng',
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
  failed: 'Chưa đọc được danh sách.',
  empty: 'Chưa có liên kết nào.',
  created: (when: string, by?: string) => `Tạo ${when}${by ? ` bởi ${by}` : ''}`,
  expires: (when: string) => `Hết hạn ${when}`,
  expired: 'Đã hết hạn',
  revoked: 'Đã thu hồi',
  revoke: 'Thu hồi',
  revokeOf: (when: string) => `Thu hồi liên kết tạo ${when}`,
  revokeFailed: 'Chưa thu hồi được. Hãy thử lại.',
} as const;
