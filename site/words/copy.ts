/** What a button that copies says when it was pressed. */
export const copyWords = {
  copied: 'Đã sao chép.',
  selected:
    'Trình duyệt không cho sao chép tự động. Chữ cần sao chép đã được chọn: hãy nhấn Ctrl+C, hoặc giữ tay lên chữ rồi chọn «Sao chép».',
};
