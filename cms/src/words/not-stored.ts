/** What an editor reads when the server could not keep something. What was typed is still in the form. */
export const notStoredWords = {
  /** When a connection breaks during COMMIT, the outcome is unknown. */
  failed:
    'Máy chủ chưa xác nhận là đã lưu. Nội dung bạn nhập vẫn còn trong biểu mẫu: đừng đóng trang, hãy thử lại sau ít phút. Nếu vẫn lỗi, hãy chép nội dung ra chỗ khác và báo người quản trị kỹ thuật.',
  noRoom:
    'Máy chủ hết chỗ trống nên chưa lưu được. Nội dung bạn nhập vẫn còn trong biểu mẫu: đừng đóng trang, hãy báo ngay người quản trị kỹ thuật để dọn ổ đĩa, rồi lưu lại.',
  /** The save was not even tried. */
  reserve:
    'Ổ đĩa của máy chủ sắp hết chỗ, nên tạm thời không lưu nội dung và không tải tệp lên được. Nội dung bạn nhập vẫn còn trong biểu mẫu: đừng đóng trang, hãy báo ngay người quản trị kỹ thuật để dọn ổ đĩa, rồi lưu lại. Gỡ xuống, gỡ khẩn cấp và xóa vẫn làm được.',
} as const;
