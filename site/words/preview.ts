/** What an editor, or a reader of a share link, sees of a preview. */

/** On the page itself. */
export const previewBanner = {
  draft: 'Bản xem trước – chưa xuất bản',
  changes: 'Bản xem trước – những thay đổi chưa xuất bản',
  /** On the site, or on its way there. */
  published: 'Bản xem trước – đã xuất bản',
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
