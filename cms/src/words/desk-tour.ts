/** The first visit to the desk, in five steps; each has a picture of the guide (`docs/pictures`). */
export const tourWords = {
  again: 'Xem năm bước làm quen',
  end: 'Kết thúc',
  back: 'Quay lại',
  next: 'Tiếp',
  last: 'Bắt đầu làm việc',
  step: (at: number, of: number, title: string) => `Bước ${at}/${of}: ${title}`,
} as const;

export const tourSteps = [
  {
    title: 'Bắt đầu ở «Trang chủ»',
    text: 'Khung «Việc chờ tôi» cho biết việc nào đang chờ bạn. Các nút ở đó mở ngay một bài viết, văn bản hoặc mã QR mới.',
    picture: 'home',
  },
  {
    title: 'Đưa chữ vào bài',
    text: 'Dán từ Word, hoặc thả tệp Word, PDF vào trang viết bài: đề mục, danh sách, bảng được giữ. Thanh nút giống Word.',
    picture: 'paste',
  },
  {
    title: 'Nhìn khung «Soát lại»',
    text: 'Khung này tính lại mỗi khi bạn ngừng gõ. Bấm «Sửa» ở cuối một dòng để tới đúng chỗ cần sửa.',
    picture: 'findings',
  },
  {
    title: '«Gửi duyệt», rồi «Xuất bản»',
    text: 'Biên tập viên bấm «Gửi duyệt». Người duyệt thấy từng chỗ sẽ đổi trên trang, rồi trả lại kèm nhận xét hoặc xuất bản.',
    picture: 'review',
  },
  {
    title: 'Xem bài đã lên trang chưa',
    text: 'Khung «Trên trang» ghi «Đã lên trang lúc …» thì người dân đã thấy bài. Dấu «?» mở phần hướng dẫn của chỗ đang làm; năm bước này cũng xem lại được ở mục «Hướng dẫn».',
    picture: 'live',
  },
] as const;
