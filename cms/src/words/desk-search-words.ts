/** The words of the search, as the admin shows them. */

export const searchWordsWords = {
  title: 'Từ ngữ tìm kiếm',
  intro: (product: string) =>
    `Ô tìm kiếm của trang biết sẵn ${product} cách nói thường ngày và chữ viết tắt, và từ tương ứng trong luật. Danh sách có sẵn được cập nhật cùng phần mềm. Ở đây tra được từng từ, tắt từ gây nhầm, và thêm từ của đơn vị.`,
  loading: 'Đang tải danh sách…',
  search: 'Từ cần tra',
  find: 'Tra',
  searchHint: 'Gõ có dấu hay không dấu đều được. Để trống thì hiện những từ đơn vị đã thêm, thay hoặc tắt.',
  error: 'Chưa tải được danh sách. Hãy tải lại trang; nếu vẫn lỗi, báo người quản trị kỹ thuật.',
  none: 'Không có từ nào khớp.',
  noneOwn: 'Đơn vị chưa thêm, thay hay tắt từ nào.',
  shown: (shown: number, total: number) =>
    shown < total ? `${shown} trong ${total} từ khớp. Gõ thêm chữ để thấy từ khác.` : `${total} từ.`,
  types: { abbreviation: 'Chữ viết tắt', synonym: 'Cách nói thường ngày' },
  states: { product: 'Có sẵn', off: 'Đã tắt', replaced: 'Đơn vị thay', added: 'Đơn vị thêm' },
  instead: (product: string) => `Nghĩa có sẵn, đang không dùng: ${product}`,
  switchOff: 'Tắt',
  switchOffOf: (said: string) => `Tắt «${said}»`,
  switchOn: 'Bật lại',
  switchOnOf: (said: string) => `Bật lại «${said}»`,
  edit: 'Sửa',
  editOf: (said: string) => `Sửa «${said}»`,
  addSynonym: 'Thêm từ đồng nghĩa',
  addAbbreviation: 'Thêm chữ viết tắt',
  switchedOff: (said: string) => `Đã tắt «${said}». Trang thay đổi sau lần cập nhật tới, trong ít phút.`,
  switchedOn: (said: string) => `Đã bật lại «${said}». Trang thay đổi sau lần cập nhật tới, trong ít phút.`,
  failed: 'Chưa làm được. Hãy thử lại.',
} as const;
