import type { Subject } from './subject.ts';

export const papers: Subject = {
  slug: 'ho-tich-can-cuoc',
  category: 'Hộ tịch, căn cước',
  topic: 'Sinh con, khai sinh',
  matters: ['khai sinh cho trẻ em', 'cấp thẻ căn cước', 'đăng ký thường trú', 'chứng thực bản sao', 'cải chính hộ tịch'],
  sentences: [
    'Luật Hộ tịch năm 2014 quy định trong thời hạn 60 ngày kể từ ngày sinh con, cha hoặc mẹ có trách nhiệm đăng ký khai sinh cho con.',
    'Khi có người chết, người thân thích đăng ký khai tử trong thời hạn 15 ngày.',
    'Luật Căn cước số 26/2023/QH15 có hiệu lực từ ngày 01/7/2024, đổi tên thẻ căn cước công dân thành thẻ căn cước.',
    'Trẻ em dưới 14 tuổi được cấp thẻ căn cước khi có nhu cầu, người từ đủ 14 tuổi trở lên phải làm thủ tục cấp thẻ.',
    'Thẻ căn cước được đổi khi công dân đủ 14 tuổi, 25 tuổi, 40 tuổi và 60 tuổi.',
    'Từ ngày 01/01/2023, sổ hộ khẩu và sổ tạm trú giấy không còn giá trị sử dụng; thông tin cư trú được khai thác trong cơ sở dữ liệu quốc gia về dân cư.',
    'Người đến ở nơi mới từ 30 ngày trở lên ngoài phạm vi cấp xã nơi đã đăng ký thường trú phải đăng ký tạm trú.',
    'Bản sao được chứng thực từ bản chính có giá trị sử dụng thay cho bản chính trong các giao dịch, trừ trường hợp pháp luật có quy định khác.',
    'Đăng ký khai sinh đúng hạn và khai tử được miễn lệ phí hộ tịch.',
    'Cải chính hộ tịch chỉ được làm khi có đủ căn cứ xác định có sai sót do lỗi của công chức hoặc của người yêu cầu.',
    'Tài khoản định danh điện tử mức độ 2 có giá trị tương đương xuất trình thẻ căn cước khi làm thủ tục.',
    'Hai thủ tục liên thông giúp cha mẹ đăng ký khai sinh, đăng ký thường trú và cấp thẻ bảo hiểm y tế cho trẻ trong một lần nộp.',
  ],
  list: {
    intro: 'Để khai sinh cho con, cha mẹ mang theo:',
    items: [
      'tờ khai đăng ký khai sinh',
      'giấy chứng sinh do cơ sở y tế cấp',
      'thẻ căn cước của người đi đăng ký',
      'giấy chứng nhận kết hôn nếu có',
    ],
  },
  table: {
    head: ['Thủ tục', 'Thời hạn'],
    rows: [
      ['Đăng ký khai sinh', 'trong ngày làm việc'],
      ['Đăng ký thường trú', '07 ngày làm việc'],
      ['Cấp thẻ căn cước', '07 ngày làm việc'],
    ],
  },
};
