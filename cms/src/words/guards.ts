import { fieldPathLabel } from '@pho-luat/shared/content-types/labels';

/** What the desk says when it refuses. */

const shownProblems = 6;
const shownTitles = 3;

/** One notice for a refused publication: «Chưa xuất bản. Tiêu đề, Chuyên mục: Còn trống…». Fields with one fault share its text. */
export function refusalText(problems: readonly { field?: string; message: string }[], lead: string): string {
  const sentences = [...Map.groupBy(problems, ({ message }) => message)].map(([text, found]) => {
    const fields = found.flatMap(({ field }) => (field === undefined ? [] : fieldPathLabel(field)));
    return fields.length > 0 ? `${fields.join(', ')}: ${text}` : text;
  });
  const rest = sentences.length - shownProblems;
  return [lead, ...sentences.slice(0, shownProblems), ...(rest > 0 ? [`Và ${rest} lỗi khác.`] : [])].join(' ');
}

/** «Bài một», «Bài hai», «Bài ba», 4 nội dung khác */
export function titleList(titles: readonly string[]): string {
  const shown = titles.slice(0, shownTitles).map((title) => `«${title}»`);
  const rest = titles.length - shownTitles;
  return [...shown, ...(rest > 0 ? [`${rest} nội dung khác`] : [])].join(', ');
}

/** What opens a document by its codes: a campaign, and the posters of it that lead there. */
export interface Opening {
  /** The campaign's. */
  id: string;
  campaign: string;
  /** Off the site: its codes lead to where they led last. */
  isGone: boolean;
  posters: readonly Poster[];
}

export interface Poster {
  code: string;
  place?: string | undefined;
  copies?: number | undefined;
  /** Whether its placement is in the campaign as it was published last, in the draft alone, or in neither. */
  placement: 'published' | 'draft' | 'dropped';
}

const placementStates: Record<Poster['placement'], readonly string[]> = {
  published: [],
  draft: ['chưa xuất bản'],
  dropped: ['nơi đặt đã bỏ khỏi chiến dịch'],
};

/** Chiến dịch «Ngày Pháp luật»: K7M2 (Chợ Hàng, 12 bản), A2BC (Bến xe, chưa xuất bản). */
export function openingList(openings: readonly Opening[]): string {
  return openings
    .map(({ campaign, isGone, posters }) => {
      const shown = posters.slice(0, shownProblems).map(({ code, place, copies, placement }) => {
        const details = [...(place ? [place] : []), ...placementStates[placement], ...(copies ? [`${copies} bản`] : [])];
        return `${code.toUpperCase()}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
      });
      const rest = posters.length - shownProblems;
      const codes = [...shown, ...(rest > 0 ? [`và ${rest} mã khác`] : [])].join(', ');
      return `Chiến dịch «${campaign}»${isGone ? ' (không còn trên trang)' : ''}${codes ? `: ${codes}` : ''}.`;
    })
    .join(' ');
}

export const guardWords = {
  notPublished: 'Chưa xuất bản.',
  notSaved: 'Chưa lưu.',
  publishNeedsRight: 'Bạn không có quyền xuất bản hoặc gỡ nội dung này. Hãy bấm «Gửi duyệt» để người duyệt xem.',
  returnNeedsRight: 'Bạn không có quyền trả lại nội dung này. Hãy nhờ người duyệt.',
  /** A paper that is not public goes with what names it. */
  publishedTogether: (title: string) => `«${title}» chưa lên trang: sẽ được xuất bản cùng lúc.`,
  paperRefuses: (title: string, message: string) => `«${title}» chưa xuất bản cùng được. ${message}`,
  paperHasItsOwnTime: 'Văn bản này có giờ hẹn xuất bản riêng: hãy xóa giờ hẹn đó, hoặc chờ văn bản lên trang.',
  /** A reviewer sent it back, and it has not been sent again. */
  paperReturned: (title: string) => `«${title}» đã bị trả lại và chưa được gửi duyệt lại. Hãy mở xem văn bản trước khi xuất bản.`,
  returnedStill: (when: string) =>
    `Bản nháp đã bị trả lại ${when} và chưa được gửi duyệt lại. Hãy xem nhận xét đã được sửa chưa trước khi bản nháp lên trang.`,
  inPaper: (title: string, message: string) => `Trong «${title}»: ${message}`,
  deleteNeedsRight: 'Nội dung này đã xuất bản nên chỉ người duyệt mới xóa được. Hãy nhờ người duyệt.',
  /** A printed code must lead somewhere for as long as it hangs on a wall. */
  openedByCode: (title: string, openings: readonly Opening[]) =>
    [
      `Chưa gỡ được «${title}»: mã QR đã phát hành đang mở đến đây.`,
      openingList(openings),
      ...(openings.some(({ isGone }) => !isGone)
        ? ['Hãy chọn nơi mở đến khác trong chiến dịch, xuất bản chiến dịch, rồi gỡ.']
        : []),
      ...(openings.some(({ isGone }) => isGone)
        ? [
            'Áp phích của chiến dịch không còn trên trang vẫn mở nơi cũ. Hãy xuất bản lại chiến dịch với nơi mở đến khác, hoặc nhờ Quản trị gỡ khẩn cấp nội dung này.',
          ]
        : []),
    ].join(' '),
  /** What it says about them would no longer be said. */
  othersLapseByIt: (title: string, other: string) =>
    `«${title}» cho biết «${other}» đã được thay thế hoặc sửa đổi. Nếu gỡ, trang sẽ ghi «${other}» còn hiệu lực. Hãy chọn «Hiệu lực (tự chọn)» cho văn bản đó và xuất bản nó trước.`,
  othersNoLongerNamed: (other: string) =>
    `Bản đang có trên trang cho biết «${other}» đã được thay thế hoặc sửa đổi; bản này không ghi nữa. Nếu xuất bản, trang sẽ ghi «${other}» còn hiệu lực, toàn bộ hoặc một phần. Nếu không phải vậy, hãy ghi lại, hoặc chọn «Hiệu lực (tự chọn)» cho văn bản đó và xuất bản nó trước.`,
  namesItself: 'Đang chọn chính mục này. Hãy bỏ ra khỏi đây.',
  namesLater: (title: string) =>
    `«${title}» ban hành sau mục đang mở. Ở đây chọn mục bị thay thế, được sửa đổi. Nếu chính «${title}» thay thế, sửa đổi mục này thì hãy bỏ ra khỏi đây, và ghi ở «${title}».`,
  namesEachOther: (title: string) =>
    `«${title}» và mục đang mở cùng ghi là thay thế, sửa đổi nhau. Chỉ mục ra sau ghi như vậy: hãy bỏ ra khỏi mục kia.`,
  namedByOthers: (title: string, users: string) =>
    `Không xóa được «${title}»: đang dùng trong ${users}. Hãy chọn mục khác ở đó trước; nội dung đã xuất bản thì xuất bản lại.`,
  settingsStay: '«Cài đặt trang» không xóa được: trang nào cũng cần. Hãy sửa từng ô.',
} as const;
