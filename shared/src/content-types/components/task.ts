import type { z } from 'zod';
import { defineComponent } from '../define.ts';
import { choice, day, key, line, optional, paragraph, parts, reference, references, startingAs } from '../fields.ts';
import { taskUpdate } from './task-update.ts';

export const task = defineComponent({
  name: 'legal.task',
  label: 'Nhiệm vụ',
  titleField: 'content',
  fields: {
    key: key(),
    code: optional(line('Ký hiệu mục', { max: 20, help: 'Ví dụ: I.1.a' })),
    group: optional(line('Nhóm nhiệm vụ')),
    content: paragraph('Nội dung nhiệm vụ'),
    leadAgency: reference('agency', 'Cơ quan chủ trì'),
    partnerAgencies: references('agency', 'Cơ quan phối hợp'),
    otherPartners: optional(
      paragraph('Cơ quan phối hợp ngoài danh bạ', {
        max: 1_000,
        help: 'Cơ quan không có trong danh bạ: ghi đủ tên, nhiều cơ quan thì cách nhau bằng dấu chấm phẩy.',
      }),
    ),
    startOn: optional(day('Bắt đầu')),
    dueOn: optional(day('Thời hạn')),
    duePrecision: optional(choice('duePrecisions', 'Cách ghi thời hạn')),
    deliverable: optional(paragraph('Sản phẩm')),
    state: startingAs(choice('taskStates', 'Tình trạng'), 'not-started'),
    completedOn: optional(day('Ngày hoàn thành')),
    updates: parts(taskUpdate, 'Diễn biến'),
  },
  form: [
    'code:4 group:8',
    'content',
    'leadAgency:6 partnerAgencies:6',
    'otherPartners',
    'startOn:4 dueOn:4 duePrecision:4',
    'deliverable',
    'state:6 completedOn:6',
    'updates',
  ],
});

export type Task = z.infer<typeof task.schema>;
