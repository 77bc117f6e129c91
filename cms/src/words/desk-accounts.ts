import type { AccountEvent, AccountEventKind } from '../contracts/accounts.ts';

/** Accounts, as the desk and its server speak of them. */

export const accountWords = {
  tooManyTries: (minutes: number) => `Đã thử quá nhiều lần. Hãy thử lại sau ${minutes} phút.`,
  wrongPassword: 'Mật khẩu không đúng.',
  noCodeHere: 'Ở đây chỉ gõ mật khẩu, không gõ mã xác thực.',
  noMail:
    'Hệ thống này không gửi được thư. Hãy nhờ người có vai trò Quản trị đặt lại mật khẩu cho bạn; người Quản trị quên mật khẩu thì nhờ người quản trị kỹ thuật.',
  mailFails:
    'Hiện máy chủ thư không nhận thư, nên chưa có thư nào được gửi. Hãy thử lại sau, hoặc nhờ người có vai trò Quản trị.',
  testMailFails:
    'Chưa gửi được: máy chủ thư không nhận thư thử. Hãy nhờ người quản trị kỹ thuật chạy lệnh kiểm tra hệ thống (npm run doctor), lệnh này nói rõ vì sao.',
  resetButFactor: 'Mật khẩu đã được đổi. Hãy đăng nhập bằng mật khẩu mới, gõ mã xác thực ngay sau mật khẩu.',
  factorIsOn: 'Xác thực hai bước đang bật. Muốn dùng điện thoại khác, hãy tắt rồi bật lại.',
  wrongCode: 'Mã không đúng. Hãy kiểm tra giờ của điện thoại rồi nhập mã đang hiện.',
  confirmFirst:
    'Thay đổi tài khoản cần xác nhận mật khẩu. Hãy mở mục «Bảo mật tài khoản» ở một thẻ khác của trình duyệt, nhập mật khẩu của bạn, rồi quay lại đây lưu lần nữa.',
} as const;

const kinds: Record<AccountEventKind, string> = {
  login: 'Đăng nhập',
  failures: 'Đăng nhập sai',
  created: 'Tạo tài khoản',
  invited: 'Gửi thư mời',
  'not-invited': 'Chưa gửi được thư mời: hãy tự gửi liên kết đăng ký, xem ở tài khoản đó',
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
  if (kind === 'failures') return `${kinds[kind]} ${count} lần, từ ${detail} địa chỉ mạng`;
  return detail ? `${kinds[kind]}: ${detail}` : kinds[kind];
}

/** Shown instead of «Quên mật khẩu?» where no mail can be sent. */
export const withoutMail = 'Quên mật khẩu? Hãy nhờ người có vai trò Quản trị đặt lại cho bạn.';

/** The page «Bảo mật tài khoản». */
export const accountPageWords = {
  title: 'Bảo mật tài khoản',
  confirmTitle: 'Xác nhận mật khẩu',
  confirmIntro:
    'Đổi thư điện tử của mình, và mọi thay đổi về tài khoản, vai trò của người khác, cần xác nhận mật khẩu trước. Xác nhận ở đây rồi quay lại thẻ đang sửa và lưu lần nữa; có hiệu lực trong 5 phút.',
  unread: 'Chưa tải được phần này. Hãy tải lại trang.',
  password: 'Mật khẩu của bạn',
  confirm: 'Xác nhận',
  confirmed: (until: string) => `Đã xác nhận. Có thể lưu thay đổi về tài khoản đến ${until}.`,
  notConfirmed: 'Chưa xác nhận được. Hãy thử lại.',
  factorTitle: 'Xác thực hai bước',
  factorIntro:
    'Khi bật, mỗi lần đăng nhập cần thêm mã 6 số từ ứng dụng xác thực trên điện thoại, gõ ngay sau mật khẩu, trong cùng một ô. Bật hoặc tắt cần xác nhận mật khẩu ở trên trước.',
  factorOn: (left: number) =>
    left > 0 ? `Đang bật, còn ${left} mã dự phòng.` : 'Đang bật, đã hết mã dự phòng: hãy tắt rồi bật lại để có mã mới.',
  factorOff: 'Đang tắt.',
  factorError: 'Chưa bật hoặc tắt được xác thực hai bước. Hãy tải lại trang rồi thử lại.',
  begin: 'Bật xác thực hai bước',
  turnOff: 'Tắt',
  scan: 'Quét mã này bằng ứng dụng xác thực (Google Authenticator, Microsoft Authenticator, Aegis…), rồi nhập mã 6 số mà ứng dụng hiện.',
  /** In fours, which are typed with less error; apps take the spaces. */
  byHand: (secret: string) => `Không quét được thì nhập tay: ${(secret.match(/.{1,4}/g) ?? []).join(' ')}`,
  code: 'Mã 6 số',
  turnOn: 'Bật',
  recoveryTitle: 'Mã dự phòng',
  recovery: 'Hãy ghi lại và cất giữ: mỗi mã dùng được một lần thay cho mã 6 số khi mất điện thoại. Các mã này không hiện lại.',
  codesLost:
    'Xác thực hai bước đã bật, nhưng mã dự phòng chưa hiện ra được và không hiện lại. Hãy bấm «Tắt» rồi bật lại để có mã dự phòng mới.',
  mailTitle: 'Thư điện tử của hệ thống',
  mailIntro: (from: string) =>
    `Lời mời, liên kết đặt lại mật khẩu và tin có bài chờ duyệt được gửi từ ${from}. Gửi một thư thử cho chính mình để biết thư có tới không.`,
  sendTest: 'Gửi thư thử',
  testTaken: (to: string) => `Máy chủ thư đã nhận thư gửi tới ${to}. Hãy mở hộp thư, cả mục thư rác, xem thư đã tới chưa.`,
  testFailed: 'Chưa gửi được. Hãy thử lại.',
  eventsTitle: 'Nhật ký tài khoản',
  eventsIntro:
    'Ai đã đăng nhập, ai đã thay đổi tài khoản nào: 200 dòng mới nhất. Nhật ký chỉ được ghi thêm, không sửa hay xóa được. Địa chỉ IPv6 chỉ ghi phần mạng.',
  eventsError: 'Chưa tải được nhật ký. Hãy tải lại trang.',
  columns: ['Lúc', 'Việc', 'Người làm', 'Tài khoản', 'Từ địa chỉ'],
} as const;
