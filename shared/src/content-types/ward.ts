import { defineType } from './define.ts';
import { choice, line, slug } from './fields.ts';

/** A commune: where residents live, and by which they find whom to go to. */
export const ward = defineType({
  name: 'ward',
  plural: 'wards',
  label: 'Phường, xã',
  titleField: 'name',
  fields: {
    name: line('Tên', { help: 'Không kèm chữ phường, xã. Ví dụ: Hồng Bàng' }),
    slug: slug('name'),
    kind: choice('wardKinds', 'Loại'),
  },
  list: ['name', 'kind', 'slug'],
  form: ['name:8 slug:4', 'kind:4'],
});
