import { issueText } from './issues.ts';
import { error } from '../rules/issue.ts';

/** What Strapi's server answers in English, and an editor reads as it is. */
const strapiErrorWords: Readonly<Record<string, string>> = {
  'Invalid credentials':
    'Thư điện tử hoặc mật khẩu không đúng. Nếu đã bật xác thực hai bước, hãy gõ mã ngay sau mật khẩu, trong cùng một ô.',
  'Too many requests, please try again later.': 'Đã thử quá nhiều lần. Hãy thử lại sau ít phút.',
  Forbidden: 'Bạn không có quyền làm việc này.',
  'Forbidden access': 'Bạn không có quyền làm việc này.',
  'Policy Failed': 'Bạn không có quyền làm việc này.',
  'Missing or invalid credentials': 'Phiên đăng nhập đã hết. Hãy đăng nhập lại.',
  'Not Found': 'Không tìm thấy. Có thể nội dung đã bị xóa.',
  'Document not found': 'Không tìm thấy. Có thể nội dung đã bị xóa.',
  'Files are empty': 'Chưa có tệp nào, hoặc tệp rỗng.',
  FileTooBig: 'Tệp quá lớn so với mức máy chủ cho phép.',
  'Internal Server Error': 'Máy chủ gặp lỗi. Hãy thử lại; nếu vẫn lỗi, hãy báo người quản trị.',
  'This attribute must be unique': 'Giá trị này đã có nơi dùng. Hãy chọn giá trị khác.',
  'Email already taken': 'Thư điện tử này đã có tài khoản.',
};

/** The Vietnamese for a message of Strapi's, where there is one. */
export function strapiErrorText(message: string): string | undefined {
  if (message.startsWith('slug must match the following: ')) return issueText(error('slug', 'notASlug'));
  return strapiErrorWords[message];
}
