import { summaryOf } from './summary.ts';

const assembly = { docType: 'L', issuer: 'quoc-hoi', issuerName: 'Quốc hội', signerPosition: 'Chủ tịch Quốc hội' } as const;

/** Only what is certain of each law; where a signer or a day is left out, the demo does not claim to know it. */
export const laws = [
  summaryOf({
    ...assembly,
    key: 'luat-02-2011-qh13',
    title: 'Luật Khiếu nại',
    number: '02/2011/QH13',
    signer: 'Nguyễn Sinh Hùng',
    issuedOn: '2011-11-11',
    effectiveOn: '2012-07-01',
    summary: `## Luật nói về điều gì

Khiếu nại quyết định hành chính, hành vi hành chính của cơ quan nhà nước và người có thẩm quyền; giải quyết khiếu nại.

## Những điểm nên biết

- **Điều 9:** thời hiệu khiếu nại là 90 ngày, kể từ ngày nhận được quyết định hành chính hoặc biết được quyết định, hành vi hành chính.
- **Điều 28:** khiếu nại lần đầu được giải quyết trong 30 ngày kể từ ngày thụ lý; việc phức tạp không quá 45 ngày. Ở vùng sâu, vùng xa đi lại khó khăn, thời hạn dài hơn.
- **Điều 33:** không đồng ý với kết quả lần đầu thì khiếu nại lần hai.
- Cũng có thể khởi kiện vụ án hành chính tại tòa án.
- Từ 01/7/2026, luật được Luật số 136/2025/QH15 sửa đổi: hãy đọc bản mới nhất.

## Ai nên đọc

Người nhận một quyết định mà mình cho là trái luật, và cán bộ tiếp công dân.`,
  }),
  summaryOf({
    ...assembly,
    key: 'luat-14-2012-qh13',
    title: 'Luật Phổ biến, giáo dục pháp luật',
    number: '14/2012/QH13',
    signer: 'Nguyễn Sinh Hùng',
    issuedOn: '2012-06-20',
    effectiveOn: '2013-01-01',
    summary: `## Luật nói về điều gì

Luật quy định quyền được thông tin về pháp luật và trách nhiệm tìm hiểu, học tập pháp luật của công dân; nội dung, hình thức phổ biến, giáo dục pháp luật; trách nhiệm của cơ quan, tổ chức và điều kiện bảo đảm.

## Những điểm nên biết

- **Điều 7:** Hội đồng phối hợp phổ biến, giáo dục pháp luật được thành lập ở trung ương và địa phương, là cơ quan tư vấn cho Chính phủ và Ủy ban nhân dân.
- **Điều 8:** ngày 09 tháng 11 hằng năm là Ngày Pháp luật nước Cộng hòa xã hội chủ nghĩa Việt Nam.
- **Điều 11:** các hình thức, như họp báo, tư vấn, đăng trên phương tiện thông tin, trang thông tin điện tử, thi tìm hiểu.
- **Chương II, Mục 2:** nội dung riêng cho một số đối tượng đặc thù, như người dân ở vùng đặc biệt khó khăn, người lao động trong doanh nghiệp, nạn nhân bạo lực gia đình, người khuyết tật.

## Ai nên đọc

Cán bộ tư pháp, báo cáo viên, tuyên truyền viên pháp luật, thầy cô giáo, và người dân muốn biết mình có quyền được cơ quan nhà nước cung cấp thông tin pháp luật đến đâu.`,
  }),
  summaryOf({
    ...assembly,
    key: 'luat-35-2013-qh13',
    title: 'Luật Hòa giải ở cơ sở',
    number: '35/2013/QH13',
    signer: 'Nguyễn Sinh Hùng',
    issuedOn: '2013-06-20',
    effectiveOn: '2014-01-01',
    summary: `## Luật nói về điều gì

Hòa giải viên hướng dẫn, giúp đỡ các bên tự nguyện giải quyết mâu thuẫn, tranh chấp, vi phạm pháp luật nhỏ ngay tại thôn, tổ dân phố.

## Những điểm nên biết

- Tôn trọng sự tự nguyện; không bắt buộc, áp đặt.
- Giữ bí mật thông tin đời tư của các bên, trừ trường hợp luật quy định khác.
- Tổ hòa giải có từ 03 hòa giải viên trở lên, trong đó có hòa giải viên nữ.
- Hòa giải thành thì các bên có trách nhiệm thực hiện; không thành thì mỗi bên có quyền yêu cầu cơ quan có thẩm quyền giải quyết.

## Ai nên đọc

Hòa giải viên, trưởng thôn, tổ trưởng tổ dân phố và người đang có chuyện không vui với hàng xóm.`,
  }),
  summaryOf({
    ...assembly,
    key: 'luat-52-2014-qh13',
    title: 'Luật Hôn nhân và gia đình',
    number: '52/2014/QH13',
    signer: 'Nguyễn Sinh Hùng',
    issuedOn: '2014-06-19',
    effectiveOn: '2015-01-01',
    summary: `## Luật nói về điều gì

Kết hôn, quan hệ giữa vợ và chồng, giữa cha mẹ và con, chấm dứt hôn nhân, cấp dưỡng.

## Những điểm nên biết

- **Điều 8:** nam từ đủ 20 tuổi, nữ từ đủ 18 tuổi; hai bên tự nguyện.
- **Điều 33:** tài sản chung gồm tài sản vợ chồng tạo ra và thu nhập trong thời kỳ hôn nhân; được thừa kế chung, tặng cho chung.
- **Điều 43:** tài sản riêng gồm tài sản mỗi người có trước khi kết hôn, được thừa kế riêng, được tặng cho riêng trong thời kỳ hôn nhân.
- **Điều 51:** chồng không có quyền yêu cầu ly hôn khi vợ đang có thai, sinh con hoặc đang nuôi con dưới 12 tháng tuổi.

## Ai nên đọc

Người sắp kết hôn, vợ chồng có tài sản lớn, cha mẹ và người làm công tác hòa giải.`,
  }),
  summaryOf({
    ...assembly,
    key: 'luat-60-2014-qh13',
    title: 'Luật Hộ tịch',
    number: '60/2014/QH13',
    signer: 'Nguyễn Sinh Hùng',
    issuedOn: '2014-11-20',
    effectiveOn: '2016-01-01',
    expiresOn: '2027-02-28',
    summary: `## Luật nói về điều gì

Đăng ký khai sinh, kết hôn, giám hộ, nhận cha, mẹ, con, thay đổi, cải chính hộ tịch, khai tử.

Luật **hết hiệu lực từ 01/3/2027**, được thay bằng Luật Hộ tịch số 03/2026/QH16.

## Những điểm nên biết

- **Điều 11:** miễn lệ phí khai sinh, khai tử đúng hạn, giám hộ, và kết hôn của công dân Việt Nam cư trú ở trong nước.
- **Điều 13:** khai sinh ở Ủy ban nhân dân cấp xã nơi cư trú của cha hoặc mẹ.
- **Điều 15:** trong 60 ngày kể từ ngày sinh con, cha hoặc mẹ có trách nhiệm đăng ký khai sinh.
- **Điều 16:** thủ tục; không có giấy chứng sinh thì văn bản của người làm chứng, hoặc giấy cam đoan.
- **Điều 18:** thủ tục đăng ký kết hôn; khi đăng ký, hai bên phải có mặt.

## Ai nên đọc

Người sắp kết hôn, cha mẹ có con mới sinh, và người làm công tác hộ tịch.`,
  }),
  summaryOf({
    ...assembly,
    key: 'luat-59-2014-qh13',
    title: 'Luật Căn cước công dân',
    number: '59/2014/QH13',
    signer: 'Nguyễn Sinh Hùng',
    issuedOn: '2014-11-20',
    effectiveOn: '2016-01-01',
    summary: `## Luật nói về điều gì

Căn cước công dân, Cơ sở dữ liệu quốc gia về dân cư và Cơ sở dữ liệu căn cước công dân.

## Tình trạng

Luật này **hết hiệu lực từ 01/7/2024**, được thay bằng Luật Căn cước số 26/2023/QH15. Thẻ căn cước công dân đã cấp vẫn dùng được đến hết thời hạn in trên thẻ.

## Vì sao còn ở đây

Người đọc giấy tờ, hợp đồng lập trước tháng 7/2024 thường gặp số hiệu của luật này và cần biết nó đã được thay.`,
  }),
  summaryOf({
    ...assembly,
    key: 'bo-luat-91-2015-qh13',
    title: 'Bộ luật Dân sự',
    number: '91/2015/QH13',
    signer: 'Nguyễn Sinh Hùng',
    issuedOn: '2015-11-24',
    effectiveOn: '2017-01-01',
    summary: `## Bộ luật nói về điều gì

Địa vị pháp lý của cá nhân, pháp nhân; quyền, nghĩa vụ về nhân thân và tài sản: sở hữu, hợp đồng, bồi thường thiệt hại, thừa kế.

## Những điều hay được hỏi

| Việc | Điều |
| --- | --- |
| Ranh giới giữa hai nhà | 175 |
| Đặt cọc | 328 |
| Lãi suất khi vay | 468 |
| Nhận tiền không có căn cứ thì hoàn trả | 579 |
| Bồi thường do súc vật gây ra | 603 |
| Thời hiệu chia thừa kế | 623 |
| Di chúc hợp pháp | 630 |
| Người được hưởng không phụ thuộc di chúc | 644 |
| Hàng thừa kế | 651 |

## Ai nên đọc

Mọi người: hầu hết việc mua bán, vay mượn, thuê nhà, chia tài sản đều bắt đầu từ bộ luật này.`,
  }),
  summaryOf({
    ...assembly,
    key: 'bo-luat-92-2015-qh13',
    title: 'Bộ luật Tố tụng dân sự',
    number: '92/2015/QH13',
    signer: 'Nguyễn Sinh Hùng',
    issuedOn: '2015-11-25',
    effectiveOn: '2016-07-01',
    summary: `## Bộ luật nói về điều gì

Trình tự khởi kiện, hòa giải, xét xử các vụ án dân sự, hôn nhân và gia đình, kinh doanh, lao động; giải quyết việc dân sự như công nhận thuận tình ly hôn.

## Những điểm nên biết

- **Điều 39:** nộp đơn ở tòa án nơi bị đơn cư trú, làm việc; thuận tình ly hôn thì ở nơi một trong hai bên cư trú, làm việc; tranh chấp về nhà đất thì ở nơi có nhà đất.
- **Điều 189:** đơn khởi kiện ghi những gì.
- Từ 01/7/2025, Tòa án nhân dân khu vực nhận những việc trước đây nộp ở tòa án cấp huyện.

## Ai nên đọc

Người sắp nộp đơn ra tòa, và người được mời đến với tư cách người liên quan.`,
  }),
  summaryOf({
    ...assembly,
    key: 'luat-11-2017-qh14',
    title: 'Luật Trợ giúp pháp lý',
    number: '11/2017/QH14',
    signer: 'Nguyễn Thị Kim Ngân',
    issuedOn: '2017-06-20',
    effectiveOn: '2018-01-01',
    summary: `## Luật nói về điều gì

Người được trợ giúp pháp lý miễn phí, tổ chức và người thực hiện, hình thức và thủ tục.

## Những điểm nên biết

- **Điều 7:** các nhóm người được trợ giúp, trong đó có người có công với cách mạng, người thuộc hộ nghèo, trẻ em, nạn nhân của hành vi mua bán người.
- **Điều 27:** ba hình thức là tham gia tố tụng, tư vấn pháp luật, đại diện ngoài tố tụng.
- Người được trợ giúp không phải trả tiền, lợi ích vật chất hoặc lợi ích khác.
- Luật được sửa đổi năm 2026: hãy đọc bản mới nhất.

## Ai nên đọc

Người đang cần luật sư mà không đủ khả năng, và cán bộ xã, phường nơi người dân hỏi đầu tiên.`,
  }),
  summaryOf({
    ...assembly,
    key: 'luat-44-2019-qh14',
    title: 'Luật Phòng, chống tác hại của rượu, bia',
    number: '44/2019/QH14',
    signer: 'Nguyễn Thị Kim Ngân',
    issuedOn: '2019-06-14',
    effectiveOn: '2020-01-01',
    summary: `## Luật nói về điều gì

Giảm mức uống rượu, bia, quản lý việc bán, và giảm tác hại của rượu, bia.

## Những điểm nên biết

- **Điều 5:** các hành vi bị cấm, như ép người khác uống; uống khi chưa đủ 18 tuổi; bán rượu, bia cho người chưa đủ 18 tuổi; điều khiển phương tiện giao thông mà trong máu hoặc hơi thở có nồng độ cồn.

## Ai nên đọc

Người lái xe, chủ quán ăn, và cha mẹ có con đang lớn.`,
  }),
  summaryOf({
    ...assembly,
    key: 'bo-luat-45-2019-qh14',
    title: 'Bộ luật Lao động',
    number: '45/2019/QH14',
    signer: 'Nguyễn Thị Kim Ngân',
    issuedOn: '2019-11-20',
    effectiveOn: '2021-01-01',
    summary: `## Bộ luật nói về điều gì

Tiêu chuẩn lao động; quyền, nghĩa vụ của người lao động, người sử dụng lao động và tổ chức đại diện.

## Những con số hay được hỏi

| Việc | Điều |
| --- | --- |
| Giấy tờ không được giữ của người lao động | 17 |
| Thời gian, tiền lương thử việc | 25, 26 |
| Báo trước khi nghỉ | 35 |
| Tiền lương làm thêm giờ | 98 |
| Nghỉ hằng năm | 113 |
| Tuổi nghỉ hưu | 169 |

## Ai nên đọc

Người sắp ký hợp đồng lao động, người phụ trách nhân sự, chủ cơ sở nhỏ mới thuê người đầu tiên.`,
  }),
  summaryOf({
    ...assembly,
    key: 'luat-68-2020-qh14',
    title: 'Luật Cư trú',
    number: '68/2020/QH14',
    signer: 'Nguyễn Thị Kim Ngân',
    issuedOn: '2020-11-13',
    effectiveOn: '2021-07-01',
    summary: `## Luật nói về điều gì

Quyền tự do cư trú, đăng ký thường trú, đăng ký tạm trú, thông báo lưu trú, và cơ sở dữ liệu về cư trú.

## Những điểm nên biết

- **Điều 27:** ở ngoài xã, phường thường trú từ 30 ngày trở lên thì đăng ký tạm trú; mỗi lần tối đa 02 năm, gia hạn được nhiều lần.
- **Điều 28:** hồ sơ tạm trú gồm tờ khai và giấy tờ về chỗ ở; giải quyết trong 03 ngày làm việc.
- **Điều 30:** thông báo lưu trú (được sửa đổi từ 01/7/2026).
- **Điều 38:** sổ hộ khẩu, sổ tạm trú giấy được dùng đến hết 31/12/2022.

## Ai nên đọc

Người thuê trọ, chủ nhà cho thuê, sinh viên, công nhân, và gia đình mới chuyển nhà.`,
  }),
  summaryOf({
    ...assembly,
    key: 'luat-13-2022-qh15',
    title: 'Luật Phòng, chống bạo lực gia đình',
    number: '13/2022/QH15',
    signer: 'Vương Đình Huệ',
    issuedOn: '2022-11-14',
    effectiveOn: '2023-07-01',
    summary: `## Luật nói về điều gì

Phòng ngừa, ngăn chặn bạo lực gia đình; bảo vệ, hỗ trợ người bị bạo lực; trách nhiệm của gia đình, cộng đồng và cơ quan nhà nước.

## Những điểm nên biết

- **Điều 3:** bạo lực không chỉ là đánh đập: lăng mạ, cô lập, cưỡng ép, chiếm đoạt hoặc hủy hoại tài sản, kiểm soát tiền bạc cũng là bạo lực.
- **Điều 9:** người bị bạo lực có quyền yêu cầu bảo vệ, được bố trí nơi tạm lánh, được giữ bí mật, được trợ giúp pháp lý.
- **Điều 19:** ai phát hiện cũng phải báo tin; nơi nhận tin gồm công an, Ủy ban nhân dân cấp xã, trưởng thôn, tổ trưởng tổ dân phố.
- **Điều 25:** Chủ tịch Ủy ban nhân dân cấp xã quyết định cấm tiếp xúc, mỗi lần không quá 03 ngày.
- **Điều 26:** tòa án quyết định cấm tiếp xúc không quá 04 tháng.

## Ai nên đọc

Người đang sợ về nhà, hàng xóm nghe thấy, và cán bộ cơ sở nhận tin.`,
  }),
  summaryOf({
    ...assembly,
    key: 'luat-26-2023-qh15',
    title: 'Luật Căn cước',
    number: '26/2023/QH15',
    signer: 'Vương Đình Huệ',
    issuedOn: '2023-11-27',
    effectiveOn: '2024-07-01',
    replaces: ['luat-59-2014-qh13'],
    summary: `## Luật nói về điều gì

Thẻ căn cước, căn cước điện tử, giấy chứng nhận căn cước, cơ sở dữ liệu về dân cư và căn cước.

## Những điểm nên biết

- Công dân **từ đủ 14 tuổi** phải làm thẻ; người dưới 14 tuổi được cấp theo nhu cầu.
- **Điều 21:** đổi thẻ khi đủ 14, 25, 40 và 60 tuổi.
- **Điều 26:** cấp, đổi, cấp lại trong 07 ngày làm việc.
- **Điều 46:** thẻ căn cước công dân đã cấp dùng đến hết thời hạn; chứng minh nhân dân có giá trị đến hết 31/12/2024.
- Người gốc Việt Nam chưa xác định được quốc tịch, sinh sống liên tục từ 06 tháng trở lên, được cấp giấy chứng nhận căn cước.

## Ai nên đọc

Mọi công dân, nhất là cha mẹ có con nhỏ và người sắp đến tuổi phải đổi thẻ.`,
  }),
  summaryOf({
    ...assembly,
    key: 'luat-31-2024-qh15',
    title: 'Luật Đất đai',
    number: '31/2024/QH15',
    signer: 'Vương Đình Huệ',
    issuedOn: '2024-01-18',
    effectiveOn: '2024-08-01',
    summary: `## Luật nói về điều gì

Chế độ sở hữu đất đai, quyền hạn của Nhà nước, quyền và nghĩa vụ của người sử dụng đất.

## Những điểm nên biết

- **Điều 27:** hợp đồng chuyển nhượng, tặng cho, thế chấp quyền sử dụng đất phải công chứng hoặc chứng thực, trừ trường hợp luật cho phép khác.
- **Điều 45:** điều kiện để thực hiện quyền chuyển nhượng.
- **Điều 133:** đăng ký biến động trong 30 ngày.
- **Điều 235:** tranh chấp đất đai được khuyến khích hòa giải; trước khi cơ quan nhà nước giải quyết phải hòa giải tại Ủy ban nhân dân cấp xã.
- **Điều 236:** một bên có giấy tờ về đất thì tòa án giải quyết; không bên nào có thì chọn tòa án, hoặc Chủ tịch Ủy ban nhân dân cấp xã (giữa hộ gia đình, cá nhân với nhau).

## Ai nên đọc

Người mua, bán, tặng cho, nhận thừa kế nhà đất; người đang làm Giấy chứng nhận lần đầu.`,
  }),
  summaryOf({
    ...assembly,
    key: 'luat-36-2024-qh15',
    title: 'Luật Trật tự, an toàn giao thông đường bộ',
    number: '36/2024/QH15',
    signer: 'Trần Thanh Mẫn',
    issuedOn: '2024-06-27',
    effectiveOn: '2025-01-01',
    summary: `## Luật nói về điều gì

Quy tắc giao thông, phương tiện, người điều khiển, tuần tra kiểm soát và giải quyết tai nạn trên đường bộ.

## Những điểm nên biết

- **Điều 9:** nghiêm cấm lái xe mà trong máu hoặc hơi thở có nồng độ cồn.
- **Điều 10:** cách chở trẻ em dưới 10 tuổi và cao dưới 1,35 mét trên ô tô, áp dụng từ 01/7/2026.
- **Điều 33:** người lái và người được chở trên xe máy phải đội mũ bảo hiểm, cài quai.
- **Điều 58:** giấy phép lái xe có 12 điểm; cách trừ và phục hồi.

## Ai nên đọc

Người lái xe và cha mẹ hằng ngày chở con đi học.`,
  }),
  summaryOf({
    ...assembly,
    key: 'luat-41-2024-qh15',
    title: 'Luật Bảo hiểm xã hội',
    number: '41/2024/QH15',
    signer: 'Trần Thanh Mẫn',
    issuedOn: '2024-06-29',
    effectiveOn: '2025-07-01',
    summary: `## Luật nói về điều gì

Trợ cấp hưu trí xã hội, bảo hiểm xã hội bắt buộc, bảo hiểm xã hội tự nguyện, bảo hiểm hưu trí bổ sung.

## Những điểm nên biết

- Lương hưu khi đủ tuổi và đóng bảo hiểm xã hội bắt buộc từ đủ 15 năm.
- Trợ cấp hưu trí xã hội cho người từ đủ 75 tuổi không có lương hưu, theo điều kiện của luật.
- Trợ cấp thai sản 2.000.000 đồng mỗi con cho người đóng tự nguyện đủ điều kiện.
- Quy định mới về hưởng bảo hiểm xã hội một lần.

## Ai nên đọc

Người lao động, chủ hộ kinh doanh, người cao tuổi và gia đình.`,
  }),
  summaryOf({
    ...assembly,
    key: 'luat-74-2025-qh15',
    title: 'Luật Việc làm',
    number: '74/2025/QH15',
    signer: 'Trần Thanh Mẫn',
    issuedOn: '2025-06-16',
    effectiveOn: '2026-01-01',
    summary: `## Luật nói về điều gì

Hỗ trợ việc làm, đăng ký lao động, phát triển kỹ năng nghề, dịch vụ việc làm và bảo hiểm thất nghiệp. Luật thay Luật Việc làm số 38/2013/QH13 từ 01/01/2026.

## Những điểm nên biết

- Người đã đóng bảo hiểm thất nghiệp từ đủ 12 tháng trong 24 tháng trước khi nghỉ việc (36 tháng, nếu hợp đồng từ đủ 01 tháng đến dưới 12 tháng), và nộp hồ sơ trong 03 tháng, được hưởng trợ cấp thất nghiệp.
- Mức hưởng hằng tháng bằng 60 % mức bình quân tiền lương tháng đóng bảo hiểm thất nghiệp của 06 tháng gần nhất.
- Thời gian hưởng không quá 12 tháng.

## Ai nên đọc

Người vừa nghỉ việc, người phụ trách nhân sự.`,
  }),
  summaryOf({
    docType: 'NĐ',
    issuer: 'chinh-phu',
    issuerName: 'Chính phủ',
    key: '42-2022-nd-cp',
    title: 'Nghị định quy định về việc cung cấp thông tin và dịch vụ công trực tuyến của cơ quan nhà nước trên môi trường mạng',
    number: '42/2022/NĐ-CP',
    issuedOn: '2022-06-24',
    effectiveOn: '2022-08-15',
    expiresOn: '2026-06-30',
    summary: `## Nghị định nói về điều gì

Cơ quan nhà nước phải đưa thông tin gì lên mạng, bằng kênh nào, và cung cấp dịch vụ công trực tuyến ra sao.

## Những điểm nên biết

- Với mỗi văn bản, cổng thông tin phải nêu hình thức, thẩm quyền ban hành, số ký hiệu, ngày ban hành, ngày hiệu lực, trích yếu, tệp để tải về, và có công cụ tra cứu.
- Thông tin phải dễ tìm, in được, lưu được.
- Dịch vụ công trực tuyến gồm mức toàn trình và một phần.

## Tình trạng

Nghị định này **hết hiệu lực từ 01/7/2026**, được thay bằng Nghị định số 224/2026/NĐ-CP.

## Ai nên đọc

Người phụ trách cổng thông tin cần đối chiếu văn bản cũ.`,
  }),
  summaryOf({
    docType: 'NĐ',
    issuer: 'chinh-phu',
    issuerName: 'Chính phủ',
    key: '168-2024-nd-cp',
    title:
      'Nghị định quy định xử phạt vi phạm hành chính về trật tự, an toàn giao thông trong lĩnh vực giao thông đường bộ; trừ điểm, phục hồi điểm giấy phép lái xe',
    number: '168/2024/NĐ-CP',
    issuedOn: '2024-12-26',
    effectiveOn: '2025-01-01',
    summary: `## Nghị định nói về điều gì

Hành vi vi phạm giao thông đường bộ, mức phạt, biện pháp khắc phục, và số điểm giấy phép lái xe bị trừ.

## Đọc thế nào cho nhanh

1. Tìm theo loại xe: ô tô, mô tô và xe gắn máy, xe máy chuyên dùng, xe thô sơ.
2. Trong mỗi điều, hành vi được xếp theo mức phạt tăng dần.
3. Hình phạt bổ sung và số điểm bị trừ ở các khoản cuối của điều.

## Ai nên đọc

Người lái xe và chủ xe. Từ 15/8/2026, nghị định được Nghị định số 238/2026/NĐ-CP sửa đổi: hãy xem bản hợp nhất mới nhất.`,
  }),
  summaryOf({
    docType: 'QĐ',
    issuer: 'thu-tuong-chinh-phu',
    issuerName: 'Thủ tướng Chính phủ',
    key: '407-qd-ttg',
    title:
      'Quyết định phê duyệt Đề án “Tổ chức truyền thông chính sách có tác động lớn đến xã hội trong quá trình xây dựng văn bản quy phạm pháp luật giai đoạn 2022 – 2027”',
    number: '407/QĐ-TTg',
    issuedOn: '2022-03-30',
    summary: `## Đề án nói về điều gì

Người dân, doanh nghiệp được biết và góp ý từ khi chính sách còn đang soạn thảo, thay vì chỉ được phổ biến sau khi ban hành.

## Những điểm nên biết

- Cơ quan chủ trì soạn thảo có trách nhiệm truyền thông về nội dung lớn của dự thảo.
- Hình thức phù hợp với đối tượng: báo chí, mạng xã hội, hội thảo, đối thoại.
- Ý kiến được tiếp thu, giải trình.

## Ai nên đọc

Cán bộ soạn thảo văn bản, báo cáo viên pháp luật, nhà báo theo dõi chính sách.`,
  }),
];
