import type { DemoOf } from '../types.ts';

/** What nobody looks forward to: each with what to do first. */
export const inNeedArticles: DemoOf<'article'>[] = [
  {
    title: 'Ly hôn: làm đơn gì, nộp ở tòa nào?',
    slug: 'ly-hon-lam-don-gi-nop-o-toa-nao',
    lead: 'Cùng muốn ly hôn và thỏa thuận được mọi việc thì yêu cầu tòa công nhận thuận tình. Không thỏa thuận được thì một người khởi kiện.',
    answer: {
      steps: `Cùng thỏa thuận được về ly hôn, con và tài sản: hai người ký chung một đơn yêu cầu công nhận thuận tình ly hôn.
Không thỏa thuận được: một người viết đơn khởi kiện về việc ly hôn.
Nộp ở Tòa án nhân dân khu vực nơi người bị kiện cư trú, làm việc; thuận tình thì nơi một trong hai người cư trú, làm việc.
Nộp tiền tạm ứng theo thông báo của tòa, và đến các buổi hòa giải.`,
      where: 'court',
      bring: `Giấy chứng nhận kết hôn (bản chính)
Căn cước của vợ, chồng
Giấy khai sinh của con
Giấy tờ về tài sản, nếu yêu cầu chia`,
      lawBasis: [
        { document: 'luat-52-2014-qh13', article: '51' },
        { document: 'luat-52-2014-qh13', article: '55' },
        { document: 'luat-52-2014-qh13', article: '56' },
        { document: 'luat-52-2014-qh13', article: '81' },
        { document: 'bo-luat-92-2015-qh13', article: '39' },
      ],
      checkedOn: '2026-11-20',
      reviewOn: '2027-05-20',
    },
    questions: `ly hôn
ly dị
đơn ly hôn`,
    body: `## Ai được yêu cầu ly hôn

Vợ, chồng hoặc cả hai người (Điều 51 Luật Hôn nhân và gia đình 2014). Chồng **không** có quyền yêu cầu ly hôn khi vợ đang có thai, sinh con hoặc đang nuôi con dưới 12 tháng tuổi; vợ thì vẫn có quyền.

## Hai con đường

| Nội dung | Thuận tình (Điều 55) | Theo yêu cầu của một bên (Điều 56) |
| --- | --- | --- |
| Khi nào | hai người thật sự tự nguyện, đã thỏa thuận về con và tài sản | không thỏa thuận được, hoặc một người không muốn |
| Ai ký đơn | cả hai | người khởi kiện |
| Tòa làm gì | hòa giải, rồi công nhận | hòa giải, rồi xét xử |

## Con ở với ai

Cha mẹ thỏa thuận. Không thỏa thuận được thì tòa quyết định vì quyền lợi mọi mặt của con; con **từ đủ 07 tuổi** được hỏi ý kiến. Con **dưới 36 tháng tuổi** được giao cho mẹ, trừ khi mẹ không đủ điều kiện hoặc cha mẹ thỏa thuận khác (Điều 81). Người không trực tiếp nuôi con có nghĩa vụ cấp dưỡng và có quyền thăm con.

## Trước khi nộp đơn

Nếu bị đánh, bị đe dọa, hãy lo an toàn trước: xem [Bị bạo lực trong gia đình: gọi ai, đi đâu?](/bai-viet/bi-bao-luc-trong-gia-dinh-goi-ai-di-dau/). Nếu khó khăn về tài chính, xem [Ai được trợ giúp pháp lý miễn phí?](/bai-viet/ai-duoc-tro-giup-phap-ly-mien-phi/)`,
    category: 'hoi-dap-phap-luat',
    topics: ['ket-hon'],
    audiences: ['residents'],
    byline: 'Ban biên tập',
    publishedOn: '2026-06-09T02:00:00.000Z',
    attachments: ['luat-52-2014-qh13', 'bo-luat-92-2015-qh13'],
  },
  {
    title: 'Bị bạo lực trong gia đình: gọi ai, đi đâu?',
    slug: 'bi-bao-luc-trong-gia-dinh-goi-ai-di-dau',
    lead: 'An toàn là việc đầu tiên: rời khỏi chỗ nguy hiểm và gọi 113. Bạn không cần giấy tờ, không cần ai cho phép để báo tin.',
    answer: {
      steps: `Đang nguy hiểm: rời khỏi chỗ đó, cùng con nếu có, và gọi 113. Trẻ em bị bạo lực: gọi 111.
Báo công an, Ủy ban nhân dân cấp xã, hoặc trưởng thôn, tổ trưởng tổ dân phố.
Đi khám, giữ giấy khám, ảnh vết thương, tin nhắn đe dọa.
Đề nghị Chủ tịch Ủy ban nhân dân cấp xã cấm người kia tiếp xúc, và bố trí nơi tạm lánh.`,
      where: 'police',
      call: [
        { label: 'Công an', number: '113' },
        { label: 'Bảo vệ trẻ em', number: '111' },
        { label: 'Cấp cứu', number: '115' },
      ],
      lawBasis: [
        { document: 'luat-13-2022-qh15', article: '9' },
        { document: 'luat-13-2022-qh15', article: '19' },
        { document: 'luat-13-2022-qh15', article: '25' },
      ],
      checkedOn: '2026-11-20',
      reviewOn: '2027-05-20',
    },
    questions: `bạo lực gia đình
bị chồng đánh`,
    body: `## Thế nào là bạo lực gia đình

Không chỉ là đánh đập. Theo Điều 3 Luật Phòng, chống bạo lực gia đình 2022, lăng mạ, đe dọa, cô lập, cưỡng ép quan hệ tình dục, chiếm đoạt hoặc đập phá tài sản, kiểm soát tiền bạc để người kia phải phụ thuộc cũng là bạo lực. Luật áp dụng cả với người đã ly hôn và người chung sống như vợ chồng.

## Bạn có quyền gì

Người bị bạo lực được bảo vệ sức khỏe, tính mạng, được bố trí nơi tạm lánh, được giữ bí mật nơi tạm lánh, được chăm sóc y tế, tư vấn và trợ giúp pháp lý (Điều 9).

## Cấm tiếp xúc

- **Chủ tịch Ủy ban nhân dân cấp xã** quyết định, mỗi lần không quá 03 ngày (Điều 25).
- **Tòa án** quyết định, không quá 04 tháng (Điều 26).

Người bị cấm không được đến gần, không được gọi điện, nhắn tin để đe dọa.

## Bạn là hàng xóm, người thân

Nghe thấy thì báo tin. Người báo tin được giữ bí mật thông tin cá nhân. Đừng khuyên «đóng cửa bảo nhau»: hòa giải không thay cho việc xử lý khi đã có thương tích.`,
    category: 'hoi-dap-phap-luat',
    topics: ['bao-luc-xam-hai'],
    audiences: ['residents'],
    byline: 'Ban biên tập',
    publishedOn: '2026-07-14T02:00:00.000Z',
    attachments: ['luat-13-2022-qh15'],
    relatedArticles: ['ai-duoc-tro-giup-phap-ly-mien-phi'],
  },
  {
    title: 'Làm sổ đỏ lần đầu: giấy tờ gì, nộp ở đâu?',
    slug: 'lam-so-do-lan-dau-giay-to-gi-nop-o-dau',
    lead: 'Sổ đỏ là cách gọi quen của Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất. Có giấy tờ cũ hay không có, người sử dụng đất đều nộp được ở bộ phận một cửa, như của xã, phường nơi có đất.',
    answer: {
      steps: `Tìm giấy tờ cũ về thửa đất: có thì theo Điều 137, không có thì theo Điều 138 Luật Đất đai.
Nộp đơn đăng ký, kèm giấy tờ, ở bộ phận một cửa, như của xã, phường nơi có đất.
Cùng cán bộ xác định ranh giới; Ủy ban nhân dân cấp xã xem hiện trạng, nguồn gốc, tranh chấp.
Nộp tiền sử dụng đất (nếu có), thuế và lệ phí theo thông báo, rồi nhận Giấy chứng nhận.`,
      where: 'one-stop',
      bring: `Đơn đăng ký đất đai, tài sản gắn liền với đất
Giấy tờ cũ về đất, nếu có
Căn cước
Chứng từ đã nộp thuế đất, nếu có`,
      onlineUrl: 'https://dichvucong.gov.vn',
      lawBasis: [
        { document: 'luat-31-2024-qh15', article: '137' },
        { document: 'luat-31-2024-qh15', article: '138' },
      ],
      checkedOn: '2026-11-20',
      reviewOn: '2027-05-20',
    },
    body: `## Sổ đỏ, sổ hồng là gì

Luật không có chữ «sổ đỏ», «sổ hồng». Từ Luật Đất đai 2024, cả hai là **Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất**. Sổ cũ vẫn còn giá trị, không bắt buộc phải đổi.

## Hai trường hợp

- **Có giấy tờ về quyền sử dụng đất** (Điều 137): các loại giấy được lập trước những mốc thời gian mà luật nêu, kể cả giấy đứng tên người khác nhưng có giấy chuyển quyền.
- **Không có giấy tờ** (Điều 138): sử dụng đất ổn định, không vi phạm pháp luật đất đai, được Ủy ban nhân dân cấp xã xác nhận không có tranh chấp. Tiền phải nộp tùy mốc bắt đầu sử dụng đất.

Đất lấn, chiếm, giao không đúng thẩm quyền được xét theo những điều khác: hãy hỏi trước khi nộp.

## Hàng xóm không chịu ký giáp ranh

Ký giáp ranh giúp việc đo đạc suôn sẻ. Có tranh chấp thì phải hòa giải tại Ủy ban nhân dân cấp xã trước (Điều 235).

## Mua lại, được cho, thừa kế

Đó không phải là cấp lần đầu mà là sang tên, phải đăng ký trong 30 ngày: xem [Mua nhà, đất: từ đặt cọc đến khi đứng tên](/bai-viet/mua-nha-dat-tu-dat-coc-den-khi-dung-ten/).`,
    category: 'hoi-dap-phap-luat',
    topics: ['mua-ban-nha-dat'],
    audiences: ['residents'],
    byline: 'Ban biên tập',
    publishedOn: '2026-05-19T02:00:00.000Z',
    attachments: ['luat-31-2024-qh15'],
  },
  {
    title: 'Nồng độ cồn: uống một chút có được lái xe không?',
    slug: 'nong-do-con-uong-mot-chut-co-duoc-lai-xe-khong',
    lead: 'Không. Chỉ cần có nồng độ cồn trong máu hoặc hơi thở là vi phạm, dù lái ô tô hay xe máy.',
    answer: {
      steps: `Đã uống thì không lái: gọi người nhà hoặc gọi xe.
Khi bị kiểm tra: dừng xe, thổi ống mới, xem con số; không chấp hành cũng bị phạt ở mức cao nhất.
Đọc biên bản rồi mới ký; không đồng ý thì ghi ý kiến vào biên bản.
Nộp phạt trong hạn ghi ở quyết định xử phạt, ở nơi quyết định ghi hoặc trên Cổng Dịch vụ công quốc gia.`,
      where: 'police',
      bring: `Căn cước, giấy phép lái xe, đăng ký xe (hoặc trên VNeID)
Quyết định xử phạt, khi đến nhận lại xe, giấy tờ`,
      onlineUrl: 'https://dichvucong.gov.vn',
      lawBasis: [
        { document: 'luat-36-2024-qh15', article: '9' },
        { document: 'luat-44-2019-qh14', article: '5' },
        { document: '168-2024-nd-cp', article: '6' },
        { document: '168-2024-nd-cp', article: '7' },
      ],
      checkedOn: '2026-11-20',
      reviewOn: '2027-05-20',
    },
    body: `## Cấm từ mức nào

Điều 9 Luật Trật tự, an toàn giao thông đường bộ 2024 và Điều 5 Luật Phòng, chống tác hại của rượu, bia 2019 cấm điều khiển phương tiện giao thông mà trong máu hoặc hơi thở **có nồng độ cồn**. Không có mức «được phép».

## Phạt bao nhiêu

Nghị định số 168/2024/NĐ-CP chia ba mức, tính theo 1 lít khí thở:

| Mức | Xe máy (Điều 7) | Ô tô (Điều 6) |
| --- | --- | --- |
| chưa quá 0,25 mg | 2 – 3 triệu đồng, trừ 4 điểm | 6 – 8 triệu đồng, trừ 4 điểm |
| quá 0,25 đến 0,4 mg | 6 – 8 triệu đồng, trừ 10 điểm | 18 – 20 triệu đồng, trừ 10 điểm |
| quá 0,4 mg | 8 – 10 triệu đồng, tước giấy phép 22 – 24 tháng | 30 – 40 triệu đồng, tước giấy phép 22 – 24 tháng |

*Mức phạt có thể được sửa đổi; hãy xem bản mới nhất của nghị định.*

Điểm của giấy phép lái xe được trừ và phục hồi thế nào: xem [Giấy phép lái xe có 12 điểm](/bai-viet/giay-phep-lai-xe-12-diem/).

## Ngủ một đêm đã hết chưa

Tùy người và lượng đã uống; không có cách nào làm hết nhanh. Thấy còn mệt, còn mùi thì đừng lái.`,
    category: 'hoi-dap-phap-luat',
    topics: ['di-duong'],
    audiences: ['residents'],
    byline: 'Ban biên tập',
    publishedOn: '2026-01-22T02:00:00.000Z',
    attachments: ['luat-36-2024-qh15', 'luat-44-2019-qh14', '168-2024-nd-cp'],
    relatedArticles: ['giay-phep-lai-xe-12-diem'],
  },
  {
    title: 'Bảo hiểm thất nghiệp: nộp ở đâu, được bao nhiêu?',
    slug: 'bao-hiem-that-nghiep-nop-o-dau-duoc-bao-nhieu',
    lead: 'Nghỉ việc rồi, bạn có ba tháng để nộp hồ sơ. Đóng đủ 12 tháng trong 24 tháng trước khi nghỉ (hợp đồng dưới 12 tháng thì trong 36 tháng) là đủ điều kiện về thời gian.',
    answer: {
      steps: `Lấy quyết định nghỉ việc (hoặc hợp đồng đã hết hạn) và xác nhận thời gian đóng bảo hiểm xã hội.
Nộp hồ sơ ở Trung tâm Dịch vụ việc làm, nơi bạn muốn nhận trợ cấp, hoặc trên Cổng Dịch vụ công quốc gia.
Hằng tháng thông báo về việc tìm việc theo hẹn của trung tâm; có việc mới thì báo ngay.`,
      call: [{ label: 'Trung tâm Dịch vụ việc làm (số minh họa)', number: '0225 000 0103' }],
      bring: `Giấy đề nghị hưởng trợ cấp thất nghiệp
Quyết định nghỉ việc, hoặc hợp đồng lao động đã hết hạn
Sổ bảo hiểm xã hội, hoặc xác nhận thời gian đóng
Căn cước`,
      deadline: { days: 3, dayKind: 'month', from: 'kể từ ngày chấm dứt hợp đồng lao động, để nộp hồ sơ' },
      onlineUrl: 'https://dichvucong.gov.vn',
      lawBasis: [
        { document: 'luat-74-2025-qh15', article: '38' },
        { document: 'luat-74-2025-qh15', article: '39' },
      ],
      checkedOn: '2026-11-20',
      reviewOn: '2027-05-20',
    },
    body: `Từ 01/01/2026, bảo hiểm thất nghiệp theo Luật Việc làm số 74/2025/QH15.

## Ai được hưởng

- đã chấm dứt hợp đồng lao động, không phải vì tự nghỉ trái luật, và chưa đủ điều kiện hưởng lương hưu khi nghỉ;
- đã đóng bảo hiểm thất nghiệp **từ đủ 12 tháng** trong 24 tháng trước khi nghỉ; hợp đồng từ đủ 01 tháng đến dưới 12 tháng thì trong 36 tháng;
- nộp đủ hồ sơ trong **03 tháng** kể từ ngày chấm dứt hợp đồng;
- chưa có việc làm trong 10 ngày làm việc kể từ ngày nộp đủ hồ sơ; trợ cấp tính từ ngày làm việc thứ 11.

Người nghỉ việc khi đã đủ điều kiện hưởng lương hưu thì không hưởng trợ cấp thất nghiệp, dù chưa làm thủ tục hưu.

## Được bao nhiêu, trong bao lâu

Mỗi tháng bằng **60 %** mức bình quân tiền lương tháng đóng bảo hiểm thất nghiệp của 06 tháng gần nhất, có mức trần theo luật.

Đóng đủ 12 đến 36 tháng được hưởng **03 tháng**; sau đó cứ đủ thêm 12 tháng được thêm 01 tháng, nhiều nhất 12 tháng.

| Đã đóng | Được hưởng |
| --- | --- |
| 20 tháng | 3 tháng |
| 48 tháng | 4 tháng |
| 72 tháng | 6 tháng |

## Còn được gì nữa

Tư vấn, giới thiệu việc làm miễn phí; hỗ trợ học nghề; thẻ bảo hiểm y tế trong thời gian hưởng.

Nghỉ việc phải báo trước bao lâu: xem [Thử việc, nghỉ việc: những con số nên thuộc](/bai-viet/thu-viec-nghi-viec-nhung-con-so/).`,
    category: 'hoi-dap-phap-luat',
    topics: ['viec-lam-bao-hiem'],
    audiences: ['residents'],
    byline: 'Ban biên tập',
    publishedOn: '2026-02-11T02:00:00.000Z',
    attachments: ['luat-74-2025-qh15'],
    relatedArticles: ['thu-viec-nghi-viec-nhung-con-so'],
  },
  {
    title: 'Không đồng ý với quyết định của cơ quan nhà nước: khiếu nại thế nào?',
    slug: 'khong-dong-y-voi-quyet-dinh-khieu-nai-the-nao',
    lead: 'Bị phạt, bị thu hồi đất, bị từ chối hồ sơ mà bạn cho là sai: bạn có 90 ngày để khiếu nại với chính nơi đã ra quyết định.',
    answer: {
      steps: `Viết đơn: ngày tháng; tên, địa chỉ của bạn; quyết định hoặc việc làm nào, của ai; vì sao trái luật; bạn yêu cầu gì; ký tên. Không viết được thì đến nói, người tiếp ghi lại.
Gửi đến chính người, cơ quan đã ra quyết định, và giữ giấy biên nhận.
Không được giải quyết đúng hạn hoặc không đồng ý: khiếu nại lần hai lên cấp trên trực tiếp, hoặc khởi kiện vụ án hành chính tại tòa án.`,
      bring: `Bản sao quyết định bị khiếu nại
Giấy tờ chứng minh điều bạn nói
Căn cước`,
      call: [{ label: 'Hỏi trợ giúp pháp lý (số minh họa)', number: '0225 000 0101' }],
      deadline: { days: 90, dayKind: 'day', from: 'kể từ ngày nhận được hoặc biết được quyết định, hành vi' },
      lawBasis: [
        { document: 'luat-02-2011-qh13', article: '9' },
        { document: 'luat-02-2011-qh13', article: '28' },
        { document: 'luat-02-2011-qh13', article: '33' },
      ],
      checkedOn: '2026-11-20',
      reviewOn: '2027-05-20',
    },
    questions: `khiếu nại
đơn khiếu nại`,
    body: `## Khiếu nại khác tố cáo

Khiếu nại là về **quyền lợi của chính bạn** bị một quyết định, một việc làm hành chính xâm phạm. Tố cáo là báo về vi phạm pháp luật của bất kỳ ai, theo Luật Tố cáo.

## Mất bao lâu

| Việc | Thời hạn |
| --- | --- |
| Khiếu nại lần đầu | trong 90 ngày kể từ ngày nhận được, biết được quyết định, hành vi (Điều 9) |
| Giải quyết lần đầu | 30 ngày kể từ ngày thụ lý; phức tạp thì không quá 45 ngày (Điều 28) |
| Khiếu nại lần hai | trong 30 ngày kể từ ngày hết hạn giải quyết, hoặc nhận được quyết định giải quyết lần đầu mà không đồng ý (Điều 33) |

Ở vùng sâu, vùng xa đi lại khó khăn, các thời hạn giải quyết và khiếu nại lần hai dài hơn. Ốm đau, thiên tai, đi công tác xa hay trở ngại khách quan khác thì thời gian đó không tính vào thời hiệu.

## Trong lúc chờ

Vẫn phải thực hiện quyết định, trừ khi người giải quyết khiếu nại tạm đình chỉ thi hành vì có thể gây hậu quả khó khắc phục.

## Cần người giúp

Có thể nhờ luật sư, hoặc trợ giúp viên pháp lý nếu bạn thuộc diện [được trợ giúp miễn phí](/bai-viet/ai-duoc-tro-giup-phap-ly-mien-phi/).`,
    category: 'hoi-dap-phap-luat',
    topics: [],
    audiences: ['residents'],
    byline: 'Ban biên tập',
    publishedOn: '2026-04-07T02:00:00.000Z',
    attachments: ['luat-02-2011-qh13'],
    relatedArticles: ['ai-duoc-tro-giup-phap-ly-mien-phi'],
  },
];
