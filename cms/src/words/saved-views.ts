import { longestViewName } from '../contracts/saved-views.ts';

/** «Danh sách của tôi», above a list of the content manager. */

export const viewRefusals = {
  unread: `Chưa lưu. Tên không quá ${longestViewName} ký tự. Mỗi người lưu được 100 danh sách: đã đủ thì hãy xóa bớt. Bộ lọc quá dài thì hãy bớt điều kiện.`,
  isThere: 'Đã có danh sách tên này. Hãy đặt tên khác, hoặc xóa danh sách cũ trước.',
} as const;

export const viewWords = {
  button: 'Danh sách của tôi',
  shown: (name: string) => `Đang xem: ${name}`,
  help: 'Danh sách đã lọc được giữ lại dưới một tên, của riêng bạn, ở máy nào đăng nhập cũng thấy.',
  ready: {
    mine: 'Tôi viết',
    mineUnpublished: 'Tôi viết, hiện chưa có trên trang',
    awaited: 'Đang chờ duyệt',
  },
  all: 'Tất cả',
  own: 'Đã lưu',
  none: 'Chưa lưu danh sách nào.',
  remove: (name: string) => `Xóa «${name}»`,
  removeShort: 'Xóa',
  keepTitle: 'Lưu danh sách đang xem',
  name: 'Tên',
  keep: 'Lưu',
  nothing: 'Hãy lọc, tìm hoặc sắp xếp danh sách trước, rồi mở lại khung này để lưu.',
  missing: 'Hãy ghi tên.',
  failed: 'Chưa lưu được. Hãy bấm lại.',
  loadFailed: 'Chưa xem được các danh sách đã lưu. Hãy tải lại trang.',
} as const;
