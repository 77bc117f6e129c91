import { defineType } from './define.ts';
import { choice, startingAs } from './fields.ts';
import { grouping } from './grouping.ts';

/** A section of the news, or of the advice. */
export const category = defineType({
  name: 'category',
  plural: 'categories',
  label: 'Chuyên mục',
  ...grouping,
  fields: { ...grouping.fields, kind: startingAs(choice('categoryKinds', 'Loại'), 'news') },
  list: ['name', 'kind', 'slug', 'order'],
  form: ['name:8 slug:4', 'description', 'kind:8 order:4'],
});
