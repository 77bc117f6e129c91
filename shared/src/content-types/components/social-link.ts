import { defineComponent } from '../define.ts';
import { choice, webAddress, yesNo } from '../fields.ts';

export const socialLink = defineComponent({
  name: 'site.social-link',
  label: 'Mạng xã hội',
  titleField: 'network',
  fields: {
    network: choice('socialNetworks', 'Mạng'),
    url: webAddress('Địa chỉ trên mạng'),
    fanpageQr: yesNo('Hiện mã QR của trang'),
  },
  form: ['network:4 url:8', 'fanpageQr:4'],
});
