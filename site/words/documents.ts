/** What residents read about official documents: the page of one, the lookup among all, and what articles say of those that lapsed. */

/** What a script says too is apart, so that the rest is not in it. */
export const lookupWords = {
  title: 'Tra cứu văn bản',
  text: 'Số, ký hiệu hoặc nội dung',
  textHint: 'Ví dụ: 31 KH HĐPHPBGDPL. Gõ có dấu hay không dấu đều được.',
  type: 'Loại văn bản',
  issuer: 'Cơ quan ban hành',
  year: 'Năm ban hành',
  validity: 'Hiệu lực hôm nay',
  any: 'Tất cả',
  submit: 'Tìm văn bản',
  clear: 'Bỏ điều kiện',
  loading: 'Đang tải danh mục văn bản…',
  count: (count: number) => `Có ${count} văn bản phù hợp`,
  none: 'Không có văn bản nào phù hợp',
  noneHelp: 'Hãy thử ít từ hơn, hoặc bỏ bớt điều kiện. Văn bản chưa đăng ở đây có thể có trong bài viết:',
  searchSite: 'Tìm trong toàn trang',
  more: 'Hiện thêm văn bản',
  error: 'Chưa tải được danh mục văn bản. Hãy kiểm tra mạng rồi thử lại, hoặc xem theo loại và theo năm.',
} as const;

export const documentWords = {
  title: 'Trích yếu',

  readHere: 'Đọc trên trang này',

  summary: {
    /** `PDF tóm tắt` */
    file: (format: string) => `${format} tóm tắt`,
    copyKind: 'Bản tóm tắt',
    title: 'Tóm tắt nội dung',
    readHere: 'Đọc tóm tắt trên trang này',
    whole: 'Trang này chỉ có bản tóm tắt, không thay cho toàn văn.',
    text: 'Phần đọc trên trang này là bản tóm tắt. Toàn văn ở tệp tải về.',
    fullText: 'Đọc toàn văn tại',
  },
  pages: (count: number) => `${count} trang`,

  lapse: {
    article: 'Bài viết có văn bản đã hết hiệu lực:',
    self: 'Văn bản này đã hết hiệu lực',
    replacedBy: 'được thay thế bằng',
    and: 'và',
    /** For a document that nothing has replaced. */
    ask: 'Hãy hỏi cơ quan giải quyết trước khi làm theo bài này.',
    inForce: 'Tìm văn bản cùng loại còn hiệu lực',
  },

  chain: {
    title: 'Văn bản trước và sau',
    current: 'Văn bản đang xem',
    cut: 'Còn những văn bản xa hơn nữa: hãy mở văn bản đầu hoặc cuối trong danh sách này để xem tiếp.',
  },

  cite: {
    title: 'Trích dẫn',
    help: 'Theo thể thức của Nghị định số 30/2020/NĐ-CP:',
    copy: 'Sao chép câu trích dẫn',
  },

  checksum: {
    title: 'Kiểm tra tệp tải về bằng mã SHA-256',
    help: 'Mỗi tệp có một mã riêng gồm 64 ký tự. Nếu mã tính trên máy của bạn giống hệt mã dưới đây thì tệp tải về đúng là tệp đã đăng, không bị sửa đổi.',
    how: 'Cách tính mã trên máy tính',
    windows:
      'Windows: mở thư mục có tệp vừa tải, nhấp vào ô địa chỉ của thư mục, gõ powershell rồi nhấn Enter. Trong cửa sổ hiện ra, gõ:',
    linux: 'Linux: mở cửa sổ lệnh (Terminal) trong thư mục có tệp, gõ:',
    mac: 'Máy Mac: mở Terminal trong thư mục có tệp, gõ:',
    compare: 'So dòng chữ và số hiện ra với mã ở trên; chữ hoa hay chữ thường đều được. Nếu khác, hãy tải lại tệp từ trang này.',
  },

  fileText: {
    title: (kind: string) => `Văn bản trong tệp ${kind}`,
    machine: 'Chữ dưới đây do máy nhận dạng từ bản quét, có thể có chỗ sai: hãy đối chiếu với tệp.',
    cut: 'Phần còn lại hãy xem trong tệp.',
    /** Where a result of the search was found. */
    page: (page: number, kind: string) => `Trang ${page} của tệp ${kind}`,
    part: (part: number, kind: string) => `Phần ${part} của tệp ${kind}`,
    byMachine: (place: string) => `${place}, chữ do máy nhận dạng`,
  },

  lookup: lookupWords,
} as const;
