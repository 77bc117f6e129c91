import type { z } from 'zod';
import { defineComponent } from '../define.ts';
import { choice, key, line, optional, part, startingAs, wholeNumber } from '../fields.ts';
import { link } from './link.ts';

const notShown = 'For printing, and for whoever looks after the posters.';

/** Where a printed code hangs: the code in the ledger is known by the key. */
export const placement = defineComponent({
  name: 'qr.placement',
  label: 'Nơi đặt',
  titleField: 'place',
  fields: {
    key: key(),
    place: line('Nơi đặt', { notShown }),
    setting: startingAs(choice('placementSettings', 'Trong nhà hay ngoài trời', { notShown }), 'indoor'),
    readingDistanceCm: optional(wholeNumber('Khoảng cách đọc (cm)', { min: 10, max: 2_000, notShown })),
    printedCopies: optional(wholeNumber('Số bản in', { min: 0, max: 1_000_000, notShown })),
    destination: optional(part(link, 'Mở đến', { help: 'Chỉ chọn khi nơi này mở đến chỗ khác với chiến dịch.' })),
  },
  form: ['place:8 setting:4', 'readingDistanceCm:6 printedCopies:6', 'destination'],
});

export type Placement = z.infer<typeof placement.schema>;
