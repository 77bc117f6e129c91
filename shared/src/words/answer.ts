/** The card of what a resident does next, on the page of an article and in the search. */

export const answerWords = {
  title: 'Việc cần làm',
  where: 'Nơi đến',
  bring: 'Mang theo',
  fee: 'Phí, lệ phí',
  deadline: 'Thời hạn',
  forms: 'Biểu mẫu',
  online: 'Làm trực tuyến',
  call: 'Gọi',
  lawBasis: 'Căn cứ pháp luật',
  free: 'Miễn phí',
  /** `50.000 đồng mỗi hồ sơ` */
  amount: (amount: string, unit: string) => `${amount} đồng ${unit}`,
  /** `7 ngày làm việc kể từ ngày nhận đủ hồ sơ` */
  time: (days: number, kind: string, from: string) => `${days} ${kind} ${from}`,
  article: (number: string) => `Điều ${number}`,
  clause: (number: string) => `khoản ${number}`,
  checked: (on: string, again: string) => `Kiểm tra ngày ${on}. Kiểm tra lại trước ngày ${again}.`,
  note: 'Lưu ý',
  lapsed: 'Bài viết có văn bản đã hết hiệu lực: hãy đọc khung ở đầu bài trước khi làm theo.',
  /** From the day on which it was to be checked again. */
  overdue: (on: string) => `Kiểm tra ngày ${on}, đã đến hạn kiểm tra lại: hãy hỏi cơ quan giải quyết trước khi đi.`,
} as const;
