/** What the CMS itself says to an editor. */
export const cmsWords = {
  passwordTooShort: (min: number) => `Mật khẩu phải có ít nhất ${min} ký tự.`,
  firstAdminName: 'Quản trị',
  /** In the history of a document. */
  importer: 'Nhập từ tệp',
} as const;
