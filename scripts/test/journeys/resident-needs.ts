/** What residents come for, as they type it, and the page of the demo content that answers it. */

export interface Need {
  question: string;
  page: string;
}

const article = (question: string, slug: string): Need => ({ question, page: `/bai-viet/${slug}/` });

/** The demo articles were written with these in mind. */
export const needs: Need[] = [
  article('ly hôn', 'ly-hon-lam-don-gi-nop-o-toa-nao'),
  article('nồng độ cồn', 'nong-do-con-uong-mot-chut-co-duoc-lai-xe-khong'),
  article('sổ đỏ', 'lam-so-do-lan-dau-giay-to-gi-nop-o-dau'),
  article('bảo hiểm thất nghiệp', 'bao-hiem-that-nghiep-nop-o-dau-duoc-bao-nhieu'),
  article('bạo lực gia đình', 'bi-bao-luc-trong-gia-dinh-goi-ai-di-dau'),
  article('khiếu nại', 'khong-dong-y-voi-quyet-dinh-khieu-nai-the-nao'),
  article('mất căn cước', 'mat-the-can-cuoc-lam-lai-o-dau'),
  article('bị lừa chuyển khoản', 'bi-lua-chuyen-khoan-lam-gi-trong-gio-dau'),
  article('hàng xóm lấn đất', 'hang-xom-lan-dat-lam-gi-truoc-kien-o-dau'),
  article('khai sinh trễ hạn', 'khai-sinh-tre-han-qua-60-ngay-van-dang-ky-duoc'),
  article('trợ giúp pháp lý miễn phí', 'ai-duoc-tro-giup-phap-ly-mien-phi'),
  article('vay nặng lãi', 'cho-vay-bao-nhieu-lai-thi-trai-luat'),
  article('thừa kế', 'khong-co-di-chuc-chia-thua-ke-the-nao'),
  article('đặt cọc', 'mua-nha-dat-tu-dat-coc-den-khi-dung-ten'),
  article('tạm trú', 'dang-ky-tam-tru-ai-phai-dang-ky-nop-o-dau'),
];

/** Asked by somebody who had not written the articles: eleven of these fifteen ended on one screen before the other four were pinned to their articles. */
export const needsOfOthers: Need[] = [
  article('muốn bỏ vợ', 'ly-hon-lam-don-gi-nop-o-toa-nao'),
  article('uống rượu lái xe máy phạt bao nhiêu', 'nong-do-con-uong-mot-chut-co-duoc-lai-xe-khong'),
  article('làm giấy chứng nhận quyền sử dụng đất lần đầu', 'lam-so-do-lan-dau-giay-to-gi-nop-o-dau'),
  article('nghỉ việc thì lãnh trợ cấp ở đâu', 'bao-hiem-that-nghiep-nop-o-dau-duoc-bao-nhieu'),
  article('bị đánh đập trong nhà', 'bi-bao-luc-trong-gia-dinh-goi-ai-di-dau'),
  article('không đồng ý quyết định xử phạt', 'khong-dong-y-voi-quyet-dinh-khieu-nai-the-nao'),
  article('rớt mất thẻ cccd', 'mat-the-can-cuoc-lam-lai-o-dau'),
  article('bị hack tài khoản mất tiền', 'bi-lua-chuyen-khoan-lam-gi-trong-gio-dau'),
  article('tranh chấp ranh giới đất', 'hang-xom-lan-dat-lam-gi-truoc-kien-o-dau'),
  article('con 3 tuổi chưa làm giấy khai sinh', 'khai-sinh-tre-han-qua-60-ngay-van-dang-ky-duoc'),
  article('người nghèo cần luật sư miễn phí', 'ai-duoc-tro-giup-phap-ly-mien-phi'),
  article('vay tiền góp ngày lãi cao', 'cho-vay-bao-nhieu-lai-thi-trai-luat'),
  article('bố mất không để lại di chúc', 'khong-co-di-chuc-chia-thua-ke-the-nao'),
  article('mua nhà bị mất cọc', 'mua-nha-dat-tu-dat-coc-den-khi-dung-ten'),
  article('thuê trọ có phải khai báo không', 'dang-ky-tam-tru-ai-phai-dang-ky-nop-o-dau'),
];

/** The kinds of question of the search's corpus: without marks, keys that were left, slips, abbreviations, plain words. */
export const furtherNeeds: Need[] = [
  article('lam lai can cuoc bi mat', 'mat-the-can-cuoc-lam-lai-o-dau'),
  article('thuwaf kees', 'khong-co-di-chuc-chia-thua-ke-the-nao'),
  article('ta5m tru1', 'dang-ky-tam-tru-ai-phai-dang-ky-nop-o-dau'),
  article('dặt cọc', 'mua-nha-dat-tu-dat-coc-den-khi-dung-ten'),
  article('nồng độ cồn'.normalize('NFD'), 'nong-do-con-uong-mot-chut-co-duoc-lai-xe-khong'),
  article('bao luc gia đihn', 'bi-bao-luc-trong-gia-dinh-goi-ai-di-dau'),
  article('lyhon', 'ly-hon-lam-don-gi-nop-o-toa-nao'),
  article('bao luc gd', 'bi-bao-luc-trong-gia-dinh-goi-ai-di-dau'),
  article('tgpl miễn phí', 'ai-duoc-tro-giup-phap-ly-mien-phi'),
  article('trợ giúp pháp lý', 'ai-duoc-tro-giup-phap-ly-mien-phi'),
  article('chồng đánh thì báo ai', 'bi-bao-luc-trong-gia-dinh-goi-ai-di-dau'),
  article('nhà bên xây tường lấn sang đất nhà tôi', 'hang-xom-lan-dat-lam-gi-truoc-kien-o-dau'),
  article('chuyển tiền cho kẻ lừa đảo rồi có lấy lại được không', 'bi-lua-chuyen-khoan-lam-gi-trong-gio-dau'),
];
