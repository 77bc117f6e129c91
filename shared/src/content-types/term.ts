import { defineType } from './define.ts';
import { line, optional, paragraph, slug } from './fields.ts';

/** A word of law and what it means: explained where a text uses it first, and in the list of all. */
export const term = defineType({
  name: 'term',
  plural: 'terms',
  label: 'Từ ngữ pháp luật',
  titleField: 'word',
  fields: {
    word: line('Từ ngữ', { max: 100, help: 'Viết như trong bài, đủ dấu, chữ thường. Ví dụ: di chúc' }),
    slug: slug('word'),
    otherForms: optional(
      paragraph('Cách viết khác', { help: 'Mỗi dòng một cách nói cùng nghĩa mà bài viết dùng. Ví dụ: thuận tình ly hôn' }),
    ),
    meaning: paragraph('Nghĩa', { max: 300, help: 'Một hai câu dễ hiểu, không chép nguyên văn luật, không định dạng.' }),
    law: optional(
      line('Điều luật', {
        max: 200,
        help: 'Nơi quy định, nếu chắc chắn. Ví dụ: Điều 624 Bộ luật Dân sự 2015. Trang tự dẫn đến văn bản ấy khi có.',
      }),
    ),
  },
  list: ['word', 'meaning', 'updatedAt'],
  form: ['word:8 slug:4', 'otherForms', 'meaning', 'law'],
});
