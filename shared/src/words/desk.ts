/** Words of the editors' desk that belong to no document: Strapi's own fields, and help that holds in one type only. */

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

/** Shorter than the field's own name: on a small screen every column counts, and the state of an entry is the last. */
export const columnLabels: Readonly<Record<string, string>> = { deskState: 'Duyệt', publishedOn: 'Ngày đăng' };

/** On the inputs for a value of a closed list. */
export const choiceWords = {
  choose: 'Chọn',
  clear: 'Bỏ chọn',
  one: 'Chọn một',
  oneHelp: 'Một giá trị trong danh sách',
  several: 'Chọn nhiều',
  severalHelp: 'Nhiều giá trị trong danh sách',
} as const;

/** On the input for a day and a time. */
export const momentWords = {
  name: 'Ngày giờ',
  help: 'Ngày và giờ Việt Nam, đến từng phút',
  clear: 'Xóa ngày giờ',
  inVietnam: (when: string) => `${when}, giờ Việt Nam`,
} as const;

/** By content type or component; a field that is not named here has the help of `labels.ts`. */
export const helpIn: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  attachment: {
    title: 'Trích yếu nội dung văn bản.',
    slug: 'Chỉ cần khi văn bản không có số hoặc ngày ban hành.',
    replaces: 'Những văn bản bị văn bản này thay thế.',
    amends: 'Những văn bản được văn bản này sửa đổi, bổ sung.',
  },
  plan: { year: 'Năm thực hiện kế hoạch.' },
  'shared.link': { kind: 'Chọn loại, rồi chọn đúng một nơi đến thuộc loại đó.' },
  'qr.placement': { destination: 'Chỉ chọn khi nơi này mở đến chỗ khác với chiến dịch.' },
};
