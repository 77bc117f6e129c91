import { defineComponent } from '../define.ts';
import { line, optional, phone as phoneField } from '../fields.ts';

export const phone = defineComponent({
  name: 'shared.phone',
  label: 'Điện thoại',
  titleField: 'number',
  fields: {
    label: optional(line('Tên máy', { max: 80, help: 'Ví dụ: Trực ban, Hộ tịch.' })),
    number: phoneField('Số điện thoại', { help: 'Ví dụ: 0225 000 0000' }),
  },
  form: ['label:6 number:6'],
});
