import { defineType, newestFirst } from './define.ts';
import { deskFields } from './desk-fields.ts';
import { choice, line, markdown, oldAddresses, optional, paragraph, slug, startingAs } from './fields.ts';

export const page = defineType({
  name: 'page',
  plural: 'pages',
  label: 'Trang tĩnh',
  titleField: 'title',
  fields: {
    title: line('Tiêu đề', { max: 300 }),
    slug: slug('title'),
    lead: optional(paragraph('Đoạn mở đầu', { help: 'Một đến ba câu, hiện cả ở danh sách và kết quả tìm.' })),
    language: startingAs(choice('languages', 'Viết bằng'), 'vi'),
    body: markdown('Nội dung'),
    oldAddresses: optional(oldAddresses()),
  },
  draftOnly: deskFields,
  list: ['title', 'slug', 'deskState', 'updatedAt'],
  sort: newestFirst,
  form: ['title:8 slug:4', 'language:4', 'lead', 'body', 'publishAt:6 unpublishAt:6', 'oldAddresses'],
});
