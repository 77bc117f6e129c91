import type { DemoOf } from '../types.ts';

export const grassrootsArticles: DemoOf<'article'>[] = [
  {
    title: 'Hòa giải ở cơ sở: nói chuyện trước khi kiện',
    slug: 'hoa-giai-o-co-so-noi-chuyen-truoc-khi-kien',
    lead: 'Cành cây sang vườn nhà bên, loa hát lúc nửa đêm, lối đi chung: nhiều chuyện có thể xong trong một buổi tối, nếu có người thứ ba biết lắng nghe.',
    answer: {
      steps: `Nói với tổ trưởng tổ hòa giải, hoặc trưởng thôn, tổ trưởng tổ dân phố.
Cùng bên kia gặp hòa giải viên ở nơi thuận tiện; không ai bị ép.
Thỏa thuận được thì ghi lại; cần chắc chắn thì yêu cầu tòa án công nhận.`,
      where: 'mediation',
      lawBasis: [{ document: 'luat-35-2013-qh13' }],
      checkedOn: '2026-11-20',
      reviewOn: '2027-05-20',
    },
    body: `Luật Hòa giải ở cơ sở số 35/2013/QH13 trao việc này cho **hòa giải viên** ở thôn, tổ dân phố: những người được cộng đồng bầu, có uy tín và tự nguyện.

## Việc gì nhờ được

- mâu thuẫn giữa hàng xóm, giữa các thành viên gia đình;
- tranh chấp dân sự như nợ nần, mua bán, lối đi, ranh giới;
- vi phạm mà theo luật chưa đến mức phải xử lý hình sự hoặc hành chính.

Không hòa giải những việc xâm phạm lợi ích của Nhà nước, lợi ích công cộng, hoặc những việc mà luật quy định không được hòa giải.

## Diễn ra thế nào

Bạn nói với tổ trưởng tổ hòa giải. Tổ có từ **03 hòa giải viên trở lên, trong đó có hòa giải viên nữ**. Hai bên được mời đến nơi thuận tiện; không ai bị ép, không mất tiền, chuyện riêng được giữ kín.

## Hòa giải thành thì có giá trị gì

Hai bên có trách nhiệm thực hiện điều đã thỏa thuận. Nếu muốn chắc chắn hơn, trong **06 tháng** kể từ ngày đạt thỏa thuận, có thể yêu cầu Tòa án công nhận; quyết định công nhận của Tòa án được thi hành theo pháp luật về thi hành án dân sự.

## Một chuyện thường gặp

Hai nhà ở chung ngõ cãi nhau vì nước mưa từ mái hiên. Hòa giải viên mời cả hai ra xem tận nơi sau một trận mưa, rồi cùng tính chi phí một đoạn máng. Máng lắp xong trong tuần. Không ai phải viết đơn.`,
    cover: 'round-table',
    coverAlt: 'Tranh vẽ chiếc bàn tròn với ấm trà và bốn chiếc ghế dưới gốc cây trong sân.',
    category: 'phap-luat-o-co-so',
    topics: ['mua-ban-nha-dat'],
    audiences: ['residents', 'officials'],
    byline: 'Hải Yến',
    publishedOn: '2024-05-14T02:00:00.000Z',
    attachments: ['luat-35-2013-qh13'],
  },
  {
    title: 'Ai được trợ giúp pháp lý miễn phí?',
    slug: 'ai-duoc-tro-giup-phap-ly-mien-phi',
    lead: 'Nếu thuộc diện được trợ giúp, bạn có người tư vấn, người đại diện và người bào chữa mà không phải trả một đồng nào.',
    answer: {
      steps: `Xem mình có thuộc người được trợ giúp không.
Đến hoặc gọi Trung tâm Trợ giúp pháp lý nhà nước; chưa đủ giấy tờ thì cứ đến, người tiếp nhận sẽ hướng dẫn.
Kể việc của mình, đưa giấy tờ có liên quan, và hỏi ai sẽ giúp.`,
      where: 'legal-aid',
      bring: `Giấy tờ chứng minh thuộc diện được trợ giúp
Giấy tờ về việc cần giúp`,
      fee: { amount: 0, unit: 'person', source: 'Điều 2 Luật Trợ giúp pháp lý số 11/2017/QH14' },
      lawBasis: [
        { document: 'luat-11-2017-qh14', article: '2' },
        { document: 'luat-11-2017-qh14', article: '7' },
      ],
      checkedOn: '2026-11-20',
      reviewOn: '2027-05-20',
    },
    questions: 'trợ giúp pháp lý',
    body: `Luật Trợ giúp pháp lý số 11/2017/QH14 có hiệu lực từ 01/01/2018. Trợ giúp pháp lý là dịch vụ **miễn phí** của Nhà nước.

## Những người được trợ giúp (Điều 7)

- người có công với cách mạng;
- người thuộc hộ nghèo;
- trẻ em;
- người dân tộc thiểu số cư trú ở vùng có điều kiện kinh tế – xã hội đặc biệt khó khăn;
- người từ đủ 16 đến dưới 18 tuổi bị tố giác, bị buộc tội, là bị hại, người làm chứng, phạm nhân;
- người bị buộc tội thuộc hộ cận nghèo;
- nạn nhân của hành vi mua bán người, và người đang được xác định là nạn nhân;
- nhóm người có **khó khăn về tài chính**, trong đó có người cao tuổi, người khuyết tật, nạn nhân bạo lực gia đình, người nhiễm HIV.

Luật được sửa đổi năm 2026; chưa chắc mình thuộc diện nào thì cứ hỏi Trung tâm.

## Được giúp gì

1. **Tư vấn pháp luật:** giải thích, soạn đơn, chỉ nơi nộp.
2. **Tham gia tố tụng:** bào chữa hoặc bảo vệ quyền lợi trước tòa.
3. **Đại diện ngoài tố tụng:** làm việc với cơ quan nhà nước thay bạn.

## Liên hệ

Trung tâm Trợ giúp pháp lý nhà nước thuộc Sở Tư pháp, hoặc hỏi tại Ủy ban nhân dân cấp xã. Mang theo giấy tờ chứng minh thuộc diện được trợ giúp; chưa có đủ thì cứ đến, người tiếp nhận sẽ hướng dẫn.`,
    category: 'phap-luat-o-co-so',
    topics: [],
    audiences: ['residents'],
    byline: 'Ban biên tập',
    publishedOn: '2025-11-03T03:30:00.000Z',
    attachments: ['luat-11-2017-qh14'],
  },
  {
    title: 'Chính quyền hai cấp: việc trước làm ở huyện, nay đến đâu?',
    slug: 'chinh-quyen-hai-cap-nay-den-dau',
    lead: 'Không còn cấp huyện từ 01/7/2025. Phần lớn thủ tục mà người dân hay làm được chuyển về Ủy ban nhân dân cấp xã, và hồ sơ trực tuyến nộp một chỗ.',
    body: `Luật Tổ chức chính quyền địa phương số 72/2025/QH15 quy định hai cấp chính quyền: cấp tỉnh và cấp xã. Với người dân, câu hỏi đơn giản hơn nhiều: *giờ tôi đến đâu?*

## Ba nơi cần nhớ

| Việc | Nơi đến |
| --- | --- |
| Khai sinh, kết hôn, khai tử, chứng thực bản sao | Ủy ban nhân dân cấp xã |
| Hộ tịch có yếu tố nước ngoài | Ủy ban nhân dân cấp xã |
| Căn cước, cư trú | công an |

## Giấy tờ cũ có phải đổi không

Giấy tờ đã cấp trước đó mà **chưa hết hiệu lực hoặc thời hạn sử dụng thì tiếp tục được dùng**. Không ai được yêu cầu bạn đổi giấy tờ chỉ vì tên xã, phường đã thay đổi.

## Nộp trực tuyến

Từ 01/7/2025, hồ sơ trực tuyến được nộp trên [Cổng Dịch vụ công quốc gia](https://dichvucong.gov.vn). Đăng nhập bằng tài khoản VNeID, chọn địa phương, theo dõi bằng mã hồ sơ.

Chưa quen máy tính? Bộ phận một cửa ở phường, xã có người hướng dẫn.`,
    category: 'chuyen-doi-so',
    topics: ['ket-hon', 'sinh-con-khai-sinh', 'mat-giay-to'],
    audiences: ['residents', 'businesses'],
    byline: 'Minh Châu',
    publishedOn: '2025-07-08T02:45:00.000Z',
    newsSource: { name: 'Bản tin Tư pháp (tên minh họa)' },
  },
];
