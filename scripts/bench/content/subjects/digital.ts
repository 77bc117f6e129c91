import type { Subject } from './subject.ts';

export const digital: Subject = {
  slug: 'chuyen-doi-so',
  category: 'Chuyển đổi số',
  topic: 'Dịch vụ công trực tuyến',
  matters: [
    'nộp hồ sơ trực tuyến',
    'chữ ký số cá nhân',
    'bảo vệ dữ liệu cá nhân',
    'nhận biết lừa đảo qua mạng',
    'tra cứu văn bản pháp luật',
  ],
  sentences: [
    'Luật Giao dịch điện tử số 20/2023/QH15 có hiệu lực từ ngày 01/7/2024 và công nhận giá trị pháp lý của thông điệp dữ liệu.',
    'Hồ sơ nộp trên Cổng Dịch vụ công quốc gia được theo dõi bằng mã hồ sơ ở bất cứ đâu.',
    'Nghị định số 13/2023/NĐ-CP về bảo vệ dữ liệu cá nhân có hiệu lực từ ngày 01/7/2023.',
    'Chủ thể dữ liệu có quyền biết, đồng ý, truy cập, chỉnh sửa và yêu cầu xóa dữ liệu của mình.',
    'Bên kiểm soát dữ liệu phải thông báo vi phạm cho cơ quan chuyên trách chậm nhất 72 giờ sau khi xảy ra.',
    'Luật An ninh mạng năm 2018 nghiêm cấm dùng không gian mạng để lừa đảo, xúc phạm danh dự, nhân phẩm của người khác.',
    'Không cơ quan nhà nước nào yêu cầu người dân đọc mã xác thực hoặc chuyển tiền qua điện thoại để phục vụ điều tra.',
    'Mã QR dán chồng lên mã cũ là thủ đoạn thường gặp, vì vậy nên đối chiếu địa chỉ hiện ra với địa chỉ in trên tờ thông báo.',
    'Chữ ký số có giá trị pháp lý tương đương chữ ký tay trong giao dịch điện tử khi đáp ứng điều kiện luật định.',
    'Cơ quan nhà nước không được yêu cầu người dân nộp lại giấy tờ mà cơ sở dữ liệu đã có.',
    'Người cao tuổi và người khuyết tật được cán bộ bộ phận một cửa hướng dẫn nộp hồ sơ trực tuyến tại chỗ.',
    'Cơ sở dữ liệu quốc gia về văn bản pháp luật cho phép tra cứu miễn phí văn bản của trung ương và địa phương.',
  ],
  list: {
    intro: 'Bốn việc nên làm trước khi bấm vào một liên kết lạ:',
    items: [
      'đọc kỹ tên miền, cơ quan nhà nước dùng đuôi gov.vn',
      'không cài ứng dụng ngoài kho chính thức',
      'không cung cấp mã xác thực cho bất kỳ ai',
      'gọi lại số điện thoại công khai của cơ quan',
    ],
  },
  table: {
    head: ['Quyền của chủ thể dữ liệu', 'Nghĩa là'],
    rows: [
      ['Quyền được biết', 'được báo trước khi dữ liệu bị xử lý'],
      ['Quyền rút lại đồng ý', 'có thể rút lại bất cứ lúc nào'],
      ['Quyền xóa dữ liệu', 'yêu cầu xóa khi không còn cần thiết'],
    ],
  },
};
