const kinds = { silent: 'Ảnh chưa có lời mô tả', pictures: 'Mọi ảnh', files: 'Mọi tệp' } as const;
const none = { silent: 'Ảnh nào cũng đã có lời mô tả.', pictures: 'Không có ảnh nào.', files: 'Không có tệp nào.' } as const;

/** «Ảnh và nơi dùng tệp»: a page beside Strapi's media library. */
export const mediaWords = {
  title: 'Ảnh và nơi dùng tệp',
  intro:
    'Viết lời mô tả cho nhiều ảnh một lượt: ảnh được chọn vào bài thì mang theo lời ấy. Xem mỗi tệp đang dùng ở đâu trước khi thay hay xóa.',
  shown: 'Hiện',
  kinds,
  search: 'Tìm theo tên tệp, lời mô tả',
  find: 'Tìm',
  upload: 'Tải ảnh lên',
  uploading: (name: string) => `Đang tải «${name}»…`,
  uploadFailed: (name: string) => `Chưa tải được «${name}». Hãy thử lại.`,
  /** What comes after one that is refused is not tried. */
  uploadedUpTo: (done: number, all: number, why: string) =>
    all > 1 ? `${why} Đã tải ${done} trong ${all} ảnh; ${all - done} ảnh chưa tải.` : why,
  uploaded: (count: number) => `Đã tải ${count} ảnh lên. Hãy viết lời mô tả cho từng ảnh rồi bấm «Lưu».`,
  alt: 'Lời mô tả',
  altHint: 'Lời mô tả nói điều thấy trong ảnh, cho người không nhìn thấy.',
  altIsFileName: 'Đây là tên tệp. Hãy nói điều thấy trong ảnh.',
  save: (count: number) => (count > 0 ? `Lưu ${count} lời mô tả` : 'Lưu'),
  saved: (count: number) => `Đã lưu lời mô tả của ${count} ảnh.`,
  gone: (count: number) => `${count} ảnh không còn trong thư viện.`,
  notSaved: (count: number) => `Chưa lưu ${count} lời mô tả, chữ vẫn còn ở ô.`,
  tryAgain: 'Hãy thử lại.',
  uses: 'Xem nơi dùng',
  usesOf: (name: string) => `Xem nơi dùng «${name}»`,
  onSite: 'Trên trang',
  inDrafts: 'Chỉ trong bản nháp',
  unused: 'Không bài nào, bản nháp nào dùng tệp này.',
  usesFailed: 'Chưa tải được danh sách nơi dùng. Hãy thử lại.',
  /** `sought`: the words that were looked for; '' for none. */
  none: (kind: keyof typeof none, sought: string) =>
    sought ? `Không thấy «${sought}» trong «${kinds[kind]}». Hãy thử từ khác, hoặc xóa chữ ở ô tìm.` : none[kind],
  more: 'Xem thêm',
  newest: (most: number, all: number) =>
    `Ở đây xem được ${most} tệp mới nhất trong ${all} tệp. Tệp khác: hãy gõ tên tệp vào ô tìm.`,
  loading: 'Đang tải danh sách…',
  error: 'Chưa tải được danh sách. Hãy tải lại trang; nếu vẫn lỗi, báo người quản trị kỹ thuật.',
} as const;
