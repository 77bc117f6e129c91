/** Where an entry is on its way to the site, and what can be done about it: on the entry, and on the home page of the admin. */

/** What the publisher is doing, by the `step` of its report. */
const steps: Readonly<Record<string, string>> = {
  read: 'đọc nội dung mới',
  prepare: 'chuẩn bị tệp và ảnh',
  render: 'dựng trang',
  index: 'cập nhật tìm kiếm',
  check: 'kiểm tra',
  lay: 'xếp trang vào chỗ',
  swap: 'đưa lên trang',
  push: 'chuyển sang máy chủ khác',
};

export function stepName(step: string): string {
  return steps[step] ?? step;
}

export const statusWords = {
  panel: 'Trên trang',
  loading: 'Đang xem tình trạng…',
  unreachable: 'Chưa biết tình trạng. Hệ thống sẽ tự thử lại.',
  noRight: 'Vai trò của bạn không xem được tình trạng: cần quyền đọc mọi trường, không kèm điều kiện. Hãy nhờ Quản trị.',
  saveFirst: 'Lưu bản nháp để theo dõi tình trạng trên trang.',

  never: 'Chưa xuất bản lần nào',
  neverMore: 'Người đọc chưa thấy nội dung này.',
  waiting: 'Đang chờ xuất bản',
  waitingRemoval: 'Đang chờ gỡ khỏi trang',
  building: 'Đang xuất bản',
  buildingRemoval: 'Đang gỡ khỏi trang',
  live: (when: string, took?: string) => `Đã lên trang lúc ${when}${took ? ` (${took})` : ''}`,
  notLive: 'Chưa lên trang',
  notRemoved: 'Chưa gỡ được khỏi trang',
  notLiveHold: 'Chưa lên trang vì trang đang được giữ',
  removed: (when?: string) => (when ? `Đã gỡ khỏi trang lúc ${when}` : 'Đã gỡ khỏi trang'),
  takenDown: (when?: string) => (when ? `Đã gỡ khẩn cấp lúc ${when}` : 'Đã gỡ khẩn cấp'),

  openPage: 'Xem trên trang',
  openEarlierPage: 'Xem bản đang ở trên trang',
  newTab: '(mở thẻ mới)',
  reason: 'Lý do',
  mend: 'Cách sửa',

  notes: 'Đã lên trang, nhưng có chỗ khác bản viết',
  removal: 'Hiện chưa gỡ hoặc xóa được',

  publishAt: 'Hẹn xuất bản',
  unpublishAt: 'Hẹn gỡ',
  scheduleProblem: 'Lịch hẹn có vấn đề',
} as const;

/** Why a document is not on the site, where too many are not for the reason of each to be told. */
export const heldAmongMany = {
  reason: 'Rất nhiều nội dung cùng chưa lên được trang, nên chưa ghi được lý do của từng nội dung.',
  mend: 'Hãy báo người quản trị kỹ thuật. Khi các nội dung khác đã sửa xong, lý do của nội dung này hiện ở đây.',
} as const;

/** For a change that is on the site here and was not sent to the machines that serve it. */
export const notSent = {
  reason: 'Chưa chuyển được sang máy chủ khác: ở đó người đọc còn thấy như trước.',
  mend: 'Hệ thống tự gửi lại. Vì sao chưa gửi được thì xem ở trang chủ; nếu kéo dài, hãy báo người quản trị kỹ thuật.',
} as const;

export const holdWords = {
  title: 'Trang đang được giữ ở một bản trước',
  text: (when: string) =>
    `Từ ${when}, người quản trị kỹ thuật đưa trang về một bản trước. Nội dung xuất bản sau bản đó chờ đến khi họ cho chạy tiếp.`,
} as const;

export const homeWords = {
  title: 'Xuất bản',
  operator: (contact: string) => `Người quản trị kỹ thuật: ${contact}`,
  lastBackup: (when: string) => `Bản sao lưu gần nhất: ${when}.`,
  loading: 'Đang xem tình trạng xuất bản…',
  publishNow: 'Xuất bản ngay',
  publishNowDone: 'Đã báo hệ thống xuất bản ngay.',
  publishNowFailed: 'Chưa báo được cho hệ thống. Hãy thử lại.',

  building: 'Đang xuất bản',
  live: (when: string, held: number) =>
    [`Trang mới nhất lên lúc ${when}`, held > 0 && `${held} nội dung chưa lên được`].filter(Boolean).join(', '),
  failed: (when: string) => `Lần xuất bản lúc ${when} không thành công`,
  none: 'Chưa có lần xuất bản nào.',
  pushFailed: 'Trang đã lên ở đây nhưng chưa chuyển được sang máy chủ khác',
  unreachable: 'Chưa tải được tình trạng mới. Đây là những gì biết được lần trước.',

  waiting: (count: number) => `Đang chờ (${count})`,
  moreWaiting: (count: number) => `và ${count} nội dung nữa`,
  heldBack: (count: number) => `Chưa lên được trang (${count})`,
  waitingFor: (duration: string) => `Đã chờ ${duration}`,
  removalWaitingFor: (duration: string) => `Chờ gỡ khỏi trang, đã ${duration}`,
  erasures: 'Xóa hẳn khỏi nhật ký',
  erasing: (type: string, when: string, by?: string) =>
    `${type}, ${when}${by ? `, do ${by}` : ''}: đang xóa khỏi nhật ký, trang và các bản đang giữ`,
  erased: (type: string, when: string, doneAt: string, by?: string) =>
    `${type}, ${when}${by ? `, do ${by}` : ''}: đã xóa hẳn lúc ${doneAt}`,
  erasedHere: (type: string, when: string, doneAt: string, by?: string) =>
    `${type}, ${when}${by ? `, do ${by}` : ''}: đã xóa hẳn khỏi máy chủ này lúc ${doneAt}`,
  scheduled: (count: number) => `Đã hẹn giờ (${count})`,
  publish: (when: string) => `Xuất bản ${when}`,
  unpublish: (when: string) => `Gỡ ${when}`,
  releases: 'Các lần xuất bản gần đây',
  outcomes: { building: 'Đang làm', live: 'Đã lên trang', failed: 'Không thành công' },
  release: (outcome: string, when: string, pages?: number, held = 0) =>
    [`${when}: ${outcome}`, pages !== undefined && `${pages} trang`, held > 0 && `${held} nội dung chưa lên được`]
      .filter(Boolean)
      .join(', '),
} as const;
