/** What the CMS itself says to an editor. */
export const cmsWords = {
  passwordTooShort: (min: number) => `Mật khẩu phải có ít nhất ${min} ký tự.`,
  /** Below the field: what Strapi wants too. */
  passwordHint: (min: number) => `Ít nhất ${min} ký tự, gồm 1 chữ hoa, 1 chữ thường và 1 số`,
  firstAdminName: 'Quản trị',
  /** In the history of a document. */
  importer: 'Nhập từ tệp',
} as const;
