/** What residents read about pages that this device keeps. */

export const offlineWords = {
  title: 'Trang lưu trên máy này',
  description: 'Những trang đã đọc hoặc đã lưu trên máy, đọc được khi không có mạng.',
  lead: 'Trang chủ, nơi làm giấy tờ ở phường, xã của bạn và những trang đã đọc gần đây được giữ trên máy này, để đọc khi không có mạng.',
  keepsSaved:
    'Máy đang bật tiết kiệm dữ liệu, nên chỉ giữ những trang mà bạn bấm «Lưu để đọc khi không có mạng», không tự giữ trang đã đọc.',
  withoutScript: 'Trình duyệt này không chạy được phần lưu trang. Khi có mạng, bạn vẫn đọc và tìm được như thường.',
  away: 'Máy đang không có mạng. Trang bạn mở chưa được lưu; dưới đây là những trang có sẵn.',
  again: 'Thử mở lại',
  kept: (at?: string) =>
    `Mạng chưa trả lời. Đây là bản lưu trên máy${at === undefined ? '' : ` từ ${at}`}, có thể đã khác bản trên mạng.`,
  open: 'Mở bản trên mạng',
  search: 'Tìm trong các trang đã lưu',
  count: (shown: number, all: number) => (shown === all ? `${all} trang` : `${shown} trong ${all} trang`),
  none: 'Chưa có trang nào được lưu. Khi có mạng, hãy mở trang cần đọc: trang đã đọc được giữ lại ở đây.',
  noneSaved:
    'Chưa có trang nào được lưu. Khi có mạng, hãy mở bài viết hoặc văn bản cần giữ và bấm «Lưu để đọc khi không có mạng».',
  noneFound: 'Không có trang đã lưu nào nói về việc này. Hãy tìm lại khi có mạng, hoặc gọi cơ quan giải quyết.',
  saved: 'Đã lưu để giữ lại',
  drop: 'Xóa',
  dropLabel: (title: string) => `Xóa trang: ${title}`,
  remove: 'Xóa mọi trang đã lưu',
  removed: 'Đã xóa mọi trang trên máy này.',
  isNotRemoved: 'Chưa xóa được trên máy này. Hãy thử lại.',
  keepsNone: 'Ở địa chỉ này, trình duyệt không giữ trang nào trên máy để đọc khi không có mạng.',

  save: 'Lưu để đọc khi không có mạng',
  unsave: 'Bỏ lưu',
  isSaved: 'Đã lưu chữ của trang trên máy này. Tệp và ảnh không được lưu: nếu cần, hãy tải về trước.',
  isNotSaved: 'Chưa lưu được. Hãy thử lại khi mạng tốt hơn hoặc máy còn chỗ trống.',
  all: 'Xem các trang đã lưu',
} as const;
