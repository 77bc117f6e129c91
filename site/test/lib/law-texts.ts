/** Texts as an editor of legal education would write them, combined from sentences by a seed: the same seed gives the same texts. */

const topics: Record<string, string[]> = {
  'Đất đai': [
    'Người sử dụng đất nộp hồ sơ đăng ký biến động tại bộ phận một cửa của {place} trong {days} ngày kể từ ngày ký hợp đồng.',
    'Giấy chứng nhận quyền sử dụng đất ghi rõ thửa đất số {number}, tờ bản đồ số {small}, mục đích sử dụng và thời hạn.',
    'Hàng xóm lấn chiếm ranh giới thì trước hết hòa giải tại Ủy ban nhân dân {place}, sau đó mới khởi kiện ra tòa án.',
    'Chuyển nhượng, tặng cho, thừa kế quyền sử dụng đất phải được công chứng hoặc chứng thực.',
    'Nhà nước thu hồi đất vì mục đích quốc phòng, an ninh thì bồi thường, hỗ trợ và tái định cư theo giá đất cụ thể.',
    'Ông {person} hỏi về việc tách thửa đất nông nghiệp {number} mét vuông cho hai người con.',
    'Đất ở đô thị tách thửa phải có diện tích tối thiểu {small} mét vuông và lối đi chung.',
  ],
  'Kết hôn': [
    'Nam từ đủ 20 tuổi, nữ từ đủ 18 tuổi được đăng ký kết hôn tại {place} nơi một trong hai bên cư trú.',
    'Khi ly hôn, tài sản chung được chia đôi, có xét đến hoàn cảnh của gia đình và công sức đóng góp của mỗi bên.',
    'Con dưới 36 tháng tuổi được giao cho mẹ trực tiếp nuôi, trừ khi người mẹ không đủ điều kiện chăm sóc.',
    'Bà {person} xin xác nhận tình trạng hôn nhân để kết hôn với người nước ngoài.',
    'Mức cấp dưỡng nuôi con do hai bên thỏa thuận; không thỏa thuận được thì yêu cầu tòa án giải quyết.',
    'Bạo lực gia đình bị phạt tiền đến {number} triệu đồng và cấm tiếp xúc {days} ngày.',
    'Tảo hôn, cưỡng ép kết hôn, cản trở ly hôn là những hành vi bị nghiêm cấm.',
  ],
  'Hộ tịch': [
    'Trẻ em sinh ra được đăng ký khai sinh trong {days} ngày, không mất lệ phí, tại {place}.',
    'Mất giấy khai sinh bản chính thì xin cấp trích lục bản sao từ sổ hộ tịch hoặc cơ sở dữ liệu điện tử.',
    'Thay đổi họ, chữ đệm, tên cần có căn cứ và sự đồng ý của cha mẹ nếu người đó chưa đủ 18 tuổi.',
    'Đăng ký khai tử do vợ, chồng, con hoặc người thân thích thực hiện trong {days} ngày.',
    'Chị {person} nộp hồ sơ nhận nuôi con nuôi, kèm giấy khám sức khỏe và phiếu lý lịch tư pháp.',
    'Tài khoản định danh mức hai dùng thay sổ hộ khẩu khi xác nhận nơi thường trú.',
  ],
  'Giao thông': [
    'Người điều khiển xe máy có nồng độ cồn bị phạt từ {small} đến {number} triệu đồng và trừ điểm giấy phép lái xe.',
    'Vượt đèn đỏ, đi ngược chiều, dùng điện thoại khi lái xe là những lỗi bị ghi hình và gửi thông báo về nhà.',
    'Trẻ em trên 6 tuổi ngồi sau mô tô phải đội mũ bảo hiểm cài quai đúng cách.',
    'Bằng lái hết hạn quá {days} ngày phải sát hạch lại lý thuyết tại {place}.',
    'Anh {person} mua xe cũ không chính chủ, muốn làm thủ tục sang tên đổi chủ.',
    'Va chạm gây thương tích thì dừng xe, cấp cứu người bị nạn, giữ nguyên hiện trường và báo công an.',
  ],
  'Lao động': [
    'Người lao động đơn phương chấm dứt hợp đồng không xác định thời hạn phải báo trước ít nhất {days} ngày.',
    'Thử việc không quá 60 ngày với công việc cần trình độ cao đẳng trở lên, lương ít nhất bằng 85 phần trăm.',
    'Công ty nợ lương quá {days} ngày phải trả thêm tiền lãi theo lãi suất ngân hàng.',
    'Làm thêm giờ ngày lễ, tết được trả ít nhất 300 phần trăm, chưa kể tiền lương của chính ngày đó.',
    'Chị {person} nghỉ thai sản sáu tháng, hưởng trợ cấp từ quỹ bảo hiểm xã hội {place}.',
    'Tai nạn lao động phải được khai báo, điều tra, lập biên bản và bồi thường.',
    'Sổ bảo hiểm không chốt thì người lao động khiếu nại đến thanh tra lao động.',
  ],
  'Khiếu nại': [
    'Thời hiệu khiếu nại lần đầu là 90 ngày kể từ ngày nhận được quyết định hành chính số {number}.',
    'Đơn tố cáo nặc danh nhưng nêu rõ người vi phạm, chứng cứ cụ thể vẫn được xem xét.',
    'Lịch tiếp công dân định kỳ của {place} vào ngày 15 hằng tháng, người dân mang theo căn cước.',
    'Ông {person} khởi kiện quyết định xử phạt vi phạm hành chính ra tòa án nhân dân khu vực.',
    'Giải quyết khiếu nại lần hai không quá {days} ngày, vụ việc phức tạp được kéo dài.',
    'Rút đơn khiếu nại phải bằng văn bản có chữ ký hoặc điểm chỉ.',
  ],
  'Phòng cháy': [
    'Hộ kinh doanh kết hợp để ở phải có lối thoát nạn thứ hai, bình chữa cháy và đèn chiếu sáng sự cố.',
    'Không sạc xe điện qua đêm ở tầng một, không để xe chắn cầu thang của nhà {small} tầng.',
    'Khi có cháy gọi 114, cắt cầu dao, dùng khăn ướt che mũi miệng và bò thấp ra ngoài.',
    'Đội dân phòng {place} diễn tập cứu nạn, cứu hộ mỗi quý một lần.',
    'Quán karaoke của bà {person} bị đình chỉ vì không nghiệm thu về phòng cháy.',
  ],
  'Môi trường': [
    'Rác thải sinh hoạt được phân loại thành rác thực phẩm, rác tái chế và rác còn lại trước khi thu gom.',
    'Xả nước thải chưa xử lý ra kênh mương tại {place} bị phạt {number} triệu đồng.',
    'Tiếng ồn sau 22 giờ vượt quy chuẩn, hàng xóm có quyền yêu cầu tổ dân phố lập biên bản.',
    'Trại lợn của ông {person} phải cách khu dân cư ít nhất {number} mét.',
    'Đốt rơm rạ ngoài đồng làm khói bụi che khuất tầm nhìn, gây ô nhiễm không khí.',
  ],
  'An ninh mạng': [
    'Đối tượng giả danh công an gọi điện dọa có lệnh bắt, yêu cầu chuyển khoản {number} triệu đồng để phục vụ điều tra.',
    'Đăng ảnh người khác lên facebook không xin phép là xâm phạm quyền về hình ảnh cá nhân.',
    'Không bấm đường dẫn lạ, không đọc mã OTP, không cài ứng dụng ngoài kho chính thức.',
    'Bà {person} bị lừa đặt cọc thuê nhà trên mạng, trình báo tại {place}.',
    'Tin giả, vu khống, xúc phạm danh dự trên mạng xã hội bị buộc gỡ bỏ và xin lỗi công khai.',
  ],
  'Kinh doanh': [
    'Hộ kinh doanh đăng ký qua cổng dịch vụ công, nhận kết quả sau {small} ngày làm việc.',
    'Thuế khoán được thay bằng kê khai; hóa đơn điện tử khởi tạo từ máy tính tiền kết nối cơ quan thuế.',
    'Bán hàng rong trước cổng trường của {place} phải có giấy xác nhận kiến thức an toàn thực phẩm.',
    'Anh {person} góp vốn thành lập công ty trách nhiệm hữu hạn hai thành viên, vốn điều lệ {number} triệu đồng.',
    'Hàng hóa không rõ nguồn gốc, nhái nhãn hiệu bị tịch thu và tiêu hủy.',
  ],
  'Trẻ em': [
    'Tổng đài quốc gia bảo vệ trẻ em 111 trực suốt ngày đêm, hoàn toàn miễn phí.',
    'Thầy cô, cha mẹ không được đánh đập, làm nhục; xâm hại trẻ em bị xử lý hình sự.',
    'Lớp học bơi mùa hè tại {place} dạy {small} kỹ năng phòng đuối nước.',
    'Cháu {person} được miễn học phí, cấp thẻ bảo hiểm y tế và hỗ trợ chi phí học tập.',
    'Người dưới 16 tuổi không bị bắt làm việc nặng nhọc, độc hại, nguy hiểm.',
  ],
  'Hòa giải': [
    'Hòa giải viên ở cơ sở được hưởng thù lao {number} nghìn đồng mỗi vụ việc hòa giải thành.',
    'Tổ hòa giải {place} có {small} người, trong đó có phụ nữ và người có uy tín.',
    'Mâu thuẫn giữa gia đình bà {person} và nhà bên về cây đổ làm vỡ mái tôn đã hòa giải thành.',
    'Biên bản hòa giải thành được tòa án công nhận nếu các bên yêu cầu trong sáu tháng.',
    'Không hòa giải vụ việc xâm phạm lợi ích của Nhà nước hoặc phải xử lý hình sự.',
  ],
};

const general = [
  'Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố ban hành kế hoạch, phân công nhiệm vụ cho từng cơ quan thành viên.',
  'Báo cáo viên, tuyên truyền viên của {place} dùng tờ gấp, pa nô, loa truyền thanh và mạng xã hội để đưa pháp luật đến người dân.',
  'Ngày Pháp luật năm nay hướng về cơ sở, lấy người dân làm trung tâm, ứng dụng công nghệ thông tin.',
  'Văn bản gốc được đính kèm; người đọc tra theo số, ký hiệu hoặc quét mã QR in trên tờ gấp.',
  'Câu hỏi gửi về Sở Tư pháp sẽ được trả lời trong {days} ngày làm việc.',
  'Người nghèo, người có công, trẻ em và người khuyết tật được trợ giúp pháp lý miễn phí.',
];

const surnames =
  'Nguyễn Trần Lê Phạm Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Mai Trịnh Đoàn Tạ Chu Quách Lương Vương Thái'.split(' ');
const names =
  'Anh Bình Châu Cúc Cường Diệp Dũng Duyên Đào Đạt Đức Giang Hạnh Hằng Hiếu Hoa Huệ Hùng Huyền Hưng Khánh Khôi Kiên Lan Liên Linh Loan Long Lộc Mận Minh Mỹ Nam Nga Ngân Nghĩa Ngọc Nhàn Nhung Oanh Phúc Phương Quân Quế Quyên Sen Sơn Tâm Thanh Thảo Thắm Thịnh Thơm Thu Thủy Tiến Toàn Trang Trâm Trí Trúc Tuấn Tuyết Uyên Vân Vinh Xuân Yến'.split(
    ' ',
  );
const places =
  'Lê Chân, Ngô Quyền, Hồng Bàng, Kiến An, Hải An, Đồ Sơn, Dương Kinh, Thủy Nguyên, An Dương, An Lão, Kiến Thụy, Tiên Lãng, Vĩnh Bảo, Cát Hải, Bạch Long Vĩ, Tràng Cát, Vạn Mỹ, Cầu Đất, Đằng Giang, Quán Toan, Núi Đèo, Minh Đức, Tam Cường, Việt Tiến, Phả Lễ'.split(
    ', ',
  );

/** A generator of numbers in [0, 1) (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

export interface LawText {
  title: string;
  topic: string;
  /** Paragraphs under headings. */
  html: string;
}

export function lawText(seed: number, words: number): LawText {
  const random = chance(seed);
  const topic = pick(random, Object.keys(topics));
  const own = topics[topic] ?? [];
  const beside = topics[pick(random, Object.keys(topics))] ?? [];
  const sentence = () => fill(pick(random, pick(random, [own, own, own, beside, general])), random);
  let html = '';
  let count = 0;
  while (count < words) {
    const paragraph = Array.from({ length: 2 + Math.floor(random() * 4) }, sentence).join(' ');
    count += paragraph.split(' ').length;
    html += random() < 0.2 ? `<h2>${topic}: việc cần làm</h2><p>${paragraph}</p>` : `<p>${paragraph}</p>`;
  }
  const title = `${topic}: ${fill(pick(random, own), random).replace(/[.,;:].*/s, '')}`;
  return { title, topic, html };
}

function fill(sentence: string, random: () => number): string {
  return sentence
    .replace('{place}', () => `${pick(random, ['phường', 'xã', 'đặc khu'])} ${pick(random, places)}`)
    .replace('{person}', () => `${pick(random, surnames)} ${pick(random, ['Thị', 'Văn', 'Ngọc', 'Đức'])} ${pick(random, names)}`)
    .replace('{days}', () => String(pick(random, [3, 5, 7, 10, 15, 20, 30, 45, 60])))
    .replace('{small}', () => String(2 + Math.floor(random() * 40)))
    .replace('{number}', () => String(100 + Math.floor(random() * 4_000)));
}
