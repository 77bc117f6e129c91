import type { DemoOf } from './types.ts';

export const qrCampaigns: DemoOf<'qr-campaign'>[] = [
  {
    title: 'Hỏi một câu, nhận một lời giải',
    callToAction: 'Quét để đọc lời giải cho việc bạn đang cần',
    description:
      'Ứng dụng công nghệ thông tin, chuyển đổi số trong tuyên truyền, phổ biến, giáo dục pháp luật: áp phích đặt ở nơi người dân đến làm thủ tục.',
    issuer: 'so-tu-phap',
    destination: { kind: 'category', category: 'hoi-dap-phap-luat' },
    startsOn: '2026-04-01',
    endsOn: '2027-03-31',
    endedMessage: 'Đợt áp phích năm 2026 đã kết thúc. Các bài giải đáp vẫn ở trên trang.',
    endedDestination: { kind: 'category', category: 'hoi-dap-phap-luat' },
    showInSidebar: true,
    placements: [
      { place: 'Bộ phận một cửa, phường Hồng Bàng', setting: 'indoor', readingDistanceCm: 60, printedCopies: 40 },
      {
        place: 'Sảnh chờ khoa sản, bệnh viện thành phố',
        setting: 'indoor',
        readingDistanceCm: 80,
        printedCopies: 12,
        destination: { kind: 'article', article: 'khai-sinh-cho-con-60-ngay' },
      },
      {
        place: 'Cổng khu công nghiệp, phường An Dương',
        setting: 'outdoor',
        readingDistanceCm: 150,
        printedCopies: 8,
        destination: { kind: 'article', article: 'thu-viec-nghi-viec-nhung-con-so' },
      },
      {
        place: 'Bến xe, khu vực bán vé',
        setting: 'indoor',
        readingDistanceCm: 120,
        printedCopies: 20,
        destination: { kind: 'article', article: 'giay-phep-lai-xe-12-diem' },
      },
    ],
  },
  {
    title: 'Tìm hiểu kế hoạch năm 2022',
    callToAction: 'Quét để xem kế hoạch phổ biến, giáo dục pháp luật của thành phố',
    issuer: 'hoi-dong-phoi-hop-pbgdpl',
    destination: { kind: 'plan', plan: 'ke-hoach-hoat-dong-nam-2022' },
    startsOn: '2022-08-15',
    endsOn: '2022-12-31',
    endedMessage: 'Đợt giới thiệu kế hoạch năm 2022 đã kết thúc. Mời bạn xem kế hoạch của năm nay.',
    endedDestination: { kind: 'plan', plan: 'ke-hoach-hoat-dong-nam-2026' },
    placements: [
      { place: 'Bảng tin nhà văn hóa các phường', setting: 'outdoor', readingDistanceCm: 100, printedCopies: 60 },
      { place: 'Bảng tin trường trung học phổ thông', setting: 'indoor', readingDistanceCm: 60, printedCopies: 45 },
    ],
  },
];
