import type { Issue } from '../rules/issue.ts';
import { issueText } from './issues.ts';
import { fieldPathLabel } from './labels.ts';

/** What the desk says when it refuses. */

const shownProblems = 6;

/** One notice for a refused publication: «Chưa xuất bản. Tiêu đề: Chưa có nội dung…». */
export function refusalText(problems: readonly Issue[]): string {
  const shown = problems.slice(0, shownProblems).map((issue) => `${fieldPathLabel(issue.field)}: ${issueText(issue)}`);
  const rest = problems.length - shown.length;
  return ['Chưa xuất bản.', ...shown, ...(rest > 0 ? [`Và ${rest} chỗ khác.`] : [])].join(' ');
}

export const guardTexts = {
  publishNeedsRight: 'Bạn không có quyền xuất bản hoặc gỡ nội dung này. Hãy chọn «Chờ duyệt» để người duyệt xem.',
  deleteNeedsRight: 'Nội dung này đã xuất bản. Chỉ người duyệt mới xóa được.',
  /** A printed code must lead somewhere for as long as it hangs on a wall. */
  openedByCode: (title: string, campaign: string) =>
    `Mã QR của chiến dịch «${campaign}» đang mở «${title}». Hãy đổi nơi mở đến của chiến dịch và xuất bản chiến dịch trước.`,
} as const;
