import type { z } from 'zod';
import { defineComponent } from '../define.ts';
import { choice, day, optional, paragraph, part, parts, references, webAddress } from '../fields.ts';
import { deadline } from './deadline.ts';
import { fee } from './fee.ts';
import { lawBasis } from './law-basis.ts';
import { phone } from './phone.ts';

/** What a resident does next, on the advice of an article: it stands before the text, and first in the search. */
export const answer = defineComponent({
  name: 'news.answer',
  label: 'Việc cần làm',
  titleField: 'steps',
  fields: {
    steps: paragraph('Các bước', { help: 'Mỗi dòng một bước, theo thứ tự làm.' }),
    where: optional(choice('agencyKinds', 'Nơi đến', { help: 'Loại cơ quan; trang tự dẫn đến nơi của phường, xã.' })),
    bring: optional(paragraph('Mang theo', { help: 'Mỗi dòng một thứ.' })),
    fee: optional(part(fee, 'Phí, lệ phí')),
    deadline: optional(part(deadline, 'Thời hạn')),
    forms: references('attachment', 'Biểu mẫu'),
    onlineUrl: optional(webAddress('Làm trực tuyến', { help: 'Địa chỉ của dịch vụ công trực tuyến.' })),
    call: parts(phone, 'Gọi'),
    lawBasis: parts(lawBasis, 'Căn cứ pháp luật'),
    checkedOn: day('Ngày kiểm tra', { help: 'Ngày đã đối chiếu với quy định đang có hiệu lực.' }),
    reviewOn: day('Ngày cần xem lại', {
      help: 'Từ ngày này trang ghi «đã đến hạn kiểm tra lại», và bài hiện ở «Trang chủ». Xem xong: đổi «Ngày kiểm tra» và ngày này, rồi xuất bản.',
    }),
  },
  form: ['steps', 'where:6 onlineUrl:6', 'bring', 'fee', 'deadline', 'forms', 'call', 'lawBasis', 'checkedOn:6 reviewOn:6'],
});

export type Answer = z.infer<typeof answer.schema>;
