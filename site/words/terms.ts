/** What residents read about words of law. */
export const termWords = {
  lead: 'Những từ hay gặp trong luật, giải thích bằng lời dễ hiểu. Trong bài viết, bấm vào từ có gạch chân chấm chấm là thấy nghĩa.',
  none: 'Chưa có từ nào.',
  /** Heads the meanings on paper. */
  ofText: 'Từ ngữ trong bài',
  otherForms: 'Cũng nói:',
  /** As residents ask for it in the search. */
  question: (form: string) => `${form} là gì?`,
  law: 'Theo',
  all: 'Xem các từ ngữ khác',
  close: 'Đóng',
} as const;
