import { defineType } from './define.ts';
import { line, optional, otherwise, paragraph, slug, wholeNumber } from './fields.ts';

/** A life event, offered on the home page. */
export const topic = defineType({
  name: 'topic',
  plural: 'topics',
  label: 'Chủ đề',
  titleField: 'name',
  fields: {
    name: line('Tên'),
    slug: slug('name'),
    description: optional(paragraph('Mô tả')),
    order: otherwise(wholeNumber('Thứ tự'), 0),
  },
  list: ['name', 'slug', 'order'],
  sort: { by: 'order', order: 'ASC' },
  form: ['name:8 slug:4', 'description', 'order:4'],
});
