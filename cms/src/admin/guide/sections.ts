import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { guideWords } from '../../words/desk-guide.ts';

/** What of the guide (`docs/huong-dan-bien-tap.md`) each part of the admin leads to, by the number of the section. */

/** Where the guide's page is, below the admin's own address. */
export const guidePath = 'huong-dan';

/** A place on the page of the guide. */
export const idOfSection = (number: number) => `muc-${number}`;

export const sections = {
  accounts: { number: 1, title: 'Đăng nhập và vai trò' },
  writing: { number: 2, title: 'Viết và gửi duyệt một bài' },
  publishing: { number: 3, title: 'Xuất bản và xem bài đã lên trang chưa' },
  documents: { number: 5, title: 'Văn bản và tệp đính kèm' },
  plans: { number: 6, title: 'Kế hoạch và nhiệm vụ' },
  sharing: { number: 8, title: 'Xem trước và liên kết cho lãnh đạo' },
  history: { number: 9, title: 'Lịch sử và khôi phục' },
  takedown: { number: 10, title: 'Gỡ khẩn cấp (Quản trị)' },
  codes: { number: 11, title: 'Chiến dịch mã QR' },
  searchWords: { number: 12, title: 'Từ viết tắt, từ đồng nghĩa, «Tìm không thấy»' },
  directory: { number: 13, title: 'Danh bạ: nơi đến, số gọi, số khẩn cấp' },
  faults: { number: 14, title: 'Khi có lỗi' },
  site: { number: 15, title: 'Trang của đơn vị: biểu trưng, màu, tin và hỏi đáp' },
  terms: { number: 16, title: 'Từ ngữ pháp luật' },
  intake: { number: 19, title: 'Nhập bài viết, văn bản từ bảng Excel' },
} as const;

/** Stands before what a notice said: after the `#`, so that no server hears it. */
const saidAfter = '?';

/** Below the admin's own address; in a section's list of what notices say, the line about what was `said`. */
export function addressInGuide(to: SectionName, said?: string): string {
  const section = `${guidePath}#${idOfSection(sections[to].number)}`;
  return said === undefined ? section : section + saidAfter + encodeURIComponent(said);
}

/** For a notice of what went wrong. */
export const wayOutOf = (message: string) => ({
  label: guideWords.help(sections.faults.title),
  url: `/admin/${addressInGuide('faults', message)}`,
});

/** What an address of the guide asks for. */
export function askedIn(hash: string): { id: string; said: string } {
  const [id = '', said = ''] = hash.slice(1).split(saidAfter);
  return { id, said: decodeURIComponent(said) };
}

export type SectionName = keyof typeof sections;

const ofTypes: Partial<Record<DocumentType, SectionName>> = {
  attachment: 'documents',
  plan: 'plans',
  'qr-campaign': 'codes',
  abbreviation: 'searchWords',
  synonym: 'searchWords',
  agency: 'directory',
  ward: 'directory',
  'site-setting': 'site',
  term: 'terms',
};

/** How a document of this type is written. */
export function sectionOf(type: DocumentType): SectionName {
  return ofTypes[type] ?? 'writing';
}
