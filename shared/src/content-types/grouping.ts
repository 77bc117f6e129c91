import { line, optional, otherwise, paragraph, slug, wholeNumber } from './fields.ts';

/** What articles are put under: a category or a topic. */
export const grouping = {
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
} as const;
