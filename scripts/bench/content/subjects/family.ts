import type { Subject } from './subject.ts';

export const family: Subject = {
  slug: 'hon-nhan-gia-dinh',
  category: 'Hôn nhân và gia đình',
  topic: 'Kết hôn',
  matters: [
    'đăng ký kết hôn',
    'tài sản chung của vợ chồng',
    'quyền nuôi con sau ly hôn',
    'phòng, chống bạo lực gia đình',
    'nghĩa vụ cấp dưỡng',
  ],
  sentences: [
    'Theo Luật Hôn nhân và gia đình năm 2014, nam từ đủ 20 tuổi, nữ từ đủ 18 tuổi trở lên mới được kết hôn.',
    'Việc kết hôn do nam và nữ tự nguyện quyết định và phải được đăng ký tại cơ quan nhà nước có thẩm quyền.',
    'Tài sản do vợ, chồng tạo ra trong thời kỳ hôn nhân là tài sản chung, trừ tài sản được thừa kế riêng, tặng cho riêng.',
    'Lao động của vợ, chồng trong gia đình được coi như lao động có thu nhập khi chia tài sản.',
    'Khi ly hôn, con dưới 36 tháng tuổi được giao cho mẹ trực tiếp nuôi, trừ trường hợp người mẹ không đủ điều kiện hoặc cha mẹ có thỏa thuận khác.',
    'Con từ đủ 07 tuổi trở lên phải được hỏi nguyện vọng trước khi Tòa án quyết định ai là người trực tiếp nuôi.',
    'Người không trực tiếp nuôi con có nghĩa vụ cấp dưỡng và có quyền thăm nom con mà không ai được cản trở.',
    'Luật Phòng, chống bạo lực gia đình số 13/2022/QH15 có hiệu lực từ ngày 01/7/2023.',
    'Người bị bạo lực gia đình có thể gọi Tổng đài điện thoại quốc gia, báo công an xã, phường hoặc Ủy ban nhân dân nơi xảy ra hành vi.',
    'Chủ tịch Ủy ban nhân dân cấp xã có thể quyết định cấm tiếp xúc để bảo vệ người bị bạo lực.',
    'Cản trở hôn nhân tiến bộ, tảo hôn và cưỡng ép kết hôn là những hành vi bị pháp luật nghiêm cấm.',
    'Vợ chồng bình đẳng, có quyền và nghĩa vụ ngang nhau về mọi mặt trong gia đình.',
  ],
  list: {
    intro: 'Khi đi đăng ký kết hôn, hai bên chuẩn bị:',
    items: [
      'tờ khai đăng ký kết hôn',
      'thẻ căn cước của mỗi người',
      'giấy xác nhận tình trạng hôn nhân khi cơ sở dữ liệu chưa có thông tin',
      'cùng có mặt khi ký vào sổ',
    ],
  },
  table: {
    head: ['Việc', 'Nơi giải quyết'],
    rows: [
      ['Đăng ký kết hôn trong nước', 'Ủy ban nhân dân cấp xã nơi cư trú của một bên'],
      ['Ly hôn', 'Tòa án nhân dân có thẩm quyền'],
      ['Thi hành án cấp dưỡng', 'cơ quan thi hành án dân sự'],
    ],
  },
};
