/** Words of the editors' desk that belong to no document. */

const deskName = 'Phổ Luật';

/** A page's title in the browser, where Strapi writes «Bài viết | Strapi», «Strapi Admin», and names of settings in English. */
export function deskTitle(title: string): string {
  if (title === 'Strapi Admin') return deskName;
  return title
    .replace(/\| Strapi$/, `| ${deskName}`)
    .replace(/^Configure (.+) List View(?= \|)/, 'Cách hiện danh sách: $1')
    .replace(/^Configure (.+) Edit View(?= \|)/, 'Cách hiện biểu mẫu: $1')
    .replace(/(?<= — )(?:Roles|Users)(?= \|)/, (name) => settingTitles[name] ?? name);
}

const settingTitles: Readonly<Record<string, string>> = { Roles: 'Vai trò', Users: 'Người dùng' };

/** On the buttons that close a window. */
export const windowWords = { close: 'Đóng', cancel: 'Hủy' } as const;

/** What Strapi's code says in English, whatever the language, and ours, with «$1» for what stays. */
export interface OwnWords {
  said: RegExp;
  words: string;
  /** What it stands in, by a selector, and on which screen: there nobody's own text says the same. */
  within?: string;
  screen?: string;
}

export const strapiOwnTexts: readonly OwnWords[] = [
  { said: /^Close modal$/, words: windowWords.close, within: 'button' },
  // The search of the library in the window of a field, and its button's tooltip.
  { said: /^Search$/, words: 'Tìm tệp', within: '[role="dialog"] button, :has(> [role="tooltip"])' },
  { said: /^Active$/, words: 'Đang hoạt động', within: 'td', screen: '/settings/users' },
  { said: /^Inactive$/, words: 'Đã khóa', within: 'td', screen: '/settings/users' },
  // The form of an account, whose «Hoạt động» was emptied.
  { said: /^isActive must be a `boolean` type.*$/s, words: 'Hãy chọn «Có» hoặc «Không». «Không» là khóa tài khoản.' },
  // What a role's rights are about, and on which conditions.
  { said: /^(Quyền trong .+) (?:plugin|settings)$/, words: '$1' },
  { said: /^(\d+) currently selected$/, words: 'Đã chọn $1' },
  // The window about a field, which has the same name as the first of its own fields.
  { said: /^Tên ô$/, words: 'Cách hiện ô', within: 'h2', screen: '/configurations/edit' },
  // A session's browser and system.
  { said: /^(\S+) on (\S+)$/, words: '$1 trên $2', screen: '/me/sessions' },
  { said: /^Community$/, words: 'Bản cộng đồng', screen: '/settings/application-infos' },
  { said: /^Loading( content\.)?$/, words: 'Đang tải', within: '[role="alert"]' },
  {
    said: /^\s*To pick up a draggable item.*$/s,
    words: 'Nhấn phím cách để cầm mục, các phím mũi tên để chuyển chỗ, phím cách lần nữa để thả, hoặc Esc để bỏ.',
    within: '[id^="DndDescribedBy"]',
  },
];

/** By the attribute. */
export const strapiOwnLabels: Readonly<Record<string, readonly OwnWords[]>> = {
  'aria-label': [
    { said: /^search$/, words: 'Tìm tệp', within: '[role="dialog"] input' },
    { said: /^[Pp]agination$/, words: 'Các trang', within: 'nav' },
    { said: /^Notifications .*$/, words: 'Thông báo', within: 'section' },
    { said: /^draft$/, words: 'bản nháp', within: '[role="status"]' },
    { said: /^modified$/, words: 'có thay đổi chưa xuất bản', within: '[role="status"]' },
    { said: /^published$/, words: 'đã xuất bản', within: '[role="status"]' },
  ],
  'aria-roledescription': [
    { said: /^carousel$/, words: 'dãy ảnh' },
    { said: /^slide$/, words: 'ảnh trong dãy' },
    { said: /^draggable$/, words: 'kéo được' },
    { said: /^sortable$/, words: 'sắp xếp được' },
  ],
  placeholder: [{ said: /^Unsupported field type.*$/, words: 'Đang tải' }],
};

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

/** Names of buttons and fields that Strapi leaves without one. */
export const strapiFaultWords = {
  takeAway: (chosen: string) => `Bỏ «${chosen}»`,
  files: 'Chọn tệp để tải lên',
  clear: choiceWords.clear,
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
