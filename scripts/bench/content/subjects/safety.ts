import type { Subject } from './subject.ts';

export const safety: Subject = {
  slug: 'an-toan-moi-truong',
  category: 'An toàn, môi trường',
  topic: 'Sống an toàn trong khu phố',
  matters: [
    'phòng cháy ở nhà ống',
    'phân loại rác tại nguồn',
    'tiếng ồn ban đêm',
    'quyền của người tiêu dùng',
    'thừa kế và di chúc',
  ],
  sentences: [
    'Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ số 55/2024/QH15 có hiệu lực từ ngày 01/7/2025.',
    'Khi phát hiện cháy, người dân báo động cho người xung quanh, gọi số 114 và dùng phương tiện tại chỗ để dập lửa nếu an toàn.',
    'Luật Bảo vệ môi trường số 72/2020/QH14 yêu cầu hộ gia đình phân loại chất thải rắn sinh hoạt tại nguồn.',
    'Chất thải sinh hoạt được chia thành chất thải có khả năng tái chế, chất thải thực phẩm và chất thải khác.',
    'Hộ gia đình, cá nhân không phân loại rác theo quy định có thể bị từ chối thu gom.',
    'Luật Bảo vệ quyền lợi người tiêu dùng số 19/2023/QH15 có hiệu lực từ ngày 01/7/2024.',
    'Người tiêu dùng có quyền đơn phương chấm dứt hợp đồng giao kết từ xa khi thông tin được cung cấp không chính xác.',
    'Bộ luật Dân sự năm 2015 quy định thời hiệu yêu cầu chia di sản là 30 năm đối với bất động sản, 10 năm đối với động sản.',
    'Hàng thừa kế thứ nhất gồm vợ, chồng, cha đẻ, mẹ đẻ, cha nuôi, mẹ nuôi, con đẻ, con nuôi của người chết.',
    'Di chúc phải bằng văn bản, chỉ khi không thể lập bằng văn bản mới được lập di chúc miệng.',
    'Gây tiếng động lớn, làm ồn tại khu dân cư trong khoảng thời gian từ 22 giờ đến 6 giờ sáng hôm sau có thể bị xử phạt.',
    'Nhà ở kết hợp kinh doanh phải ngăn cách khu vực ở với khu vực kinh doanh và có lối thoát nạn.',
  ],
  list: {
    intro: 'Mỗi nhà nên có sẵn:',
    items: [
      'ít nhất một bình chữa cháy còn hạn',
      'lối thoát nạn thứ hai qua ban công hoặc mái',
      'búa, kìm cắt sắt để phá dỡ',
      'số 114 dán ở nơi dễ thấy',
    ],
  },
  table: {
    head: ['Nhóm rác', 'Ví dụ'],
    rows: [
      ['Tái chế', 'giấy, nhựa, kim loại'],
      ['Thực phẩm', 'rau, củ, cơm thừa'],
      ['Khác', 'túi ni lông bẩn, sành sứ vỡ'],
    ],
  },
};
