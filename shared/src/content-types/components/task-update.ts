import { defineComponent } from '../define.ts';
import { day, optional, paragraph, part } from '../fields.ts';
import { link } from './link.ts';

export const taskUpdate = defineComponent({
  name: 'legal.task-update',
  label: 'Diễn biến',
  titleField: 'text',
  fields: {
    on: day('Ngày'),
    text: paragraph('Diễn biến'),
    evidence: optional(part(link, 'Minh chứng')),
  },
  form: ['on:4 text:8', 'evidence'],
});
