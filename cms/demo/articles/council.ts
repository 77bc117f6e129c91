import type { DemoOf } from '../types.ts';

/** What the coordination council does: news from 2022 to 2026. */
export const councilArticles: DemoOf<'article'>[] = [
  {
    title: 'Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố ban hành kế hoạch hoạt động năm 2022',
    slug: 'hoi-dong-phoi-hop-ban-hanh-ke-hoach-nam-2022',
    lead: 'Kế hoạch năm 2022 đặt ra hai việc lớn: để các cơ quan thành viên cùng làm, làm thật; và đưa công nghệ thông tin vào công tác phổ biến, giáo dục pháp luật theo từng bước phù hợp với điều kiện của thành phố.',
    body: `Hội đồng phối hợp phổ biến, giáo dục pháp luật (PBGDPL) thành phố vừa ban hành kế hoạch hoạt động của năm 2022. Văn bản nêu rõ phần việc của từng cơ quan thành viên, để mọi hoạt động trên địa bàn thống nhất từ thành phố đến cơ sở.

## Kế hoạch nhằm điều gì

Trước hết là sự phối hợp. Luật Phổ biến, giáo dục pháp luật giao việc này cho nhiều cơ quan; nếu mỗi nơi làm một kiểu, người dân sẽ nghe trùng lặp chỗ này và thiếu thông tin chỗ khác. Kế hoạch khẳng định vai trò, trách nhiệm của từng thành viên Hội đồng và của mỗi cấp, mỗi ngành trong việc tổ chức thực hiện.

Thứ hai là chuyển đổi số. Ứng dụng công nghệ thông tin được đẩy mạnh theo lộ trình, bắt đầu từ việc gần người dân nhất: có một nơi trên mạng để đọc tin, tìm văn bản và hỏi.

## Những nhóm việc chính

- Nâng cao nhận thức của các cấp ủy Đảng về ý nghĩa, tầm quan trọng của công tác PBGDPL.
- Kiện toàn Hội đồng ở cấp huyện.
- Truyền thông về những chính sách có tác động lớn đến xã hội.
- Giới thiệu chính sách hỗ trợ, tháo gỡ khó khăn cho người dân và doanh nghiệp sau dịch Covid-19, giúp ổn định đời sống và phục hồi kinh tế.
- Xây dựng chuyên mục “Phổ biến, giáo dục pháp luật” trên Cổng Thông tin điện tử thành phố.
- Huy động thêm nguồn lực xã hội; thử nghiệm mô hình mới.

## Yêu cầu khi thực hiện

Hội đồng đề nghị các cơ quan **hướng về cơ sở**: đến với người dân ở tổ dân phố, thôn xóm, trường học và nơi làm việc. Công tác PBGDPL phải gắn với xây dựng và thi hành pháp luật, với nhiệm vụ kinh tế – xã hội, quốc phòng – an ninh của thành phố trong năm; kết quả cuối cùng là cán bộ và Nhân dân hiểu, tôn trọng và làm theo Hiến pháp, pháp luật.

Toàn văn kế hoạch được đính kèm bài này. Tiến độ từng nhiệm vụ được cập nhật tại [trang theo dõi kế hoạch năm 2022](/ke-hoach/ke-hoach-hoat-dong-nam-2022/).`,
    cover: 'notice-board',
    coverAlt: 'Tranh vẽ một bảng tin ngoài trời dưới tán cây, có mái che, dán nhiều tờ giấy.',
    coverCaption: 'Năm 2022, phổ biến, giáo dục pháp luật hướng về cơ sở: thực chất, đồng bộ và thống nhất.',
    category: 'tin-hoat-dong',
    audiences: ['residents', 'officials'],
    byline: 'Trâm Bầu',
    publishedOn: '2022-02-21T07:47:00.000Z',
    attachments: ['31-kh-hdphpbgdpl', 'luat-14-2012-qh13'],
    plans: ['ke-hoach-hoat-dong-nam-2022'],
  },
  {
    title: 'Tập huấn kỹ năng truyền thông chính sách cho báo cáo viên pháp luật',
    slug: 'tap-huan-bao-cao-vien-phap-luat-2022',
    lead: 'Hai ngày học ít lý thuyết, nhiều thực hành: mỗi báo cáo viên phải giải thích một điều luật trong ba phút, bằng lời mà người thân của mình hiểu được.',
    body: `Sở Tư pháp, cơ quan thường trực của Hội đồng phối hợp PBGDPL thành phố, đã tổ chức lớp tập huấn cho báo cáo viên pháp luật và tuyên truyền viên ở cơ sở.

## Học gì

Buổi đầu dành cho việc **chọn điều đáng nói**. Một luật có thể dài hàng trăm điều, nhưng người nghe chỉ cần biết: việc này có liên quan đến tôi không, tôi được gì, tôi phải làm gì, hỏi ở đâu.

Buổi thứ hai là thực hành. Các nhóm viết lại một thông báo hành chính thành tờ gấp một trang, rồi đọc cho nhóm khác nghe. Câu nào người nghe phải hỏi lại thì sửa.

## Năm lời khuyên được ghi lại

1. Bắt đầu từ tình huống, không bắt đầu từ số hiệu văn bản.
2. Mỗi câu một ý.
3. Nói rõ ngày có hiệu lực.
4. Dẫn đúng điều luật ở cuối để ai cần thì tra cứu.
5. Không chắc thì nói là chưa chắc, và hẹn trả lời.

Lớp học nằm trong nhóm nhiệm vụ nâng cao năng lực của kế hoạch năm 2022, và bám theo Đề án truyền thông chính sách giai đoạn 2022 – 2027 được Thủ tướng Chính phủ phê duyệt tại Quyết định số 407/QĐ-TTg ngày 30/3/2022.`,
    category: 'tin-hoat-dong',
    audiences: ['officials'],
    byline: 'Minh Châu',
    publishedOn: '2022-05-20T02:30:00.000Z',
    attachments: ['407-qd-ttg'],
  },
  {
    title: 'Chuyên mục “Phổ biến, giáo dục pháp luật” ra mắt trên Cổng Thông tin điện tử thành phố',
    slug: 'ra-mat-chuyen-muc-pho-bien-giao-duc-phap-luat',
    lead: 'Từ nay người dân có một địa chỉ để đọc tin pháp luật của thành phố, tải văn bản và gửi câu hỏi, trên máy tính cũng như trên điện thoại.',
    body: `Chuyên mục được mở theo đúng thời hạn trong kế hoạch năm 2022 của Hội đồng phối hợp PBGDPL thành phố. Đây là sản phẩm chung: Sở Tư pháp phụ trách nội dung, Sở Thông tin và Truyền thông phụ trách kỹ thuật.

## Trên chuyên mục có gì

| Phần | Dùng để |
| --- | --- |
| Tin hoạt động | theo dõi việc của Hội đồng và các cơ quan thành viên |
| Hỏi đáp | đọc câu trả lời cho những việc thường gặp |
| Văn bản | tra cứu theo số, loại, cơ quan và năm ban hành; tải tệp gốc |
| Kế hoạch | xem từng nhiệm vụ do ai làm, đến đâu |

## Dễ đọc với mọi người

Chữ có thể phóng to, thu nhỏ; trang đọc được bằng phần mềm đọc màn hình; bài nào cũng in được. Ban biên tập cam kết mỗi bài đều ghi ngày đăng, nguồn và điều luật được dẫn.

Nếu thấy chỗ khó hiểu hoặc chưa đúng, mời bạn viết cho chúng tôi theo địa chỉ ở [trang Liên hệ](/trang/lien-he/).`,
    cover: 'reading-screen',
    coverAlt: 'Tranh vẽ một chiếc bàn cạnh cửa sổ, trên bàn có máy tính xách tay đang mở, chồng sách và một chậu cây.',
    coverCaption: 'Chuyên mục đọc được trên máy tính và điện thoại.',
    category: 'chuyen-doi-so',
    audiences: ['residents', 'businesses', 'officials'],
    byline: 'Trâm Bầu',
    publishedOn: '2022-06-28T01:15:00.000Z',
    attachments: ['luat-14-2012-qh13'],
  },
  {
    title: 'Cả thành phố hưởng ứng Ngày Pháp luật 9/11 năm 2022',
    slug: 'huong-ung-ngay-phap-luat-2022',
    lead: 'Phiên tòa giả định ở trường học, tư vấn miễn phí ở phường, tờ gấp có mã QR ở chợ: Ngày Pháp luật năm nay đến gần hơn với từng người.',
    body: `Điều 8 Luật Phổ biến, giáo dục pháp luật chọn ngày **09 tháng 11** hằng năm là Ngày Pháp luật nước Cộng hòa xã hội chủ nghĩa Việt Nam, nhằm tôn vinh Hiến pháp, pháp luật và giáo dục ý thức thượng tôn pháp luật cho mọi người trong xã hội. Đó cũng là ngày Quốc hội nước Việt Nam Dân chủ Cộng hòa thông qua bản Hiến pháp đầu tiên, năm 1946.

## Ở trường học

Nhiều trường tổ chức phiên tòa giả định. Học sinh đóng vai thẩm phán, luật sư, người làm chứng trong một vụ va chạm giao thông do đi xe máy khi chưa đủ tuổi. Sau phiên tòa, các em tự viết ra điều mình sẽ làm khác đi.

## Ở phường, xã

Trợ giúp viên pháp lý ngồi tiếp dân cả buổi sáng. Câu hỏi nhiều nhất là chia thừa kế, ranh giới đất và thủ tục khai sinh cho trẻ sinh ở nơi khác.

## Ở chợ và bến xe

Tờ gấp in một mã QR; quét mã là đến thẳng bài viết cần đọc, không phải cài thêm gì.`,
    cover: 'market-street',
    coverAlt: 'Tranh vẽ một dãy phố nhỏ với những ngôi nhà mái ngói, cột đèn và hàng cây.',
    category: 'tin-hoat-dong',
    audiences: ['residents', 'students'],
    byline: 'Hải Yến',
    publishedOn: '2022-11-09T09:05:00.000Z',
    attachments: ['luat-14-2012-qh13'],
  },
  {
    title: 'Kế hoạch năm 2026: mỗi nhiệm vụ có một cơ quan chịu trách nhiệm',
    slug: 'ke-hoach-nam-2026-mot-viec-mot-co-quan',
    lead: 'Kế hoạch năm nay ngắn hơn, ít việc hơn, nhưng việc nào cũng có cơ quan chủ trì, thời hạn và sản phẩm để người dân theo dõi.',
    body: `Từ ngày 01/7/2025, chính quyền địa phương được tổ chức theo hai cấp: thành phố và xã, phường, đặc khu. Nhiều việc trước đây thuộc cấp huyện nay do Ủy ban nhân dân cấp xã giải quyết. Kế hoạch năm 2026 của Hội đồng phối hợp vì thế dồn sức cho cấp xã. Cơ quan thường trực của Hội đồng là Sở Tư pháp, theo Điều 2 Quyết định số 1520/QĐ-UBND.

## Ba trọng tâm

1. **Cán bộ cấp xã** được tập huấn về những thẩm quyền mới nhận.
2. **Người dân** được biết việc nào nay làm ở đâu, nhất là hộ tịch, đất đai và chứng thực.
3. **Nội dung số**: văn bản, bài viết và dữ liệu được đăng ở dạng tra cứu được, dùng lại được.

## Theo dõi thế nào

Tại [trang kế hoạch năm 2026](/ke-hoach/ke-hoach-hoat-dong-nam-2026/), mỗi nhiệm vụ hiện rõ cơ quan chủ trì, thời hạn và tình trạng của ngày hôm nay. Khi có kết quả, cơ quan chủ trì ghi lại kèm minh chứng: một bài viết, một văn bản hoặc một tệp dữ liệu.

> Nhiệm vụ chưa có báo cáo không được tính là bằng không, mà được ghi là *chưa bắt đầu*.`,
    cover: 'desk-plan',
    coverAlt: 'Tranh vẽ mặt bàn nhìn từ trên xuống, có tờ lịch, quyển sổ với các dòng đánh dấu, cây bút và tách trà.',
    coverCaption: 'Việc ít hơn, trách nhiệm rõ hơn.',
    category: 'tin-hoat-dong',
    audiences: ['residents', 'officials'],
    byline: 'Minh Châu',
    publishedOn: '2026-01-28T03:00:00.000Z',
    attachments: ['12-kh-hdphpbgdpl'],
    plans: ['ke-hoach-hoat-dong-nam-2026'],
    relatedArticles: ['hoi-dong-phoi-hop-ban-hanh-ke-hoach-nam-2022'],
  },
  {
    title: 'Ngày Pháp luật 2026: hỏi một câu, nhận một lời giải',
    slug: 'ngay-phap-luat-2026-hoi-mot-cau',
    lead: 'Trong tháng 11, người dân có thể đến điểm tư vấn ở phường, xã hoặc quét mã QR tại bộ phận một cửa để đọc lời giải cho những việc thường gặp nhất.',
    body: `Hưởng ứng Ngày Pháp luật 9/11, Hội đồng phối hợp PBGDPL thành phố chọn một cách làm giản dị: **mỗi người một câu hỏi**.

## Hỏi ở đâu

- **Tại phường, xã:** bàn tư vấn do Trung tâm Trợ giúp pháp lý nhà nước và các luật sư tình nguyện phụ trách, miễn phí.
- **Tại bộ phận một cửa:** tờ áp phích có mã QR dẫn đến các bài giải đáp.
- **Trên trang này:** ô tìm kiếm ở đầu trang; gõ có dấu hay không dấu đều được.

## Những câu được hỏi nhiều

- [Mua nhà, đất: từ đặt cọc đến khi đứng tên](/bai-viet/mua-nha-dat-tu-dat-coc-den-khi-dung-ten/)
- [Không có di chúc thì chia thừa kế thế nào?](/bai-viet/khong-co-di-chuc-chia-thua-ke-the-nao/)
- [Mất thẻ căn cước thì làm lại ở đâu?](/bai-viet/mat-the-can-cuoc-lam-lai-o-dau/)
- [Cho vay bao nhiêu lãi thì trái luật?](/bai-viet/cho-vay-bao-nhieu-lai-thi-trai-luat/)

Câu hỏi mới sẽ được ban biên tập trả lời thành bài trong tháng 12.`,
    cover: 'open-book',
    coverAlt: 'Tranh vẽ một quyển sách mở trên bàn, phía sau là cửa sổ đón nắng sớm.',
    category: 'tin-hoat-dong',
    audiences: ['residents'],
    byline: 'Hải Yến',
    publishedOn: '2026-11-06T01:30:00.000Z',
    plans: ['ke-hoach-hoat-dong-nam-2026'],
    featured: true,
  },
];
