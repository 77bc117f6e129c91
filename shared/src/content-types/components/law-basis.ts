import { defineComponent } from '../define.ts';
import { lawPart, optional, reference } from '../fields.ts';

export const lawBasis = defineComponent({
  name: 'legal.law-basis',
  label: 'Căn cứ pháp luật',
  titleField: 'article',
  fields: {
    document: reference('attachment', 'Văn bản'),
    article: optional(lawPart('Điều', { help: 'Chỉ ghi số: 26 hoặc 26a.' })),
    clause: optional(lawPart('Khoản', { help: 'Chỉ ghi số: 1 hoặc 1a.' })),
  },
  form: ['document:6 article:3 clause:3'],
});
