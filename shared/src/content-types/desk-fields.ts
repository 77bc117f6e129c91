import { choice, hidden, moment, optional, startingAs } from './fields.ts';

/** What the desk notes on an entry while it is written; it never leaves the CMS. */
export const deskFields = {
  publishAt: optional(
    moment('Hẹn giờ xuất bản', { help: 'Giờ Việt Nam. Đến phút đó, bản nháp như đang lưu lúc ấy được xuất bản.' }),
  ),
  unpublishAt: optional(moment('Hẹn giờ gỡ', { help: 'Giờ Việt Nam. Đến phút đó, nội dung được gỡ khỏi trang.' })),
  deskState: hidden(startingAs(choice('deskStates', 'Trạng thái biên tập', { column: 'Duyệt' }), 'writing')),
};
