/** What residents searched for and did not find, as the admin says it. */

export const missedSearchesWords = {
  title: 'Tìm không thấy',
  intro:
    'Những câu người dân gõ vào ô tìm kiếm ít nhất 5 lần trong 30 ngày qua, mà trang không có gì khớp hoặc chỉ khớp một phần. Nếu luật gọi điều đó bằng từ khác, hãy thêm từ đồng nghĩa (việc của Người duyệt): lần tìm sau sẽ thấy. Đã có bài về điều đó thì ghi câu ấy vào «Câu hỏi được trả lời» của bài; chưa có thì viết bài.',
  privacy: 'Không lưu ai đã tìm. Chữ số được thay bằng dấu #, địa chỉ thư điện tử bằng dấu @.',
  loading: 'Đang tải danh sách…',
  error: 'Chưa tải được danh sách. Hãy tải lại trang; nếu vẫn lỗi, báo người quản trị kỹ thuật.',
  notYet:
    'Chưa có danh sách nào: hệ thống lập danh sách khi đã đếm được người dân tìm gì. Nếu người dân đã dùng ô tìm kiếm mà vài ngày sau vẫn chưa có, hãy báo người quản trị kỹ thuật: có thể lượt tìm không được đếm.',
  none: 'Không có câu nào được tìm nhiều mà không thấy.',
  asOf: (when: string) => `Danh sách lập ${when}.`,
  said: (times: number, fit: string) => `${times} lần · ${fit}`,
  fit: { none: 'Không thấy gì', partial: 'Chỉ khớp một phần' },
  all: 'Xem cả danh sách',
  write: 'Viết bài',
  writeFor: (query: string) => `Viết bài về «${query}»`,
  add: 'Thêm từ đồng nghĩa',
  addFor: (query: string) => `Thêm từ đồng nghĩa cho «${query}»`,
  everyday: 'Từ người dân dùng',
  everydayHint: 'Chỉ giữ những chữ cần giải nghĩa, viết đủ dấu.',
  statute: 'Từ trong luật',
  statuteHint: 'Ví dụ: giấy chứng nhận quyền sử dụng đất. Nhiều từ thì ngăn bằng dấu chấm phẩy.',
  save: 'Lưu',
  needed: 'Hãy điền cả hai ô.',
  saved: (everyday: string) =>
    `Đã thêm từ đồng nghĩa cho «${everyday}». Từ này có trên trang sau lần cập nhật tới, trong ít phút.`,
  notSaved: 'Chưa lưu được từ đồng nghĩa. Hãy thử lại.',
} as const;
