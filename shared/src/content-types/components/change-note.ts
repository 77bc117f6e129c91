import { defineComponent } from '../define.ts';
import { day, paragraph } from '../fields.ts';

export const changeNote = defineComponent({
  name: 'news.change-note',
  label: 'Ghi chú cập nhật',
  titleField: 'note',
  fields: {
    on: day('Ngày'),
    note: paragraph('Nội dung'),
  },
  form: ['on:4 note:8'],
});
