/** What the desk says of a takedown: gone from the site and from all that is kept, with a reason. */
export const takedownWords = {
  right: 'Gỡ khẩn cấp',
  needsRight: 'Chỉ Quản trị mới gỡ khẩn cấp được. Hãy báo Quản trị.',
  reasonNeeded: 'Hãy ghi lý do gỡ, tối đa 1000 ký tự.',
  neverPublished: 'Nội dung này chưa xuất bản lần nào, không có gì để gỡ. Muốn bỏ bản nháp, hãy xóa như thường.',
  /** The reason itself was not kept outside of the database. */
  again: 'Đã gỡ trước khi khôi phục từ bản sao lưu',
  takenDownAlready: 'Nội dung này đã gỡ khẩn cấp rồi. Hãy tải lại trang để xem ai đã gỡ và vì sao.',
  returnNeedsRight: (reason: string) =>
    `Nội dung này đã gỡ khẩn cấp. Lý do: ${reason}. Chỉ Quản trị mới xuất bản lại hoặc hẹn giờ xuất bản lại được: hãy nhờ Quản trị.`,
  opened: (posters: string) =>
    `Mã QR đã phát hành đang mở đến nội dung này. ${posters} Chưa gỡ được khi mã còn mở đến đây: hãy đổi nơi mở đến trong chiến dịch và xuất bản chiến dịch, rồi gỡ. Áp phích vẫn dùng được, và mở nơi mới.`,
  openedByGone: (posters: string) =>
    `Mã QR đã phát hành đang mở đến nội dung này. ${posters} Vẫn gỡ được, nhưng áp phích sẽ không còn dẫn đến đâu. Nếu chưa gấp, hãy xuất bản lại chiến dịch với nơi mở đến khác trước.`,
} as const;
