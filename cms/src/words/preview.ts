/** What an editor, or a reader of a share link, sees in the place of a preview. */

/** Pages that stand in for a preview: a title, and what to do. */
export const previewNotices = {
  deleted: 'Nội dung này không còn nữa.',
  nothing: (reason: string) => ({ title: 'Chưa xem trước được', text: reason }),
  away: {
    title: 'Chưa xem trước được lúc này',
    text: 'Phần mềm đưa nội dung lên trang đang dừng, hoặc đang khởi động lại. Bản nháp vẫn được giữ nguyên: hãy thử lại sau một phút. Nếu vẫn vậy, hãy báo người quản trị kỹ thuật.',
  },
  expired: {
    title: 'Bản xem trước này đã hết hạn',
    text: 'Hãy tải lại trang biên tập (phím F5) rồi mở lại bản xem trước.',
  },
  shareGone: {
    title: 'Liên kết này không dùng được nữa',
    text: 'Liên kết đã hết hạn, đã bị thu hồi, hoặc nội dung đã bị xóa. Hãy hỏi người đã gửi liên kết cho bạn.',
  },
} as const;

export const shareWords = {
  needsRight: 'Bạn không có quyền sửa nội dung này nên không chia sẻ được bản nháp của nó.',
  notDrafted: 'Loại nội dung này không có bản nháp để chia sẻ.',
  takenDown: 'Nội dung này đã bị gỡ khẩn cấp nên không chia sẻ được.',
  missing: 'Không có liên kết chia sẻ này.',
} as const;
