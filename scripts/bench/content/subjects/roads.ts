import type { Subject } from './subject.ts';

export const roads: Subject = {
  slug: 'giao-thong',
  category: 'Giao thông',
  topic: 'Đi đường, vi phạm giao thông',
  matters: ['điểm của giấy phép lái xe', 'nồng độ cồn', 'mũ bảo hiểm cho trẻ em', 'đăng ký xe', 'xử lý khi va chạm'],
  sentences: [
    'Luật Trật tự, an toàn giao thông đường bộ số 36/2024/QH15 có hiệu lực từ ngày 01/01/2025.',
    'Mỗi giấy phép lái xe có 12 điểm; mỗi lần vi phạm bị trừ số điểm tương ứng và dữ liệu được cập nhật ngay vào hệ thống.',
    'Giấy phép chưa bị trừ hết điểm mà không bị trừ thêm trong 12 tháng kể từ lần trừ gần nhất thì được phục hồi đủ 12 điểm.',
    'Người bị trừ hết điểm không được lái loại xe đó và phải kiểm tra lại kiến thức pháp luật sau ít nhất 06 tháng.',
    'Luật nghiêm cấm điều khiển phương tiện mà trong máu hoặc hơi thở có nồng độ cồn.',
    'Từ ngày 01/01/2026, chở trẻ em dưới 10 tuổi và cao dưới 1,35 mét trên ô tô phải dùng thiết bị an toàn phù hợp, trừ xe kinh doanh vận tải hành khách.',
    'Người đủ 16 tuổi trở lên được điều khiển xe gắn máy, người đủ 18 tuổi trở lên được điều khiển xe mô tô hai bánh.',
    'Khi có tai nạn, người lái xe phải dừng ngay, giữ nguyên hiện trường, giúp đỡ người bị nạn và báo cơ quan công an.',
    'Người tham gia giao thông có thể xuất trình giấy tờ trên ứng dụng định danh điện tử khi lực lượng chức năng kiểm tra.',
    'Biển số xe được quản lý theo mã định danh của chủ xe, khi chuyển nhượng xe thì biển số được thu lại.',
    'Giao xe cho người không đủ điều kiện điều khiển là vi phạm, và chủ xe phải chịu trách nhiệm về hậu quả.',
    'Người đi bộ sang đường phải đi trên vạch kẻ, cầu vượt hoặc hầm dành cho người đi bộ nếu nơi đó có.',
  ],
  list: {
    intro: 'Người lái xe mô tô cần mang theo hoặc có trên ứng dụng định danh:',
    items: [
      'giấy phép lái xe phù hợp với loại xe',
      'chứng nhận đăng ký xe',
      'chứng nhận bảo hiểm trách nhiệm dân sự bắt buộc',
      'thẻ căn cước',
    ],
  },
  table: {
    head: ['Loại xe', 'Tuổi tối thiểu'],
    rows: [
      ['Xe gắn máy', 'đủ 16 tuổi'],
      ['Xe mô tô hai bánh, ô tô chở người đến 8 chỗ', 'đủ 18 tuổi'],
      ['Xe tải nặng hạng C', 'đủ 21 tuổi'],
    ],
  },
};
