import { defineComponent } from '../define.ts';
import { choice, line, wholeNumber } from '../fields.ts';

/** The deadline of the resident who must act, or of the agency that must answer: what it is counted from says which. */
export const deadline = defineComponent({
  name: 'news.deadline',
  label: 'Thời hạn',
  titleField: 'days',
  fields: {
    days: wholeNumber('Bao nhiêu ngày, tháng', { min: 1, max: 400 }),
    dayKind: choice('dayKinds', 'Ngày hay tháng'),
    from: line('Tính từ', {
      max: 120,
      help: 'Viết tiếp sau thời hạn, nói rõ ai phải làm gì. Ví dụ: kể từ ngày nhận đủ hồ sơ, cơ quan trả kết quả; kể từ ngày sinh, để đi đăng ký',
    }),
  },
  form: ['days:3 dayKind:3 from:6'],
});
