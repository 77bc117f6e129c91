/** What residents read about plans and their tasks, beside what `site.ts` has for every page. */

/** What a script says too is apart, so that the rest is not in it. */
export const taskFilterWords = {
  title: 'Lọc nhiệm vụ',
  agency: 'Cơ quan chủ trì hoặc phối hợp',
  anyAgency: 'Mọi cơ quan',
  state: 'Tình trạng',
  anyState: 'Mọi tình trạng',
  clear: 'Bỏ lọc',
  count: (shown: number, all: number) => `Đang xem ${shown} trong ${all} nhiệm vụ`,
  none: 'Không có nhiệm vụ nào như vậy. Hãy chọn cơ quan hoặc tình trạng khác.',
} as const;

export const planWords = {
  /** Sentences and labels in the data of pages. */
  totals: {
    overdue: (count: number) => `${count} đã quá hạn`,
    unreported: (count: number) => `${count} chưa có báo cáo`,
    replacedBy: (plans: string) => `Đã được thay thế bởi ${plans}`,
  },
  ongoing: 'Thường xuyên',
  withoutDeadline: 'Không ghi thời hạn',
  month: (month: number, year: number) => `Tháng ${month}/${year}`,
  completedOn: (day: string) => `Hoàn thành ngày ${day}`,
  span: (from: string, due: string) => `Từ ${from}. Thời hạn: ${due}`,
  taskName: (code: string | undefined, content: string) => (code ? `${code} ${content}` : content),

  completed: 'Hoàn thành',

  filter: taskFilterWords,

  downloads: {
    calendar: 'Thêm vào lịch',
    csv: 'Tải bảng nhiệm vụ (CSV)',
    json: 'Dữ liệu cho máy (JSON)',
    more: 'Lịch của từng cơ quan, dữ liệu mở',
    open: 'Dữ liệu mở',
    help: 'Mở tệp để thêm các thời hạn vào lịch một lần; hoặc đưa địa chỉ của liên kết vào mục «thêm lịch bằng URL» để lịch tự cập nhật.',
  },

  timeline: {
    title: 'Tiến trình theo tháng',
    open: (count: number) => `${count} nhiệm vụ theo tháng đến hạn`,
    help: 'Nhiệm vụ xếp theo tháng đến hạn. Thanh đậm là thời hạn; nét mảnh là thời gian thực hiện trước đó.',
  },

  years: {
    title: 'So với các năm trước',
    region: 'Bảng so sánh các năm, có thể cuộn ngang',
    plan: 'Kế hoạch',
    tasks: 'Nhiệm vụ',
    done: 'Hoàn thành',
    onTime: 'Hoàn thành đúng hạn',
    late: 'Hoàn thành quá hạn',
    overdue: 'Đang quá hạn',
    year: (year: number) => `Năm ${year}`,
    current: '(trang này)',
  },

  annex: {
    title: (plan: string) => `Phụ lục: nhiệm vụ. ${plan}`,
    code: 'Mục',
    content: 'Nội dung nhiệm vụ',
    lead: 'Chủ trì',
    partners: 'Phối hợp',
    due: 'Thời hạn',
    deliverable: 'Sản phẩm',
    state: 'Tình trạng',
  },

  mentions: {
    evidence: 'Minh chứng cho nhiệm vụ',
  },

  calendar: {
    name: (plan: string, agency?: string) => (agency ? `${plan} (${agency})` : plan),
    due: (task: string) => `Đến hạn: ${task}`,
    start: (task: string) => `Bắt đầu: ${task}`,
    lead: 'Chủ trì',
    partners: 'Phối hợp',
    dueText: 'Thời hạn',
    deliverable: 'Sản phẩm',
    state: 'Tình trạng',
    plan: 'Kế hoạch',
  },

  table: {
    code: 'Ký hiệu mục',
    group: 'Nhóm nhiệm vụ',
    content: 'Nội dung nhiệm vụ',
    lead: 'Cơ quan chủ trì',
    partners: 'Cơ quan phối hợp',
    startOn: 'Ngày bắt đầu',
    due: 'Thời hạn',
    lastDay: 'Ngày cuối của thời hạn',
    deliverable: 'Sản phẩm',
    status: 'Tình trạng',
    completedOn: 'Ngày hoàn thành',
    updates: 'Diễn biến',
    url: 'Địa chỉ',
  },
} as const;
