/** What a button that copies says when it was pressed. */
export const copyWords = {
  copied: 'Đã chép.',
  selected:
    'Trình duyệt không cho chép tự động. Chữ cần chép đã được chọn: hãy nhấn Ctrl+C, hoặc giữ tay lên chữ rồi chọn «Sao chép».',
};
