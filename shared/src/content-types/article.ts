import type { z } from 'zod';
import { answer } from './components/answer.ts';
import { changeNote } from './components/change-note.ts';
import { namedAddress } from './components/named-address.ts';
import { withdrawal } from './components/withdrawal.ts';
import { defineType, newestFirst } from './define.ts';
import { deskFields } from './desk-fields.ts';
import {
  choices,
  day,
  file,
  filledIn,
  line,
  markdown,
  moment,
  oldAddresses,
  optional,
  paragraph,
  part,
  parts,
  reference,
  references,
  slug,
  yesNo,
} from './fields.ts';

export const article = defineType({
  name: 'article',
  plural: 'articles',
  label: 'Bài viết',
  titleField: 'title',
  fields: {
    title: line('Tiêu đề', { max: 300 }),
    slug: slug('title'),
    lead: optional(paragraph('Đoạn mở đầu', { help: 'Một đến ba câu, hiện cả ở danh sách và kết quả tìm.' })),
    answer: optional(part(answer, 'Việc cần làm')),
    questions: optional(
      paragraph('Câu hỏi được trả lời', {
        help: 'Mỗi dòng một câu như người dân gõ vào ô tìm, ví dụ: ly hôn. Ai gõ đúng câu ấy, có dấu hay không, thấy bài này đầu tiên.',
      }),
    ),
    body: markdown('Nội dung'),
    cover: optional(file(['images'], 'Ảnh đại diện')),
    coverAlt: optional(line('Mô tả ảnh', { help: 'Lời tả ảnh cho người không nhìn thấy; cần có khi có ảnh.' })),
    coverCaption: optional(line('Chú thích ảnh')),
    category: reference('category', 'Chuyên mục'),
    topics: references('topic', 'Chủ đề'),
    audiences: choices('audiences', 'Đối tượng'),
    byline: optional(line('Tác giả')),
    newsSource: optional(part(namedAddress, 'Nguồn tin')),
    publishedOn: filledIn(
      moment('Ngày giờ đăng', { help: 'Giờ Việt Nam. Để trống thì lấy lúc xuất bản lần đầu.', column: 'Ngày đăng' }),
    ),
    attachments: references('attachment', 'Tài liệu đính kèm'),
    plans: references('plan', 'Kế hoạch liên quan'),
    relatedArticles: references('article', 'Bài liên quan'),
    featured: yesNo('Nổi bật', { help: 'Trang chủ hiện một bài: bài mới nhất trong các bài nổi bật.' }),
    reviewOn: optional(
      day('Ngày cần xem lại cả bài', {
        help: 'Từ ngày này bài hiện ở «Trang chủ»; người đọc không thấy. Xem xong: đổi hoặc xóa ngày này, rồi xuất bản.',
        notShown: 'For the desk.',
      }),
    ),
    changeNotes: parts(changeNote, 'Ghi chú cập nhật'),
    withdrawn: optional(part(withdrawal, 'Rút bài')),
    oldAddresses: optional(oldAddresses()),
  },
  draftOnly: deskFields,
  list: ['title', 'category', 'publishedOn', 'deskState'],
  sort: newestFirst,
  folds: {
    answer: 'Việc cần làm và câu hỏi',
    topics: 'Chủ đề, người đọc, nguồn',
    plans: 'Kế hoạch và bài liên quan',
    slug: 'Đường dẫn, ngày, hẹn giờ',
    changeNotes: 'Thay đổi và rút bài',
  },
  form: [
    'title:8 category:4',
    'lead',
    'body',
    'cover:6 coverAlt:6',
    'attachments',
    'answer',
    'questions',
    'topics:6 audiences:6',
    'coverCaption:6 byline:6',
    'newsSource',
    'plans',
    'relatedArticles',
    'slug:6 featured:6',
    'publishedOn:6 reviewOn:6',
    'publishAt:6 unpublishAt:6',
    'changeNotes',
    'withdrawn',
    'oldAddresses',
  ],
});

export type Article = z.infer<typeof article.schema>;
