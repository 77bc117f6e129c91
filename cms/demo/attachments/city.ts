import { demoFooter } from '../papers/paper.ts';
import type { DemoAttachment } from '../types.ts';

const place = 'Hải Phòng';

/** Administrative documents of the demo city: invented, and marked so at the foot of each page. */

const decisionBody = `Căn cứ Luật Phổ biến, giáo dục pháp luật số 14/2012/QH13 ngày 20 tháng 6 năm 2012;
Theo đề nghị của Giám đốc Sở Tư pháp.

## QUYẾT ĐỊNH

**Điều 1.** Kiện toàn Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố gồm các thành phần sau:

| Vị trí | Cơ quan cử |
| --- | --- |
| Chủ tịch | Ủy ban nhân dân thành phố |
| Phó Chủ tịch thường trực | Sở Tư pháp |
| Phó Chủ tịch | Ủy ban Mặt trận Tổ quốc Việt Nam thành phố |
| Ủy viên | Công an thành phố |
| Ủy viên | Sở Giáo dục và Đào tạo |
| Ủy viên | Sở Thông tin và Truyền thông |
| Ủy viên | Hội Liên hiệp Phụ nữ thành phố |
| Ủy viên | Thành đoàn Hải Phòng |

**Điều 2.** Sở Tư pháp là cơ quan thường trực của Hội đồng. Hội đồng làm việc theo quy chế do Chủ tịch Hội đồng ban hành; thành viên hoạt động kiêm nhiệm.

Cơ quan có thành viên thay đổi công tác gửi văn bản cử người thay thế về Sở Tư pháp trong 15 ngày.

**Điều 3.** Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Ủy ban nhân dân thành phố, Giám đốc Sở Tư pháp, thủ trưởng các cơ quan có liên quan và các thành viên Hội đồng chịu trách nhiệm thi hành.`;

const decision1520: DemoAttachment = {
  document: {
    title: 'Quyết định về việc kiện toàn Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố',
    slug: '1520-qd-ubnd',
    docType: 'QĐ',
    number: '1520/QĐ-UBND',
    issuer: 'ubnd-thanh-pho',
    signer: 'Phạm Quốc Việt',
    signerPosition: 'Phó Chủ tịch',
    signingPrefix: 'KT.',
    issuedOn: '2022-05-16',
    effectiveOn: '2022-05-16',
    file: '1520-qd-ubnd.pdf',
    htmlBody: decisionBody,
  },
  paper: {
    fileName: 'Quyết định 1520-QĐ-UBND',
    head: {
      organisation: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HẢI PHÒNG'],
      number: '1520/QĐ-UBND',
      place,
      issuedOn: '2022-05-16',
      recipients: ['Như Điều 3;', 'Bộ Tư pháp (để báo cáo);', 'Lưu: VT, NC.'],
      signingLines: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      signer: 'Phạm Quốc Việt',
    },
    kind: 'QUYẾT ĐỊNH',
    abstract: 'Về việc kiện toàn Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố',
    body: decisionBody,
    footer: demoFooter,
  },
};

const report186: DemoAttachment = {
  document: {
    title: 'Báo cáo kết quả công tác phổ biến, giáo dục pháp luật năm 2022, phương hướng năm 2023',
    slug: '186-bc-ubnd',
    docType: 'BC',
    number: '186/BC-UBND',
    issuer: 'ubnd-thanh-pho',
    signer: 'Phạm Quốc Việt',
    signerPosition: 'Phó Chủ tịch',
    signingPrefix: 'KT.',
    issuedOn: '2022-12-15',
    copyKind: 'SY',
    file: '186-bc-ubnd.pdf',
    otherFiles: ['186-bc-ubnd.docx'],
  },
  paper: {
    fileName: 'Báo cáo 186-BC-UBND',
    head: {
      organisation: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HẢI PHÒNG'],
      number: '186/BC-UBND',
      place,
      issuedOn: '2022-12-15',
      recipients: ['Bộ Tư pháp;', 'Các thành viên Hội đồng;', 'Lưu: VT, NC.'],
      signingLines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      signer: 'Phạm Quốc Việt',
    },
    kind: 'BÁO CÁO',
    abstract: 'Kết quả công tác phổ biến, giáo dục pháp luật năm 2022, phương hướng năm 2023',
    body: `Thực hiện Kế hoạch số 31/KH-HĐPHPBGDPL ngày 17/02/2022 của Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố, Ủy ban nhân dân thành phố báo cáo kết quả như sau. Số liệu trong bản dùng thử này chỉ để minh họa.

## I. KẾT QUẢ

**1. Chỉ đạo, kiện toàn tổ chức.** Hội đồng thành phố được kiện toàn tại Quyết định số 1520/QĐ-UBND ngày 16/5/2022; Hội đồng cấp huyện được kiện toàn đầy đủ.

**2. Truyền thông chính sách.** Việc giới thiệu dự thảo chính sách được thực hiện từ giai đoạn lấy ý kiến. Tờ gấp về hỗ trợ người dân, doanh nghiệp sau dịch Covid-19 được phát tại khu công nghiệp, chợ và bộ phận một cửa.

**3. Ứng dụng công nghệ thông tin.** Chuyên mục “Phổ biến, giáo dục pháp luật” trên Cổng Thông tin điện tử thành phố ra mắt ngày 28/6/2022. Áp phích có mã QR được đặt tại nơi tiếp dân.

**4. Giáo dục pháp luật trong nhà trường.** Phiên tòa giả định được tổ chức ở các trường trung học phổ thông; học sinh tham gia đóng vai và thảo luận.

| Nhóm nhiệm vụ | Tổng số | Đúng hạn hoặc không có hạn | Quá hạn | Tạm dừng |
| --- | --- | --- | --- | --- |
| I. Chỉ đạo, kiện toàn | 4 | 3 | 1 | 0 |
| II. Truyền thông | 5 | 5 | 0 | 0 |
| III. Công nghệ, mô hình mới | 5 | 4 | 0 | 1 |

## II. HẠN CHẾ, NGUYÊN NHÂN

- Một nhiệm vụ hoàn thành chậm do phải chờ bổ sung thành viên Hội đồng.
- Cuộc thi trực tuyến dành cho học sinh tạm dừng vì trùng lịch thi của các trường.
- Nội dung số còn thiên về đưa tin; bài giải đáp dễ hiểu còn ít.
- Người cao tuổi, người lao động làm ca khó tiếp cận các buổi tuyên truyền trong giờ hành chính.

## III. PHƯƠNG HƯỚNG NĂM 2023

1. Viết bài giải đáp theo việc của người dân, không theo tên văn bản.
2. Mở rộng mô hình “Ngày thứ Bảy nghe dân hỏi luật”.
3. Mỗi nhiệm vụ có minh chứng được đăng công khai.
4. Phát hiện, giới thiệu hòa giải viên giỏi; hỗ trợ tổ hòa giải về tài liệu và kinh phí.

## IV. KIẾN NGHỊ

Đề nghị Bộ Tư pháp tiếp tục cung cấp tài liệu mẫu ở dạng có thể sử dụng lại, và hướng dẫn việc chia sẻ dữ liệu phổ biến, giáo dục pháp luật giữa trung ương và địa phương.`,
    footer: demoFooter,
  },
};

const letterBody = `Thực hiện nhiệm vụ II.2 của Kế hoạch số 12/KH-HĐPHPBGDPL ngày 20/01/2026, Sở Tư pháp gửi các cơ quan, địa phương áp phích có mã QR và đề nghị phối hợp như sau:

## 1. Nơi đặt

- Chỗ người dân ngồi chờ, ngang tầm mắt; không dán sau cửa kính bị lóa.
- Ngoài trời thì dùng bản in chống nước, khổ lớn hơn.

## 2. Cỡ in

| Khoảng cách đọc | Cạnh mã ít nhất |
| --- | --- |
| 30 cm | 3 cm |
| 60 cm | 6 cm |
| 100 cm | 10 cm |
| 150 cm | 15 cm |

Giữ nguyên khoảng trắng quanh mã. Không thêm hình vào giữa mã.

## 3. Phòng dán đè

Kiểm tra hằng tuần. Thấy nhãn lạ dán đè lên mã thì gỡ, chụp ảnh và báo về Sở. Trên áp phích có in địa chỉ ngắn để người dân đối chiếu.

## 4. Báo cáo

Gửi danh sách nơi đặt và số bản đã dùng trước ngày 15/6/2026. Đầu mối: Phòng Phổ biến, giáo dục pháp luật.`;

const letter1207: DemoAttachment = {
  document: {
    title: 'Về việc đặt áp phích có mã QR tại nơi tiếp dân',
    slug: '1207-stp-pbgdpl',
    docType: 'CV',
    number: '1207/STP-PBGDPL',
    issuer: 'so-tu-phap',
    signer: 'Lê Thị Mai',
    signerPosition: 'Phó Giám đốc',
    signingPrefix: 'KT.',
    issuedOn: '2026-03-10',
    file: '1207-stp-pbgdpl.docx',
    htmlBody: letterBody,
  },
  paper: {
    fileName: 'Công văn 1207-STP-PBGDPL',
    head: {
      organisation: ['UBND THÀNH PHỐ HẢI PHÒNG', 'SỞ TƯ PHÁP'],
      number: '1207/STP-PBGDPL',
      place,
      issuedOn: '2026-03-10',
      addressees: ['Ủy ban nhân dân các xã, phường, đặc khu;', 'Sở Giáo dục và Đào tạo; Sở Y tế.'],
      recipients: ['Như trên;', 'Hội đồng phối hợp PBGDPL thành phố (để báo cáo);', 'Lưu: VT, PBGDPL.'],
      signingLines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
      signer: 'Lê Thị Mai',
    },
    abstract: 'V/v đặt áp phích có mã QR tại nơi tiếp dân',
    body: letterBody,
    footer: demoFooter,
  },
};

const noticeBody = `Hưởng ứng Ngày Pháp luật nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2026, Sở Tư pháp thông báo lịch tư vấn miễn phí:

| Thời gian | Nơi tư vấn | Người tư vấn |
| --- | --- | --- |
| Sáng thứ Bảy, 07/11/2026 | Bộ phận một cửa các phường | Trợ giúp viên pháp lý, luật sư |
| Thứ Hai, 09/11/2026 | Trung tâm Trợ giúp pháp lý nhà nước | Trợ giúp viên pháp lý |
| Sáng thứ Bảy các tuần còn lại của tháng 11 | Nhà văn hóa các xã | Trợ giúp viên pháp lý, hòa giải viên |

## Cách đăng ký

Đến trực tiếp, không cần hẹn trước. Người khuyết tật, người cao tuổi được ưu tiên; cần người đến nhà thì báo qua Ủy ban nhân dân cấp xã.

## Mang theo

1. Giấy tờ liên quan đến việc cần hỏi, bản sao là đủ.
2. Một tờ giấy ghi ngắn sự việc theo thứ tự thời gian.`;

const notice88: DemoAttachment = {
  document: {
    title: 'Thông báo lịch tư vấn pháp luật miễn phí hưởng ứng Ngày Pháp luật năm 2026',
    slug: '88-tb-stp',
    docType: 'TB',
    number: '88/TB-STP',
    issuer: 'so-tu-phap',
    signer: 'Lê Thị Mai',
    signerPosition: 'Phó Giám đốc',
    signingPrefix: 'KT.',
    issuedOn: '2026-10-15',
    expiresOn: '2026-12-31',
    file: '88-tb-stp.pdf',
    htmlBody: noticeBody,
  },
  paper: {
    fileName: 'Thông báo 88-TB-STP',
    head: {
      organisation: ['UBND THÀNH PHỐ HẢI PHÒNG', 'SỞ TƯ PHÁP'],
      number: '88/TB-STP',
      place,
      issuedOn: '2026-10-15',
      recipients: ['UBND các xã, phường, đặc khu;', 'Báo, đài thành phố (để đưa tin);', 'Lưu: VT, PBGDPL.'],
      signingLines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
      signer: 'Lê Thị Mai',
    },
    kind: 'THÔNG BÁO',
    abstract: 'Lịch tư vấn pháp luật miễn phí hưởng ứng Ngày Pháp luật năm 2026',
    body: noticeBody,
    footer: demoFooter,
  },
};

export const cityDocuments = [decision1520, report186, letter1207, notice88];
