import { fieldLabel } from '@pho-luat/shared/content-types/labels';

export type IssueContext = Readonly<Record<string, string | number>>;

/** What an editor reads when a document cannot be published: what is wrong, and what to do. */
const texts = {
  required: () => 'Còn trống. Hãy điền hoặc chọn.',
  tooLong: ({ max }) => `Dài quá ${max} ký tự. Hãy rút gọn.`,
  tooShort: ({ min }) => `Ngắn hơn ${min} ký tự. Hãy viết thêm.`,
  notADay: ({ value }) => `«${value}» không phải là một ngày. Hãy gõ ngày/tháng/năm, ví dụ 05/03/2026, hoặc chọn trên lịch.`,
  notAMoment: ({ value }) =>
    `«${value}» không phải là ngày và giờ. Hãy gõ ngày/tháng/năm giờ:phút, ví dụ 05/03/2026 14:30, hoặc chọn trên lịch.`,
  notAnAddress: () => 'Địa chỉ phải bắt đầu bằng https:// hoặc http://.',
  notAPhone: ({ value }) =>
    `«${value}» không phải là số điện thoại. Chỉ gõ chữ số, dấu cách hoặc dấu chấm, có thể có + ở đầu; ví dụ 0225 000 0000 hoặc 113.`,
  phoneWithoutZero: ({ value }) =>
    `«${value}» không bắt đầu bằng số 0. Bảng Excel hay bỏ mất số 0 ở đầu: hãy gọi thử hoặc so lại, thiếu thì thêm vào.`,
  notASlug: () => 'Đường dẫn chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, và không chỉ toàn chữ số.',
  oldAddressUnusable: ({ value }) =>
    `«${value}» không giữ được. Địa chỉ cũ là một đường dẫn như /tin-tuc/abc.html, /tin-tuc/abc/ hoặc /tin-tuc?id=12; mỗi dòng một địa chỉ.`,
  unknownChoice: ({ value }) => `Giá trị «${value}» không có trong danh sách. Hãy chọn lại.`,
  tooMuch: ({ max }) => `Nhiều nhất là ${max}. Hãy nhập lại.`,
  tooLittle: ({ min }) => `Ít nhất là ${min}. Hãy nhập lại.`,
  wrongValue: () => 'Không dùng được điều vừa nhập. Hãy nhập lại.',
  linkWithout: () => 'Chưa chọn nơi mở đến. Hãy chọn loại và đúng một nơi mở đến.',
  linkWithSeveral: () => 'Chỉ được một nơi mở đến. Hãy để lại nơi đúng với loại đã chọn và xóa các ô còn lại.',
  notPublic: ({ title }) =>
    `«${title}» chưa được xuất bản. Hãy xuất bản nội dung đó trước hoặc cùng lúc («Xuất bản cùng nhau» ở nút ⋯ trên đầu), hoặc bỏ ra khỏi đây.`,
  datesOutOfOrder: ({ first }) => `Phải từ «${fieldLabel(String(first))}» trở đi. Hãy xem lại hai ngày.`,
  effectUnsaid: ({ day }) =>
    `Chưa có ngày, nên trang tính từ ngày ban hành: từ ${day} văn bản bị thay thế ghi là hết hiệu lực, văn bản được sửa đổi ghi là hết hiệu lực một phần. Hãy xem ngày ở điều cuối của văn bản.`,
  unknownNumberPattern: ({ value }) =>
    `Số, ký hiệu «${value}» không giống mẫu nào đã biết (ví dụ 31/KH-HĐPHPBGDPL). Hãy kiểm tra lại.`,
  unusualNumber: ({ value, right }) => `Số, ký hiệu «${value}» nên viết là «${right}». Hãy kiểm tra và sửa nếu đúng.`,
  coverWithoutAlt: () => 'Ảnh đại diện cần lời mô tả cho người không nhìn thấy ảnh.',
  imageWithoutAlt: () => 'Có ảnh trong bài chưa có lời mô tả. Hãy bấm vào ảnh, bấm nút «Ảnh» và viết «Mô tả ảnh».',
  addressNeedsSlugOrNumber: () => 'Văn bản không có số hoặc ngày ban hành thì cần đường dẫn.',
  sameDocumentExists: ({ title }) =>
    `Đã có «${title}» của cùng cơ quan và năm ban hành, mà số không khác, hoặc chỉ khác ở dấu. Hai văn bản sẽ chung một địa chỉ. Hãy xem lại số; nếu đúng là hai văn bản, hãy để trống số và điền đường dẫn.`,
  issuerTwice: ({ name }) => `«${name}» đã có trong các cơ quan ban hành. Hãy xóa ở ô này.`,
  questionOfOther: ({ question, title }) =>
    `«${question}» đã là câu hỏi của bài «${title}». Mỗi câu chỉ dẫn đến một bài: hãy bỏ câu ấy ở một trong hai bài.`,
  wordOfOther: ({ form, title }) =>
    `«${form}» đã có ở mục «${title}». Mỗi từ chỉ có một nghĩa trên trang: hãy sửa mục ấy, hoặc bỏ «${form}» ở đây.`,
  doneWithoutDay: () => 'Nhiệm vụ đã hoàn thành nhưng chưa ghi ngày hoàn thành. Hãy ghi ngày, hoặc chọn tình trạng khác.',
  dayWithoutDone: () => 'Có ngày hoàn thành mà tình trạng chưa phải «Hoàn thành». Hãy đổi tình trạng, hoặc xóa ngày.',
  dayInFuture: () => 'Ngày hoàn thành chưa đến. Hãy xem lại.',
  noteInFuture: () => 'Ngày của diễn biến này chưa đến. Hãy xem lại.',
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
  insteadOfProduct: ({ meant }) =>
    `Nghĩa ở đây thay cho nghĩa có sẵn: «${meant}». Từ này sẽ không dẫn đến nghĩa có sẵn nữa; muốn giữ thì chép cả vào, ngăn bằng dấu chấm phẩy.`,
  insteadOfProductAbbreviation: ({ meant }) =>
    `Nghĩa ở đây thay cho nghĩa có sẵn: «${meant}». Chữ này sẽ không dẫn đến nghĩa có sẵn nữa; muốn giữ thì thêm một mục nữa cho nghĩa ấy.`,
  notALawPart: ({ value }) =>
    `«${value}» không phải là số của điều, khoản. Chỉ ghi chữ số, có thể thêm một chữ cái: 26 hoặc 26a.`,
  notAColour: ({ value }) => `«${value}» không phải là mã màu. Hãy ghi dấu # và sáu chữ số hoặc chữ từ a đến f, ví dụ #0a5058.`,
  paleColour: ({ value, contrast, instead }) =>
    `Màu ${value} quá nhạt so với nền: độ tương phản ${contrast}, cần ít nhất 4,5 để người mắt kém đọc được. Màu gần nhất đủ đậm là ${instead}.`,
  contactWithoutMail: () =>
    'Chưa có địa chỉ thư điện tử, nên người dân không gửi được câu hỏi và không báo được lỗi bằng thư. Hãy ghi thêm, ví dụ: Ban biên tập, banbientap@thanhpho.gov.vn.',
  feeWithoutUnit: () => 'Phí, lệ phí tính theo gì? Hãy chọn mỗi hồ sơ, mỗi bản, mỗi trang hay mỗi người; miễn phí cũng chọn.',
  feeWithoutSource: () => 'Mức phí, lệ phí, kể cả miễn phí, lấy từ đâu? Hãy ghi điều và tên văn bản quy định.',
  deadlineWithoutStart: () => 'Thời hạn tính từ lúc nào, để làm gì? Hãy ghi «kể từ ngày…».',
  clauseWithoutArticle: () => 'Khoản này của điều nào? Hãy ghi số điều, hoặc xóa số khoản.',
  noSuchArticle: ({ article, title }) =>
    `Toàn văn «${title}» trên trang không có Điều ${article}. Hãy xem lại số điều, hoặc chọn văn bản khác.`,
  citesUnknown: ({ words }) =>
    `«${words}» chưa có trên trang, nên chỉ hiện như chữ thường. Hãy xem lại tên, năm, số hiệu, hoặc xuất bản văn bản đó.`,
  citesOneOfSeveral: ({ words }) =>
    `«${words}» có thể là nhiều văn bản trên trang, nên chỉ hiện như chữ thường. Hãy ghi thêm năm hoặc số hiệu.`,
  titleInCapitals: () => 'Tiêu đề viết toàn chữ hoa thì khó đọc. Hãy viết hoa như trong câu thường.',
  leadTooLong: ({ max }) => `Đoạn mở đầu dài hơn ${max} ký tự. Hãy rút còn một đến ba câu, phần còn lại đưa vào nội dung.`,
  headingOfTitle: ({ words }) => `Đề mục «${words}» ở cấp của tiêu đề bài. Hãy đổi thành «Đề mục lớn».`,
  headingSkipped: ({ words }) => `Đề mục «${words}» nhảy qua một cấp. Hãy đổi thành cấp ngay dưới đề mục trước nó.`,
  headingEmpty: () => 'Có một đề mục không có chữ. Hãy viết chữ vào hoặc xóa dòng ấy.',
  headingInCapitals: ({ words }) => `Đề mục «${words}» viết toàn chữ hoa thì khó đọc. Hãy viết hoa như trong câu thường.`,
  typedList: ({ words }) =>
    `«${words}» là danh sách gõ tay: người nghe máy đọc không biết có mấy mục. Hãy chọn các dòng ấy, xóa dấu hoặc số đầu dòng, rồi bấm nút danh sách.`,
  tabs: ({ words }) => `Có dấu Tab trong «${words}», trên trang chỉ thành một dấu cách. Cần thẳng cột thì hãy dùng bảng.`,
  hardBlanks: ({ words }) => `Có nhiều dấu cách liền nhau ở «${words}» (loại không ngắt dòng). Hãy xóa, để lại một dấu cách.`,
  signWithoutNote: ({ words }) =>
    `Dấu chú thích ${words} không có phần chữ của nó, nên trang hiện nguyên dấu ấy. Hãy xóa dấu và chèn lại bằng nút «Chú thích cuối bài».`,
  noteWithoutSign: ({ words }) =>
    `Chú thích ${words} không có dấu nào trong bài, nên trang không hiện. Hãy chèn lại bằng nút «Chú thích cuối bài», hoặc xóa.`,
  altIsFileName: ({ words }) => `«${words}» là tên tệp, không phải lời mô tả. Hãy viết điều thấy trong ảnh.`,
  pictureOfDesk: ({ address }) => `Ảnh ở ${address} chỉ mở được trong cơ quan. Hãy tải ảnh lên «Thư viện tệp» rồi chọn lại.`,
  addressOfDesk: ({ address }) => `${address} chỉ mở được trong cơ quan. Hãy ghi địa chỉ mà người dân mở được.`,
  linkToDesk: ({ words, address }) =>
    `Liên kết «${words}» dẫn đến ${address}, nơi chỉ mở được trong cơ quan. Hãy dùng địa chỉ trên trang công khai: bấm «Xem trên trang» của nội dung ấy và chép địa chỉ.`,
  linkPlaceholder: ({ words }) => `Liên kết «${words}» chưa có địa chỉ. Hãy ghi địa chỉ, hoặc bỏ liên kết.`,
  linkUnusable: ({ words, address }) =>
    `Liên kết «${words}» có địa chỉ «${address}» không mở được. Địa chỉ trang khác bắt đầu bằng https://, trang này bằng /.`,
  linkSaysNothing: ({ words }) =>
    `Liên kết «${words}» không nói dẫn đến đâu: người nghe máy đọc và người lướt nhanh không biết. Hãy viết tên nơi đến.`,
  linkIsAddress: ({ words }) => `Chữ của liên kết là địa chỉ ${words}. Hãy viết tên nơi đến, như «Cổng dịch vụ công quốc gia».`,
  linkToUpload: ({ words, address }) =>
    `Liên kết «${words}» dẫn đến ${address}, nơi không có tệp nào và chỉ mở được khi đã đăng nhập. Hãy chọn lại tệp trong thư viện, hoặc dẫn đến tệp trên trang (/tep/…).`,
  linkToNothing: ({ words, address }) =>
    `Liên kết «${words}» dẫn đến ${address}, nơi không có trên trang. Hãy sửa hoặc bỏ liên kết; địa chỉ của một trang kết thúc bằng dấu /.`,
  linkToDraft: ({ words, address }) =>
    `Liên kết «${words}» dẫn đến ${address}, nội dung chưa xuất bản: trang chỉ hiện chữ thường cho đến khi nội dung ấy được xuất bản.`,
  linkGone: ({ words, address, status }) =>
    `Liên kết «${words}» dẫn đến ${address}, nơi trả lời là không còn trang này (${status}). Hãy tìm địa chỉ mới hoặc bỏ liên kết.`,
  linkSilent: ({ words, address }) =>
    `Liên kết «${words}» dẫn đến ${address}, nơi đã nhiều ngày không trả lời. Hãy mở thử; không được thì đổi hoặc bỏ liên kết.`,
  unusualNumberInText: ({ words, right }) => `Số, ký hiệu «${words}» nên viết là «${right}». Hãy kiểm tra và sửa nếu đúng.`,
  citesLapsed: ({ words, lapsed }) =>
    `«${words}»: ${String(lapsed).replace(/^./, (first) => first.toLowerCase())}. Hãy dẫn văn bản đang có hiệu lực, hoặc nói rõ là quy định cũ.`,
  adviceWithoutAnswer: () =>
    'Bài giải đáp chưa có «Việc cần làm», nên người đọc chưa biết bước tiếp theo. Hãy điền các bước, nơi đến hoặc số gọi.',
  summaryWithoutFullText: () => 'Bản tóm tắt cần chỉ nơi đọc toàn văn. Hãy ghi địa chỉ toàn văn, ví dụ trên vbpl.vn.',
} satisfies Record<string, (context: IssueContext) => string>;

export type IssueKey = keyof typeof texts;

export function issueText({ key, context }: { key: IssueKey; context: IssueContext }): string {
  return texts[key](context);
}
