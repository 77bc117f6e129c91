import type { Subject } from './subject.ts';

export const grassroots: Subject = {
  slug: 'hoa-giai-tro-giup-phap-ly',
  category: 'Hòa giải, trợ giúp pháp lý',
  topic: 'Hàng xóm, hòa giải',
  matters: ['hòa giải ở cơ sở', 'trợ giúp pháp lý miễn phí', 'tủ sách pháp luật', 'hương ước, quy ước', 'báo cáo viên pháp luật'],
  sentences: [
    'Luật Hòa giải ở cơ sở số 35/2013/QH13 trao việc hòa giải cho những người được cộng đồng bầu ở thôn, tổ dân phố.',
    'Mỗi tổ hòa giải có từ 03 hòa giải viên trở lên, trong đó có hòa giải viên nữ.',
    'Hòa giải được tiến hành trên nguyên tắc tự nguyện, không ai bị ép buộc phải thỏa thuận.',
    'Hòa giải viên giữ bí mật thông tin đời tư của các bên, trừ trường hợp pháp luật quy định khác.',
    'Trong thời hạn 06 tháng kể từ ngày hòa giải thành, các bên có thể yêu cầu Tòa án công nhận kết quả.',
    'Luật Trợ giúp pháp lý số 11/2017/QH14 có hiệu lực từ ngày 01/01/2018; người được trợ giúp không phải trả tiền.',
    'Người có công với cách mạng, người thuộc hộ nghèo, trẻ em là những nhóm được trợ giúp pháp lý theo Điều 7 của Luật.',
    'Trợ giúp pháp lý được thực hiện dưới ba hình thức: tư vấn pháp luật, tham gia tố tụng và đại diện ngoài tố tụng.',
    'Luật Phổ biến, giáo dục pháp luật số 14/2012/QH13 quy định quyền được thông tin về pháp luật của mọi công dân.',
    'Ngày 09 tháng 11 hằng năm là Ngày Pháp luật nước Cộng hòa xã hội chủ nghĩa Việt Nam.',
    'Hội đồng phối hợp phổ biến, giáo dục pháp luật là cơ quan tư vấn cho Ủy ban nhân dân về công tác này.',
    'Hương ước, quy ước do cộng đồng dân cư tự bàn và quyết định, nhưng không được trái pháp luật.',
  ],
  list: {
    intro: 'Những việc thường được hòa giải:',
    items: [
      'mâu thuẫn giữa các thành viên trong gia đình, hàng xóm',
      'tranh chấp về lối đi, nước mưa, mốc giới',
      'vay mượn nhỏ trong cộng đồng',
      'việc nuôi con sau khi ly thân',
    ],
  },
  table: {
    head: ['Hình thức trợ giúp', 'Người thực hiện'],
    rows: [
      ['Tư vấn pháp luật', 'trợ giúp viên, luật sư, tư vấn viên'],
      ['Tham gia tố tụng', 'trợ giúp viên pháp lý, luật sư'],
      ['Đại diện ngoài tố tụng', 'trợ giúp viên pháp lý, luật sư'],
    ],
  },
};
