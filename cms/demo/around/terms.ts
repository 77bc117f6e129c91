import { toSlug } from '@pho-luat/shared/slug';
import type { DemoOf } from '../types.ts';

/** Words of law that the articles use, in plain words of our own; an article of a law is named only where it is certain. */

type Term = Omit<DemoOf<'term'>, 'slug'>;

const inheritance: Term[] = [
  {
    word: 'di chúc',
    meaning:
      'Điều một người định lúc còn sống và minh mẫn, viết ra hoặc nói ra: tài sản của mình để lại cho ai sau khi mình mất.',
    law: 'Điều 624 Bộ luật Dân sự 2015',
  },
  {
    word: 'di sản',
    meaning: 'Tài sản mà người đã mất để lại: của riêng người ấy, và phần của người ấy trong tài sản chung với người khác.',
    law: 'Điều 612 Bộ luật Dân sự 2015',
  },
  {
    word: 'thừa kế theo pháp luật',
    meaning: 'Chia tài sản của người đã mất theo hàng thừa kế luật định sẵn, khi không có di chúc hoặc di chúc không dùng được.',
    law: 'Điều 649 Bộ luật Dân sự 2015',
  },
  {
    word: 'hàng thừa kế',
    meaning:
      'Thứ tự những người được chia khi không có di chúc. Hàng thứ nhất là vợ, chồng, cha mẹ, con, kể cả cha mẹ nuôi, con nuôi. Hàng sau chỉ được chia khi hàng trước không còn ai được hưởng hoặc nhận.',
    law: 'Điều 651 Bộ luật Dân sự 2015',
  },
];

const familyAndPapers: Term[] = [
  {
    word: 'ly hôn thuận tình',
    otherForms: 'thuận tình ly hôn',
    meaning: 'Vợ chồng cùng muốn ly hôn và đã thỏa thuận xong việc nuôi con, chia tài sản; tòa án xem xét rồi công nhận.',
    law: 'Điều 55 Luật Hôn nhân và gia đình 2014',
  },
  {
    word: 'cấp dưỡng',
    meaning:
      'Góp tiền hoặc tài sản để nuôi người thân không sống chung: con chưa thành niên, người không làm việc được và không có tài sản, người đang túng thiếu.',
    law: 'Điều 3 Luật Hôn nhân và gia đình 2014',
  },
  {
    word: 'tài sản chung của vợ chồng',
    meaning:
      'Những gì vợ chồng làm ra, được tặng chung, được thừa kế chung trong thời kỳ hôn nhân, hoặc đã thỏa thuận là của chung. Không chứng minh được là của riêng thì coi là của chung.',
    law: 'Điều 33 Luật Hôn nhân và gia đình 2014',
  },
  {
    word: 'bạo lực gia đình',
    meaning:
      'Việc một người cố ý làm người khác trong nhà tổn hại, hoặc có thể tổn hại, về thân thể, tinh thần, tình dục hay tiền bạc.',
    law: 'khoản 1 Điều 2 Luật Phòng, chống bạo lực gia đình 2022',
  },
  {
    word: 'hộ tịch',
    meaning: 'Những việc trong đời mỗi người mà Nhà nước ghi vào sổ: khai sinh, kết hôn, nhận cha, mẹ, con, khai tử.',
    law: 'khoản 1 Điều 2 Luật Hộ tịch 2014',
  },
  {
    word: 'thường trú',
    meaning: 'Nơi một người sống ổn định, lâu dài và đã đăng ký thường trú.',
    law: 'Điều 2 Luật Cư trú 2020',
  },
  {
    word: 'tạm trú',
    meaning:
      'Sống một thời gian ngoài nơi thường trú và đã đăng ký ở đó. Đến ở xã, phường khác từ 30 ngày trở lên thì phải đăng ký tạm trú.',
    law: 'Điều 2 và Điều 27 Luật Cư trú 2020',
  },
];

const dealings: Term[] = [
  {
    word: 'đặt cọc',
    meaning:
      'Giao trước tiền hoặc vật có giá trị để bảo đảm hai bên sẽ ký hoặc thực hiện hợp đồng. Không thỏa thuận khác thì bên đặt cọc từ chối là mất cọc; bên nhận cọc từ chối là trả cọc và thêm một khoản bằng giá trị cọc.',
    law: 'Điều 328 Bộ luật Dân sự 2015',
  },
  {
    word: 'quyền sử dụng đất',
    meaning:
      'Quyền dùng một thửa đất, và bán, tặng, để lại quyền ấy theo luật. Đất đai thuộc sở hữu toàn dân, nên người dân có quyền sử dụng chứ không sở hữu đất.',
  },
  {
    word: 'công chứng',
    meaning: 'Công chứng viên chứng nhận một giao dịch, như hợp đồng mua bán nhà hay di chúc, là có thật và đúng luật.',
  },
  {
    word: 'chứng thực',
    meaning:
      'Cơ quan có thẩm quyền, như Ủy ban nhân dân cấp xã, xác nhận bản sao đúng với bản chính, chữ ký đúng là của người ký, hoặc việc ký một hợp đồng.',
  },
  {
    word: 'người đại diện theo pháp luật',
    meaning:
      'Người làm việc thay người khác mà không cần giấy ủy quyền, vì luật định hoặc được chỉ định: cha mẹ với con chưa thành niên, người giám hộ, người đứng đầu theo điều lệ của một công ty.',
    law: 'Điều 136 và Điều 137 Bộ luật Dân sự 2015',
  },
];

const disputes: Term[] = [
  {
    word: 'hòa giải',
    meaning: 'Có người thứ ba giúp các bên nói chuyện để tự thỏa thuận với nhau, không phân xử thay.',
  },
  {
    word: 'hòa giải ở cơ sở',
    meaning:
      'Hòa giải viên ở thôn, tổ dân phố giúp hàng xóm, người trong nhà tự thỏa thuận về mâu thuẫn, tranh chấp, việc vi phạm nhỏ.',
    law: 'khoản 1 Điều 2 Luật Hòa giải ở cơ sở 2013',
  },
  {
    word: 'hòa giải viên',
    meaning: 'Người được công nhận để làm việc hòa giải, như ở thôn, tổ dân phố.',
    law: 'Điều 2 Luật Hòa giải ở cơ sở 2013',
  },
  {
    word: 'trợ giúp pháp lý',
    meaning:
      'Giúp miễn phí về pháp luật (tư vấn, bào chữa, đại diện) cho người nghèo, trẻ em, người có công và những người khác mà luật kể ra.',
    law: 'Điều 2 Luật Trợ giúp pháp lý 2017',
  },
  {
    word: 'khiếu nại',
    meaning:
      'Đề nghị cơ quan, người có thẩm quyền xem lại một quyết định hoặc việc làm hành chính, hay quyết định kỷ luật cán bộ, công chức, mà mình có căn cứ cho là trái luật và phạm đến quyền, lợi ích của mình.',
    law: 'khoản 1 Điều 2 Luật Khiếu nại 2011',
  },
  {
    word: 'tố cáo',
    meaning:
      'Một người báo cho cơ quan có thẩm quyền biết việc vi phạm pháp luật của bất kỳ ai, gây hại hoặc đe dọa gây hại, dù có phạm đến quyền lợi của mình hay không.',
    law: 'khoản 1 Điều 2 Luật Tố cáo 2018',
  },
  {
    word: 'khởi kiện',
    meaning: 'Làm đơn yêu cầu tòa án giải quyết một tranh chấp để bảo vệ quyền, lợi ích của mình.',
    law: 'Điều 186 Bộ luật Tố tụng dân sự 2015',
  },
  {
    word: 'thời hiệu',
    meaning:
      'Khoảng thời gian luật cho để đòi một quyền, như khởi kiện hoặc yêu cầu chia di sản. Hết thời gian ấy thì có thể không đòi được nữa.',
    law: 'Điều 149 Bộ luật Dân sự 2015',
  },
];

export const terms: DemoOf<'term'>[] = [...inheritance, ...familyAndPapers, ...dealings, ...disputes].map((term) => ({
  ...term,
  slug: toSlug(term.word),
}));
