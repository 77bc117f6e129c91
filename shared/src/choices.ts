/**
 * The closed lists an editor chooses from: the value that is stored, and the Vietnamese words that are shown.
 * Document types are those of Decree 30/2020/NĐ-CP, Appendix III, and of the Law on the promulgation of normative documents.
 */
interface Choice {
  value: string;
  label: string;
}

// These two stand alone because the residents' search reads them: it would carry all lists otherwise.
export const docTypes = [
  { value: 'L', label: 'Luật' },
  { value: 'PL', label: 'Pháp lệnh' },
  { value: 'NĐ', label: 'Nghị định' },
  { value: 'TT', label: 'Thông tư' },
  { value: 'TTLT', label: 'Thông tư liên tịch' },
  { value: 'NQLT', label: 'Nghị quyết liên tịch' },
  { value: 'NQ', label: 'Nghị quyết' },
  { value: 'QĐ', label: 'Quyết định' },
  { value: 'CT', label: 'Chỉ thị' },
  { value: 'KL', label: 'Kết luận' },
  { value: 'QC', label: 'Quy chế' },
  { value: 'QyĐ', label: 'Quy định' },
  { value: 'TC', label: 'Thông cáo' },
  { value: 'TB', label: 'Thông báo' },
  { value: 'HD', label: 'Hướng dẫn' },
  { value: 'CTr', label: 'Chương trình' },
  { value: 'KH', label: 'Kế hoạch' },
  { value: 'PA', label: 'Phương án' },
  { value: 'ĐA', label: 'Đề án' },
  { value: 'DA', label: 'Dự án' },
  { value: 'BC', label: 'Báo cáo' },
  { value: 'BB', label: 'Biên bản' },
  { value: 'TTr', label: 'Tờ trình' },
  { value: 'HĐ', label: 'Hợp đồng' },
  { value: 'CĐ', label: 'Công điện' },
  { value: 'CV', label: 'Công văn' },
  { value: 'BGN', label: 'Bản ghi nhớ' },
  { value: 'BTT', label: 'Bản thỏa thuận' },
  { value: 'GUQ', label: 'Giấy ủy quyền' },
  { value: 'GM', label: 'Giấy mời' },
  { value: 'GGT', label: 'Giấy giới thiệu' },
  { value: 'GNP', label: 'Giấy nghỉ phép' },
  { value: 'PG', label: 'Phiếu gửi' },
  { value: 'PC', label: 'Phiếu chuyển' },
  { value: 'PB', label: 'Phiếu báo' },
] as const satisfies Choice[];

export const validities = [
  { value: 'in-force', label: 'Còn hiệu lực' },
  { value: 'partly-lapsed', label: 'Hết hiệu lực một phần' },
  { value: 'lapsed', label: 'Hết hiệu lực' },
  { value: 'not-yet', label: 'Chưa có hiệu lực' },
] as const satisfies Choice[];

/** All lists by the name that a content type's schema gives (`options.choices`). */
export const choiceLists = {
  docTypes,
  validities,
  /** Copies of a document: Decree 30/2020/NĐ-CP, Appendix III. */
  copyKinds: [
    { value: 'original', label: 'Bản chính' },
    { value: 'SY', label: 'Bản sao y' },
    { value: 'TrS', label: 'Bản trích sao' },
    { value: 'SL', label: 'Bản sao lục' },
  ],
  /** How much of a document its file and its text on the page are. */
  extents: [
    { value: 'full', label: 'Toàn văn' },
    { value: 'summary', label: 'Bản tóm tắt' },
    { value: 'summary-text', label: 'Tệp là toàn văn, bản đọc trên trang là tóm tắt' },
  ],
  signingPrefixes: [
    { value: 'TM.', label: 'TM. (thay mặt)' },
    { value: 'Q.', label: 'Q. (quyền)' },
    { value: 'KT.', label: 'KT. (ký thay)' },
    { value: 'TL.', label: 'TL. (thừa lệnh)' },
    { value: 'TUQ.', label: 'TUQ. (thừa ủy quyền)' },
  ],
  audiences: [
    { value: 'residents', label: 'Người dân' },
    { value: 'businesses', label: 'Doanh nghiệp' },
    { value: 'officials', label: 'Cán bộ' },
    { value: 'students', label: 'Học sinh' },
  ],
  taskStates: [
    { value: 'not-started', label: 'Chưa bắt đầu' },
    { value: 'in-progress', label: 'Đang thực hiện' },
    { value: 'paused', label: 'Tạm dừng' },
    { value: 'done', label: 'Hoàn thành' },
  ],
  duePrecisions: [
    { value: 'day', label: 'Đến ngày' },
    { value: 'month', label: 'Trong tháng' },
    { value: 'quarter', label: 'Trong quý' },
    { value: 'ongoing', label: 'Thường xuyên' },
  ],
  placementSettings: [
    { value: 'indoor', label: 'Trong nhà' },
    { value: 'outdoor', label: 'Ngoài trời' },
  ],
  socialNetworks: [
    { value: 'facebook', label: 'Facebook' },
    { value: 'zalo', label: 'Zalo' },
    { value: 'youtube', label: 'YouTube' },
    { value: 'tiktok', label: 'TikTok' },
  ],
  linkKinds: [
    { value: 'article', label: 'Bài viết' },
    { value: 'plan', label: 'Kế hoạch' },
    { value: 'attachment', label: 'Văn bản' },
    { value: 'category', label: 'Chuyên mục' },
    { value: 'url', label: 'Địa chỉ trên mạng' },
  ],
  /** What a page is written in: a screen reader changes its voice. */
  languages: [
    { value: 'vi', label: 'Tiếng Việt' },
    { value: 'en', label: 'Tiếng Anh' },
  ],
  /** News is read when it is new, advice when it is needed: they are told apart. */
  categoryKinds: [
    { value: 'news', label: 'Tin tức' },
    { value: 'advice', label: 'Hỏi đáp, hướng dẫn' },
  ],
  /** What residents go to an agency for. */
  agencyKinds: [
    { value: 'one-stop', label: 'Bộ phận Một cửa' },
    { value: 'police', label: 'Công an' },
    { value: 'mediation', label: 'Tổ hòa giải' },
    { value: 'legal-aid', label: 'Trợ giúp pháp lý' },
    { value: 'court', label: 'Tòa án' },
    { value: 'notary', label: 'Công chứng' },
    { value: 'department', label: 'Sở, ngành' },
  ],
  /** Communes: Law 72/2025/QH15 on the organisation of local government, art. 1. */
  wardKinds: [
    { value: 'ward', label: 'Phường' },
    { value: 'commune', label: 'Xã' },
    { value: 'special-zone', label: 'Đặc khu' },
  ],
  /** What a fee is paid for. */
  feeUnits: [
    { value: 'case', label: 'Mỗi hồ sơ' },
    { value: 'copy', label: 'Mỗi bản' },
    { value: 'page', label: 'Mỗi trang' },
    { value: 'person', label: 'Mỗi người' },
  ],
  /** What a deadline is counted in. */
  dayKinds: [
    { value: 'working-day', label: 'Ngày làm việc' },
    { value: 'day', label: 'Ngày' },
    { value: 'month', label: 'Tháng' },
  ],
  /** How far a draft is on the editors' desk; never leaves the CMS. */
  deskStates: [
    { value: 'writing', label: 'Đang viết' },
    { value: 'awaiting-review', label: 'Chờ duyệt' },
  ],
} as const satisfies Record<string, readonly Choice[]>;

export type AgencyKind = (typeof choiceLists.agencyKinds)[number]['value'];

export type ChoiceList = keyof typeof choiceLists;

/** The Vietnamese words for a stored value. */
export function labelOf<L extends ChoiceList>(list: L, value: (typeof choiceLists)[L][number]['value']): string {
  return labelIn(list, value);
}

/** The same for a value that may be of an earlier version's list: the value itself where it is in the list no more. */
export function labelIn(list: ChoiceList, value: string): string {
  const choices: readonly Choice[] = choiceLists[list];
  return choices.find((choice) => choice.value === value)?.label ?? value;
}
