/** Words of the editors' desk that belong to no document. */

const deskName = 'Phổ Luật';

/** A page's title in the browser, where Strapi writes «Bài viết | Strapi» and «Strapi Admin». */
export function deskTitle(title: string): string {
  return title === 'Strapi Admin' ? deskName : title.replace(/\| Strapi$/, `| ${deskName}`);
}

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
