import { demoFooter } from '../papers/paper.ts';
import type { DemoAttachment, DemoOf, DemoTask } from '../types.ts';
import { signedBy } from './signed-by.ts';
import { taskTables } from './task-table.ts';

const legalBasis = `- Luật Phổ biến, giáo dục pháp luật số 14/2012/QH13 ngày 20/6/2012;
- Kết luận số 80-KL/TW ngày 20/6/2020 của Ban Bí thư về tiếp tục thực hiện Chỉ thị số 32-CT/TW;
- Luật Hòa giải ở cơ sở số 35/2013/QH13 ngày 20/6/2013.`;

const purposes = `- Tăng cường phối hợp giữa các cơ quan thành viên Hội đồng; mỗi thành viên thấy rõ vai trò và trách nhiệm của mình.
- Đưa công nghệ thông tin vào công tác phổ biến, giáo dục pháp luật, từng bước chuyển đổi số với lộ trình phù hợp.
- Góp phần nâng cao nhận thức, ý thức tôn trọng và làm theo Hiến pháp, pháp luật của cán bộ và Nhân dân.`;

const requirements = `- Thực chất, hiệu quả, đồng bộ và thống nhất trên địa bàn thành phố; hướng về cơ sở.
- Gắn với xây dựng, thi hành, bảo vệ pháp luật và với nhiệm vụ kinh tế – xã hội, quốc phòng – an ninh năm 2022.
- Mỗi nhiệm vụ có một cơ quan chủ trì, có thời hạn và sản phẩm.`;

const groups = {
  leading: 'I. Chỉ đạo, kiện toàn tổ chức',
  communication: 'II. Truyền thông chính sách, pháp luật',
  digital: 'III. Ứng dụng công nghệ thông tin, mô hình mới',
} as const;

const tasks: DemoTask[] = [
  {
    code: 'I.1.a',
    group: groups.leading,
    content: 'Tham mưu văn bản nâng cao nhận thức của cấp ủy, chính quyền về công tác phổ biến, giáo dục pháp luật.',
    leadAgency: 'so-tu-phap',
    partnerAgencies: ['mat-tran-to-quoc'],
    startOn: '2022-02-21',
    dueOn: '2022-03-31',
    duePrecision: 'quarter',
    deliverable: 'Văn bản chỉ đạo',
    state: 'done',
    completedOn: '2022-03-25',
    updates: [{ on: '2022-03-25', text: 'Đã ban hành văn bản chỉ đạo, gửi các cơ quan thành viên.' }],
  },
  {
    code: 'I.1.b',
    group: groups.leading,
    content: 'Hướng dẫn kiện toàn Hội đồng phối hợp cấp huyện.',
    leadAgency: 'so-tu-phap',
    partnerAgencies: ['ubnd-cap-huyen'],
    dueOn: '2022-04-30',
    duePrecision: 'month',
    deliverable: 'Quyết định kiện toàn của các quận, huyện',
    state: 'done',
    completedOn: '2022-05-16',
    updates: [
      { on: '2022-04-28', text: 'Phần lớn quận, huyện đã có quyết định; còn hai nơi chờ bổ sung thành viên.' },
      {
        on: '2022-05-16',
        text: 'Hoàn thành sau khi có quyết định kiện toàn Hội đồng thành phố.',
        evidence: { kind: 'attachment', attachment: '1520-qd-ubnd' },
      },
    ],
  },
  {
    code: 'I.2.a',
    group: groups.leading,
    content: 'Kiểm tra việc thực hiện công tác phổ biến, giáo dục pháp luật tại một số cơ quan, địa phương.',
    leadAgency: 'hoi-dong-phoi-hop-pbgdpl',
    partnerAgencies: ['so-tu-phap', 'mat-tran-to-quoc'],
    dueOn: '2022-10-31',
    duePrecision: 'quarter',
    deliverable: 'Kết luận kiểm tra',
    state: 'done',
    completedOn: '2022-11-30',
    updates: [{ on: '2022-11-30', text: 'Đã kiểm tra tại ba quận, huyện và hai sở.' }],
  },
  {
    code: 'I.2.b',
    group: groups.leading,
    content: 'Báo cáo kết quả hoạt động của Hội đồng năm 2022.',
    leadAgency: 'so-tu-phap',
    dueOn: '2022-12-20',
    duePrecision: 'day',
    deliverable: 'Báo cáo',
    state: 'done',
    completedOn: '2022-12-15',
    updates: [{ on: '2022-12-15', text: 'Đã ban hành báo cáo.', evidence: { kind: 'attachment', attachment: '186-bc-ubnd' } }],
  },
  {
    code: 'II.1.a',
    group: groups.communication,
    content: 'Truyền thông chính sách có tác động lớn đến xã hội ngay từ khi lấy ý kiến dự thảo.',
    leadAgency: 'so-tu-phap',
    partnerAgencies: ['so-thong-tin-va-truyen-thong'],
    duePrecision: 'ongoing',
    deliverable: 'Tin, bài, tọa đàm',
    state: 'done',
    completedOn: '2022-12-10',
    updates: [
      {
        on: '2022-12-10',
        text: 'Các dự thảo nghị quyết của Hội đồng nhân dân thành phố đều được giới thiệu trước khi thông qua.',
      },
    ],
  },
  {
    code: 'II.1.b',
    group: groups.communication,
    content: 'Phổ biến chính sách hỗ trợ, tháo gỡ khó khăn cho người dân, doanh nghiệp để khắc phục hậu quả dịch Covid-19.',
    leadAgency: 'so-tu-phap',
    partnerAgencies: ['mat-tran-to-quoc', 'ubnd-cap-huyen'],
    dueOn: '2022-06-30',
    duePrecision: 'quarter',
    deliverable: 'Tờ gấp, hội nghị đối thoại',
    state: 'done',
    completedOn: '2022-06-24',
    updates: [{ on: '2022-06-24', text: 'Đã phát tờ gấp tại các khu công nghiệp và tổ chức đối thoại với doanh nghiệp.' }],
  },
  {
    code: 'II.2.a',
    group: groups.communication,
    content: 'Tập huấn kỹ năng truyền thông chính sách cho báo cáo viên pháp luật.',
    leadAgency: 'so-tu-phap',
    dueOn: '2022-05-31',
    duePrecision: 'month',
    deliverable: 'Hai lớp tập huấn',
    state: 'done',
    completedOn: '2022-05-19',
    updates: [
      {
        on: '2022-05-19',
        text: 'Đã tổ chức hai lớp, mỗi lớp một ngày lý thuyết và một ngày thực hành.',
        evidence: { kind: 'article', article: 'tap-huan-bao-cao-vien-phap-luat-2022' },
      },
    ],
  },
  {
    code: 'II.2.b',
    group: groups.communication,
    content: 'Tổ chức Ngày Pháp luật nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2022.',
    leadAgency: 'hoi-dong-phoi-hop-pbgdpl',
    partnerAgencies: ['so-giao-duc-va-dao-tao', 'thanh-doan', 'hoi-lien-hiep-phu-nu'],
    startOn: '2022-11-01',
    dueOn: '2022-11-30',
    duePrecision: 'month',
    deliverable: 'Chuỗi hoạt động tại cơ sở',
    state: 'done',
    completedOn: '2022-11-09',
    updates: [
      {
        on: '2022-11-09',
        text: 'Hoạt động diễn ra ở trường học, phường, xã và chợ.',
        evidence: { kind: 'article', article: 'huong-ung-ngay-phap-luat-2022' },
      },
    ],
  },
  {
    code: 'II.3.a',
    group: groups.communication,
    content: 'Giáo dục pháp luật trong nhà trường; thí điểm phiên tòa giả định.',
    leadAgency: 'so-giao-duc-va-dao-tao',
    partnerAgencies: ['thanh-doan', 'cong-an-thanh-pho'],
    dueOn: '2022-11-15',
    duePrecision: 'day',
    deliverable: 'Phiên tòa giả định tại ít nhất 10 trường',
    state: 'done',
    completedOn: '2022-11-11',
  },
  {
    code: 'III.1.a',
    group: groups.digital,
    content: 'Xây dựng chuyên mục “Phổ biến, giáo dục pháp luật” thuộc Cổng Thông tin điện tử thành phố.',
    leadAgency: 'so-tu-phap',
    partnerAgencies: ['so-thong-tin-va-truyen-thong'],
    startOn: '2022-03-01',
    dueOn: '2022-06-30',
    duePrecision: 'day',
    deliverable: 'Chuyên mục hoạt động',
    state: 'done',
    completedOn: '2022-06-28',
    updates: [
      { on: '2022-05-10', text: 'Đã thống nhất bố cục và phân công nội dung.' },
      {
        on: '2022-06-28',
        text: 'Chuyên mục đã ra mắt.',
        evidence: { kind: 'article', article: 'ra-mat-chuyen-muc-pho-bien-giao-duc-phap-luat' },
      },
    ],
  },
  {
    code: 'III.1.b',
    group: groups.digital,
    content: 'Gắn mã QR trên tờ gấp, áp phích để người dân đọc nội dung bằng điện thoại.',
    leadAgency: 'so-tu-phap',
    partnerAgencies: ['ubnd-cap-huyen'],
    dueOn: '2022-09-30',
    duePrecision: 'quarter',
    deliverable: 'Áp phích có mã QR tại bộ phận một cửa',
    state: 'done',
    completedOn: '2022-08-30',
  },
  {
    code: 'III.2.a',
    group: groups.digital,
    content: 'Thí điểm mô hình mới: “Ngày thứ Bảy nghe dân hỏi luật” tại phường, xã.',
    leadAgency: 'mat-tran-to-quoc',
    partnerAgencies: ['so-tu-phap', 'hoi-lien-hiep-phu-nu'],
    dueOn: '2022-09-30',
    duePrecision: 'quarter',
    deliverable: 'Báo cáo thí điểm',
    state: 'done',
    completedOn: '2022-09-27',
  },
  {
    code: 'III.2.b',
    group: groups.digital,
    content: 'Cuộc thi trực tuyến tìm hiểu pháp luật dành cho học sinh.',
    leadAgency: 'thanh-doan',
    partnerAgencies: ['so-giao-duc-va-dao-tao'],
    dueOn: '2022-10-31',
    duePrecision: 'month',
    deliverable: 'Cuộc thi',
    state: 'paused',
    updates: [{ on: '2022-09-20', text: 'Tạm dừng, chuyển sang năm học sau để không trùng lịch thi của các trường.' }],
  },
  {
    code: 'III.3.a',
    group: groups.digital,
    content: 'Xã hội hóa: vận động luật sư, văn phòng công chứng, doanh nghiệp tham gia tư vấn miễn phí.',
    leadAgency: 'trung-tam-tro-giup-phap-ly',
    partnerAgencies: ['mat-tran-to-quoc'],
    duePrecision: 'ongoing',
    state: 'done',
    completedOn: '2022-12-12',
  },
];

export const document2022: DemoAttachment = {
  document: {
    title: 'Kế hoạch hoạt động của Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố năm 2022',
    slug: '31-kh-hdphpbgdpl',
    docType: 'KH',
    number: '31/KH-HĐPHPBGDPL',
    issuer: 'hoi-dong-phoi-hop-pbgdpl',
    signer: 'Vũ Hoàng Nam',
    signerPosition: 'Chủ tịch Hội đồng',
    signingPrefix: 'TM.',
    issuedOn: '2022-02-17',
    effectiveOn: '2022-02-17',
    expiresOn: '2022-12-31',
    file: '31-kh-hdphpbgdpl.pdf',
    otherFiles: ['31-kh-hdphpbgdpl.docx'],
    htmlBody: `## Căn cứ

${legalBasis}

## Mục đích

${purposes}

## Yêu cầu

${requirements}

Các nhiệm vụ cùng tiến độ của từng nhiệm vụ được trình bày tại trang kế hoạch.`,
  },
  paper: {
    fileName: 'Kế hoạch 31-KH-HĐPHPBGDPL năm 2022',
    head: {
      organisation: ['UBND THÀNH PHỐ HẢI PHÒNG', 'HỘI ĐỒNG PHỐI HỢP PHỔ BIẾN, GIÁO DỤC PHÁP LUẬT'],
      number: '31/KH-HĐPHPBGDPL',
      place: 'Hải Phòng',
      issuedOn: '2022-02-17',
      recipients: ['Thường trực Thành ủy, UBND thành phố (để báo cáo);', 'Các thành viên Hội đồng;', 'Lưu: VT, PBGDPL.'],
      signingLines: ['TM. HỘI ĐỒNG', 'CHỦ TỊCH'],
      signer: 'Vũ Hoàng Nam',
    },
    kind: 'KẾ HOẠCH',
    abstract: 'Hoạt động của Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố năm 2022',
    body: `## CĂN CỨ

${legalBasis}

## MỤC ĐÍCH

${purposes}

## YÊU CẦU

${requirements}

${taskTables(tasks)}

## TỔ CHỨC THỰC HIỆN

1. Cơ quan chủ trì từng nhiệm vụ chủ động thực hiện, gửi kết quả kèm minh chứng về Sở Tư pháp trước ngày 05 của tháng sau.
2. Sở Tư pháp là cơ quan thường trực: đôn đốc, tổng hợp, công khai tiến độ trên chuyên mục “Phổ biến, giáo dục pháp luật”.
3. Kinh phí do ngân sách bảo đảm theo phân cấp và từ nguồn xã hội hóa hợp pháp.
4. Có khó khăn, vướng mắc, các cơ quan phản ánh về Sở Tư pháp để báo cáo Chủ tịch Hội đồng xem xét.`,
    footer: demoFooter,
  },
};

export const plan2022: DemoOf<'plan'> = {
  title: 'Kế hoạch hoạt động của Hội đồng phối hợp phổ biến, giáo dục pháp luật năm 2022',
  slug: 'ke-hoach-hoat-dong-nam-2022',
  year: 2022,
  ...signedBy(document2022),
  periodStart: '2022-01-01',
  periodEnd: '2022-12-31',
  legalBasis,
  purposes,
  requirements,
  tasks,
};
