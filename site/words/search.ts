/** What residents read where they search: the field with its suggestions, the page of results. */

export const searchWords = {
  title: 'Tìm kiếm',
  label: 'Tìm trong trang này',
  placeholder: 'Việc cần hỏi, số văn bản…',
  short: 'Tìm',
  submit: 'Tìm kiếm',
  hint: 'Gõ có dấu hoặc không dấu đều được. Có thể gõ số, ký hiệu văn bản.',
  examples: 'Ví dụ:',
  withoutScript:
    'Phần tìm kiếm chưa chạy được. Hãy tải lại trang. Vẫn vậy thì bật JavaScript hoặc cập nhật trình duyệt, hoặc xem theo danh mục bên dưới.',
  otherWays: 'Xem theo danh mục',
} as const;

export const resultWords = {
  title: 'Kết quả tìm kiếm',
  loading: 'Đang tìm…',
  count: (count: number, query: string) => `${count} kết quả cho «${query}»`,
  countNarrowed: (count: number, query: string) => `${count} kết quả cho «${query}» sau khi lọc`,
  countCorrected: (count: number) => `Có ${count} kết quả`,
  more: 'Hiện thêm kết quả',
  /** After it come those that have only a small part of what the first have. */
  weaker: 'Hiện thêm kết quả ít khớp hơn',
  moreAgain: 'Chưa hiện thêm được. Thử lại',
  partial: 'Không có trang nào chứa đủ các từ. Dưới đây là những trang có một phần các từ đó.',
  /** All words are there, but neither in the first result's title nor together. */
  besides: 'Có thể chưa có trang viết riêng về việc này.',
  corrected: (query: string) => `Đang hiện kết quả cho «${query}».`,
  exactly: (typed: string) => `Tìm đúng «${typed}»?`,
  none: (query: string) => `Không tìm thấy trang nào cho «${query}»`,
  noneHelp: 'Hãy thử ít từ hơn, từ khác cùng nghĩa, hoặc chọn một chủ đề bên dưới.',
  ask: 'Gửi câu hỏi cho ban biên tập',
  askHelp: 'Câu hỏi được điền sẵn vào thư. Ban biên tập trả lời bằng một bài viết trên trang này.',
  /** The subject of the letter. */
  asked: (query: string) => `Hỏi: ${query}`,
  noneNarrowed: 'Không có trang nào vừa có các từ này vừa hợp với điều kiện lọc. Hãy đổi hoặc bỏ điều kiện lọc.',
  slow: 'Mạng đang chậm, kết quả chưa tới. Hãy chờ thêm, tìm lại, hoặc xem theo danh mục bên dưới.',
  error: 'Chưa tìm được lúc này. Hãy tìm lại, hoặc xem theo danh mục bên dưới.',
  again: 'Tìm lại',
  tooOld: 'Trình duyệt này đã cũ nên chưa tìm được. Hãy cập nhật trình duyệt, hoặc xem theo danh mục bên dưới.',

  narrow: 'Lọc kết quả',
  narrowed: (count: number) => `(${count})`,
  narrowing: 'Lọc và xếp kết quả',
  facets: {
    kind: 'Loại nội dung',
    category: 'Chuyên mục',
    year: 'Năm',
    issuer: 'Cơ quan ban hành',
    validity: 'Hiệu lực hôm nay',
  },
  any: 'Tất cả',
  facetValue: (label: string, count: number) => `${label} (${count})`,
  facetsError: 'Chưa tải được các điều kiện lọc. Hãy đóng mục này rồi mở lại.',
  clear: 'Bỏ lọc',
  order: 'Xếp theo',
  orders: { relevance: 'Phù hợp nhất', date: 'Mới nhất' },
} as const;

export const suggestionWords = {
  title: 'Gợi ý',
  /** Only where arrow keys are, but a screen reader alone says it. */
  count: (count: number) => `${count} gợi ý. Dùng phím mũi tên lên, xuống để chọn.`,
  none: 'Không có gợi ý.',
  kinds: {
    category: 'Chuyên mục',
    topic: 'Chủ đề',
    plan: 'Kế hoạch',
    document: 'Văn bản',
    lapsed: 'Văn bản hết hiệu lực',
    article: 'Bài viết',
  },
} as const;
