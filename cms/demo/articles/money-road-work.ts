import type { DemoOf } from '../types.ts';

export const moneyRoadWorkArticles: DemoOf<'article'>[] = [
  {
    title: 'Cho vay bao nhiêu lãi thì trái luật?',
    slug: 'cho-vay-bao-nhieu-lai-thi-trai-luat',
    lead: 'Lãi suất do hai bên thỏa thuận không được quá 20 % một năm. Phần vượt quá không có hiệu lực, và vượt quá xa có thể là tội phạm.',
    answer: {
      steps: `Đổi lãi ra một năm: quá 20 % thì phần vượt không phải trả.
Giữ giấy vay, tin nhắn, giấy tờ trả tiền.
Bị đe dọa, bôi nhọ để đòi nợ thì báo công an nơi gần nhất.`,
      where: 'police',
      call: [{ label: 'Công an, khi bị đe dọa', number: '113' }],
      lawBasis: [{ document: 'bo-luat-91-2015-qh13', article: '468', clause: '1' }],
      checkedOn: '2026-11-20',
      reviewOn: '2027-05-20',
    },
    questions: `vay nặng lãi
vay tiền góp ngày lãi cao
lãi suất`,
    body: `## Giới hạn 20 % một năm

Khoản 1 Điều 468 Bộ luật Dân sự 2015: lãi suất thỏa thuận **không được vượt quá 20 %/năm** của khoản tiền vay, trừ trường hợp luật khác quy định khác. Phần lãi vượt quá không có hiệu lực.

Nếu có thỏa thuận trả lãi nhưng không nói rõ bao nhiêu và có tranh chấp, lãi suất được xác định bằng một nửa giới hạn, tức **10 %/năm**.

## Đổi cách nói hằng ngày ra năm

| Cách nói | Tính ra một năm | So với giới hạn |
| --- | --- | --- |
| 1 % một tháng | 12 % | trong giới hạn |
| 2 % một tháng | 24 % | vượt |
| 2.000 đồng/triệu/ngày | 73 % | vượt hơn 3 lần |
| 5.000 đồng/triệu/ngày | 182,5 % | vượt hơn 9 lần |

## Khi nào là tội phạm

Điều 201 Bộ luật Hình sự: cho vay với lãi suất **gấp 05 lần trở lên** mức cao nhất mà Bộ luật Dân sự quy định (tức từ 100 %/năm) và thu lợi bất chính từ 30 triệu đồng trở lên, hoặc đã bị xử phạt hành chính hay bị kết án về hành vi này mà còn vi phạm, thì bị truy cứu trách nhiệm hình sự.

## Người đi vay nên làm gì

1. Viết giấy vay, ghi rõ số tiền, lãi suất theo năm, ngày trả.
2. Trả qua chuyển khoản, giữ chứng từ.
3. Bị đe dọa, bôi nhọ để đòi nợ: lưu bằng chứng và báo công an nơi gần nhất.`,
    cover: 'scales',
    coverAlt: 'Tranh vẽ chiếc cân hai đĩa trên nền xanh trầm, một bên là đồng tiền, một bên là tờ giấy.',
    category: 'hoi-dap-phap-luat',
    topics: ['vay-muon-lua-dao-tren-mang'],
    audiences: ['residents', 'businesses'],
    byline: 'Ban biên tập',
    publishedOn: '2025-05-22T02:30:00.000Z',
    attachments: ['bo-luat-91-2015-qh13'],
  },
  {
    title: 'Nhận cuộc gọi “công an đây”: dừng lại, gác máy, kiểm tra',
    slug: 'nhan-cuoc-goi-cong-an-day',
    lead: 'Cơ quan nhà nước không yêu cầu chuyển tiền, không hỏi mã OTP và không bắt cài ứng dụng qua đường dẫn trong tin nhắn. Gặp một trong ba điều đó, hãy gác máy.',
    answer: {
      steps: `Gác máy. Không chuyển tiền, không đọc mã OTP, không cài ứng dụng.
Đã bị lừa chuyển khoản thì gọi ngay tổng đài ngân hàng để khóa và tra soát.
Trình báo công an nơi gần nhất.`,
      where: 'police',
      bring: `Tin nhắn, số điện thoại, số tài khoản đã nhận tiền
Chứng từ chuyển tiền, thời gian`,
      call: [{ label: 'Công an', number: '113' }],
      checkedOn: '2026-11-20',
      reviewOn: '2027-05-20',
    },
    body: `Kịch bản thường giống nhau: một giọng nói nghiêm nghị, một chuyện khẩn cấp, và yêu cầu giữ bí mật với người nhà.

## Ba dấu hiệu

- **Dọa và giục:** “liên quan vụ án”, “bị khóa thuê bao trong 2 giờ”.
- **Đòi tiền hoặc mã:** chuyển vào “tài khoản tạm giữ”, đọc mã OTP.
- **Bắt cài đặt:** gửi đường dẫn để “cập nhật định danh mức 2”.

## Làm gì

1. Gác máy. Không tranh luận.
2. Gọi lại bằng số bạn tự tìm, không dùng số họ đưa.
3. Nói với một người thân trước khi làm bất cứ điều gì.

## Đã lỡ chuyển tiền

- Gọi ngay tổng đài ngân hàng để yêu cầu khóa và tra soát.
- Đổi mật khẩu, gỡ ứng dụng lạ, khôi phục cài đặt gốc nếu đã cấp quyền cho ứng dụng.
- Đến công an nơi gần nhất trình báo, mang theo tin nhắn, số tài khoản, thời gian.

Hành vi lừa đảo chiếm đoạt tài sản bị xử lý theo Điều 174 Bộ luật Hình sự.

## Thông tin cá nhân là tài sản

Không gửi ảnh căn cước hai mặt qua mạng xã hội. Nếu mất thẻ, xem [Mất thẻ căn cước thì làm lại ở đâu?](/bai-viet/mat-the-can-cuoc-lam-lai-o-dau/)`,
    cover: 'phone-shield',
    coverAlt: 'Tranh vẽ chiếc điện thoại đặt nghiêng, phía trước là tấm khiên, xung quanh có các bong bóng hội thoại trống.',
    category: 'chuyen-doi-so',
    topics: ['vay-muon-lua-dao-tren-mang'],
    audiences: ['residents', 'students'],
    byline: 'Hải Yến',
    publishedOn: '2026-03-17T02:20:00.000Z',
  },
  {
    title: 'Bị lừa chuyển khoản: làm gì trong giờ đầu?',
    slug: 'bi-lua-chuyen-khoan-lam-gi-trong-gio-dau',
    lead: 'Gọi ngân hàng trước, trình báo công an ngay sau đó. Càng sớm, tiền càng có khả năng còn nằm trong tài khoản để giữ lại.',
    answer: {
      steps: `Gọi ngay tổng đài ngân hàng của bạn: báo bị lừa, đề nghị tra soát và giữ lại số tiền đã chuyển.
Lưu tin nhắn, số điện thoại, số tài khoản nhận tiền, ảnh chụp giao dịch. Không xóa gì.
Trình báo công an nơi gần nhất, và giữ giấy tờ về việc tiếp nhận.
Đổi mật khẩu, gỡ ứng dụng lạ. Không chuyển thêm cho ai hứa lấy lại tiền giúp.`,
      where: 'police',
      bring: `Căn cước
Chứng từ, ảnh chụp giao dịch; tin nhắn, số điện thoại, số tài khoản`,
      call: [{ label: 'Công an', number: '113' }],
      checkedOn: '2026-11-20',
      reviewOn: '2027-05-20',
    },
    questions: `bị lừa chuyển khoản
bị hack tài khoản mất tiền`,
    body: `## Nói gì với ngân hàng

Tên và số tài khoản của bạn; số tài khoản, ngân hàng nhận; số tiền, giờ phút chuyển; và câu «tôi bị lừa, đề nghị tra soát, phong tỏa». Gọi số in ở mặt sau thẻ hoặc trong ứng dụng chính thức, không gọi số tìm thấy trong bình luận trên mạng.

## Trình báo ở đâu

Công an xã, phường gần nhất nhận tin báo, tố giác; việc thuộc nơi khác thì được chuyển đến nơi đó. Kể theo thứ tự thời gian, đưa bằng chứng. Lừa đảo chiếm đoạt tài sản bị xử lý theo Điều 174 Bộ luật Hình sự.

## Coi chừng bị lừa lần hai

Sau khi bạn đăng bài kêu cứu, sẽ có «luật sư», «chuyên gia an ninh mạng» hứa thu hồi tiền nếu nộp phí trước. Không cơ quan nào làm thế.

## Chuyển nhầm, không phải bị lừa

Cũng báo ngân hàng để tra soát. Người nhận không có căn cứ để giữ thì phải trả lại (Điều 579 Bộ luật Dân sự 2015).

Cách nhận ra kẻ giả danh: xem [Nhận cuộc gọi “công an đây”](/bai-viet/nhan-cuoc-goi-cong-an-day/).`,
    category: 'hoi-dap-phap-luat',
    topics: ['vay-muon-lua-dao-tren-mang'],
    audiences: ['residents', 'students'],
    byline: 'Ban biên tập',
    publishedOn: '2026-10-06T02:00:00.000Z',
    attachments: ['bo-luat-91-2015-qh13'],
    relatedArticles: ['nhan-cuoc-goi-cong-an-day'],
  },
  {
    title: 'Giấy phép lái xe có 12 điểm: trừ thế nào, phục hồi ra sao?',
    slug: 'giay-phep-lai-xe-12-diem',
    lead: 'Từ 01/01/2025, mỗi giấy phép lái xe có 12 điểm. Vi phạm bị trừ điểm; hết điểm thì không được lái loại xe ghi trong giấy phép đó.',
    body: `Quy định nằm ở Điều 58 Luật Trật tự, an toàn giao thông đường bộ số 36/2024/QH15 và được chi tiết tại Nghị định số 168/2024/NĐ-CP.

## Trừ điểm

Số điểm trừ mỗi lần tùy tính chất, mức độ vi phạm. Ngay sau khi quyết định xử phạt có hiệu lực, dữ liệu được cập nhật và người bị trừ được thông báo.

## Phục hồi

- **Chưa bị trừ hết:** sau 12 tháng kể từ lần trừ gần nhất mà không bị trừ thêm, được phục hồi đủ 12 điểm.
- **Bị trừ hết:** không được lái xe theo giấy phép đó. Sau ít nhất 06 tháng được dự kiểm tra kiến thức pháp luật về trật tự, an toàn giao thông; đạt thì được phục hồi đủ 12 điểm.

## Vài mức thường gặp với xe máy

| Hành vi | Phạt tiền | Trừ điểm |
| --- | --- | --- |
| Không đội mũ bảo hiểm | 400.000 – 600.000 đồng | không |
| Vượt đèn đỏ | 4 – 6 triệu đồng | 4 |

*Mức phạt theo Nghị định số 168/2024/NĐ-CP tại ngày đăng bài.*

## Đã uống rượu, bia thì không lái xe

Luật nghiêm cấm điều khiển phương tiện tham gia giao thông đường bộ mà trong máu hoặc hơi thở **có nồng độ cồn**, dù ít.`,
    cover: 'road',
    coverAlt: 'Tranh vẽ con đường uốn qua cánh đồng tới thành phố, bên đường có cột đèn tín hiệu.',
    category: 'chinh-sach-moi',
    topics: ['di-duong'],
    audiences: ['residents', 'businesses'],
    byline: 'Minh Châu',
    publishedOn: '2025-01-06T01:00:00.000Z',
    attachments: ['luat-36-2024-qh15', '168-2024-nd-cp'],
  },
  {
    title: 'Chở trẻ em bằng ô tô: hai điều cha mẹ phải nhớ',
    slug: 'cho-tre-em-bang-o-to',
    lead: 'Trẻ dưới 10 tuổi và thấp hơn 1,35 mét không ngồi cùng hàng ghế với người lái, và cần thiết bị an toàn phù hợp.',
    body: `Khoản 3 Điều 10 Luật Trật tự, an toàn giao thông đường bộ 2024 (được Luật số 118/2025/QH15 sửa đổi) quy định: khi chở trẻ em **dưới 10 tuổi và chiều cao dưới 1,35 mét** trên xe ô tô,

- không để trẻ ngồi **cùng hàng ghế với người lái xe**, trừ loại xe chỉ có một hàng ghế;
- người lái xe phải **sử dụng, hướng dẫn sử dụng thiết bị an toàn phù hợp** cho trẻ; xe ô tô kinh doanh vận tải hành khách thì không bắt buộc.

Quy định này áp dụng từ **01/7/2026**. Từ 15/8/2026, không sử dụng thiết bị an toàn thì bị phạt cảnh cáo (Nghị định số 238/2026/NĐ-CP).

## Chọn thiết bị

Dựa vào chiều cao, cân nặng của trẻ chứ không chỉ dựa vào tuổi. Đọc hướng dẫn trên nhãn và lắp thử trước khi đi xa. Trẻ nhỏ nên ngồi quay mặt về phía sau càng lâu càng tốt.

## Với xe máy

Người lái và mọi người được chở trên xe máy phải đội mũ bảo hiểm đúng quy chuẩn và cài quai (Điều 33), trẻ em cũng vậy, kể cả khi chở con đi học gần nhà. Chở trẻ dưới 6 tuổi chưa đội mũ thì chưa bị phạt, nhưng luật không miễn cho các em.`,
    category: 'chinh-sach-moi',
    topics: ['di-duong', 'sinh-con-khai-sinh'],
    audiences: ['residents'],
    byline: 'Hải Yến',
    publishedOn: '2026-08-24T02:00:00.000Z',
    attachments: ['luat-36-2024-qh15'],
    relatedArticles: ['giay-phep-lai-xe-12-diem'],
  },
  {
    title: 'Thử việc, nghỉ việc: những con số nên thuộc',
    slug: 'thu-viec-nghi-viec-nhung-con-so',
    lead: 'Thử việc tối đa bao lâu, lương thử việc bao nhiêu, muốn nghỉ phải báo trước mấy ngày: câu trả lời gọn trong hai bảng.',
    answer: {
      steps: `Xem hợp đồng của mình: không xác định thời hạn, từ 12 đến 36 tháng, hay dưới 12 tháng.
Báo trước bằng văn bản, đủ số ngày trong bảng; giữ một bản có người nhận ký.
Trong 14 ngày làm việc kể từ ngày chấm dứt hợp đồng, nhận đủ tiền và các giấy tờ đã nộp.`,
      lawBasis: [
        { document: 'bo-luat-45-2019-qh14', article: '35' },
        { document: 'bo-luat-45-2019-qh14', article: '48' },
      ],
      checkedOn: '2026-11-20',
      reviewOn: '2027-05-20',
    },
    body: `## Thử việc

| Công việc | Tối đa |
| --- | --- |
| Người quản lý doanh nghiệp | 180 ngày |
| Cần trình độ từ cao đẳng trở lên | 60 ngày |
| Cần trình độ trung cấp, công nhân kỹ thuật, nhân viên nghiệp vụ | 30 ngày |
| Công việc khác | 06 ngày làm việc |

Mỗi công việc chỉ thử một lần. Tiền lương thử việc ít nhất bằng **85 %** mức lương của công việc đó (Điều 25, 26 Bộ luật Lao động 2019). Trong thời gian thử việc, mỗi bên được hủy thỏa thuận mà không cần báo trước.

## Báo trước khi nghỉ

| Loại hợp đồng | Báo trước ít nhất |
| --- | --- |
| Không xác định thời hạn | 45 ngày |
| Xác định thời hạn từ 12 đến 36 tháng | 30 ngày |
| Xác định thời hạn dưới 12 tháng | 03 ngày làm việc |

Không phải báo trước nếu không được trả đủ lương đúng hạn, bị ngược đãi, bị quấy rối tình dục tại nơi làm việc và một số trường hợp khác (Điều 35).

## Làm thêm giờ

- Ngày thường: ít nhất 150 %.
- Ngày nghỉ hằng tuần: ít nhất 200 %.
- Ngày lễ, tết, ngày nghỉ có hưởng lương: ít nhất 300 %, chưa kể lương của ngày lễ, tết đối với người hưởng lương ngày (Điều 98).

## Giữ lại gì

Hợp đồng, bảng lương, quyết định nghỉ việc và tờ chốt bảo hiểm xã hội. Người sử dụng lao động không được giữ bản chính giấy tờ tùy thân, văn bằng, chứng chỉ của bạn (Điều 17).`,
    cover: 'workshop',
    coverAlt: 'Tranh vẽ nhà xưởng với dãy cửa kính răng cưa, cần trục cảng phía xa và bãi công-ten-nơ.',
    category: 'hoi-dap-phap-luat',
    topics: ['viec-lam-bao-hiem'],
    audiences: ['residents', 'businesses'],
    byline: 'Ban biên tập',
    publishedOn: '2024-10-03T03:10:00.000Z',
    attachments: ['bo-luat-45-2019-qh14'],
  },
  {
    title: 'Luật Bảo hiểm xã hội 2024: năm thay đổi người lao động cần biết',
    slug: 'luat-bao-hiem-xa-hoi-2024-nam-thay-doi',
    lead: 'Luật có hiệu lực từ 01/7/2025. Đóng đủ 15 năm là có thể hưởng lương hưu; người từ đủ 75 tuổi không có lương hưu được trợ cấp hưu trí xã hội.',
    body: `## 1. Lương hưu từ 15 năm đóng

Người đủ tuổi nghỉ hưu và đóng bảo hiểm xã hội bắt buộc từ **đủ 15 năm** (trước đây là 20 năm) được hưởng lương hưu. Đóng lâu hơn vẫn hưởng mức cao hơn.

## 2. Trợ cấp hưu trí xã hội

Công dân Việt Nam từ **đủ 75 tuổi**, không hưởng lương hưu hoặc trợ cấp bảo hiểm xã hội hằng tháng và có văn bản đề nghị, được Nhà nước trợ cấp. Người từ đủ 70 đến dưới 75 tuổi thuộc hộ nghèo, hộ cận nghèo cũng được hưởng.

## 3. Thai sản cho người đóng tự nguyện

Người tham gia bảo hiểm xã hội tự nguyện được hưởng **2.000.000 đồng** cho mỗi con được sinh ra, nếu đã đóng từ đủ 6 tháng trong 12 tháng trước khi sinh.

## 4. Thêm người được tham gia bắt buộc

Trong đó có chủ hộ kinh doanh thuộc diện quy định và người làm việc không trọn thời gian đạt mức lương nhất định.

## 5. Rút một lần chặt hơn

Người bắt đầu đóng **từ 01/7/2025** không còn được rút một lần chỉ vì nghỉ việc 12 tháng. Người đã đóng trước ngày đó vẫn có thể, nếu sau 12 tháng không tham gia và tổng thời gian đóng chưa đủ 20 năm.

> Trước khi rút, hãy nhờ cơ quan bảo hiểm xã hội tính thử lương hưu nếu bạn bảo lưu.`,
    category: 'chinh-sach-moi',
    topics: ['viec-lam-bao-hiem'],
    audiences: ['residents', 'businesses'],
    byline: 'Minh Châu',
    publishedOn: '2025-07-01T01:00:00.000Z',
    attachments: ['luat-41-2024-qh15'],
    relatedArticles: ['thu-viec-nghi-viec-nhung-con-so'],
  },
];
