import type { AgencyKind } from '@pho-luat/shared/choices';

/** What residents read in the directory of places. */
/** What a script says too is apart, so that the rest is not in it. */
export const nearWords = {
  help: 'Chọn phường, xã của bạn để thấy địa chỉ, giờ làm việc và số gọi.',
  ward: 'Nơi đến ở phường, xã của bạn',
  /** `Công an nơi bạn ở` */
  kind: (kind: string) => `${kind} nơi bạn ở`,
  all: 'Danh sách của thành phố',
  pick: 'Chọn phường, xã',
  other: 'Đổi phường, xã',
  ofWard: 'Xem thêm',
  /** The ward's other places, after its one-stop office; beside the button on a phone. */
  others: 'Các nơi khác',
  none: (ward: string) => `${ward} chưa có nơi này trong danh bạ`,
  title: 'Bạn ở phường, xã nào?',
  field: 'Gõ tên, có dấu hoặc không dấu',
  noWard:
    'Không có phường, xã nào tên như vậy. Hãy thử tên mới sau khi sắp xếp đơn vị hành chính, hoặc chọn trong danh sách này.',
  cancel: 'Thôi',
} as const;

export const placeWords = {
  directory: 'Danh bạ',
  kinds: 'Theo loại',
  wards: 'Phường, xã, đặc khu',
  emergency: 'Số khẩn cấp',
  near: nearWords,
  noPlaces: 'Chưa có nơi nào trong danh bạ.',
  /** Heads each group: what the agency is, and what residents go there for. */
  groups: {
    'one-stop': {
      title: 'Bộ phận Một cửa, Trung tâm Phục vụ hành chính công',
      purpose: 'Nộp hồ sơ và nhận kết quả: khai sinh, kết hôn, chứng thực, đất đai, kinh doanh.',
    },
    police: { title: 'Công an', purpose: 'Báo tin, trình báo; căn cước, cư trú, định danh điện tử.' },
    mediation: { title: 'Tổ hòa giải ở cơ sở', purpose: 'Giúp hàng xóm và người trong nhà tự thỏa thuận, không mất phí.' },
    'legal-aid': {
      title: 'Trợ giúp pháp lý',
      purpose: 'Tư vấn, bào chữa, đại diện miễn phí cho người được trợ giúp pháp lý.',
    },
    court: { title: 'Tòa án', purpose: 'Nộp đơn khởi kiện, yêu cầu ly hôn, tranh chấp đất đai, nợ, thừa kế.' },
    notary: { title: 'Công chứng', purpose: 'Công chứng hợp đồng, di chúc, văn bản phân chia di sản.' },
    department: { title: 'Sở, ngành', purpose: 'Hỏi và phản ánh về lĩnh vực do cơ quan phụ trách.' },
  } satisfies Record<AgencyKind, { title: string; purpose: string }>,
  ofWard: (name: string) => `Của ${name}`,
  ofCity: 'Của cả thành phố',
  /** Nobody serves the ward. */
  noneOfWard: (name: string) => `Danh bạ chưa có nơi nào của riêng ${name}. Bạn có thể đến hoặc gọi các nơi của thành phố:`,
  parent: 'Thuộc',
  phone: 'Gọi',
  online: 'Trang web',
  map: 'Xem bản đồ',
  serves: 'Phục vụ',
} as const;
