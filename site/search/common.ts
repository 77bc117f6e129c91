/**
 * The syllables that most texts of law have, without marks, the commonest first. They are written down rather than counted: so what a query asks for is
 * the same however the documents are cut into segments, and nothing has to be loaded to know it.
 */
const commonest =
  'co dieu cua luat dinh nguoi khong tu va duoc hoac trong hop so su tai nhan dong theo dung qui ve bo truong cong thi cho do bao quan gia den doi dan nam bi vi viec to hanh voi de ma mot phai phap khi pham cac quyen thuc an ban la lam thu hoi khac vu ngay the cap da du tien hai noi san ho thoi con qua sau loi dang phat thong tro li chinh luc thang nhung thanh xa ke phuong nha tra can thuong tru chua lai cau chi giao van han chuc ket chu ki duong yeu nay hien cu o moi lien tren truoc bang dich phan dien hieu chung nhat kien';

const places = new Map(commonest.split(' ').map((syllable, place) => [syllable, place]));

/** From 0, for a term in few texts, to 1. */
export function commonness(folded: string): number {
  const place = places.get(folded);
  return place === undefined ? 0 : 1 - place / places.size;
}
