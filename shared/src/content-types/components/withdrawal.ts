import { defineComponent } from '../define.ts';
import { day, optional, paragraph, part } from '../fields.ts';
import { link } from './link.ts';

export const withdrawal = defineComponent({
  name: 'news.withdrawal',
  label: 'Rút bài',
  titleField: 'reason',
  fields: {
    on: day('Ngày'),
    reason: paragraph('Lý do'),
    replacedBy: optional(part(link, 'Thay bằng')),
  },
  form: ['on:4 reason:8', 'replacedBy'],
});
