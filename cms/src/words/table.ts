/** A table that an editor gives: where from, and why it could not be read, with what to do. */

export const tableSourceWords = {
  pasteHint: 'Mỗi dòng của bảng là một dòng ở đây.',
  file: 'Chọn tệp Excel (.xlsx) hoặc CSV',
  check: 'Kiểm tra',
  reading: 'Đang đọc bảng…',
  readFailed: 'Chưa đọc được bảng. Hãy thử lại.',
  back: 'Quay lại',
} as const;

export const tableWords = {
  empty: 'Không có bảng nào trong nội dung này. Hãy chép cả bảng, từ dòng tiêu đề trở xuống.',
  tooLarge: (rows: number, columns: number) =>
    `Bảng quá lớn: nhiều nhất ${rows} dòng và ${columns} cột. Hãy chỉ chép phần cần nhập, hoặc chia làm nhiều lần.`,
  fileTooLarge: (megabytes: number) => `Tệp lớn hơn ${megabytes} MB. Hãy chép bảng rồi dán vào ô, hoặc bỏ ảnh khỏi tệp.`,
  unknownFile: (name: string) => `Không đọc được «${name}». Hãy chọn tệp Excel (.xlsx) hoặc CSV, hoặc chép bảng rồi dán vào ô.`,
  oldExcel: (name: string) =>
    `«${name}» là tệp Excel kiểu cũ. Hãy mở tệp, lưu lại thành .xlsx rồi chọn lại, hoặc chép bảng rồi dán vào ô.`,
  hasMacros: (name: string) => `«${name}» có macro nên không được nhận. Hãy lưu lại thành .xlsx, hoặc chép bảng rồi dán vào ô.`,
  notWorkbook: (name: string) =>
    `«${name}» không phải tệp Excel, hoặc tệp đã hỏng. Hãy mở tệp trong Excel, lưu lại thành .xlsx, hoặc chép bảng rồi dán vào ô.`,
  tooMuchInside: (name: string) => `Nội dung trong «${name}» quá lớn để đọc. Hãy chép bảng rồi dán vào ô.`,
  unknownLetters: (name: string) =>
    `Chữ tiếng Việt trong «${name}» không đọc được. Trong Excel, hãy lưu lại dạng «CSV UTF-8», hoặc chép bảng rồi dán vào ô.`,
  oldLetters:
    'Chữ tiếng Việt trong bảng là của phông cũ (TCVN3 hoặc VNI), không phải Unicode. Hãy chuyển bảng sang Unicode, ví dụ bằng công cụ chuyển mã của UniKey, rồi nhập lại.',
  loneQuote: (line: number) =>
    `Dòng ${line} có dấu nháy kép (") không đóng, hoặc đóng giữa ô. Vì thế cả bảng được đọc như không có dấu nháy: ô có xuống dòng hoặc có dấu ngăn cột đã bị tách ra. Hãy sửa dấu ấy rồi kiểm tra lại (dấu nháy trong ô có dấu nháy thì viết hai lần: ""), hoặc chọn tệp .xlsx.`,
  sheet: (number: number) => `Trang ${number}`,
} as const;
