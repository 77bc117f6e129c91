import type { DemoOf } from '../types.ts';

export const categories: DemoOf<'category'>[] = [
  {
    name: 'Tin hoạt động',
    slug: 'tin-hoat-dong',
    order: 1,
    description: 'Việc Hội đồng phối hợp và các cơ quan thành viên đang làm.',
  },
  {
    name: 'Chính sách mới',
    slug: 'chinh-sach-moi',
    order: 2,
    description: 'Quy định mới có hiệu lực, ai chịu tác động và cần làm gì.',
  },
  {
    name: 'Hỏi đáp pháp luật',
    slug: 'hoi-dap-phap-luat',
    kind: 'advice',
    order: 3,
    description: 'Những câu người dân hay hỏi, trả lời bằng lời dễ hiểu và dẫn đúng điều luật.',
  },
  {
    name: 'Pháp luật ở cơ sở',
    slug: 'phap-luat-o-co-so',
    order: 4,
    description: 'Hòa giải, trợ giúp pháp lý, câu chuyện từ tổ dân phố và thôn xóm.',
  },
  {
    name: 'Chuyển đổi số',
    slug: 'chuyen-doi-so',
    order: 5,
    description: 'Dịch vụ công trực tuyến, định danh điện tử và cách giữ mình trên mạng.',
  },
];

/** What happens in a life, in the order in which residents most often come to ask. */
export const topics: DemoOf<'topic'>[] = [
  { name: 'Mua bán nhà đất', slug: 'mua-ban-nha-dat', order: 1, description: 'Đặt cọc, công chứng, sang tên Giấy chứng nhận.' },
  { name: 'Kết hôn', slug: 'ket-hon', order: 2, description: 'Tuổi kết hôn, giấy tờ, nơi đăng ký, tài sản vợ chồng.' },
  {
    name: 'Sinh con, khai sinh',
    slug: 'sinh-con-khai-sinh',
    order: 3,
    description: 'Khai sinh, nhập hộ khẩu, thẻ bảo hiểm cho trẻ.',
  },
  { name: 'Mất giấy tờ', slug: 'mat-giay-to', order: 4, description: 'Làm lại căn cước, giấy phép lái xe và giấy tờ khác.' },
  { name: 'Thừa kế, di chúc', slug: 'thua-ke-di-chuc', order: 5, description: 'Lập di chúc, chia di sản, khai nhận thừa kế.' },
  {
    name: 'Vay mượn, lừa đảo trên mạng',
    slug: 'vay-muon-lua-dao-tren-mang',
    order: 6,
    description: 'Lãi suất đúng luật, giấy vay tiền, cách tránh bẫy trên mạng.',
  },
  { name: 'Đi đường', slug: 'di-duong', order: 7, description: 'Điểm giấy phép lái xe, nồng độ cồn, chở trẻ em.' },
  {
    name: 'Việc làm, bảo hiểm',
    slug: 'viec-lam-bao-hiem',
    order: 8,
    description: 'Thử việc, nghỉ việc, bảo hiểm xã hội, lương hưu.',
  },
  {
    name: 'Bạo lực, xâm hại',
    slug: 'bao-luc-xam-hai',
    order: 9,
    description: 'Gọi ai, đi đâu, ai bảo vệ khi bị đánh, bị xâm hại.',
  },
];
