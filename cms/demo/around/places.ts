import { labelOf } from '@pho-luat/shared/choices';
import { toSlug } from '@pho-luat/shared/slug';
import type { DemoOf } from '../types.ts';

/**
 * Communes of the city as they are since 1 July 2025 (Resolution 1669/NQ-UBTVQH15), some of its 114, and where their residents go. Names are
 * true or follow the pattern of true ones; telephone numbers and hours are invented, and say so wherever they are shown.
 */

type Ward = DemoOf<'ward'>;

const named = (kind: Ward['kind'], names: readonly string[]): Ward[] => names.map((name) => ({ name, slug: toSlug(name), kind }));

export const wards: Ward[] = [
  ...named('ward', ['Hồng Bàng', 'Hồng An', 'Ngô Quyền', 'Gia Viên', 'Lê Chân', 'An Biên', 'Hải An', 'Đông Hải', 'Kiến An']),
  ...named('ward', ['Phù Liễn', 'Đồ Sơn', 'Dương Kinh', 'An Dương', 'Thủy Nguyên', 'Hải Dương', 'Chí Linh']),
  ...named('commune', ['An Lão', 'Kiến Thụy', 'Tiên Lãng', 'Vĩnh Bảo']),
  ...named('special-zone', ['Cát Hải', 'Bạch Long Vĩ']),
];

const numbersSaid = 'Số minh họa';
const hours = 'Giờ minh họa: thứ Hai đến thứ Sáu, 7 giờ 30 đến 17 giờ';

let lastNumber = 200;

function inventedPhone(): { label: string; number: string } {
  lastNumber += 1;
  return { label: numbersSaid, number: `0225 000 0${lastNumber}` };
}

/** `phường Hồng Bàng` */
function wardName({ kind, name }: Ward): string {
  return `${labelOf('wardKinds', kind).toLowerCase()} ${name}`;
}

export const ofWards: DemoOf<'agency'>[] = wards.flatMap((ward) => [
  {
    name: `Trung tâm Phục vụ hành chính công ${wardName(ward)}`,
    slug: `hanh-chinh-cong-${ward.slug}`,
    kind: 'one-stop',
    phones: [inventedPhone()],
    hours,
    serves: [ward.slug],
  },
  {
    name: `Công an ${wardName(ward)}`,
    slug: `cong-an-${ward.slug}`,
    kind: 'police',
    parent: 'cong-an-thanh-pho',
    phones: [inventedPhone()],
    hours: 'Trực cả ngày và đêm',
    serves: [ward.slug],
  },
]);

const groups = ['Tổ dân phố 1', 'Tổ dân phố 2', 'Tổ dân phố 3'];

export const otherPlaces: DemoOf<'agency'>[] = [
  {
    name: 'Trung tâm Phục vụ hành chính công thành phố Hải Phòng',
    slug: 'hanh-chinh-cong-thanh-pho',
    kind: 'one-stop',
    phones: [inventedPhone()],
    hours,
  },
  ...['Chi nhánh số 1', 'Chi nhánh số 2'].map((name, index): DemoOf<'agency'> => ({
    name: `${name}, Trung tâm Trợ giúp pháp lý nhà nước`,
    slug: `tro-giup-phap-ly-chi-nhanh-${index + 1}`,
    kind: 'legal-aid',
    parent: 'trung-tam-tro-giup-phap-ly',
    phones: [inventedPhone()],
    hours,
    serves: index === 0 ? ['thuy-nguyen', 'an-duong'] : ['vinh-bao', 'tien-lang'],
  })),
  {
    name: 'Tòa án nhân dân thành phố Hải Phòng',
    slug: 'toa-an-thanh-pho',
    kind: 'court',
    phones: [{ ...inventedPhone(), label: 'Hỏi tòa án khu vực nhận đơn (số minh họa)' }],
    hours,
  },
  {
    name: 'Văn phòng công chứng (tên minh họa)',
    slug: 'van-phong-cong-chung-minh-hoa',
    kind: 'notary',
    phones: [inventedPhone()],
    hours,
  },
  ...groups.map((group): DemoOf<'agency'> => ({
    name: `Tổ hòa giải ${group.toLowerCase()}, phường Lê Chân`,
    slug: `to-hoa-giai-${toSlug(group)}-le-chan`,
    kind: 'mediation',
    phones: [inventedPhone()],
    serves: ['le-chan'],
  })),
];
