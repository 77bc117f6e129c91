/** What the home page of the admin says when something is wrong with the installation: by the name of the probe that found it. */

interface Said {
  text: string;
  mend: string;
}

const tellOperator = 'Hãy báo người quản trị kỹ thuật.';
const runDoctor = 'Người quản trị kỹ thuật xem chi tiết bằng lệnh npm run doctor.';

/** What concerns everybody who publishes. */
export const faultsForEditors: Readonly<Record<string, Said>> = {
  publisher: {
    text: 'Phần mềm đưa nội dung lên trang đang dừng, nên nội dung mới chưa lên trang được.',
    mend: `Bản nháp không mất. Nội dung đã xuất bản sẽ lên trang khi phần mềm này chạy lại. ${tellOperator}`,
  },
  published: {
    text: 'Nội dung đã xuất bản chưa lên trang được.',
    mend: `Trang hiện tại được giữ nguyên. ${tellOperator}`,
  },
  held: {
    text: 'Có nội dung trước đây đã lên trang nay bị giữ lại vì lỗi của máy chủ, không phải vì bài viết.',
    mend: `Không cần sửa bài. ${tellOperator}`,
  },
  push: {
    text: 'Bản sao của trang ở máy chủ khác chưa nhận được nội dung mới nhất.',
    mend: `Hệ thống sẽ tự gửi lại những thay đổi chưa gửi. ${tellOperator}`,
  },
  site: {
    text: 'Máy chủ của trang không trả lời, nên người dân có thể không mở được trang.',
    mend: tellOperator,
  },
  address: {
    text: 'Địa chỉ công khai của trang không trả lời, nên người dân có thể không mở được trang.',
    mend: tellOperator,
  },
};

/** Until an installation of the city's own is begun. */
export const demoContent: Said = {
  text: 'Đây là bản dùng thử: nội dung chỉ để minh họa, và mọi trang cho người dân đều nói rõ như vậy.',
  mend: 'Cứ tập viết, sửa, xuất bản và xóa: người quản trị kỹ thuật đặt lại được như ban đầu. Họ cũng là người bắt đầu trang của cơ quan; khi đó nội dung minh họa sẽ mất.',
};

/** The CMS knows of the disk by itself; it refuses, too. */
export const diskClosed: Said = {
  text: 'Ổ đĩa của máy chủ gần hết chỗ, nên tạm thời không lưu nội dung, không xuất bản và không tải tệp lên được.',
  mend: `Gỡ xuống, gỡ khẩn cấp và xóa vẫn làm được; trang cho người dân vẫn mở được. ${tellOperator}`,
};
export const diskScarce: Said = {
  text: 'Ổ đĩa của máy chủ sắp đầy.',
  mend: `Vẫn lưu và xuất bản được, cho đến khi gần hết chỗ. ${tellOperator}`,
};

/** What else *Quản trị* reads. */
export const faultsForOperators: Readonly<Record<string, Said>> = {
  start: { text: 'Lần khởi động gần đây không thành công.', mend: runDoctor },
  state: { text: 'Có tệp dữ liệu thuộc người dùng khác, hoặc người khác đọc được.', mend: runDoctor },
  services: { text: 'Một bộ phận của hệ thống không chạy được hoặc bị treo.', mend: runDoctor },
  cms: { text: 'Máy chủ biên tập lúc trả lời, lúc không.', mend: runDoctor },
  log: { text: 'Nhật ký xuất bản bị hỏng, nên không xuất bản tiếp cho đến khi sửa xong.', mend: runDoctor },
  mirror: { text: 'Địa chỉ công khai không cho thấy đúng bản phát hành.', mend: runDoctor },
  database: { text: 'Cơ sở dữ liệu không trả lời hoặc bị hỏng.', mend: runDoctor },
  files: { text: 'Thiếu tệp mà nhật ký xuất bản có nhắc đến.', mend: runDoctor },
  certificate: { text: 'Chứng thư https của trang sắp hết hạn hoặc không dùng được.', mend: runDoctor },
  mail: { text: 'Không gửi được thư.', mend: runDoctor },
  alerts: { text: 'Có báo động chưa gửi được đến người quản trị kỹ thuật.', mend: runDoctor },
  backup: { text: 'Lần sao lưu gần đây không thành công hoặc đã quá lâu.', mend: runDoctor },
};

/** What is not wrong yet. */
export const warningsForEditors: Readonly<Record<string, Said>> = {
  address: {
    text: 'Địa chỉ công khai của trang chưa cho thấy bản mới nhất.',
    mend: `Bản sao hoặc bộ nhớ đệm có thể chậm. Nếu kéo dài, ${tellOperator.replace('Hãy', 'hãy')}`,
  },
};

export const warningsForOperators: Readonly<Record<string, Said>> = {
  certificate: { text: 'Chứng thư https của trang sắp hết hạn.', mend: runDoctor },
  backup: { text: 'Chưa có bản sao lưu gần đây, hoặc bản gần nhất chưa được chép sang máy khác.', mend: runDoctor },
};

export const backupLacksFiles = (count: number): Said => ({
  text: `Bản sao lưu gần nhất thiếu ${count} tệp, vì kho tệp đã mất những tệp ấy.`,
  mend: runDoctor,
});

export const otherFault = (name: string): Said => ({ text: `Có lỗi ở hệ thống (${name}).`, mend: runDoctor });

export const nobodyLooks = (when: string): Said => ({
  text: `Từ ${when} không có gì theo dõi tình trạng hệ thống.`,
  mend: 'Người quản trị kỹ thuật xem dịch vụ pho-luat (hoặc npm start) có đang chạy không.',
});

export const healthLabel = 'Tình trạng hệ thống';
