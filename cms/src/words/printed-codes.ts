import type { OldAddressRefusal } from '@pho-luat/shared/printed-address';

/** What the desk says of codes: those of a campaign, and those that were printed before and are taken in. */

/** What is opened by some codes of a campaign that is not on the site; `to` is absent where that has gone as well. */
export interface Lead {
  to?: string | undefined;
  codes: readonly string[];
}

const mostShown = 6;

function few(all: readonly string[], more: (rest: number) => string): string {
  const rest = all.length - mostShown;
  return [...all.slice(0, mostShown), ...(rest > 0 ? [`và ${more(rest)}`] : [])].join(', ');
}

/** «Đăng ký khai sinh» (K7M2, A2BC), «Hộ tịch» (X9YZ); the codes where they do not all lead to the same. */
function seenAt(leads: readonly Lead[]): string {
  const codesIn = ({ codes }: Lead) =>
    leads.length > 1
      ? ` (${few(
          codes.map((code) => code.toUpperCase()),
          (rest) => `${rest} mã khác`,
        )})`
      : '';
  const led = leads.flatMap((lead) => (lead.to === undefined ? [] : [`«${lead.to}»${codesIn(lead)}`]));
  const lost = leads.find(({ to }) => to === undefined);
  return [
    `người quét thấy câu báo chiến dịch không còn trên trang${led.length > 0 ? `, và liên kết đến ${few(led, (rest) => `${rest} nơi khác`)}` : ''}`,
    ...(lost ? [`không có liên kết nào${codesIn(lost)} vì nơi mã mở đến cũng không còn`] : []),
  ].join('; ');
}

const countOf = (leads: readonly Lead[]) => leads.reduce((sum, { codes }) => sum + codes.length, 0);
const leadsOn = (leads: readonly Lead[]) => leads.some(({ to }) => to !== undefined);

/** Said before a campaign goes off the site. */
export const codesStayWords = {
  unpublish: (title: string, leads: readonly Lead[]) =>
    [
      `Gỡ chiến dịch «${title}» thì ${countOf(leads)} mã đã phát hành vẫn mở được: ${seenAt(leads)}.`,
      leadsOn(leads) &&
        'Từ đó bài, kế hoạch, văn bản được dẫn đến chỉ gỡ được bằng gỡ khẩn cấp, hoặc khi chiến dịch xuất bản lại với nơi mở đến khác. Muốn mã dẫn đi nơi khác, hãy đổi «Mở đến» và xuất bản chiến dịch trước, rồi mới gỡ.',
    ]
      .filter(Boolean)
      .join(' '),
  delete: (title: string, leads: readonly Lead[]) =>
    [
      `Xóa chiến dịch «${title}» thì ${countOf(leads)} mã đã phát hành vẫn mở được: ${seenAt(leads)}. Xóa rồi thì không đổi nơi mở đến được nữa`,
      leadsOn(leads) ? ', và bài, kế hoạch, văn bản được dẫn đến chỉ gỡ được bằng gỡ khẩn cấp.' : '.',
    ].join(''),
} as const;

export const codesPanelWords = {
  panel: 'Mã QR',
  none: 'Chưa có nơi đặt nào. Thêm nơi đặt rồi lưu: mỗi nơi đặt có một mã riêng.',
  notSaved: 'Nơi đặt mới có mã sau khi lưu.',
  forEver: 'Mã đã phát hành không đổi và không dùng lại, kể cả khi xóa nơi đặt.',
  notPublic: 'Chiến dịch chưa xuất bản: quét mã lúc này thấy trang báo mã chưa mở.',
  gone: (leads: readonly Lead[]) => `Chiến dịch đã gỡ: ${seenAt(leads)}.`,
  dropped: 'Nơi đặt đã bỏ khỏi chiến dịch',
  oldPath: (path: string) => `Đã in sẵn: ${path}`,
  open: (code: string) => `Mở trang của mã ${code}`,
  error: 'Chưa tải được danh sách mã. Hãy tải lại trang.',
} as const;

export const codesImportWords = {
  button: 'Nhận mã đã in',
  title: 'Nhận mã đã in sẵn',
  explain:
    'Dùng cho tờ in, áp phích có mã QR làm từ trước, mở một địa chỉ trên trang này. Sau khi nhận, địa chỉ cũ dẫn đến nơi chiến dịch này mở đến, như mã do hệ thống phát hành.',
  lines: 'Mỗi dòng một mã: địa chỉ đã in, dấu cách, nơi đặt',
  linesHelp: 'Có thể dán hai cột từ bảng tính. Địa chỉ có thể là cả địa chỉ hoặc chỉ phần sau tên miền.',
  example: '/qr/abc.html  Nhà văn hóa phường Lê Chân',
  save: 'Nhận mã',
  unsaved: 'Chiến dịch có thay đổi chưa lưu. Hãy lưu trước, rồi nhận mã.',
  done: (count: number) => `Đã nhận ${count} mã. Nếu chiến dịch đã xuất bản, các mã này mở được sau lần cập nhật tới.`,
  failed: 'Chưa biết mã đã được nhận hay chưa. Hãy tải lại trang, xem danh sách mã của chiến dịch, rồi chỉ nhận mã còn thiếu.',
} as const;

const refusals: Record<OldAddressRefusal, string> = {
  notAnAddress: 'không phải địa chỉ. Hãy viết như /qr/abc.html hoặc https://…/qr/abc.html',
  elsewhere:
    'ở tên miền khác, trang này không trả lời được ở đó. Nếu tên miền ấy nay đã trỏ về trang này, hãy chỉ viết phần sau tên miền',
  query:
    'có dấu ? hoặc #. Máy chủ của trang không phân biệt được phần sau các dấu này, nên không thể dẫn đúng nơi. Hãy in lại tờ này bằng mã mới',
  own: 'là địa chỉ của chính trang này, không thể dẫn đi nơi khác. Hãy bỏ dòng này',
  unservable: 'có đuôi hoặc ký tự mà máy chủ của trang không mở như một trang. Chỉ nhận đuôi .html, .htm, hoặc không có đuôi',
  tooLong: 'quá dài. Cả địa chỉ tối đa 200 ký tự, mỗi phần giữa hai dấu / tối đa khoảng 80 chữ có dấu',
};

export const codesImportRefusals = {
  nothing: 'Hãy ghi ít nhất một dòng.',
  tooMany: (most: number) => `Mỗi lần nhận tối đa ${most} mã. Hãy chia làm nhiều lần.`,
  refused: (faults: readonly string[], rest: number) =>
    ['Chưa nhận mã nào.', ...faults, ...(rest > 0 ? [`Và ${rest} dòng khác.`] : [])].join('\n'),
  fault: (line: number, address: string, what: string) => `Dòng ${line}: «${address}» ${what}.`,
  withoutPlace: (line: number) => `Dòng ${line}: chưa ghi nơi đặt. Hãy ghi sau địa chỉ, cách một dấu cách.`,
  refusal: (line: number, address: string, refusal: OldAddressRefusal) =>
    codesImportRefusals.fault(line, address, refusals[refusal]),
  taken: 'đã có trong sổ mã, không dùng lại được. Hãy bỏ dòng này',
  twice: 'có hai lần trong danh sách này. Hãy bỏ một dòng',
} as const;
