import type { DemoOf } from './types.ts';

export const pages: DemoOf<'page'>[] = [
  {
    title: 'Giới thiệu',
    slug: 'gioi-thieu',
    lead: 'Phổ Luật là nơi thành phố nói với người dân về pháp luật bằng lời dễ hiểu, kèm văn bản gốc để ai cũng kiểm chứng được.',
    body: `## Ai làm trang này

Trang do Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố chủ quản; Sở Tư pháp là cơ quan thường trực và chịu trách nhiệm nội dung.

## Bản dùng thử

Tin, kế hoạch, văn bản của thành phố, tên người và số liệu trên trang này là dữ liệu minh họa, không có thật. Luật và nghị định được dẫn là có thật.

## Chúng tôi đăng gì

- **Tin và bài giải đáp** về những việc người dân hay gặp.
- **Văn bản** với số, ngày, cơ quan ban hành và tình trạng hiệu lực.
- **Kế hoạch** của Hội đồng, với tiến độ của từng nhiệm vụ.

## Chúng tôi giữ điều gì

1. Nói điều đã kiểm tra, và dẫn điều luật.
2. Sửa công khai: bài nào sửa nội dung thì ghi ngày sửa và sửa gì.
3. Không thu thập thông tin của người đọc; trang không có quảng cáo và không theo dõi ai.

Nội dung trên trang giúp hiểu pháp luật, không thay cho tư vấn trong một vụ việc cụ thể. Khi cần người giúp, xem [Ai được trợ giúp pháp lý miễn phí?](/bai-viet/ai-duoc-tro-giup-phap-ly-mien-phi/)`,
  },
  {
    title: 'Liên hệ',
    slug: 'lien-he',
    lead: 'Góp ý về nội dung, gửi câu hỏi hoặc báo một chỗ sai.',
    body: `| Việc | Gửi đến |
| --- | --- |
| Góp ý, báo chỗ sai | banbientap@pholuat.example |
| Hỏi về pháp luật | hoidap@pholuat.example |
| Điện thoại giờ hành chính | [0225 000 0000](tel:02250000000) |

## Khi gửi câu hỏi

- Kể sự việc theo thứ tự thời gian, không cần nêu tên thật của người khác.
- Không gửi ảnh căn cước, sổ đỏ hoặc mật khẩu.
- Ban biên tập trả lời bằng bài viết chung; việc riêng sẽ được hướng dẫn đến nơi có thẩm quyền.

*Địa chỉ và số điện thoại trong bản dùng thử chỉ để minh họa.*`,
  },
  {
    title: 'Trợ giúp sử dụng và khả năng tiếp cận',
    slug: 'tro-giup-su-dung',
    lead: 'Cách tìm, đọc, in, và những điều chúng tôi làm để ai cũng dùng được trang này.',
    body: `## Tìm

Gõ vào ô tìm kiếm ở đầu mỗi trang. Viết **có dấu hay không dấu** đều được; có thể gõ chữ tắt như *CCCD, BHXH*, hoặc số văn bản như *31/KH-HĐPHPBGDPL*.

## Đọc

- Nút **A−**, **Gốc**, **A+** đổi cỡ chữ; trang nhớ lựa chọn của bạn trên máy này.
- Trang theo chế độ sáng hoặc tối của máy.
- Dùng phím Tab để đi qua các liên kết; phím đầu tiên đưa bạn thẳng đến nội dung.

## In

Nút **In** bỏ phần khung, giữ lại tiêu đề, ngày đăng, số văn bản và địa chỉ nguồn.

## Mã QR

Mã QR của chúng tôi luôn dẫn đến đúng tên miền của trang này; tờ áp phích in sẵn địa chỉ ngắn để bạn đối chiếu trước khi mở.

## Khả năng tiếp cận

Trang hướng tới mức AA của WCAG 2.2. Nếu bạn gặp khó khăn khi đọc, hãy cho chúng tôi biết qua [trang Liên hệ](/trang/lien-he/).`,
  },
  {
    title: 'About us and contact',
    slug: 'about-us-and-contact',
    language: 'en',
    lead: 'The Council for the Coordination of Legal Education of Hải Phòng explains the law to residents, in plain Vietnamese.',
    body: `## Who we are

The Council coordinates legal education in the city of Hải Phòng. Its standing office is the Department of Justice, which is responsible for what is published here.

## What you find here

Articles, plans and official documents are in Vietnamese. Each document says whether it is in force today, and can be downloaded as it was signed.

## Contact

| Matter | Write to |
| --- | --- |
| Content, errors | banbientap@pholuat.example |
| Questions of law | hoidap@pholuat.example |
| Office hours | [0225 000 0000](tel:02250000000) |

In an emergency call 113 (police), 114 (fire) or 115 (ambulance).

*This is a demo: addresses and the office number belong to nobody.*`,
  },
];
