/** «Soát lại» beside a form, and the window before a publication. */
export const findingWords = {
  panel: 'Soát lại',
  none: 'Chưa thấy gì cần sửa.',
  noneWhileNew: 'Trong phần đã viết chưa thấy gì cần sửa. Phần còn thiếu được nêu sau khi bấm «Lưu».',
  looking: 'Đang soát bản đã lưu…',
  errors: 'Cần sửa để xuất bản được',
  /** For types without drafts. */
  errorsOfSave: 'Cần sửa để lưu được',
  rights: 'Quyền xuất bản',
  warnings: 'Nên xem lại',
  /** Nothing is to be mended. */
  notes: 'Cùng lên trang',
  mend: 'Sửa',
  open: (count: number) => `Soát lại (${count})`,
  refused: 'Chưa làm được',
  named: 'Mở nội dung cần sửa trước',
  ask: 'Còn điều nên xem lại',
  back: 'Quay lại sửa',
  anyway: {
    publish: 'Vẫn xuất bản',
    replace: 'Vẫn thay tệp',
    save: 'Vẫn lưu',
    schedule: 'Vẫn hẹn giờ',
    send: 'Vẫn gửi duyệt',
    unpublish: 'Vẫn gỡ',
    delete: 'Vẫn xóa',
  },
} as const;

const left = (count: number) => `còn ${count} điều nên xem lại.`;

/** The refusal of what is asked about first, for the editor who goes back to mend it. */
export const askedFirst = {
  publish: (count: number) => `Chưa xuất bản: ${left(count)}`,
  replace: (count: number) => `Chưa thay tệp: ${left(count)}`,
  save: (count: number) => `Chưa lưu: ${left(count)}`,
  schedule: (count: number) => `Chưa hẹn giờ: ${left(count)}`,
  send: (count: number) => `Chưa gửi duyệt: ${left(count)}`,
  unpublish: (count: number) => `Chưa gỡ: ${left(count)}`,
  delete: (count: number) => `Chưa xóa: ${left(count)}`,
} as const;
