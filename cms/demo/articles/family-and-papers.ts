import type { DemoOf } from '../types.ts';

export const familyAndPapersArticles: DemoOf<'article'>[] = [
  {
    title: 'Đăng ký kết hôn cần gì, làm ở đâu?',
    slug: 'dang-ky-ket-hon-can-gi-lam-o-dau',
    lead: 'Nam từ đủ 20 tuổi, nữ từ đủ 18 tuổi, cùng tự nguyện: hai người đến Ủy ban nhân dân cấp xã nơi một trong hai bên cư trú là đăng ký được.',
    answer: {
      steps: `Cùng điền một tờ khai đăng ký kết hôn, hoặc khai trên Cổng Dịch vụ công quốc gia.
Nộp ở Ủy ban nhân dân cấp xã nơi một trong hai người cư trú.
Cả hai cùng đến để ký vào sổ và vào Giấy chứng nhận kết hôn.`,
      where: 'one-stop',
      bring: 'Thẻ căn cước hoặc hộ chiếu của hai người',
      fee: { amount: 0, unit: 'case', source: 'Điều 11 Luật Hộ tịch số 60/2014/QH13' },
      onlineUrl: 'https://dichvucong.gov.vn',
      lawBasis: [
        { document: 'luat-52-2014-qh13', article: '8' },
        { document: 'luat-60-2014-qh13', article: '11' },
        { document: 'luat-60-2014-qh13', article: '18' },
      ],
      checkedOn: '2026-11-20',
      reviewOn: '2027-02-15',
    },
    body: `## Điều kiện

Điều 8 Luật Hôn nhân và gia đình 2014 quy định:

- nam từ **đủ 20 tuổi**, nữ từ **đủ 18 tuổi**;
- việc kết hôn do hai bên tự nguyện quyết định;
- không bị mất năng lực hành vi dân sự;
- không thuộc trường hợp bị cấm, như kết hôn giả tạo, tảo hôn, cưỡng ép; người đang có vợ, có chồng; người cùng dòng máu về trực hệ hoặc trong phạm vi ba đời.

## Nơi đăng ký

Ủy ban nhân dân cấp xã nơi cư trú của **một trong hai bên**. Có thể nộp hồ sơ trực tuyến trên Cổng Dịch vụ công quốc gia, nhưng khi nhận Giấy chứng nhận, cả hai phải có mặt để ký vào sổ và vào giấy.

Từ 01/3/2027, theo Luật Hộ tịch số 03/2026/QH16, việc đăng ký không phụ thuộc nơi cư trú.

## Cần mang theo

| Giấy tờ | Ghi chú |
| --- | --- |
| Tờ khai đăng ký kết hôn | hai người khai chung một tờ |
| Thẻ căn cước hoặc hộ chiếu | để xuất trình |
| Tình trạng hôn nhân | không phải nộp giấy xác nhận: cơ quan đăng ký tự tra cứu; chưa có dữ liệu thì tự hỏi xác minh |

## Lệ phí

Đăng ký kết hôn của công dân Việt Nam cư trú ở trong nước được **miễn lệ phí** (Điều 11 Luật Hộ tịch).

## Đám cưới không thay được đăng ký

Tổ chức lễ cưới mà không đăng ký thì pháp luật chưa công nhận là vợ chồng; khi có chuyện chia tài sản, thừa kế, hai bên sẽ chịu thiệt thòi.`,
    cover: 'two-chairs',
    coverAlt: 'Tranh vẽ hai chiếc ghế ở hai bên một bàn nhỏ có bình hoa, phía sau là ô cửa sổ rộng.',
    category: 'hoi-dap-phap-luat',
    topics: ['ket-hon'],
    audiences: ['residents'],
    byline: 'Ban biên tập',
    publishedOn: '2025-09-18T02:10:00.000Z',
    attachments: ['luat-52-2014-qh13'],
  },
  {
    title: 'Khai sinh cho con: 60 ngày, một lần nộp, bốn kết quả',
    slug: 'khai-sinh-cho-con-60-ngay',
    lead: 'Cha hoặc mẹ đăng ký khai sinh cho con trong 60 ngày. Nộp một bộ hồ sơ liên thông, gia đình nhận giấy khai sinh, nơi thường trú, thẻ bảo hiểm y tế và, nếu muốn, thẻ căn cước của bé.',
    answer: {
      steps: `Nộp hồ sơ liên thông trên Cổng Dịch vụ công quốc gia, hoặc đến Ủy ban nhân dân cấp xã nơi cha hoặc mẹ cư trú.
Kiểm tra họ tên, ngày sinh của con trước khi ký.
Nhận giấy khai sinh; nơi thường trú, thẻ bảo hiểm y tế và thẻ căn cước (nếu đề nghị) của con được làm cùng hồ sơ liên thông.`,
      where: 'one-stop',
      bring: `Giấy chứng sinh; không có thì văn bản của người làm chứng, hoặc giấy cam đoan
Căn cước của cha, mẹ để xuất trình`,
      fee: { amount: 0, unit: 'case', source: 'Điều 11 Luật Hộ tịch số 60/2014/QH13, khi đăng ký đúng hạn' },
      deadline: { days: 60, dayKind: 'day', from: 'kể từ ngày sinh con' },
      onlineUrl: 'https://dichvucong.gov.vn',
      lawBasis: [
        { document: 'luat-60-2014-qh13', article: '11' },
        { document: 'luat-60-2014-qh13', article: '15' },
      ],
      checkedOn: '2026-11-20',
      reviewOn: '2026-12-20',
    },
    body: `## Ai đi, trong bao lâu

Trong **60 ngày** kể từ ngày sinh con, cha hoặc mẹ có trách nhiệm đăng ký khai sinh. Nếu cha mẹ không thể đi thì ông, bà hoặc người thân thích khác đăng ký thay (Điều 15 Luật Hộ tịch 2014). Đăng ký đúng hạn được miễn lệ phí.

## Làm ở đâu

Ủy ban nhân dân cấp xã nơi cư trú của **cha hoặc mẹ**. Không cần về quê nếu cha mẹ đang cư trú ở thành phố. Từ 01/3/2027, theo Luật Hộ tịch số 03/2026/QH16, việc đăng ký không phụ thuộc nơi cư trú.

## Chuẩn bị gì

1. Tờ khai.
2. Giấy chứng sinh. Không có thì dùng văn bản của người làm chứng xác nhận việc sinh; không có người làm chứng thì làm giấy cam đoan.
3. Căn cước của cha mẹ để xuất trình.

Cha mẹ có đăng ký kết hôn mà dữ liệu đã có thì không phải nộp giấy chứng nhận kết hôn.

## Nộp liên thông

Trên Cổng Dịch vụ công quốc gia, chọn nhóm thủ tục liên thông: *đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế, cấp thẻ căn cước cho trẻ em dưới 6 tuổi*. Trẻ dưới 6 tuổi được Nhà nước đóng bảo hiểm y tế.

## Lỡ quá 60 ngày?

Vẫn đăng ký được. Hãy đi sớm, vì không có giấy khai sinh thì việc đi học, khám bệnh và làm căn cước của con đều vướng: xem [Khai sinh trễ hạn: quá 60 ngày vẫn đăng ký được](/bai-viet/khai-sinh-tre-han-qua-60-ngay-van-dang-ky-duoc/).`,
    category: 'hoi-dap-phap-luat',
    topics: ['sinh-con-khai-sinh'],
    audiences: ['residents'],
    byline: 'Ban biên tập',
    publishedOn: '2025-08-05T04:00:00.000Z',
  },
  {
    title: 'Khai sinh trễ hạn: quá 60 ngày vẫn đăng ký được',
    slug: 'khai-sinh-tre-han-qua-60-ngay-van-dang-ky-duoc',
    lead: 'Quá 60 ngày, con vẫn được đăng ký khai sinh, ở cùng nơi và với cùng giấy tờ. Đi sớm ngày nào, con đỡ vướng ngày ấy.',
    answer: {
      steps: `Nộp tờ khai và giấy chứng sinh ở Ủy ban nhân dân cấp xã nơi cha hoặc mẹ cư trú, hay trên Cổng Dịch vụ công.
Không còn giấy chứng sinh thì nộp văn bản của người làm chứng về việc sinh; không có người làm chứng thì viết giấy cam đoan.
Kiểm tra họ tên, ngày sinh của con trước khi ký, rồi nhận giấy khai sinh.`,
      where: 'one-stop',
      bring: `Giấy chứng sinh, hoặc giấy tờ thay thế
Căn cước của cha, mẹ để xuất trình`,
      onlineUrl: 'https://dichvucong.gov.vn',
      lawBasis: [
        { document: 'luat-60-2014-qh13', article: '11' },
        { document: 'luat-60-2014-qh13', article: '13' },
        { document: 'luat-60-2014-qh13', article: '16' },
      ],
      checkedOn: '2026-11-20',
      reviewOn: '2027-02-15',
    },
    questions: `khai sinh trễ hạn
con 3 tuổi chưa làm giấy khai sinh`,
    body: `## Quá hạn có sao không

Luật giao cho cha mẹ trách nhiệm đăng ký khai sinh trong **60 ngày** (Điều 15 Luật Hộ tịch 2014). Lỡ hạn thì quyền được khai sinh của con vẫn còn nguyên.

## Làm ở đâu, mang gì

Như khi đúng hạn: Ủy ban nhân dân cấp xã nơi cư trú của **cha hoặc mẹ** (Điều 13), tờ khai và giấy chứng sinh (Điều 16). Các trường hợp không có giấy chứng sinh xem ở phần việc cần làm. Từ 01/3/2027, theo Luật Hộ tịch số 03/2026/QH16, việc đăng ký không phụ thuộc nơi cư trú.

## Lệ phí

Luật miễn lệ phí cho khai sinh **đúng hạn** (Điều 11). Trễ hạn thì nộp theo mức của địa phương; người thuộc gia đình có công với cách mạng, hộ nghèo, người khuyết tật vẫn được miễn.

## Con đã lớn, hoặc chính bạn chưa có giấy khai sinh

Vẫn đăng ký được, nhưng cần thêm giấy tờ về nhân thân, nơi sinh. Hãy hỏi bộ phận một cửa trước khi đi, để khỏi phải quay lại.

Còn trong hạn: xem [Khai sinh cho con: 60 ngày, một lần nộp, bốn kết quả](/bai-viet/khai-sinh-cho-con-60-ngay/).`,
    category: 'hoi-dap-phap-luat',
    topics: ['sinh-con-khai-sinh'],
    audiences: ['residents'],
    byline: 'Ban biên tập',
    publishedOn: '2026-09-08T02:00:00.000Z',
    attachments: ['luat-60-2014-qh13'],
    relatedArticles: ['khai-sinh-cho-con-60-ngay'],
  },
  {
    title: 'Đăng ký tạm trú: ai phải đăng ký, nộp ở đâu?',
    slug: 'dang-ky-tam-tru-ai-phai-dang-ky-nop-o-dau',
    lead: 'Đến ở nơi khác xã, phường thường trú từ 30 ngày trở lên để làm việc, học tập thì phải đăng ký tạm trú. Công an cấp xã giải quyết trong 3 ngày làm việc.',
    answer: {
      steps: `Nộp tờ khai, kèm giấy tờ về chỗ ở nếu cần, trên Cổng Dịch vụ công quốc gia, hoặc ở công an cấp xã nơi tạm trú.
Bổ sung theo hướng dẫn nếu hồ sơ còn thiếu; nhận thông báo khi nơi tạm trú đã được ghi vào cơ sở dữ liệu về cư trú.
Ở tiếp thì gia hạn trong 15 ngày trước khi hết thời hạn tạm trú.`,
      where: 'police',
      bring: `Tờ khai thay đổi thông tin cư trú
Giấy tờ về chỗ ở hợp pháp (hợp đồng thuê nhà, giấy cho ở nhờ, Giấy chứng nhận), nếu chưa tra cứu được trên cơ sở dữ liệu hoặc VNeID
Căn cước`,
      deadline: { days: 3, dayKind: 'working-day', from: 'kể từ ngày nhận đủ hồ sơ' },
      onlineUrl: 'https://dichvucong.gov.vn',
      lawBasis: [
        { document: 'luat-68-2020-qh14', article: '27' },
        { document: 'luat-68-2020-qh14', article: '28' },
      ],
      checkedOn: '2026-11-20',
      reviewOn: '2027-05-20',
    },
    body: `## Ai phải đăng ký

Theo Điều 27 Luật Cư trú 2020, đó là người đến sinh sống tại chỗ ở hợp pháp **ngoài xã, phường đã đăng ký thường trú**, để lao động, học tập hoặc vì mục đích khác, **từ 30 ngày trở lên**. Ở dưới 30 ngày thì chủ nhà thông báo lưu trú.

## Được bao lâu

Mỗi lần nhiều nhất **02 năm**, và gia hạn được nhiều lần. Không còn sổ tạm trú: thông tin nằm trong cơ sở dữ liệu, cần giấy thì xin công an cấp xã xác nhận thông tin về cư trú.

## Chỗ ở nào không được

Không đăng ký tạm trú mới tại chỗ ở thuộc khu vực cấm xây dựng, lấn chiếm hành lang bảo vệ, nằm trên đất lấn chiếm trái phép, đã có quyết định thu hồi, hoặc đang có tranh chấp chưa giải quyết.

## Người thuê trọ hay hỏi

- **Chủ trọ không chịu đăng ký giúp?** Chính bạn nộp được, trực tuyến hoặc tại công an, với giấy tờ về việc thuê.
- **Chuyển trọ sang phường khác?** Đăng ký tạm trú ở nơi mới.
- **Vì sao nên làm?** Con đi học, khám bệnh, đăng ký xe và nhiều việc khác dựa vào nơi cư trú.

Về nơi thường trú và sổ hộ khẩu cũ: xem [Không còn sổ hộ khẩu giấy: chứng minh nơi ở bằng cách nào?](/bai-viet/khong-con-so-ho-khau-giay/)`,
    category: 'hoi-dap-phap-luat',
    topics: [],
    audiences: ['residents', 'students'],
    byline: 'Ban biên tập',
    publishedOn: '2026-09-15T02:00:00.000Z',
    attachments: ['luat-68-2020-qh14'],
    relatedArticles: ['khong-con-so-ho-khau-giay'],
  },
  {
    title: 'Mất thẻ căn cước thì làm lại ở đâu?',
    slug: 'mat-the-can-cuoc-lam-lai-o-dau',
    lead: 'Không cần xin giấy xác nhận mất. Bạn có thể đề nghị cấp lại trực tuyến hoặc đến cơ quan công an; thời hạn giải quyết là 7 ngày làm việc.',
    answer: {
      steps: `Báo ngân hàng, nhà mạng nếu mất cùng thẻ ngân hàng, điện thoại.
Đề nghị cấp lại trên Cổng Dịch vụ công hoặc VNeID, hay đến công an nơi bạn thường trú, tạm trú.
Nhận thẻ ở nơi đã hẹn; trong lúc chờ, dùng căn cước điện tử mức độ 2 trên VNeID.`,
      where: 'police',
      deadline: { days: 7, dayKind: 'working-day', from: 'kể từ ngày nhận đủ hồ sơ' },
      onlineUrl: 'https://dichvucong.gov.vn',
      lawBasis: [{ document: 'luat-26-2023-qh15', article: '26' }],
      checkedOn: '2026-11-20',
      reviewOn: '2027-05-20',
    },
    body: `## Làm ngay khi phát hiện mất

- Báo cho ngân hàng, nhà mạng nếu mất cùng thẻ ngân hàng, điện thoại.
- Không đăng ảnh căn cước lên mạng để “nhờ tìm”. Ảnh chụp hai mặt thẻ là thứ kẻ gian cần.

## Cấp lại thế nào

1. **Trực tuyến:** vào Cổng Dịch vụ công hoặc ứng dụng định danh quốc gia VNeID, chọn cấp lại thẻ căn cước, hẹn nơi nhận.
2. **Trực tiếp:** đến cơ quan quản lý căn cước của công an nơi bạn cư trú (thường trú hoặc tạm trú).

Theo Điều 26 Luật Căn cước 2023, thời hạn là **07 ngày làm việc** kể từ khi nhận đủ hồ sơ.

## Trong lúc chờ

Căn cước điện tử trên VNeID mức độ 2 dùng được thay thẻ trong thủ tục hành chính và nhiều giao dịch.

## Khi nào phải đổi thẻ

Công dân phải đổi thẻ khi **đủ 14, 25, 40 và 60 tuổi**. Thẻ cấp, đổi hoặc cấp lại trong 2 năm trước các tuổi này thì dùng được đến tuổi đổi tiếp theo (Điều 21).

## Thẻ “căn cước công dân” cũ còn dùng được không?

Còn, đến hết thời hạn in trên thẻ, dù Luật Căn cước công dân 2014 đã được Luật Căn cước 2023 thay thế. Riêng giấy chứng minh nhân dân chỉ có giá trị đến hết 31/12/2024.`,
    cover: 'identity-card',
    coverAlt: 'Tranh vẽ chiếc ví mở, một tấm thẻ có hình người, chìa khóa và điện thoại.',
    category: 'hoi-dap-phap-luat',
    topics: ['mat-giay-to'],
    audiences: ['residents', 'students'],
    byline: 'Ban biên tập',
    publishedOn: '2025-02-12T03:45:00.000Z',
    attachments: ['luat-26-2023-qh15'],
  },
  {
    title: 'Không còn sổ hộ khẩu giấy: chứng minh nơi ở bằng cách nào?',
    slug: 'khong-con-so-ho-khau-giay',
    lead: 'Từ 01/01/2023, sổ hộ khẩu và sổ tạm trú giấy hết giá trị. Nơi cư trú được tra cứu trong cơ sở dữ liệu; người dân không phải mang sổ đi.',
    body: `Luật Cư trú số 68/2020/QH14 có hiệu lực từ 01/7/2021. Sổ đã cấp được dùng đến hết **31/12/2022** (Điều 38). Sau ngày đó, nơi cư trú của mỗi người được xác định bằng thông tin trong cơ sở dữ liệu.

## Khi làm thủ tục

Cơ quan tiếp nhận tự tra cứu. Nếu chưa tra cứu được, bạn có thể dùng:

- thẻ cấp theo Luật Căn cước công dân 2014 còn hạn, thẻ căn cước hoặc căn cước điện tử trên VNeID;
- giấy xác nhận thông tin về cư trú, do công an cấp xã cấp.

## Chuyển nhà thì đăng ký lúc nào

| Việc | Khi nào |
| --- | --- |
| Đăng ký thường trú ở chỗ ở hợp pháp mới | trong 12 tháng kể từ ngày đủ điều kiện |
| Đăng ký tạm trú | sinh sống ở nơi khác từ 30 ngày trở lên |
| Thông báo lưu trú | khi có người đến ở lại dưới 30 ngày |

Đăng ký cư trú là quyền và cũng là nghĩa vụ. Có đăng ký, con đi học đúng tuyến, khám bệnh đúng nơi, nhận hỗ trợ đúng chỗ.`,
    category: 'chuyen-doi-so',
    topics: ['mat-giay-to'],
    audiences: ['residents'],
    byline: 'Ban biên tập',
    publishedOn: '2023-01-09T02:00:00.000Z',
  },
  {
    title: 'Làm lại sổ hộ khẩu bị mất',
    slug: 'lam-lai-so-ho-khau-bi-mat',
    lead: 'Bài viết năm 2022 về việc cấp lại sổ hộ khẩu giấy, giữ lại để người đọc biết quy định đã thay đổi.',
    body: `Trước ngày 01/01/2023, sổ hộ khẩu giấy đã cấp vẫn được dùng để chứng minh nơi cư trú. Từ khi Luật Cư trú số 68/2020/QH14 có hiệu lực, cơ quan công an không cấp mới và không cấp lại sổ giấy; khi người dân làm thủ tục thay đổi thông tin, sổ cũ được thu hồi và thông tin được ghi vào cơ sở dữ liệu.

Vì vậy nếu mất sổ, bạn không cần xin cấp lại. Hãy đề nghị công an cấp xã cấp giấy xác nhận thông tin về cư trú.`,
    category: 'hoi-dap-phap-luat',
    topics: ['mat-giay-to'],
    audiences: ['residents'],
    byline: 'Ban biên tập',
    publishedOn: '2022-09-14T03:00:00.000Z',
    withdrawn: {
      on: '2023-01-09',
      reason: 'Sổ hộ khẩu giấy đã hết giá trị từ 01/01/2023.',
      replacedBy: { kind: 'article', article: 'khong-con-so-ho-khau-giay' },
    },
  },
];
