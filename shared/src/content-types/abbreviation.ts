import { defineType } from './define.ts';
import { line, optional } from './fields.ts';

/** Without terms it switches the product's own entry off. */
export const abbreviation = defineType({
  name: 'abbreviation',
  plural: 'abbreviations',
  label: 'Chữ viết tắt',
  titleField: 'short',
  fields: {
    short: line('Viết tắt', { max: 40, help: 'Ví dụ: PBGDPL. Gõ chữ hoa hay chữ thường, người tìm đều thấy.' }),
    long: optional(
      line('Viết đầy đủ', {
        help: 'Ví dụ: phổ biến, giáo dục pháp luật. Tìm cách viết này cũng ra cách viết kia. Chữ tắt có hai nghĩa thì thêm hai mục. Thay cho nghĩa có sẵn của chữ ấy; để trống là tắt chữ có sẵn.',
      }),
    ),
  },
  list: ['short', 'long'],
  form: ['short:4 long:8'],
});
