import type { Subject } from './subject.ts';

export const work: Subject = {
  slug: 'lao-dong-bao-hiem',
  category: 'Lao động, bảo hiểm xã hội',
  topic: 'Đi làm, nghỉ việc',
  matters: ['thời gian thử việc', 'làm thêm giờ', 'chấm dứt hợp đồng lao động', 'lương hưu', 'trợ cấp thất nghiệp'],
  sentences: [
    'Bộ luật Lao động số 45/2019/QH14 có hiệu lực từ ngày 01/01/2021.',
    'Thời gian thử việc không quá 60 ngày với công việc cần trình độ cao đẳng trở lên và không quá 30 ngày với công việc cần trình độ trung cấp.',
    'Tiền lương thử việc do hai bên thỏa thuận nhưng ít nhất bằng 85% mức lương của công việc đó.',
    'Người lao động muốn nghỉ việc phải báo trước 45 ngày với hợp đồng không xác định thời hạn và 30 ngày với hợp đồng từ 12 đến 36 tháng.',
    'Làm thêm vào ngày thường được trả ít nhất 150%, vào ngày nghỉ hằng tuần 200%, vào ngày lễ, tết 300% tiền lương giờ.',
    'Người làm việc đủ 12 tháng trong điều kiện bình thường được nghỉ hằng năm 12 ngày hưởng nguyên lương.',
    'Người sử dụng lao động không được giữ bản chính giấy tờ tùy thân, văn bằng, chứng chỉ của người lao động.',
    'Luật Bảo hiểm xã hội số 41/2024/QH15 có hiệu lực từ ngày 01/7/2025 và giảm số năm đóng tối thiểu để hưởng lương hưu xuống còn 15 năm.',
    'Lao động nữ sinh con được nghỉ thai sản 06 tháng, sinh đôi trở lên thì từ con thứ hai mỗi con được nghỉ thêm 01 tháng.',
    'Sa thải người lao động vì lý do kết hôn, mang thai, nghỉ thai sản hoặc nuôi con dưới 12 tháng tuổi là hành vi bị cấm.',
    'Khi hợp đồng chấm dứt, hai bên thanh toán đủ các khoản liên quan đến quyền lợi trong thời hạn 14 ngày làm việc.',
    'Tranh chấp lao động cá nhân thường phải qua hòa giải viên lao động trước khi yêu cầu Tòa án giải quyết.',
  ],
  list: {
    intro: 'Trước khi ký hợp đồng, người lao động nên đọc kỹ:',
    items: [
      'công việc và địa điểm làm việc',
      'mức lương, phụ cấp và kỳ trả lương',
      'thời giờ làm việc, nghỉ ngơi',
      'việc đóng bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp',
    ],
  },
  table: {
    head: ['Làm thêm vào', 'Mức trả tối thiểu'],
    rows: [
      ['Ngày thường', '150%'],
      ['Ngày nghỉ hằng tuần', '200%'],
      ['Ngày lễ, tết', '300%'],
    ],
  },
};
