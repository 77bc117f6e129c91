/** The Vietnamese names of types and fields, and a short help where the name is not enough. One name, one word, everywhere. */

interface Label {
  label: string;
  help?: string;
}

export const typeLabels = {
  article: 'Bài viết',
  plan: 'Kế hoạch',
  attachment: 'Tài liệu đính kèm',
  'qr-campaign': 'Chiến dịch QR',
  page: 'Trang tĩnh',
  category: 'Chuyên mục',
  topic: 'Chủ đề',
  agency: 'Cơ quan',
  abbreviation: 'Chữ viết tắt',
  synonym: 'Từ đồng nghĩa',
  'site-setting': 'Cài đặt trang',
} as const;

export const fieldLabels = {
  title: { label: 'Tiêu đề' },
  slug: { label: 'Đường dẫn', help: 'Phần cuối của địa chỉ trang. Để trống thì lấy từ tiêu đề; giữ nguyên khi đổi tiêu đề.' },
  lead: { label: 'Sapo', help: 'Đoạn mở đầu, một đến ba câu.' },
  body: { label: 'Nội dung' },
  cover: { label: 'Ảnh đại diện' },
  coverAlt: { label: 'Mô tả ảnh', help: 'Lời tả ảnh cho người không nhìn thấy; cần có khi có ảnh.' },
  coverCaption: { label: 'Chú thích ảnh' },
  category: { label: 'Chuyên mục' },
  topics: { label: 'Chủ đề' },
  audiences: { label: 'Đối tượng' },
  byline: { label: 'Tác giả' },
  newsSource: { label: 'Nguồn tin' },
  publishedOn: { label: 'Ngày giờ đăng', help: 'Giờ Việt Nam. Để trống thì lấy lúc xuất bản lần đầu.' },
  attachments: { label: 'Tài liệu đính kèm' },
  plans: { label: 'Kế hoạch liên quan' },
  relatedArticles: { label: 'Bài liên quan' },
  featured: { label: 'Nổi bật' },
  reviewOn: { label: 'Ngày cần xem lại' },
  changeNotes: { label: 'Ghi chú cập nhật' },
  withdrawn: { label: 'Rút bài' },
  publishAt: {
    label: 'Hẹn giờ xuất bản',
    help: 'Giờ Việt Nam. Đến phút đó, bản nháp như đang lưu lúc ấy được xuất bản.',
  },
  unpublishAt: { label: 'Hẹn giờ gỡ', help: 'Giờ Việt Nam. Đến phút đó, nội dung được gỡ khỏi trang.' },
  deskState: { label: 'Trạng thái biên tập', help: 'Chọn «Chờ duyệt» khi viết xong.' },
  document: { label: 'Văn bản đã ký', help: 'Khi có văn bản, số, cơ quan, người ký và ngày lấy từ văn bản.' },
  number: { label: 'Số, ký hiệu', help: 'Ví dụ: 31/KH-HĐPHPBGDPL' },
  year: { label: 'Năm' },
  issuer: { label: 'Cơ quan ban hành' },
  signer: { label: 'Người ký' },
  signerPosition: { label: 'Chức vụ người ký' },
  signingPrefix: { label: 'Thể thức ký' },
  issuedOn: { label: 'Ngày ban hành' },
  periodStart: { label: 'Bắt đầu từ ngày' },
  periodEnd: { label: 'Kết thúc ngày' },
  legalBasis: { label: 'Căn cứ' },
  purposes: { label: 'Mục đích' },
  requirements: { label: 'Yêu cầu' },
  tasks: { label: 'Nhiệm vụ' },
  replaces: { label: 'Thay thế' },
  amends: { label: 'Sửa đổi, bổ sung' },
  docType: { label: 'Loại văn bản' },
  effectiveOn: { label: 'Ngày có hiệu lực' },
  expiresOn: {
    label: 'Có hiệu lực đến hết ngày',
    help: 'Ngày cuối cùng còn hiệu lực. Nếu nguồn ghi «hết hiệu lực từ ngày X» thì nhập ngày trước ngày X.',
  },
  validityOverride: { label: 'Hiệu lực (ghi đè)', help: 'Chỉ chọn khi hiệu lực tính từ ngày tháng không đúng.' },
  copyKind: { label: 'Loại bản' },
  file: { label: 'Tệp', help: 'PDF, DOCX, DOC, XLSX, ODT hoặc ảnh quét.' },
  otherFiles: { label: 'Tệp khác' },
  htmlBody: { label: 'Bản đọc trên trang', help: 'Toàn văn dễ đọc trên điện thoại và với trình đọc màn hình.' },
  callToAction: { label: 'Lời mời', help: 'Câu in cạnh mã, ví dụ: Quét để đọc.' },
  description: { label: 'Mô tả' },
  destination: { label: 'Mở đến' },
  startsOn: { label: 'Bắt đầu' },
  endsOn: { label: 'Kết thúc' },
  endedMessage: { label: 'Lời báo khi đã kết thúc' },
  endedDestination: { label: 'Nơi đến khi đã kết thúc' },
  placements: { label: 'Nơi đặt' },
  showInSidebar: { label: 'Hiện ở cột bên' },
  opensDirectly: {
    label: 'Đi thẳng',
    help: 'Quét là mở ngay nội dung, không qua trang giới thiệu của mã. Chỉ với nội dung trên trang này.',
  },
  name: { label: 'Tên' },
  order: { label: 'Thứ tự' },
  abbreviation: { label: 'Viết tắt' },
  url: { label: 'Địa chỉ trên mạng' },
  parent: { label: 'Cơ quan cấp trên' },
  short: { label: 'Viết tắt', help: 'Ví dụ: PBGDPL. Gõ chữ hoa hay chữ thường, người tìm đều thấy.' },
  long: {
    label: 'Viết đầy đủ',
    help: 'Ví dụ: phổ biến, giáo dục pháp luật. Tìm cách viết này cũng ra cách viết kia. Chữ tắt có hai nghĩa thì thêm hai mục.',
  },
  everyday: {
    label: 'Từ thường dùng',
    help: 'Một từ hoặc cụm từ người dân hay gõ, viết đủ dấu. Ví dụ: sổ đỏ. Mỗi cách nói là một mục.',
  },
  statute: {
    label: 'Từ trong văn bản luật',
    help: 'Ví dụ: giấy chứng nhận quyền sử dụng đất. Nhiều từ thì ngăn bằng dấu chấm phẩy, ví dụ cho «hộ khẩu»: nơi thường trú; đăng ký cư trú.',
  },
  siteName: { label: 'Tên trang' },
  siteDescription: { label: 'Giới thiệu ngắn' },
  owner: { label: 'Cơ quan chủ quản' },
  address: { label: 'Địa chỉ' },
  hotline: { label: 'Đường dây nóng' },
  editorsContact: { label: 'Liên hệ ban biên tập' },
  socialLinks: { label: 'Mạng xã hội' },
  newsSources: { label: 'Nguồn tin' },
  utilityLinks: { label: 'Tiện ích thông tin' },
  network: { label: 'Mạng' },
  fanpageQr: { label: 'Hiện mã QR của trang' },
  kind: { label: 'Loại' },
  article: { label: 'Bài viết' },
  plan: { label: 'Kế hoạch' },
  attachment: { label: 'Tài liệu' },
  on: { label: 'Ngày' },
  note: { label: 'Nội dung' },
  reason: { label: 'Lý do' },
  replacedBy: { label: 'Thay bằng' },
  text: { label: 'Diễn biến' },
  evidence: { label: 'Minh chứng' },
  key: { label: 'Mã hệ thống', help: 'Do hệ thống đặt, không đổi.' },
  code: { label: 'Ký hiệu mục', help: 'Ví dụ: I.1.a' },
  group: { label: 'Nhóm nhiệm vụ' },
  content: { label: 'Nội dung nhiệm vụ' },
  leadAgency: { label: 'Cơ quan chủ trì' },
  partnerAgencies: { label: 'Cơ quan phối hợp' },
  startOn: { label: 'Bắt đầu' },
  dueOn: { label: 'Thời hạn' },
  duePrecision: { label: 'Cách ghi thời hạn' },
  deliverable: { label: 'Sản phẩm' },
  state: { label: 'Tình trạng' },
  completedOn: { label: 'Ngày hoàn thành' },
  updates: { label: 'Tiến độ' },
  place: { label: 'Nơi đặt' },
  setting: { label: 'Trong nhà hay ngoài trời' },
  readingDistanceCm: { label: 'Khoảng cách đọc (cm)' },
  printedCopies: { label: 'Số bản in' },
} as const satisfies Record<string, Label>;

/** The label of a field by its name; the name itself for one that has none. */
export function fieldLabel(name: string): string {
  return (fieldLabels as Record<string, Label>)[name]?.label ?? name;
}

/** A form's path in words: `tasks.0.dueOn` → `Nhiệm vụ 1 › Thời hạn`. */
export function fieldPathLabel(path: string): string {
  return path
    .split('.')
    .reduce<string[]>((words, part) => {
      if (/^\d+$/.test(part)) words.push(`${words.pop()} ${Number(part) + 1}`);
      else words.push(fieldLabel(part));
      return words;
    }, [])
    .join(' › ');
}
