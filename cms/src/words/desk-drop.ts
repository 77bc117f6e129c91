import type { FileHtml, Reading } from '../contracts/reading.ts';

/** On a Word or PDF file that becomes the text of an article. */
export const dropWords = {
  help: 'Gõ vào ô dưới, dán từ Word, hoặc thả tệp Word, PDF vào trang này: chữ và ảnh vào bài, tệp không được lưu.',
  choose: 'Chọn tệp Word, PDF',
  reading: (name: string) => `Đang đọc «${name}»…`,
  failed: 'Chưa đọc được tệp. Hãy thử lại.',
  oneFile: 'Hãy thả từng tệp một.',

  title: (name: string) => `Đưa «${name}» vào bài`,
  take: 'Đưa vào bài',
  pictures: 'Ảnh trong tệp',
  picturesHelp: 'Nói điều thấy trong ảnh, cho người không nhìn thấy. Ảnh không có lời mô tả thì không được lấy.',
  picture: (number: number) => `Mô tả ảnh ${number}`,
  filled: (fields: string) => `Đã có chữ trong ô: ${fields}.`,
  keep: 'Giữ chữ đang có, chỉ điền ô trống',
  replace: 'Thay bằng chữ trong tệp',
  official: 'Nếu đây là văn bản đã ban hành thì nên đính kèm: người đọc tải được cả tệp, có số, ngày và nơi ban hành.',
  attach: 'Đính kèm văn bản này',
  pdf: 'Từ PDF, đề mục, danh sách và bảng được nhận theo cách trình bày nên có thể nhầm; ảnh không theo được. Nếu còn tệp Word thì hãy dùng tệp Word.',
  uploadFailed: 'Chưa tải được ảnh lên thư viện. Hãy thử lại.',

  done: (fields: string) => (fields ? `Đã điền: ${fields}. Hãy xem lại rồi bấm «Lưu».` : 'Không có ô trống nào để điền.'),
  converted: (encoding: 'tcvn3' | 'vni') =>
    `Chữ theo bảng mã ${{ tcvn3: 'TCVN3', vni: 'VNI' }[encoding]}, đã chuyển sang Unicode: hãy xem lại.`,
  left: (what: string) => `Không lấy được: ${what}.`,
  leftOfPdf: ({ running, picturePages, unread, columns }: NonNullable<FileHtml['left']>) =>
    [
      running > 0 && `Đã bỏ ${running} dòng ở đầu và cuối trang (số trang, dòng lặp lại).`,
      picturePages > 0 && `${picturePages} trang là bản chụp, không có chữ để lấy.`,
      unread > 0 && `${unread} trang không đọc được.`,
      columns > 0 && `${columns} chỗ có chữ đứng cạnh nhau: hãy xem lại thứ tự.`,
      'Hãy đối chiếu đề mục, danh sách và bảng với tệp PDF.',
    ]
      .filter(Boolean)
      .join(' '),
  leftPictures: (count: number) => `Đã bỏ ${count} ảnh không có lời mô tả.`,

  unknownKind: (name: string) => `«${name}» không phải tệp Word (.docx) hay PDF. Ảnh thì thêm bằng nút «Ảnh» trên ô «Nội dung».`,
} as const;

/** Why a file gave nothing, and what to do. */
export const unreadFile: Record<NonNullable<Reading['reason']> | 'no-text', (name: string) => string> = {
  encrypted: (name) => `«${name}» có mật khẩu. Hãy mở tệp, bỏ mật khẩu, lưu lại rồi chọn lại.`,
  damaged: (name) => `«${name}» bị hỏng hoặc không đúng loại. Hãy mở bằng Word, lưu lại thành .docx rồi chọn lại.`,
  'too-slow': (name) => `«${name}» quá phức tạp nên đã dừng đọc. Hãy chia thành nhiều tệp, hoặc chép chữ rồi dán vào bài.`,
  'too-much-memory': (name) => `«${name}» quá nặng nên đã dừng đọc. Hãy chia thành nhiều tệp, hoặc chép chữ rồi dán vào bài.`,
  'too-large': (name) =>
    `«${name}» quá lớn. Hãy mở bằng Word, bấm vào một ảnh, dùng lệnh nén ảnh ở thẻ định dạng ảnh, lưu lại, hoặc chép chữ rồi dán vào bài.`,
  'too-many-pages': (name) => `«${name}» quá nhiều trang. Hãy chia thành nhiều tệp.`,
  'legacy-word': (name) => `«${name}» là tệp Word kiểu cũ. Hãy mở bằng Word, lưu thành .docx rồi chọn lại.`,
  'unknown-encoding': (name) =>
    `Chữ trong «${name}» theo bảng mã lạ. Hãy đổi sang phông Unicode (như Times New Roman) rồi chọn lại.`,
  picture: (name) => `«${name}» là bản chụp, không có chữ. Hãy dùng tệp Word, hoặc đính kèm tệp này.`,
  'no-text': (name) => `Trong «${name}» không có chữ. Nếu là bản chụp, hãy dùng tệp Word, hoặc đính kèm tệp này.`,
};
