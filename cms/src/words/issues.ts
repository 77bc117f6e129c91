import type { Issue, IssueKey } from '../rules/issue.ts';
import { fieldLabel } from '@pho-luat/shared/content-types/labels';

/** What an editor reads when a document cannot be published: what is wrong, and what to do. */
const texts: Record<IssueKey, (context: Issue['context']) => string> = {
  required: () => 'Chưa có nội dung. Hãy điền trước khi xuất bản.',
  tooLong: ({ max }) => `Dài quá ${max} ký tự. Hãy rút gọn.`,
  tooShort: ({ min }) => `Ngắn hơn ${min} ký tự.`,
  notADay: ({ value }) => `«${value}» không phải là một ngày. Hãy gõ ngày/tháng/năm, ví dụ 05/03/2026, hoặc chọn trên lịch.`,
  notAMoment: ({ value }) =>
    `«${value}» không phải là ngày và giờ. Hãy gõ ngày/tháng/năm giờ:phút, ví dụ 05/03/2026 14:30, hoặc chọn trên lịch.`,
  notAnAddress: () => 'Địa chỉ phải bắt đầu bằng https:// hoặc http://.',
  notAPhone: ({ value }) =>
    `«${value}» không phải là số điện thoại. Chỉ gõ chữ số, dấu cách hoặc dấu chấm, có thể có + ở đầu; ví dụ 0225 000 0000 hoặc 113.`,
  notASlug: () => 'Đường dẫn chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, và không chỉ toàn chữ số.',
  unknownChoice: ({ value }) => `Giá trị «${value}» không có trong danh sách. Hãy chọn lại.`,
  wrongValue: () => 'Giá trị không hợp lệ. Hãy nhập lại.',
  linkWithout: () => 'Chưa chọn nơi mở đến. Hãy chọn loại và đúng một nơi đến.',
  linkWithSeveral: () => 'Chỉ được một nơi đến. Hãy để lại nơi đến đúng với loại đã chọn và xóa các ô còn lại.',
  notPublic: ({ title }) => `«${title}» chưa được xuất bản. Hãy xuất bản nội dung đó trước, hoặc bỏ ra khỏi đây.`,
  datesOutOfOrder: ({ first }) => `Phải từ «${fieldLabel(String(first))}» trở đi. Hãy xem lại hai ngày.`,
  unknownNumberPattern: ({ value }) =>
    `Số, ký hiệu «${value}» không giống mẫu nào đã biết (ví dụ 31/KH-HĐPHPBGDPL). Hãy kiểm tra lại.`,
  unusualNumber: ({ value, right }) => `Số, ký hiệu «${value}» nên viết là «${right}». Hãy kiểm tra và sửa nếu đúng.`,
  coverWithoutAlt: () => 'Ảnh đại diện cần lời mô tả cho người không nhìn thấy ảnh.',
  imageWithoutAlt: () => 'Có ảnh trong bài chưa có lời mô tả. Hãy bấm vào ảnh, bấm nút «Ảnh» và viết «Mô tả ảnh».',
  addressNeedsSlugOrNumber: () => 'Văn bản không có số hoặc ngày ban hành thì cần đường dẫn.',
  sameDocumentExists: ({ title }) =>
    `Đã có «${title}» của cùng cơ quan và năm ban hành, mà số không khác, hoặc chỉ khác ở dấu. Hai văn bản sẽ chung một địa chỉ. Hãy xem lại số; nếu đúng là hai văn bản, hãy để trống số và điền đường dẫn.`,
  questionOfOther: ({ question, title }) =>
    `«${question}» đã là câu hỏi của bài «${title}». Mỗi câu chỉ dẫn đến một bài: hãy bỏ câu ấy ở một trong hai bài.`,
  wordOfOther: ({ form, title }) =>
    `«${form}» đã có ở mục «${title}». Mỗi từ chỉ có một nghĩa trên trang: hãy sửa mục ấy, hoặc bỏ «${form}» ở đây.`,
  doneWithoutDay: () => 'Nhiệm vụ đã hoàn thành nhưng chưa ghi ngày hoàn thành.',
  withdrawnWhileOpened: ({ posters }) =>
    `Mã QR đã phát hành đang mở đến bài này. ${posters} Hãy chọn nội dung thay bằng, hoặc đổi nơi mở đến của chiến dịch và xuất bản chiến dịch trước.`,
  withdrawnDestination: ({ title }) =>
    `«${title}» đã rút mà không có nội dung thay, nên mã QR sẽ không dẫn đến đâu. Hãy chọn nơi mở đến khác, hoặc chọn nội dung thay bằng cho bài đó và xuất bản bài đó trước.`,
  directElsewhere: () =>
    'Nơi mở đến ở trang khác, nên «Đi thẳng» không áp dụng: người quét vẫn thấy trang giới thiệu của mã, để biết mình sắp rời trang này.',
  wardWithoutPlace: () =>
    'Chưa cơ quan nào phục vụ riêng nơi này, nên trang của nó chỉ có các nơi của cả thành phố. Hãy mở cơ quan và chọn nơi này ở ô «Phục vụ phường, xã».',
  nothingToSwitchOff: () =>
    'Để trống ô này là tắt một từ có sẵn, nhưng danh sách có sẵn không có từ này. Hãy điền nghĩa, hoặc xem lại cách viết từ cần tắt.',
  notALawPart: ({ value }) =>
    `«${value}» không phải là số của điều, khoản. Chỉ ghi chữ số, có thể thêm một chữ cái: 26 hoặc 26a.`,
  notAColour: ({ value }) => `«${value}» không phải là mã màu. Hãy ghi dấu # và sáu chữ số hoặc chữ từ a đến f, ví dụ #0a5058.`,
  paleColour: ({ value, contrast, instead }) =>
    `Màu ${value} quá nhạt so với nền: độ tương phản ${contrast}, cần ít nhất 4,5 để người mắt kém đọc được. Màu gần nhất đủ đậm là ${instead}.`,
  feeWithoutUnit: () => 'Lệ phí tính theo gì? Hãy chọn mỗi hồ sơ, mỗi bản, mỗi trang hay mỗi người; miễn phí cũng chọn.',
  feeWithoutSource: () => 'Mức lệ phí, kể cả miễn phí, lấy từ đâu? Hãy ghi điều và tên văn bản quy định.',
  deadlineWithoutStart: () => 'Thời hạn tính từ lúc nào? Hãy ghi «kể từ ngày…».',
  clauseWithoutArticle: () => 'Khoản này của điều nào? Hãy ghi số điều, hoặc xóa số khoản.',
  noSuchArticle: ({ article, title }) =>
    `Toàn văn «${title}» trên trang không có Điều ${article}. Hãy xem lại số điều, hoặc chọn văn bản khác.`,
  citesUnknown: ({ words }) =>
    `«${words}» chưa có trên trang, nên chỉ hiện như chữ thường. Hãy xem lại tên, năm, số hiệu, hoặc đăng văn bản đó.`,
  citesOneOfSeveral: ({ words }) =>
    `«${words}» có thể là nhiều văn bản trên trang, nên chỉ hiện như chữ thường. Hãy ghi thêm năm hoặc số hiệu.`,
  summaryWithoutFullText: () => 'Bản tóm tắt cần chỉ nơi đọc toàn văn. Hãy ghi địa chỉ toàn văn, ví dụ trên vbpl.vn.',
};

export function issueText(issue: Issue): string {
  return texts[issue.key](issue.context);
}
