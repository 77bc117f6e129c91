import { phone } from './components/phone.ts';
import { defineType } from './define.ts';
import { choice, line, optional, parts, reference, references, slug, webAddress } from './fields.ts';

export const agency = defineType({
  name: 'agency',
  plural: 'agencies',
  label: 'Cơ quan',
  titleField: 'name',
  fields: {
    name: line('Tên'),
    abbreviation: optional(line('Viết tắt', { max: 40, notShown: 'By it the desk knows the issuer of a file.' })),
    slug: slug('name'),
    kind: optional(
      choice('agencyKinds', 'Loại', { help: 'Cơ quan có loại thì hiện trong danh bạ, cho người dân đến hoặc gọi.' }),
    ),
    parent: optional(reference('agency', 'Cơ quan cấp trên')),
    phones: parts(phone, 'Điện thoại'),
    address: optional(line('Địa chỉ')),
    hours: optional(line('Giờ làm việc', { help: 'Ví dụ: Thứ Hai đến thứ Sáu, 7 giờ 30 đến 17 giờ' })),
    mapUrl: optional(webAddress('Bản đồ', { help: 'Liên kết mở đúng nơi này trên bản đồ.' })),
    url: optional(webAddress('Địa chỉ trên mạng')),
    serves: references('ward', 'Phục vụ phường, xã', { help: 'Để trống nếu phục vụ cả thành phố.' }),
  },
  list: ['name', 'kind', 'abbreviation', 'parent'],
  form: ['name:8 slug:4', 'abbreviation:4 parent:8', 'kind:6 serves:6', 'phones', 'address:6 hours:6', 'mapUrl:6 url:6'],
});
