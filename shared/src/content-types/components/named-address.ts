import { defineComponent } from '../define.ts';
import { line, optional, webAddress } from '../fields.ts';

export const namedAddress = defineComponent({
  name: 'shared.named-address',
  label: 'Tên và địa chỉ',
  titleField: 'name',
  fields: {
    name: line('Tên'),
    url: optional(webAddress('Địa chỉ trên mạng')),
  },
  form: ['name:6 url:6'],
});
