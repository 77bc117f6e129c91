import type { DemoOf } from '../types.ts';

export const homeAndInheritanceArticles: DemoOf<'article'>[] = [
  {
    title: 'Mua nhà, đất: từ đặt cọc đến khi đứng tên',
    slug: 'mua-nha-dat-tu-dat-coc-den-khi-dung-ten',
    lead: 'Bốn bước theo thứ tự, và ở mỗi bước một điều nên kiểm tra trước khi trả tiền.',
    answer: {
      steps: `Xem bản gốc Giấy chứng nhận; hỏi văn phòng đăng ký đất đai và Ủy ban nhân dân cấp xã về tranh chấp, quy hoạch.
Đặt cọc bằng văn bản: số tiền, ngày ký hợp đồng, ai nộp thuế và lệ phí.
Ký hợp đồng chuyển nhượng ở tổ chức hành nghề công chứng.
Đăng ký sang tên tại cơ quan đăng ký đất đai.`,
      where: 'notary',
      bring: `Giấy chứng nhận của bên bán (bản gốc)
Căn cước của hai bên; vợ chồng có tài sản chung thì cả hai cùng ký`,
      deadline: { days: 30, dayKind: 'day', from: 'kể từ ngày có biến động, để đăng ký sang tên' },
      lawBasis: [
        { document: 'luat-31-2024-qh15', article: '27' },
        { document: 'luat-31-2024-qh15', article: '45' },
        { document: 'luat-31-2024-qh15', article: '133' },
        { document: 'bo-luat-91-2015-qh13', article: '328' },
      ],
      checkedOn: '2026-11-20',
      reviewOn: '2026-12-20',
    },
    body: `Mua nhà là khoản tiền lớn nhất đời của nhiều gia đình. Phần lớn tranh chấp bắt đầu từ việc trả tiền trước khi xem giấy tờ. Hãy đi theo thứ tự sau.

## 1. Kiểm tra thửa đất

Theo Điều 45 Luật Đất đai 2024, người bán được chuyển nhượng khi có đủ các điều kiện chính:

- có Giấy chứng nhận, trừ một số trường hợp luật cho phép;
- đất không có tranh chấp, hoặc tranh chấp đã được giải quyết xong bằng bản án, quyết định, phán quyết có hiệu lực;
- quyền sử dụng đất không bị kê biên để thi hành án;
- còn thời hạn sử dụng đất;
- quyền sử dụng đất không bị áp dụng biện pháp khẩn cấp tạm thời.

Nên xem bản gốc Giấy chứng nhận, hỏi văn phòng đăng ký đất đai và Ủy ban nhân dân cấp xã về quy hoạch, tranh chấp. Nếu là tài sản chung của vợ chồng thì cả hai cùng ký.

## 2. Đặt cọc

Đặt cọc được quy định tại Điều 328 Bộ luật Dân sự 2015. Nếu hai bên không thỏa thuận khác:

| Ai không thực hiện | Hậu quả |
| --- | --- |
| Bên mua từ chối mua | mất tiền cọc |
| Bên bán từ chối bán | trả lại tiền cọc và thêm một khoản bằng giá trị tiền cọc |

Hãy viết thành văn bản: số tiền, ngày ký hợp đồng, ai nộp thuế và lệ phí.

## 3. Công chứng hoặc chứng thực hợp đồng

Hợp đồng chuyển nhượng quyền sử dụng đất giữa cá nhân với nhau phải được công chứng hoặc chứng thực (Điều 27 Luật Đất đai 2024). **Giấy viết tay không thay được bước này.** Hai bên nên ghi đúng giá mua bán thật.

## 4. Đăng ký biến động

Trong 30 ngày kể từ ngày có biến động, người có quyền phải đăng ký tại cơ quan đăng ký đất đai. Chỉ khi việc đăng ký hoàn tất, việc mua mới trọn vẹn.

## Căn cứ

Luật Đất đai số 31/2024/QH15, các điều 27, 45, 133; Bộ luật Dân sự số 91/2015/QH13, Điều 328.`,
    cover: 'house',
    coverAlt: 'Tranh vẽ một ngôi nhà hai tầng mái ngói đỏ có hàng rào trắng, hai bên là cây xanh.',
    category: 'hoi-dap-phap-luat',
    topics: ['mua-ban-nha-dat'],
    audiences: ['residents'],
    byline: 'Ban biên tập',
    publishedOn: '2024-08-15T02:00:00.000Z',
    attachments: ['luat-31-2024-qh15'],
    featured: true,
    reviewOn: '2026-12-20',
    changeNotes: [
      { on: '2025-07-02', note: 'Bỏ chỗ nhắc đến cấp huyện: từ 01/7/2025 chính quyền địa phương tổ chức theo hai cấp.' },
    ],
  },
  {
    title: 'Hàng xóm lấn đất: làm gì trước, kiện ở đâu?',
    slug: 'hang-xom-lan-dat-lam-gi-truoc-kien-o-dau',
    lead: 'Biết chắc ranh giới rồi hãy nói chuyện. Không tự thỏa thuận được thì hòa giải ở Ủy ban nhân dân cấp xã, đó là bước phải qua trước khi nhờ tòa án.',
    answer: {
      steps: `Giữ nguyên hiện trạng, chụp ảnh; xem lại Giấy chứng nhận và nhờ đo lại ranh giới.
Nói chuyện với nhà bên; nhờ tổ hòa giải ở thôn, tổ dân phố.
Chưa xong: nộp đơn yêu cầu hòa giải ở Ủy ban nhân dân cấp xã nơi có đất.
Hòa giải không thành: khởi kiện tại tòa án. Không bên nào có giấy tờ về đất thì chọn tòa án, hoặc Chủ tịch Ủy ban nhân dân cấp xã.`,
      where: 'one-stop',
      bring: `Đơn yêu cầu hòa giải tranh chấp đất đai
Giấy chứng nhận hoặc giấy tờ khác về đất
Ảnh, bản vẽ, kết quả đo
Căn cước`,
      deadline: { days: 30, dayKind: 'day', from: 'kể từ ngày Ủy ban nhân dân cấp xã nhận đơn hòa giải' },
      lawBasis: [
        { document: 'luat-31-2024-qh15', article: '235' },
        { document: 'luat-31-2024-qh15', article: '236' },
        { document: 'bo-luat-91-2015-qh13', article: '175' },
      ],
      checkedOn: '2026-11-20',
      reviewOn: '2027-05-20',
    },
    questions: `hàng xóm lấn đất
tranh chấp ranh giới đất`,
    body: `## Luật nói gì về ranh giới

Điều 175 Bộ luật Dân sự 2015: không được lấn, chiếm, thay đổi mốc giới ngăn cách, kể cả khi ranh giới là kênh, mương, hào, rãnh, bờ ruộng. Rễ cây, cành cây vượt sang nhà bên thì phải xén, cắt phần vượt quá, trừ khi hai bên thỏa thuận khác.

## Vì sao phải hòa giải ở xã, phường trước

Điều 235 Luật Đất đai 2024 khuyến khích tự hòa giải, hòa giải ở cơ sở; và **trước khi cơ quan nhà nước giải quyết, hai bên phải hòa giải tại Ủy ban nhân dân cấp xã** nơi có đất. Thời hạn không quá 30 ngày kể từ ngày nhận đơn. Kết quả được lập thành biên bản; không thành thì biên bản đó là giấy tờ để đi bước sau.

## Sau đó đến đâu

| Giấy tờ về đất | Nơi giải quyết (Điều 236) |
| --- | --- |
| một trong hai bên có Giấy chứng nhận, hoặc giấy tờ theo Điều 137 | tòa án |
| không bên nào có | chọn tòa án, hoặc Chủ tịch Ủy ban nhân dân cấp xã (giữa hộ gia đình, cá nhân với nhau) |

## Đừng làm

- Đừng tự phá tường, nhổ cọc mốc, chặt cây của nhà bên: người đang đúng có thể thành người phải bồi thường.
- Đừng chờ nhà bên xây xong mới lên tiếng: báo Ủy ban nhân dân cấp xã ngay khi thấy đào móng.

Tổ hòa giải giúp thế nào: xem [Hòa giải ở cơ sở: nói chuyện trước khi kiện](/bai-viet/hoa-giai-o-co-so-noi-chuyen-truoc-khi-kien/).`,
    category: 'hoi-dap-phap-luat',
    topics: ['mua-ban-nha-dat'],
    audiences: ['residents'],
    byline: 'Ban biên tập',
    publishedOn: '2026-08-11T02:00:00.000Z',
    attachments: ['luat-31-2024-qh15', 'bo-luat-91-2015-qh13'],
    relatedArticles: ['hoa-giai-o-co-so-noi-chuyen-truoc-khi-kien'],
  },
  {
    title: 'Không có di chúc thì chia thừa kế thế nào?',
    slug: 'khong-co-di-chuc-chia-thua-ke-the-nao',
    lead: 'Khi người mất không để lại di chúc, di sản được chia đều cho những người ở hàng thừa kế gần nhất. Con trai, con gái, con đẻ, con nuôi đều như nhau.',
    answer: {
      steps: `Xác định phần tài sản của người mất, và những người cùng hàng thừa kế thứ nhất.
Cả nhà thỏa thuận, lập văn bản phân chia di sản và công chứng.
Không thống nhất được thì nhờ tổ hòa giải ở cơ sở, rồi mới khởi kiện tại tòa án.`,
      where: 'notary',
      bring: `Trích lục khai tử (hoặc giấy chứng tử cũ) của người để lại di sản
Giấy tờ chứng minh quan hệ: giấy khai sinh, giấy chứng nhận kết hôn
Giấy tờ về tài sản
Căn cước của những người thừa kế`,
      lawBasis: [
        { document: 'bo-luat-91-2015-qh13', article: '623' },
        { document: 'bo-luat-91-2015-qh13', article: '651' },
      ],
      checkedOn: '2026-11-20',
      reviewOn: '2026-12-20',
    },
    body: `**Hỏi.** Bố tôi mất, không có di chúc, để lại ngôi nhà đứng tên hai bố mẹ. Mẹ tôi còn sống, ông bà nội đã mất. Nhà có hai anh em, em gái đã lấy chồng. Em tôi có được chia không?

**Trả lời.** Có. Con gái đã lấy chồng vẫn được chia phần bằng con trai.

## Tính thế nào

1. Ngôi nhà là tài sản chung của vợ chồng nên một nửa là của mẹ. Nửa còn lại là **di sản** của bố.
2. Hàng thừa kế thứ nhất gồm vợ, chồng, cha đẻ, mẹ đẻ, cha nuôi, mẹ nuôi, con đẻ, con nuôi của người chết (Điều 651 Bộ luật Dân sự 2015).
3. Người cùng hàng được hưởng phần bằng nhau. Ở đây có ba người: mẹ và hai con, mỗi người một phần ba của nửa ngôi nhà.

## Ba hàng thừa kế

| Hàng | Gồm |
| --- | --- |
| Thứ nhất | vợ, chồng, cha mẹ, con (đẻ và nuôi) |
| Thứ hai | ông bà, anh chị em ruột; cháu ruột gọi người chết là ông, bà |
| Thứ ba | cụ; bác, chú, cậu, cô, dì ruột; cháu ruột gọi người chết là bác, chú, cậu, cô, dì; chắt ruột |

Hàng sau chỉ được hưởng khi hàng trước không còn ai nhận được.

## Thời hiệu

Thời hạn để người thừa kế yêu cầu chia di sản là **30 năm đối với bất động sản, 10 năm đối với động sản**, kể từ thời điểm mở thừa kế (Điều 623).

## Nên làm gì trước

Cả nhà ngồi lại, lập văn bản thỏa thuận phân chia di sản và công chứng. Nếu không thống nhất được, có thể nhờ [tổ hòa giải ở cơ sở](/bai-viet/hoa-giai-o-co-so-noi-chuyen-truoc-khi-kien/) trước khi nghĩ đến kiện.`,
    category: 'hoi-dap-phap-luat',
    topics: ['thua-ke-di-chuc', 'mua-ban-nha-dat'],
    audiences: ['residents'],
    byline: 'Ban biên tập',
    publishedOn: '2025-03-11T03:20:00.000Z',
    attachments: ['bo-luat-91-2015-qh13'],
  },
  {
    title: 'Lập di chúc sao cho có hiệu lực',
    slug: 'lap-di-chuc-sao-cho-co-hieu-luc',
    lead: 'Di chúc không bắt buộc phải công chứng, nhưng phải do người minh mẫn tự nguyện lập. Và có những người vẫn được hưởng dù di chúc không nhắc đến.',
    answer: {
      steps: `Viết tay và ký; đánh máy hoặc nhờ viết thì ký trước ít nhất hai người làm chứng không phải người thừa kế.
Ghi ngày lập, người để lại, người được hưởng, di sản và nơi có di sản; đánh số và ký từng trang.
Muốn chắc chắn thì công chứng, và gửi giữ ở nơi tin cậy.`,
      where: 'notary',
      bring: `Căn cước
Giấy tờ về tài sản`,
      lawBasis: [
        { document: 'bo-luat-91-2015-qh13', article: '630' },
        { document: 'bo-luat-91-2015-qh13', article: '631' },
        { document: 'bo-luat-91-2015-qh13', article: '632' },
        { document: 'bo-luat-91-2015-qh13', article: '634' },
        { document: 'bo-luat-91-2015-qh13', article: '644' },
      ],
      checkedOn: '2026-11-20',
      reviewOn: '2026-12-20',
    },
    body: `## Khi nào di chúc hợp pháp

Theo Điều 630 Bộ luật Dân sự 2015, người lập phải minh mẫn, sáng suốt, không bị lừa dối, đe dọa, cưỡng ép; nội dung không vi phạm điều cấm của luật, không trái đạo đức xã hội; hình thức đúng quy định.

## Viết thế nào

Di chúc bằng văn bản cần có:

- ngày, tháng, năm lập;
- họ tên và nơi cư trú của người lập;
- họ tên người, cơ quan, tổ chức được hưởng;
- di sản để lại và nơi có di sản.

Không viết tắt hoặc viết bằng ký hiệu. Nếu có nhiều trang, mỗi trang phải đánh số và có chữ ký hoặc điểm chỉ (Điều 631).

Tự viết tay và ký thì không cần người làm chứng. Tự đánh máy, hoặc nhờ người khác viết hay đánh máy, thì phải có **ít nhất hai người làm chứng**; người lập ký trước mặt họ (Điều 634). Người thừa kế theo di chúc hoặc theo pháp luật, người có quyền, nghĩa vụ về tài sản liên quan, người chưa thành niên không được làm chứng (Điều 632).

## Di chúc miệng

Chỉ lập khi tính mạng bị cái chết đe dọa và không thể viết. Sau 03 tháng mà người lập còn sống, minh mẫn, sáng suốt thì di chúc miệng mặc nhiên bị hủy bỏ (Điều 629).

## Ai vẫn được hưởng dù không có tên

Con chưa thành niên, cha, mẹ, vợ, chồng, và con thành niên không có khả năng lao động được hưởng ít nhất **hai phần ba** suất thừa kế theo pháp luật (Điều 644), trừ người từ chối nhận hoặc không có quyền hưởng di sản.

Xem thêm: [Không có di chúc thì chia thừa kế thế nào?](/bai-viet/khong-co-di-chuc-chia-thua-ke-the-nao/)`,
    cover: 'letter-pen',
    coverAlt: 'Tranh vẽ tờ giấy viết dở, cây bút, cặp kính và phong bì trên mặt bàn gỗ.',
    category: 'hoi-dap-phap-luat',
    topics: ['thua-ke-di-chuc'],
    audiences: ['residents'],
    byline: 'Ban biên tập',
    publishedOn: '2025-04-02T02:40:00.000Z',
    attachments: ['bo-luat-91-2015-qh13'],
    relatedArticles: ['khong-co-di-chuc-chia-thua-ke-the-nao'],
  },
];
