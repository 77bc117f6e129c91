import { defineType } from './define.ts';
import { line, optional } from './fields.ts';

/** Everyday words and the words of the statute; without those the product's own entry of the words is switched off. */
export const synonym = defineType({
  name: 'synonym',
  plural: 'synonyms',
  label: 'Từ đồng nghĩa',
  titleField: 'everyday',
  fields: {
    everyday: line('Từ thường dùng', {
      help: 'Một từ hoặc cụm từ người dân hay gõ, viết đủ dấu. Ví dụ: sổ đỏ. Mỗi cách nói là một mục.',
    }),
    statute: optional(
      line('Từ trong văn bản luật', {
        help: 'Ví dụ: giấy chứng nhận quyền sử dụng đất. Nhiều từ thì ngăn bằng dấu chấm phẩy, ví dụ cho «hộ khẩu»: nơi thường trú; đăng ký cư trú. Thay cho nghĩa có sẵn của từ ấy; để trống là tắt từ có sẵn.',
      }),
    ),
  },
  list: ['everyday', 'statute'],
  form: ['everyday:6 statute:6'],
});
