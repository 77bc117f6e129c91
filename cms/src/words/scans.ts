import { formatDay } from '@pho-luat/shared/dates';
import { fewest, type Cell } from '../rules/disclosure.ts';
import type { ScanSums } from '@pho-luat/shared/schemas/scans';

/** The openings of printed codes, in the admin and in the tables that are taken from there. */

const number = new Intl.NumberFormat('vi');

export const scanColumns: Readonly<Record<'openings' | keyof ScanSums, string>> = {
  openings: 'Lượt mở',
  phone: 'Điện thoại',
  tablet: 'Máy tính bảng',
  computer: 'Máy tính',
  other: 'Thiết bị khác',
  bots: 'Máy tự động',
  previews: 'Xem trước liên kết',
};

/** The server of the site may not be ours: then somebody has to see to it that openings are counted. */
const ifScanned = 'Nếu đã có người quét mã, hãy báo người quản trị kỹ thuật: có thể lượt mở không được đếm.';

/** On the home page. */
export const homeOpeningsWords = {
  title: 'Lượt mở mã QR trong tuần',
  total: (count: number) => `${number.format(count)} lượt mở trong 7 ngày qua`,
  none: `Chưa đếm được lượt mở nào trong 7 ngày qua. ${ifScanned}`,
  more: 'Xem theo ngày, chiến dịch, nơi đặt',
} as const;

export const scanWords = {
  title: 'Lượt mở mã QR',
  explain:
    'Đây là số lần trang của mã được mở, không phải số người: một người mở hai lần là hai lượt. Trang không dùng cookie và không lưu địa chỉ của người đọc, nên không ai biết người mở là ai.',
  explainBots:
    '«Máy tự động» là công cụ tìm kiếm, chương trình dò trang. «Xem trước liên kết» là Zalo, Facebook, Telegram… lấy ảnh xem trước khi có người gửi liên kết. Hai loại này được đếm riêng, không cộng vào lượt mở.',
  loading: 'Đang tải số lượt mở…',
  failed: 'Chưa tải được số lượt mở. Hãy tải lại trang; nếu vẫn vậy, hãy báo người quản trị kỹ thuật.',
  noCodes: 'Chưa có mã nào được phát hành. Mã được phát hành khi lưu nơi đặt của một chiến dịch QR.',

  filters: 'Chọn số liệu',
  period: 'Thời gian',
  periods: { '7': '7 ngày qua', '30': '30 ngày qua', '90': '90 ngày qua', '365': '365 ngày qua', own: 'Tự chọn' },
  from: 'Từ ngày',
  to: 'Đến ngày',
  wrongPeriod: 'Ngày bắt đầu phải trước hoặc trùng ngày kết thúc, và không quá ba năm.',
  campaign: 'Chiến dịch',
  allCampaigns: 'Tất cả chiến dịch',
  unknownCampaign: 'Chiến dịch chưa xuất bản',

  byDay: 'Theo ngày',
  byPlace: 'Theo chiến dịch và nơi đặt',
  day: 'Ngày',
  week: (from: string, to: string) => `${formatDay(from)} – ${formatDay(to)}`,
  place: 'Nơi đặt',
  code: 'Mã',
  wholeCampaign: 'Cả chiến dịch',
  unknownPlace: 'Nơi đặt chưa xuất bản',
  total: 'Cộng',
  campaignColumn: 'Chiến dịch',

  chart: 'Biểu đồ lượt mở',
  chartUnit: { day: 'Mỗi cột là một ngày.', week: 'Mỗi cột là một tuần.' },
  bar: (when: string, count: number) => `${when}: ${number.format(count)} lượt mở`,
  summary: (from: string, to: string, count: number) =>
    count > 0
      ? `Từ ${formatDay(from)} đến ${formatDay(to)}: ${number.format(count)} lượt mở.`
      : `Từ ${formatDay(from)} đến ${formatDay(to)}: chưa đếm được lượt mở nào. ${ifScanned}`,
  last: (day: string) => `Lượt mở gần nhất đếm được: ngày ${formatDay(day)}.`,
  most: (when: string, count: number) => `Nhiều nhất: ${when}, ${number.format(count)} lượt.`,
  tableBelow: 'Bảng bên dưới có đủ các số.',
  number: (count: number) => number.format(count),

  download: 'Tải bảng (CSV)',
  downloadOf: (table: string) => `Tải bảng «${table}» (CSV)`,
  forPublication: 'Để công bố',
  forPublicationHelp: `Bảng không có loại thiết bị, ẩn các số dưới ${fewest} («<${fewest}») và những số có thể dùng để tính ra chúng («ẩn»). Đừng công bố hai bảng có thời gian chồng lên nhau. Đừng công bố cả bảng của một chiến dịch lẫn bảng của tất cả. Lấy số này trừ số kia vẫn ra số bị ẩn.`,
  cell: ({ state, count }: Cell, said: (count: number) => string) =>
    ({ shown: said(count), few: `<${fewest}`, covered: 'ẩn' })[state],
  fileNames: { day: 'luot-mo-theo-ngay', place: 'luot-mo-theo-noi-dat' },
  publicFile: 'cong-bo',
} as const;
