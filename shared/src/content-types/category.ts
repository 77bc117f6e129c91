import { defineType } from './define.ts';
import { line, optional, otherwise, paragraph, slug, wholeNumber } from './fields.ts';

/** A section of the news. */
export const category = defineType({
  name: 'category',
  plural: 'categories',
  label: 'Chuyên mục',
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
