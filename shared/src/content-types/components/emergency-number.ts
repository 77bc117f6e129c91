import { defineComponent } from '../define.ts';
import { line, phone, references } from '../fields.ts';

export const emergencyNumber = defineComponent({
  name: 'site.emergency-number',
  label: 'Số khẩn cấp',
  titleField: 'name',
  fields: {
    number: phone('Số điện thoại', { help: 'Ví dụ: 113' }),
    name: line('Tên', { max: 60, help: 'Thật ngắn, ví dụ: Công an' }),
    topics: references('topic', 'Chủ đề', { help: 'Bài thuộc các chủ đề này có số này ở đầu bài.' }),
  },
  form: ['number:4 name:8', 'topics'],
});
