/** The words in the data of public pages: titles, labels, sentences made of figures. */

/** Used until the site's settings have been filled in. */
export const defaultSetting = {
  siteName: 'Phổ Luật',
  siteDescription: 'Trang phổ biến, giáo dục pháp luật',
  owner: 'Hội đồng phối hợp phổ biến, giáo dục pháp luật',
  editorsContact: 'Ban biên tập',
} as const;

export const kinds = {
  article: 'Bài viết',
  plan: 'Kế hoạch',
  attachment: 'Văn bản',
  page: 'Trang',
  places: 'Danh bạ',
  terms: 'Từ ngữ',
} as const;

export const titles = {
  home: 'Trang chủ',
  articles: 'Tin tức',
  advice: 'Hỏi đáp',
  /** `Đất đai, tháng 02/2022` */
  ofMonth: (name: string, month: string) => `${name}, tháng ${month}`,
  category: (name: string) => `Chuyên mục ${name}`,
  topic: (name: string) => `Chủ đề ${name}`,
  topics: 'Chủ đề: việc thường gặp',
  plans: 'Kế hoạch',
  plansOfYear: (year: number) => `Kế hoạch năm ${year}`,
  documents: 'Văn bản',
  documentsOfYear: (year: number) => `Văn bản năm ${year}`,
  documentsOfType: (label: string) => `Văn bản loại ${label}`,
  places: 'Danh bạ: nơi đến và số gọi',
  placesOfWard: (name: string) => `${name}: nơi đến và số gọi`,
  terms: 'Từ ngữ pháp luật',
  codes: 'Mã QR đã phát hành',
  code: (title: string, code: string) => `${title} (mã ${code.toUpperCase()})`,
  unknownCode: 'Mã QR',
  notACode: 'Mã QR này chưa từng được phát hành',
  search: 'Tìm kiếm',
  notFound: 'Không tìm thấy trang',
} as const;

export const descriptions = {
  articles: 'Tin mới về pháp luật và công tác phổ biến, giáo dục pháp luật.',
  advice: 'Việc cần làm, nơi đến, giấy tờ và điều luật: lời giải đáp cho những việc thường gặp.',
  list: (title: string) => `${title}: các bài viết đã đăng.`,
  topics: 'Tìm quy định theo việc bạn cần làm.',
  plans: 'Các kế hoạch phổ biến, giáo dục pháp luật và tiến độ thực hiện.',
  documents: 'Tra cứu văn bản theo năm và theo loại, kèm hiệu lực và tệp tải về.',
  places: 'Bộ phận Một cửa, công an, tòa án, trợ giúp pháp lý, công chứng: địa chỉ, giờ làm việc và số điện thoại.',
  placesOfKind: (kind: string) => `${kind} trong thành phố: địa chỉ, giờ làm việc và số điện thoại.`,
  placesOfWard: (name: string) =>
    `Nơi làm giấy tờ, báo tin, hòa giải và hỏi luật của ${name}: địa chỉ, giờ làm việc và số điện thoại.`,
  terms: 'Những từ hay gặp trong luật, giải thích bằng lời dễ hiểu, kèm điều luật quy định.',
  codes: 'Các chiến dịch mã QR, đơn vị phát hành và nơi mỗi chiến dịch mở đến.',
  code: 'Trang mở ra khi quét mã QR.',
  notACode: 'Mã không có trong sổ phát hành: có thể là mã giả.',
  search: 'Tìm trong bài viết, kế hoạch và văn bản.',
  notFound: 'Địa chỉ này không có trang nào.',
} as const;

export const month = (yearAndMonth: string) => `Tháng ${monthOfYear(yearAndMonth)}`;

/** `2022-02` → `02/2022` */
export function monthOfYear(yearAndMonth: string): string {
  const [year, number] = yearAndMonth.split('-');
  return `${number}/${year}`;
}

export const fields = {
  number: 'Số, ký hiệu',
  docType: 'Loại văn bản',
  issuer: 'Cơ quan ban hành',
  signer: 'Người ký',
  issuedOn: 'Ngày ban hành',
  effectiveOn: 'Ngày có hiệu lực',
  expiresOn: 'Có hiệu lực đến hết ngày',
  copyKind: 'Loại bản',
  period: 'Thời gian thực hiện',
  year: 'Năm',
} as const;

export const relations = {
  replaces: 'Thay thế',
  replacedBy: 'Được thay thế bởi',
  amends: 'Sửa đổi, bổ sung',
  amendedBy: 'Được sửa đổi, bổ sung bởi',
} as const;

export const planParts = {
  legalBasis: 'Căn cứ',
  purposes: 'Mục đích',
  requirements: 'Yêu cầu',
  body: 'Nội dung',
  otherTasks: 'Nhiệm vụ',
} as const;

export const period = {
  between: (from: string, to: string) => `Từ ${from} đến ${to}`,
  from: (from: string) => `Từ ${from}`,
  to: (to: string) => `Đến ${to}`,
} as const;

export const noTasks = 'Chưa có nhiệm vụ nào được nhập.';
export const taskCount = (count: number) => `${count} nhiệm vụ`;

export const campaign = {
  states: { running: 'Đang diễn ra', 'not-started': 'Sắp bắt đầu', ended: 'Đã kết thúc' },
  startsOn: (day: string) => `Bắt đầu từ ${day}.`,
  ended: (day: string) => `Chiến dịch đã kết thúc ngày ${day}.`,
  destinationGone: 'Nội dung mà mã này mở đến hiện không còn trên trang.',
  gone: 'Chiến dịch của mã này hiện không có trên trang.',
} as const;

export const searchExamples = ['đất đai', 'thẻ căn cước', '31/KH-HĐPHPBGDPL', 'kết hôn'] as const;

/** Read out after the words of a link that leaves the site. */
export const outsideLink = '(mở trang khác)';
/** Footnotes of a text. */
export const noteWords = {
  list: 'Chú thích',
  sign: (number: number) => `Chú thích ${number}`,
  back: 'Trở lại chỗ đang đọc',
} as const;
export const tableRegion = (number: number) => `Bảng ${number}, có thể cuộn ngang`;
