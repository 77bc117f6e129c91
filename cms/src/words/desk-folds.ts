/** Parts of an article's form that are folded, by the field that each begins with. */
export const foldWords: Readonly<Record<string, string>> = {
  answer: 'Việc cần làm và câu hỏi',
  topics: 'Chủ đề, người đọc, nguồn',
  plans: 'Kế hoạch và bài liên quan',
  slug: 'Đường dẫn, ngày, hẹn giờ',
  changeNotes: 'Thay đổi và rút bài',
};
