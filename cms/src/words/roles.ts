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

/** What Strapi calls rights to what editors write. */
export const rightWords: Readonly<Record<string, string>> = {
  Create: 'Thêm',
  Read: 'Xem',
  Update: 'Sửa',
  Delete: 'Xóa',
  Publish: 'Xuất bản',
};
