import type { Subject } from './subject.ts';

export const land: Subject = {
  slug: 'dat-dai-nha-o',
  category: 'Đất đai, nhà ở',
  topic: 'Mua bán nhà đất',
  matters: [
    'sang tên quyền sử dụng đất',
    'tách thửa đất ở',
    'bảng giá đất',
    'tranh chấp ranh giới',
    'cấp giấy chứng nhận lần đầu',
  ],
  sentences: [
    'Luật Đất đai số 31/2024/QH15 có hiệu lực từ ngày 01/8/2024 và thay thế Luật Đất đai năm 2013.',
    'Hợp đồng chuyển nhượng, tặng cho, thế chấp quyền sử dụng đất giữa các cá nhân phải được công chứng hoặc chứng thực.',
    'Việc chuyển nhượng quyền sử dụng đất có hiệu lực kể từ thời điểm đăng ký vào sổ địa chính, chứ không phải từ ngày hai bên ký hợp đồng.',
    'Trước khi đặt cọc, người mua nên xem bản gốc giấy chứng nhận và hỏi văn phòng đăng ký đất đai xem thửa đất có bị kê biên hoặc thế chấp không.',
    'Bảng giá đất do Ủy ban nhân dân cấp tỉnh lập, Hội đồng nhân dân cùng cấp quyết định và được công bố để mọi người cùng tra cứu.',
    'Tranh chấp đất đai phải được hòa giải tại Ủy ban nhân dân cấp xã nơi có đất trước khi khởi kiện ra Tòa án.',
    'Giấy chứng nhận cấp trước ngày luật mới có hiệu lực vẫn có giá trị, không ai bắt buộc phải đổi sang mẫu mới.',
    'Người sử dụng đất có trách nhiệm sử dụng đất đúng ranh giới, đúng mục đích, và đăng ký khi chuyển sang mục đích khác.',
    'Nhà nước thu hồi đất vì mục đích quốc phòng, an ninh hoặc phát triển kinh tế – xã hội phải bồi thường, hỗ trợ và bố trí tái định cư theo quy định.',
    'Thuế thu nhập cá nhân khi chuyển nhượng bất động sản là 2% trên giá chuyển nhượng, lệ phí trước bạ nhà đất là 0,5%.',
    'Từ ngày 01/8/2024, thông tin trên giấy chứng nhận có mã QR để người dân quét và đối chiếu với cơ sở dữ liệu đất đai.',
    'Giấy tờ viết tay về mua bán nhà đất không thay được hợp đồng công chứng và thường là khởi đầu của một vụ kiện kéo dài.',
  ],
  list: {
    intro: 'Hồ sơ sang tên thường gồm:',
    items: [
      'đơn đăng ký biến động theo mẫu',
      'hợp đồng đã công chứng hoặc chứng thực',
      'bản gốc giấy chứng nhận',
      'tờ khai thuế và lệ phí trước bạ',
    ],
  },
  table: {
    head: ['Khoản phải nộp', 'Mức thường gặp'],
    rows: [
      ['Thuế thu nhập cá nhân', '2% giá chuyển nhượng'],
      ['Lệ phí trước bạ', '0,5% giá trị nhà đất'],
      ['Phí thẩm định hồ sơ', 'theo nghị quyết của Hội đồng nhân dân'],
    ],
  },
};
