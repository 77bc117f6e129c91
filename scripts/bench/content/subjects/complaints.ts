import type { Subject } from './subject.ts';

export const complaints: Subject = {
  slug: 'khieu-nai-to-cao',
  category: 'Khiếu nại, tố cáo',
  topic: 'Khiếu nại, kiến nghị',
  matters: [
    'thời hiệu khiếu nại',
    'tiếp công dân định kỳ',
    'bảo vệ người tố cáo',
    'khởi kiện vụ án hành chính',
    'quyền tiếp cận thông tin',
  ],
  sentences: [
    'Luật Khiếu nại năm 2011 quy định thời hiệu khiếu nại là 90 ngày kể từ ngày nhận được hoặc biết được quyết định, hành vi hành chính.',
    'Thời hạn giải quyết khiếu nại lần đầu không quá 30 ngày kể từ ngày thụ lý, vụ việc phức tạp không quá 45 ngày.',
    'Người khiếu nại có thể tự mình hoặc nhờ luật sư, trợ giúp viên pháp lý tư vấn và đại diện.',
    'Luật Tố cáo năm 2018 bảo vệ bí mật thông tin, việc làm, tính mạng, sức khỏe và tài sản của người tố cáo.',
    'Chủ tịch Ủy ban nhân dân cấp xã trực tiếp tiếp công dân ít nhất 01 ngày trong một tuần tại địa điểm tiếp công dân.',
    'Luật Tiếp cận thông tin năm 2016 bảo đảm công dân được tiếp cận thông tin do cơ quan nhà nước tạo ra, trừ thông tin mà luật không cho phép tiếp cận.',
    'Người tố cáo phải nêu rõ họ tên, địa chỉ và chịu trách nhiệm về nội dung tố cáo của mình.',
    'Nếu không đồng ý với quyết định giải quyết, người dân có thể khiếu nại lần hai hoặc khởi kiện vụ án hành chính tại Tòa án.',
    'Thời hiệu khởi kiện vụ án hành chính là 01 năm kể từ ngày nhận được hoặc biết được quyết định hành chính.',
    'Đơn gửi nhầm cơ quan được hướng dẫn bằng văn bản để người gửi đến đúng nơi có thẩm quyền.',
    'Trong khi chờ giải quyết, quyết định bị khiếu nại vẫn được thi hành, trừ khi bị tạm đình chỉ.',
    'Quyết định giải quyết khiếu nại phải được công khai tại cơ quan, nơi tiếp công dân hoặc trên trang thông tin điện tử.',
  ],
  list: {
    intro: 'Đơn khiếu nại cần ghi rõ:',
    items: [
      'ngày, tháng, năm viết đơn',
      'họ tên, địa chỉ của người khiếu nại',
      'quyết định hoặc hành vi bị khiếu nại',
      'yêu cầu cụ thể và chữ ký',
    ],
  },
  table: {
    head: ['Bước', 'Thời hạn'],
    rows: [
      ['Thụ lý đơn', '10 ngày'],
      ['Giải quyết lần đầu', '30 ngày, phức tạp 45 ngày'],
      ['Giải quyết lần hai', '45 ngày, phức tạp 60 ngày'],
    ],
  },
};
