import { defineComponent } from '../define.ts';
import { choice, line, wholeNumber } from '../fields.ts';

export const fee = defineComponent({
  name: 'news.fee',
  label: 'Phí, lệ phí',
  titleField: 'amount',
  fields: {
    amount: wholeNumber('Số tiền (đồng)', { min: 0, max: 1_000_000_000, help: 'Miễn phí thì ghi 0.' }),
    unit: choice('feeUnits', 'Tính theo'),
    source: line('Theo quy định nào', { help: 'Ví dụ: Điều 11 Luật Hộ tịch số 60/2014/QH13' }),
  },
  form: ['amount:6 unit:6', 'source'],
});
