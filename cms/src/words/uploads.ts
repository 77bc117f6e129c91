const asJpeg =
  'Hãy mở ảnh trên điện thoại và gửi lại ở dạng JPEG; hoặc trên iPhone vào «Cài đặt», «Camera», «Định dạng», chọn «Tương thích nhất» rồi chụp lại.';

/** What to do with a file that is too large. */
export const smaller =
  'Bản quét: hãy quét lại ở 200–300 dpi, đen trắng, hoặc chia thành nhiều tệp. Tệp Word, PowerPoint: hãy nén ảnh trong tệp hoặc lưu thành PDF. Ảnh: hãy thu nhỏ.';

/** What an editor reads when a file is refused: which file, why, and what to do. */
export const uploadWords = {
  badName: (name: string) => `Tên tệp «${name}» có ký tự không dùng được. Hãy đổi tên tệp rồi tải lại.`,
  kindNotAllowed: (name: string, allowed: string) =>
    `Không nhận loại tệp của «${name}». Hãy dùng một trong các loại: ${allowed}.`,
  doubleExtension: (name: string) => `Tên tệp «${name}» có hai đuôi. Hãy đổi tên tệp, chỉ để lại đuôi cuối cùng.`,
  empty: (name: string) => `Tệp «${name}» rỗng. Hãy mở thử tệp trên máy, lưu lại rồi tải lên.`,
  tooLarge: (name: string, megabytes: number) => `Tệp «${name}» lớn hơn ${megabytes} MB. ${smaller}`,
  notWhatItSays: (name: string, kind: string) =>
    `«${name}» không phải là tệp ${kind}, hoặc tệp đã hỏng. Hãy mở tệp, lưu lại đúng loại rồi tải lên.`,
  heicBroken: (name: string) => `Không mở được ảnh HEIC «${name}». ${asJpeg}`,
  heicTooLarge: (name: string) => `Ảnh HEIC «${name}» lớn hơn 25 triệu điểm ảnh. ${asJpeg}`,
  hasMacros: (name: string) => `«${name}» có chứa macro. Hãy lưu lại tệp không có macro, hoặc lưu thành PDF.`,
  otherKindOnReplace: (name: string, kind: string) =>
    `Chỉ thay được bằng tệp cùng loại ${kind}. «${name}» là loại khác: hãy tải lên như tệp mới rồi chọn tệp ấy trong bài.`,
  replacesOnSite: (title: string, name: string) =>
    `«${title}» đã xuất bản: thay tệp là «${name}» tự lên trang trong ít phút, không qua duyệt.`,
  describedAsBefore: 'Lời mô tả ảnh ở đó vẫn là của ảnh cũ: hãy mở ra sửa nếu ảnh mới cho thấy điều khác.',
  replaced: 'Đã thay tệp. Trang công khai đổi theo trong ít phút.',
  altIsFileName: (words: string) => `«${words}» là tên tệp, không phải lời mô tả. Hãy nói điều thấy trong ảnh.`,
  storeAway: 'Chưa lưu được tệp: kho tệp không trả lời. Hãy thử lại sau ít phút, hoặc báo người quản trị kỹ thuật.',
  inUse: (name: string, titles: string) =>
    `Không xóa được «${name}»: đang dùng trong ${titles}. Hãy bỏ tệp ra khỏi đó trước; nội dung đã xuất bản thì xuất bản lại.`,
  inUseNeedsPublisher: (name: string, titles: string) =>
    `«${name}» đang dùng trong ${titles} đã xuất bản. Chỉ người duyệt mới sửa hoặc thay được tệp này: hãy nhờ người duyệt, hoặc tải tệp mới lên và chọn trong bản nháp.`,
} as const;
