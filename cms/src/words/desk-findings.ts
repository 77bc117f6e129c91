/** «Soát lại» beside a form, and the window before a publication. */
export const findingWords = {
  panel: 'Soát lại',
  none: 'Chưa thấy gì cần sửa.',
  errors: 'Cần sửa để xuất bản được',
  rights: 'Quyền xuất bản',
  warnings: 'Nên xem lại',
  mend: 'Sửa',
  open: (count: number) => `Soát lại (${count})`,
  close: 'Đóng',
  ask: 'Còn điều nên xem lại',
  back: 'Quay lại sửa',
  publish: 'Vẫn xuất bản',
} as const;
