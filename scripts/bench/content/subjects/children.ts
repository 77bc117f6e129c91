import type { Subject } from './subject.ts';

export const children: Subject = {
  slug: 'tre-em-nha-truong',
  category: 'Trẻ em, nhà trường',
  topic: 'Con đi học',
  matters: [
    'quyền trẻ em',
    'bạo lực học đường',
    'an toàn trên mạng cho trẻ',
    'giáo dục pháp luật trong nhà trường',
    'lao động chưa thành niên',
  ],
  sentences: [
    'Luật Trẻ em năm 2016 quy định trẻ em là người dưới 16 tuổi.',
    'Tổng đài điện thoại quốc gia bảo vệ trẻ em 111 hoạt động suốt 24 giờ và miễn phí cho người gọi.',
    'Cơ quan, tổ chức, gia đình và cá nhân có trách nhiệm thông báo, tố giác hành vi xâm hại trẻ em.',
    'Trẻ em có quyền bí mật đời sống riêng tư; việc đăng thông tin cá nhân của trẻ từ đủ 07 tuổi phải có sự đồng ý của trẻ và của cha mẹ.',
    'Hành vi bạo lực học đường có thể bị xử lý kỷ luật, xử phạt hành chính hoặc truy cứu trách nhiệm hình sự tùy mức độ.',
    'Người từ đủ 14 tuổi đến dưới 16 tuổi phải chịu trách nhiệm hình sự về một số tội rất nghiêm trọng, đặc biệt nghiêm trọng.',
    'Luật Tư pháp người chưa thành niên số 59/2024/QH15 có hiệu lực từ ngày 01/01/2026.',
    'Người sử dụng lao động chỉ được nhận người từ đủ 15 tuổi, trừ một số công việc nhẹ theo danh mục.',
    'Nhà trường tổ chức giáo dục pháp luật qua môn học chính khóa và hoạt động ngoại khóa.',
    'Cha mẹ có nghĩa vụ bồi thường thiệt hại do con dưới 15 tuổi gây ra, nếu tài sản của cha mẹ không đủ thì lấy từ tài sản riêng của con.',
    'Bán rượu, bia cho người chưa đủ 18 tuổi là hành vi bị cấm theo Luật Phòng, chống tác hại của rượu, bia năm 2019.',
    'Giáo viên dạy môn Giáo dục công dân được bồi dưỡng kiến thức pháp luật hằng năm.',
  ],
  list: {
    intro: 'Khi nghi ngờ trẻ bị xâm hại, hãy:',
    items: [
      'gọi 111 hoặc công an nơi gần nhất',
      'giữ nguyên lời kể và dấu vết',
      'ở bên trẻ, không trách mắng',
      'báo nhà trường hoặc Ủy ban nhân dân cấp xã',
    ],
  },
  table: {
    head: ['Độ tuổi', 'Pháp luật gọi là'],
    rows: [
      ['Dưới 16 tuổi', 'trẻ em'],
      ['Dưới 18 tuổi', 'người chưa thành niên'],
      ['Từ đủ 15 đến dưới 18 tuổi', 'lao động chưa thành niên'],
    ],
  },
};
