/** What an editor, or a reader of a share link, sees of a preview. */

/** On the page itself. */
export const previewBanner = {
  draft: 'Bản xem trước – chưa xuất bản',
  changes: 'Bản xem trước – những thay đổi chưa xuất bản',
  live: 'Bản xem trước – như đang có trên trang',
  lacks: (fields: readonly string[]) => `Chưa có hoặc chưa đúng: ${fields.join(', ')}.`,
  validUntil: (moment: string) => `Liên kết này xem được đến ${moment}.`,
  liveLink: 'Xem trang đang có trên mạng',
} as const;

/** Placeholders for words that a page needs and the draft does not have yet. */
export const placeholders = {
  title: '(Chưa có tiêu đề)',
  number: '(chưa có số)',
  body: '(Chưa có nội dung)',
  callToAction: '(chưa có lời mời)',
} as const;

/** Why there is no page to show. */
export const noPreview = {
  noFile: 'Tài liệu này chưa có tệp nên chưa có trang để xem. Hãy chọn tệp ở mục «Tệp» rồi lưu lại.',
  noPage: 'Nội dung này chưa có trang để xem. Hãy lưu lại, hoặc xem mục «Cần sửa để xuất bản được» ở khung «Soát lại».',
  notPublic: 'Nội dung này hiện không có trên trang.',
  faulty: 'Nội dung này chưa dựng thành trang được. Hãy thử rút gọn phần vừa sửa; nếu vẫn vậy, hãy báo người quản trị kỹ thuật.',
  heldBack: (reason: string, mend: string) => `${reason} ${mend}`,
} as const;

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
