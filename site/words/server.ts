/** What a resident reads before the first release. */
export const preparing = {
  title: 'Trang đang được chuẩn bị',
  text: 'Trang sẽ mở trong ít phút nữa. Xin vui lòng quay lại sau.',
} as const;
