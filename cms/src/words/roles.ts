/** The three roles of the editors' desk, as the admin shows them, and why they stay as they are. */
export const roleWords = {
  editor: {
    name: 'Biên tập viên',
    description: 'Viết và sửa bản nháp, gửi duyệt. Không xuất bản, không gỡ, không xóa nội dung đã xuất bản.',
  },
  publisher: { name: 'Người duyệt', description: 'Duyệt, xuất bản và gỡ mọi nội dung; sửa danh mục và cài đặt trang.' },
  administrator: { name: 'Quản trị', description: 'Toàn quyền, gồm tài khoản người dùng và cấu hình.' },
  setByStart:
    'Chưa lưu: quyền của vai trò này do phần mềm đặt lại mỗi lần khởi động. Muốn có quyền khác, hãy tạo một vai trò khác rồi giao cho người dùng; ở đó, quyền kèm điều kiện hoặc chỉ với một số trường không đủ để xuất bản, xem lịch sử, chia sẻ bản nháp.',
  notDeleted: 'Chưa xóa: đây là vai trò có sẵn, phần mềm đặt lại mỗi lần khởi động. Vai trò không giao cho ai thì không ai dùng.',
} as const;

/** What Strapi calls rights, what they are to, and what they may hang on. */
export const rightWords: Readonly<Record<string, string>> = {
  Create: 'Thêm',
  Read: 'Xem',
  Update: 'Sửa',
  Delete: 'Xóa',
  Publish: 'Xuất bản',
  'Configure view': 'Đổi cách trình bày',
  'Configure Layout': 'Đổi cách trình bày',
  'Access the Media Library': 'Vào thư viện tệp',
  'Create (upload)': 'Tải lên',
  'Update (crop, details, replace) + delete': 'Sửa, cắt, thay, xóa',
  Download: 'Tải xuống',
  'Copy link': 'Chép địa chỉ',
  'Create (invite)': 'Thêm (mời)',
  'Read the project level settings': 'Xem cài đặt chung',
  'Update the project level settings': 'Sửa cài đặt chung',
  'content-manager': 'Quản lý nội dung',
  upload: 'Thư viện tệp',
  project: 'Cài đặt chung',
  'users and roles': 'Người dùng và vai trò',
  users: 'Người dùng',
  roles: 'Vai trò',
  general: 'Chung',
  default: 'Chung',
  assets: 'Tệp',
  'collection types': 'Nội dung',
  'single types': 'Thiết lập',
  components: 'Khối nội dung',
  'Is creator': 'Do chính người ấy tạo',
  'Has same role as creator': 'Do người cùng vai trò tạo',
};
