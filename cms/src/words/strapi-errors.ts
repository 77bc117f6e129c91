import { issueText } from './issues.ts';
import { smaller } from './uploads.ts';
import { error } from '../rules/issue.ts';

const noRight =
  'Bạn không có quyền làm việc này. Hãy nhờ người duyệt; việc về tài khoản, vai trò hay cấu hình thì nhờ người có vai trò Quản trị.';
const emailTaken = 'Thư điện tử này đã có tài khoản. Hãy tìm tài khoản ấy trong danh sách «Người dùng», hoặc dùng địa chỉ khác.';
const noInvitation =
  'Lời mời này không dùng được: đã dùng rồi, hoặc địa chỉ bị cắt. Đã có mật khẩu thì hãy bấm «Đăng nhập»; chưa có thì hãy nhờ người có vai trò Quản trị gửi lại liên kết.';
const notFound =
  'Không tìm thấy. Có thể người khác vừa xóa. Hãy chép lại chữ chưa lưu, nếu có, rồi quay lại danh sách và tải lại trang.';

const unknown = 'chưa biết đã xong hay chưa';
const unconnected = `Mất kết nối với máy chủ, nên ${unknown}. Hãy xem lại mạng, rồi thử lại.`;
const unanswered = `Máy chủ chưa trả lời, nên ${unknown}. Hãy thử lại sau ít phút; nếu vẫn vậy, hãy báo người quản trị kỹ thuật.`;
const ofServer = 'Máy chủ gặp lỗi. Hãy thử lại; nếu vẫn lỗi, hãy báo người quản trị kỹ thuật.';
const sessionEnded = 'Phiên đăng nhập đã hết. Hãy đăng nhập lại.';

/** What Strapi's server, its admin, or a browser says in English, and an editor would read as it is. */
export const strapiErrorWords: Readonly<Record<string, string>> = {
  'Invalid credentials':
    'Thư điện tử hoặc mật khẩu không đúng. Nếu đã bật xác thực hai bước, hãy gõ mã, hoặc một mã dự phòng, ngay sau mật khẩu, trong cùng một ô. Mất cả điện thoại và mã dự phòng thì nhờ người quản trị kỹ thuật.',
  'User not active': 'Tài khoản này đã bị khóa. Hãy nhờ người có vai trò Quản trị mở khóa.',
  'Too many requests, please try again later.': 'Đã thử quá nhiều lần. Hãy thử lại sau ít phút.',
  Forbidden: noRight,
  'Forbidden access': noRight,
  'Policy Failed': noRight,
  'Missing or invalid credentials': sessionEnded,
  'Session expired. Please log in again.': sessionEnded,
  'Not Found': notFound,
  'Document not found': notFound,
  // Strapi's default message: a save of what somebody deleted meanwhile.
  'Entity not found': notFound,
  'Files are empty': 'Chưa có tệp nào, hoặc tệp rỗng. Hãy mở thử tệp trên máy rồi chọn lại.',
  FileTooBig: `Tệp quá lớn so với mức máy chủ cho phép. ${smaller}`,
  'Internal Server Error': ofServer,
  'Server Error': ofServer,
  'Unknown Server Error': ofServer,
  'Unknown error occurred.': ofServer,
  // Chromium, Firefox and Safari.
  'Failed to fetch': unconnected,
  'NetworkError when attempting to fetch resource.': unconnected,
  'Load failed': unconnected,
  'This attribute must be unique': 'Giá trị này đã có nơi dùng. Hãy chọn giá trị khác.',
  'Email already taken': emailTaken,
  'A user with this email address already exists': emailTaken,
  'You must have at least one user with super admin role.':
    'Đây là tài khoản Quản trị cuối cùng còn dùng được, nên không khóa, xóa hay đổi vai trò được. Hãy giao vai trò Quản trị cho một tài khoản khác trước.',
  'You cannot delete your own user': 'Không tự xóa tài khoản của mình được. Hãy nhờ một người Quản trị khác xóa.',
  'Some roles are still assigned to some users':
    'Còn tài khoản giữ vai trò này. Hãy đổi vai trò của các tài khoản ấy trước, rồi xóa.',
  'This reset password token has expired':
    'Liên kết đặt mật khẩu này đã hết hạn. Hãy xin liên kết mới ở «Quên mật khẩu?», hoặc nhờ người có vai trò Quản trị.',
  // Strapi's default message; it uses it nowhere else.
  'An application error occurred':
    'Liên kết đặt mật khẩu này không dùng được: đã dùng rồi, hoặc địa chỉ bị cắt. Hãy xin liên kết mới ở «Quên mật khẩu?», hoặc nhờ người có vai trò Quản trị.',
  'Invalid registrationToken': noInvitation,
  'Invalid registration info': noInvitation,
  'Name already taken': 'Tên này đã có nơi dùng. Hãy chọn tên khác.',
};

/** The Vietnamese for a message of Strapi's, where there is one. */
export function strapiErrorText(message: string): string | undefined {
  if (message.startsWith('slug must match the following: ')) return issueText(error('slug', 'notASlug'));
  // A proxy that answers by a page of its own, or by nothing: Chromium, Firefox, Safari.
  if (/is not valid JSON$|^Unexpected end of JSON|^JSON\.parse: |^JSON Parse error/.test(message)) return unanswered;
  return strapiErrorWords[message];
}

/** In the form for logging in, where everybody sees whether it was done. */
export function logInFaultText(message: string): string | undefined {
  return strapiErrorText(message)?.replace(unknown, 'chưa đăng nhập được');
}
