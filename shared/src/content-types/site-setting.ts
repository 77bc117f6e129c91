import { webAddress } from '../schemas/fields.ts';
import { emergencyNumber } from './components/emergency-number.ts';
import { namedAddress } from './components/named-address.ts';
import { socialLink } from './components/social-link.ts';
import { defineType } from './define.ts';
import { colour, file, hidden, line, optional, paragraph, parts, reference, yesNo } from './fields.ts';

const linkedName = { ...namedAddress, schema: namedAddress.schema.extend({ url: webAddress }) };

export const siteSetting = defineType({
  name: 'site-setting',
  plural: 'site-settings',
  label: 'Cài đặt trang',
  isSingle: true,
  titleField: 'siteName',
  fields: {
    siteName: line('Tên trang'),
    siteDescription: optional(paragraph('Giới thiệu ngắn')),
    owner: reference('agency', 'Cơ quan chủ quản'),
    emblem: optional(
      file(['images'], 'Biểu trưng', { help: 'Hiện cạnh tên trang, cao khoảng 1 cm. Nên là hình vuông, nền trong suốt.' }),
    ),
    colour: optional(
      colour('Màu riêng', { help: 'Màu của liên kết và nút, ghi dạng #RRGGBB. Ví dụ: #0a5058. Để trống thì dùng màu có sẵn.' }),
    ),
    address: optional(line('Địa chỉ')),
    hotline: optional(line('Đường dây nóng', { max: 40, help: 'Một số, ví dụ: 1900 1234' })),
    emergencyNumbers: parts(emergencyNumber, 'Số khẩn cấp'),
    editorsContact: line('Liên hệ ban biên tập', {
      help: 'Có địa chỉ thư điện tử: câu hỏi và báo lỗi của người dân được gửi đến đó.',
    }),
    socialLinks: parts(socialLink, 'Mạng xã hội'),
    newsSources: parts(linkedName, 'Nguồn tin'),
    utilityLinks: parts(linkedName, 'Tiện ích thông tin'),
    isDemo: hidden(yesNo('Nội dung minh họa')),
  },
  list: ['siteName'],
  form: [
    'siteName:6 owner:6',
    'siteDescription',
    'emblem:6 colour:6',
    'address:6 hotline:6',
    'emergencyNumbers',
    'editorsContact',
    'socialLinks',
    'newsSources',
    'utilityLinks',
  ],
});
