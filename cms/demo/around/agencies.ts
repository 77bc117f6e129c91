import type { DemoOf } from '../types.ts';

/** Offices of the city, and the state bodies whose documents are quoted. */
export const agencies: DemoOf<'agency'>[] = [
  { name: 'Quốc hội', abbreviation: 'QH', slug: 'quoc-hoi', url: 'https://quochoi.vn' },
  { name: 'Chính phủ', abbreviation: 'CP', slug: 'chinh-phu', url: 'https://chinhphu.vn' },
  { name: 'Thủ tướng Chính phủ', abbreviation: 'TTg', slug: 'thu-tuong-chinh-phu', parent: 'chinh-phu' },
  { name: 'Bộ Tư pháp', abbreviation: 'BTP', slug: 'bo-tu-phap', url: 'https://moj.gov.vn', parent: 'chinh-phu' },
  { name: 'Ủy ban nhân dân thành phố Hải Phòng', abbreviation: 'UBND', slug: 'ubnd-thanh-pho', url: 'https://haiphong.gov.vn' },
  {
    name: 'Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố Hải Phòng',
    abbreviation: 'HĐPHPBGDPL',
    slug: 'hoi-dong-phoi-hop-pbgdpl',
    parent: 'ubnd-thanh-pho',
  },
  {
    name: 'Sở Tư pháp',
    abbreviation: 'STP',
    slug: 'so-tu-phap',
    parent: 'ubnd-thanh-pho',
    kind: 'department',
    phones: [{ label: 'Số minh họa', number: '0225 000 0100' }],
  },
  {
    name: 'Công an thành phố',
    abbreviation: 'CATP',
    slug: 'cong-an-thanh-pho',
    kind: 'police',
    phones: [{ label: 'Báo tin', number: '113' }],
  },
  { name: 'Sở Giáo dục và Đào tạo', abbreviation: 'SGDĐT', slug: 'so-giao-duc-va-dao-tao', parent: 'ubnd-thanh-pho' },
  { name: 'Sở Thông tin và Truyền thông', abbreviation: 'STTTT', slug: 'so-thong-tin-va-truyen-thong', parent: 'ubnd-thanh-pho' },
  { name: 'Sở Khoa học và Công nghệ', abbreviation: 'SKHCN', slug: 'so-khoa-hoc-va-cong-nghe', parent: 'ubnd-thanh-pho' },
  {
    name: 'Trung tâm Trợ giúp pháp lý nhà nước',
    abbreviation: 'TTTGPL',
    slug: 'trung-tam-tro-giup-phap-ly',
    parent: 'so-tu-phap',
    kind: 'legal-aid',
    phones: [{ label: 'Số minh họa', number: '0225 000 0101' }],
  },
  { name: 'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố', abbreviation: 'MTTQ', slug: 'mat-tran-to-quoc' },
  { name: 'Hội Liên hiệp Phụ nữ thành phố', abbreviation: 'HLHPN', slug: 'hoi-lien-hiep-phu-nu', parent: 'mat-tran-to-quoc' },
  { name: 'Thành đoàn Hải Phòng', abbreviation: 'TĐ', slug: 'thanh-doan', parent: 'mat-tran-to-quoc' },
  { name: 'Ủy ban nhân dân cấp huyện', slug: 'ubnd-cap-huyen', parent: 'ubnd-thanh-pho' },
  { name: 'Ủy ban nhân dân cấp xã', slug: 'ubnd-cap-xa', parent: 'ubnd-thanh-pho' },
];
