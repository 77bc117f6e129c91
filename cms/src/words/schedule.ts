import { fieldPathLabel } from '@pho-luat/shared/content-types/labels';

const notDone = 'Đã đến giờ hẹn mà chưa làm được.';

/** What the desk says about scheduled publications and removals. */
export const scheduleWords = {
  /** The name in the log for a line without a person's request. */
  actor: 'Lịch hẹn',
  actorFor: (name: string) => `${name} (hẹn giờ)`,
  needsRight: 'Bạn không có quyền hẹn giờ. Hãy bấm «Gửi duyệt» để người duyệt xem và hẹn giờ.',
  outOfOrder: 'Giờ gỡ phải sau giờ xuất bản. Hãy xem lại hai giờ hẹn.',
  past: 'Giờ hẹn đã qua. Hãy xóa giờ hẹn hoặc chọn một giờ sau bây giờ; muốn xuất bản ngay thì bấm «Xuất bản».',
  changedSince:
    'Bản nháp đã sửa sau khi hẹn giờ, bởi người không có quyền xuất bản. Người duyệt cần xem rồi lưu lại (không sửa gì thì đổi giờ hẹn, dù một phút) thì mới xuất bản đúng hẹn.',
  fileChangedSince: (name: string) =>
    `Tệp «${name}» trong bản nháp đã được thay sau khi hẹn giờ, bởi người không có quyền xuất bản. Người duyệt cần xem tệp, đổi giờ hẹn (dù một phút) rồi lưu lại thì mới xuất bản đúng hẹn.`,
  restoredSince:
    'Hệ thống đã được khôi phục từ một bản sao lưu cũ hơn giờ hẹn này, nên không rõ sau đó giờ hẹn có bị đổi hay hủy không. Hãy đặt giờ khác hoặc xóa giờ hẹn.',
  returnedSince:
    'Bản nháp đã bị trả lại để sửa sau khi hẹn giờ. Sửa xong, người duyệt cần xem, đổi giờ hẹn (dù một phút) rồi lưu lại thì mới xuất bản đúng hẹn.',
  removedSince:
    'Nội dung đã được gỡ khỏi trang sau khi hẹn giờ. Nếu vẫn muốn xuất bản lại đúng hẹn, người duyệt hãy đổi giờ hẹn (dù một phút) rồi lưu; nếu không, hãy xóa giờ hẹn.',
  paperChangedSince:
    'Văn bản đi kèm đã sửa sau khi hẹn giờ, bởi người không có quyền xuất bản. Người duyệt cần xem văn bản, đổi giờ hẹn (dù một phút) rồi lưu lại thì mới xuất bản đúng hẹn.',
  paperReturnedSince:
    'Văn bản đi kèm đã bị trả lại để sửa sau khi hẹn giờ. Sửa xong văn bản, người duyệt cần xem, đổi giờ hẹn ở đây (dù một phút) rồi lưu lại thì mới xuất bản đúng hẹn.',
  willFail: (errors: readonly { field?: string; message: string }[]) => {
    const where = errors.map(({ field, message }) => (field === undefined ? message : fieldPathLabel(field)));
    return `Nếu vẫn như bây giờ thì đến giờ sẽ không xuất bản được, còn lỗi ở: ${[...new Set(where)].join(', ')}.`;
  },
  /** About a document that goes public together with this one. */
  byMate: (title: string, problem: string) => `Cùng chờ «${title}» (mở «${title}», làm ở đó): ${problem}`,
  /** How `failed` begins. */
  notDone,
  /** What was refused when it was due; it is not tried again by itself. */
  failed: (refusal: string) => `${notDone} ${refusal} Hãy sửa rồi lưu lại, hoặc đặt giờ khác.`,
} as const;
