/** What the desk says of earlier versions. */
export const historyWords = {
  yes: 'Có',
  no: 'Không',
  /** A document or a file that no longer exists. */
  unknown: 'nội dung đã xóa',
  reordered: 'Đổi thứ tự',
  notRestorable: 'Phiên bản này không khôi phục được.',
  /** What a restored version named and the CMS no longer has. */
  leftOut: (field: string, name: string) => `${field}: ${name} (đã xóa)`,
  /** A file that has other bytes than it had then. */
  replaced: (field: string, name: string) => `${field}: ${name} (đã thay bằng tệp khác; bản nháp có tệp mới)`,
} as const;
