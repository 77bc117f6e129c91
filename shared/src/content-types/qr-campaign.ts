import type { z } from 'zod';
import { link } from './components/link.ts';
import { placement } from './components/placement.ts';
import { defineType, newestFirst } from './define.ts';
import { deskFields } from './desk-fields.ts';
import { day, line, optional, paragraph, part, parts, reference, yesNo } from './fields.ts';

export const qrCampaign = defineType({
  name: 'qr-campaign',
  plural: 'qr-campaigns',
  label: 'Chiến dịch QR',
  titleField: 'title',
  fields: {
    title: line('Tiêu đề', { max: 300 }),
    callToAction: line('Lời mời', { help: 'Câu in cạnh mã, ví dụ: Quét để đọc.' }),
    description: optional(paragraph('Mô tả')),
    issuer: reference('agency', 'Cơ quan ban hành', { help: 'Trên trang của mã ghi là «Đơn vị phát hành».' }),
    destination: part(link, 'Mở đến'),
    startsOn: optional(day('Bắt đầu')),
    endsOn: optional(day('Kết thúc')),
    endedMessage: optional(paragraph('Lời báo khi đã kết thúc')),
    endedDestination: optional(part(link, 'Nơi đến khi đã kết thúc')),
    placements: parts(placement, 'Nơi đặt'),
    showInSidebar: yesNo('Hiện ở cột bên', { help: 'Chỉ một chiến dịch hiện: chiến dịch đang chạy được xuất bản sau cùng.' }),
    /** A scan goes straight to what the code opens, if that is a page of ours, without the code's own page in between. */
    opensDirectly: yesNo('Đi thẳng', {
      help: 'Quét là mở ngay nội dung, không qua trang giới thiệu của mã. Chỉ với nội dung trên trang này.',
    }),
  },
  draftOnly: deskFields,
  list: ['title', 'startsOn', 'endsOn', 'deskState', 'updatedAt'],
  sort: newestFirst,
  form: [
    'title',
    'callToAction:8 issuer:4',
    'description',
    'destination',
    'placements',
    'startsOn:6 endsOn:6',
    'opensDirectly:6 showInSidebar:6',
    'endedMessage',
    'endedDestination',
    'publishAt:6 unpublishAt:6',
  ],
});

export type QrCampaign = z.infer<typeof qrCampaign.schema>;
