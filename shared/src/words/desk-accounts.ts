import type { AccountEvent, AccountEventKind } from '../schemas/accounts.ts';

/** Accounts, as the desk and its server speak of them. */

export const accountTexts = {
  tooManyTries: (minutes: number) => `Đã thử quá nhiều lần. Hãy thử lại sau ${minutes} phút.`,
  wrongPassword: 'Mật khẩu không đúng.',
  confirmFirst:
    'Thay đổi tài khoản cần xác nhận mật khẩu. Hãy mở mục «Tài khoản» ở một thẻ khác của trình duyệt, nhập mật khẩu của bạn, rồi quay lại đây lưu lần nữa.',
} as const;

const kinds: Record<AccountEventKind, string> = {
  login: 'Đăng nhập',
  failures: 'Đăng nhập sai',
  created: 'Tạo tài khoản',
  registered: 'Nhận lời mời, đặt mật khẩu',
  deleted: 'Xóa tài khoản',
  password: 'Tự đổi mật khẩu',
  'password-by-link': 'Đặt lại mật khẩu bằng liên kết',
  'password-reset': 'Đặt lại mật khẩu cho người khác',
  email: 'Đổi thư điện tử',
  roles: 'Đổi vai trò',
  blocked: 'Khóa tài khoản',
  unblocked: 'Mở khóa tài khoản',
  'factor-on': 'Bật xác thực hai bước',
  'factor-off': 'Tắt xác thực hai bước',
  'put-back': 'Cơ sở dữ liệu được khôi phục từ bản sao lưu: mọi phiên đăng nhập đã kết thúc',
  recovery: 'Lấy lại tài khoản bằng lệnh trên máy chủ',
};

/** `Đổi vai trò: Biên tập viên → Quản trị` */
export function eventText({ kind, detail, count }: AccountEvent): string {
  if (kind === 'failures') return `${kinds[kind]} ${count} lần, từ ${detail} mạng`;
  return detail ? `${kinds[kind]}: ${detail}` : kinds[kind];
}

/** The page «Tài khoản». */
export const accountWords = {
  title: 'Tài khoản',
  confirmTitle: 'Xác nhận mật khẩu',
  confirmIntro:
    'Đổi thư điện tử của mình, và mọi thay đổi về tài khoản, vai trò của người khác, cần xác nhận mật khẩu trước. Xác nhận ở đây rồi quay lại thẻ đang sửa và lưu lần nữa; có hiệu lực trong 5 phút.',
  password: 'Mật khẩu của bạn',
  confirm: 'Xác nhận',
  confirmed: (until: string) => `Đã xác nhận. Có thể lưu thay đổi về tài khoản đến ${until}.`,
  notConfirmed: 'Chưa xác nhận được. Hãy thử lại.',
  eventsTitle: 'Nhật ký tài khoản',
  eventsIntro:
    'Ai đã đăng nhập, ai đã thay đổi tài khoản nào: 200 dòng mới nhất. Nhật ký chỉ được ghi thêm, không sửa hay xóa được. Địa chỉ IPv6 chỉ ghi phần mạng.',
  eventsError: 'Chưa tải được nhật ký. Hãy tải lại trang.',
  columns: ['Lúc', 'Việc', 'Người làm', 'Tài khoản', 'Từ địa chỉ'],
} as const;
