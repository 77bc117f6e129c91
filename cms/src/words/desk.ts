/** Words of the editors' desk that belong to no document. */

const deskName = 'Phổ Luật';

/** A page's title in the browser, where Strapi writes «Bài viết | Strapi», «Strapi Admin», and names of settings in English. */
export function deskTitle(title: string): string {
  if (title === 'Strapi Admin') return deskName;
  return title
    .replace(/\| Strapi$/, `| ${deskName}`)
    .replace(/(?<= — )(?:Roles|Users|Webhooks)(?= \|)/, (name) => settingTitles[name] ?? name);
}

const settingTitles: Readonly<Record<string, string>> = { Roles: 'Vai trò', Users: 'Người dùng', Webhooks: 'Webhook' };

/** What Strapi's code says in English, whatever the language: a whole text or label → ours. */
export const strapiOwnWords: Readonly<Record<string, string>> = {
  Active: 'Đang hoạt động',
  Inactive: 'Đã khóa',
  Community: 'Bản cộng đồng',
  Loading: 'Đang tải',
  'Loading content.': 'Đang tải',
  Pagination: 'Các trang',
  draft: 'bản nháp',
  modified: 'có thay đổi chưa xuất bản',
  published: 'đã xuất bản',
  carousel: 'dãy ảnh',
  slide: 'ảnh trong dãy',
  draggable: 'kéo được',
};

/** The same where a part of it differs from case to case. */
export const strapiOwnPhrases: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/^Unsupported field type/, 'Đang tải'],
  [/^Notifications /, 'Thông báo'],
  [
    /^\s*To pick up a draggable item/,
    'Bấm phím cách để nhấc mục, dùng các phím mũi tên để chuyển chỗ, bấm phím cách lần nữa để đặt, hoặc Esc để thôi.',
  ],
];

export const strapiFieldLabels: Readonly<Record<string, string>> = {
  id: 'Số',
  documentId: 'Mã nội dung',
  createdAt: 'Tạo lúc',
  createdBy: 'Người tạo',
  updatedAt: 'Sửa lúc',
  updatedBy: 'Người sửa',
  publishedAt: 'Xuất bản lúc',
};

/** On the inputs for a value of a closed list. */
export const choiceWords = {
  choose: 'Chọn',
  clear: 'Bỏ chọn',
} as const;

/** What the kinds of fields of our own are called. */
export const inputWords = {
  choice: { label: 'Chọn một', help: 'Một giá trị trong danh sách' },
  choices: { label: 'Chọn nhiều', help: 'Nhiều giá trị trong danh sách' },
  day: { label: 'Ngày', help: 'Gõ ngày/tháng/năm, hoặc chọn trên lịch' },
  moment: { label: 'Ngày giờ', help: 'Ngày và giờ Việt Nam, đến từng phút' },
} as const;
export type InputName = keyof typeof inputWords;

/** On the input for a day and a time. */
export const dayWords = {
  likeDay: 'ngày/tháng/năm',
  likeMoment: 'ngày/tháng/năm giờ:phút',
  choose: 'Chọn trên lịch',
  inVietnam: (when: string) => `${when}, giờ Việt Nam`,
} as const;
