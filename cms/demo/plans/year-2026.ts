import { demoFooter } from '../papers/paper.ts';
import type { DemoAttachment, DemoOf, DemoTask } from '../types.ts';
import { signedBy } from './signed-by.ts';
import { taskTables } from './task-table.ts';

const purposes = `- Người dân biết việc của mình nay giải quyết ở đâu sau khi chính quyền địa phương tổ chức theo hai cấp.
- Cán bộ cấp xã nắm chắc thẩm quyền mới và giải thích được bằng lời dễ hiểu.
- Nội dung số được đăng ở dạng tra cứu được, dùng lại được.`;

const requirements = `- Mỗi nhiệm vụ có một cơ quan chủ trì, có thời hạn, sản phẩm và minh chứng.
- Ưu tiên cấp xã; không tổ chức hội nghị khi một bài viết hoặc một đoạn phim ngắn làm tốt hơn.`;

const groups = {
  communes: 'I. Hướng về cấp xã',
  residents: 'II. Đến với người dân',
  digital: 'III. Nội dung số',
} as const;

const tasks: DemoTask[] = [
  {
    code: 'I.1',
    group: groups.communes,
    content: 'Tập huấn cho cán bộ tư pháp – hộ tịch cấp xã về các thẩm quyền được chuyển từ cấp huyện.',
    leadAgency: 'so-tu-phap',
    partnerAgencies: ['ubnd-cap-xa'],
    dueOn: '2026-04-30',
    duePrecision: 'month',
    deliverable: 'Tài liệu và bốn lớp tập huấn',
    state: 'done',
    completedOn: '2026-04-22',
    updates: [{ on: '2026-04-22', text: 'Đã tập huấn bốn lớp theo cụm xã, phường.' }],
  },
  {
    code: 'I.2',
    group: groups.communes,
    content: 'Củng cố tổ hòa giải ở thôn, tổ dân phố sau sắp xếp đơn vị hành chính.',
    leadAgency: 'ubnd-cap-xa',
    partnerAgencies: ['mat-tran-to-quoc', 'so-tu-phap'],
    dueOn: '2026-09-30',
    duePrecision: 'quarter',
    deliverable: 'Danh sách tổ hòa giải được công khai',
    state: 'in-progress',
    updates: [{ on: '2026-10-05', text: 'Còn một số phường chưa bầu bổ sung hòa giải viên nữ.' }],
  },
  {
    code: 'II.1',
    group: groups.residents,
    content: 'Cảnh báo lừa đảo trên không gian mạng bằng bài ngắn, tờ gấp và loa phường.',
    leadAgency: 'cong-an-thanh-pho',
    partnerAgencies: ['hoi-lien-hiep-phu-nu', 'thanh-doan'],
    duePrecision: 'ongoing',
    state: 'in-progress',
    updates: [
      {
        on: '2026-03-17',
        text: 'Đã đăng bài nhận biết cuộc gọi giả danh.',
        evidence: { kind: 'article', article: 'nhan-cuoc-goi-cong-an-day' },
      },
    ],
  },
  {
    code: 'II.2',
    group: groups.residents,
    content: 'Đặt mã QR dẫn đến bài giải đáp tại bộ phận một cửa, trường học, bệnh viện.',
    leadAgency: 'so-tu-phap',
    partnerAgencies: ['ubnd-cap-xa', 'so-giao-duc-va-dao-tao'],
    dueOn: '2026-06-30',
    duePrecision: 'quarter',
    deliverable: 'Áp phích tại nơi tiếp dân',
    state: 'done',
    completedOn: '2026-07-10',
    updates: [
      {
        on: '2026-07-10',
        text: 'Hoàn thành chậm mười ngày do phải in lại áp phích ngoài trời.',
        evidence: { kind: 'attachment', attachment: '1207-stp-pbgdpl' },
      },
    ],
  },
  {
    code: 'II.3',
    group: groups.residents,
    content: 'Tổ chức Ngày Pháp luật năm 2026 với chủ đề “Hỏi một câu, nhận một lời giải”.',
    leadAgency: 'hoi-dong-phoi-hop-pbgdpl',
    partnerAgencies: ['trung-tam-tro-giup-phap-ly', 'ubnd-cap-xa'],
    startOn: '2026-11-01',
    dueOn: '2026-11-30',
    duePrecision: 'month',
    deliverable: 'Bàn tư vấn tại các phường, xã',
    state: 'in-progress',
  },
  {
    code: 'III.1',
    group: groups.digital,
    content: 'Đăng văn bản, bài viết dưới dạng tra cứu được bằng cả chữ có dấu và không dấu.',
    leadAgency: 'so-tu-phap',
    partnerAgencies: ['so-khoa-hoc-va-cong-nghe'],
    dueOn: '2026-12-15',
    duePrecision: 'day',
    deliverable: 'Trang tìm kiếm',
    state: 'in-progress',
  },
  {
    code: 'III.2',
    group: groups.digital,
    content: 'Báo cáo kết quả năm 2026, kèm dữ liệu mở về tiến độ các nhiệm vụ.',
    leadAgency: 'so-tu-phap',
    dueOn: '2026-12-31',
    duePrecision: 'day',
    deliverable: 'Báo cáo và tệp dữ liệu',
    state: 'not-started',
  },
];

export const document2026: DemoAttachment = {
  document: {
    title: 'Kế hoạch hoạt động của Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố năm 2026',
    slug: '12-kh-hdphpbgdpl',
    docType: 'KH',
    number: '12/KH-HĐPHPBGDPL',
    issuer: 'hoi-dong-phoi-hop-pbgdpl',
    signer: 'Đặng Thu Hà',
    signerPosition: 'Phó Chủ tịch Hội đồng',
    signingPrefix: 'KT.',
    issuedOn: '2026-01-20',
    effectiveOn: '2026-01-20',
    expiresOn: '2026-12-31',
    file: '12-kh-hdphpbgdpl.pdf',
  },
  paper: {
    fileName: 'Kế hoạch 12-KH-HĐPHPBGDPL năm 2026',
    head: {
      organisation: ['UBND THÀNH PHỐ HẢI PHÒNG', 'HỘI ĐỒNG PHỐI HỢP PHỔ BIẾN, GIÁO DỤC PHÁP LUẬT'],
      number: '12/KH-HĐPHPBGDPL',
      place: 'Hải Phòng',
      issuedOn: '2026-01-20',
      recipients: ['Các thành viên Hội đồng;', 'UBND các xã, phường, đặc khu;', 'Lưu: VT, PBGDPL.'],
      signingLines: ['TM. HỘI ĐỒNG', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      signer: 'Đặng Thu Hà',
    },
    kind: 'KẾ HOẠCH',
    abstract: 'Hoạt động của Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố năm 2026',
    body: `## MỤC ĐÍCH

${purposes}

## YÊU CẦU

${requirements}

${taskTables(tasks)}

## TỔ CHỨC THỰC HIỆN

1. Cơ quan chủ trì cập nhật tiến độ trên trang kế hoạch ngay khi có kết quả, kèm minh chứng.
2. Sở Tư pháp tổng hợp hằng quý, báo cáo Chủ tịch Hội đồng.
3. Ủy ban nhân dân cấp xã bố trí chỗ đặt áp phích có mã QR ở nơi tiếp dân, ngang tầm mắt người đọc.`,
    footer: demoFooter,
  },
};

export const plan2026: DemoOf<'plan'> = {
  title: 'Kế hoạch hoạt động của Hội đồng phối hợp phổ biến, giáo dục pháp luật năm 2026',
  slug: 'ke-hoach-hoat-dong-nam-2026',
  year: 2026,
  ...signedBy(document2026),
  periodStart: '2026-01-01',
  periodEnd: '2026-12-31',
  purposes,
  requirements,
  tasks,
};
