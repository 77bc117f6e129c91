import type { DemoOf } from './types.ts';

/** Is in each draft and nowhere else: where a reader can find it, a draft has leaked. */
export const draftMarker = 'Câu này chỉ có trong bản nháp và không bao giờ được lên trang công khai.';

/** An editor is still writing it: it has only a title and a beginning. */
export const unfinishedArticle = {
  title: 'Bản nháp: Hộ kinh doanh chuyển sang kê khai thuế',
  slug: 'ban-nhap-ho-kinh-doanh-ke-khai-thue',
  body: `${draftMarker}

## Cần viết tiếp

- Hỏi lại cơ quan thuế về mốc thời gian.
- Ví dụ cho một quán ăn nhỏ.`,
  category: 'chinh-sach-moi',
  publishedOn: '2026-11-24T02:00:00.000Z',
} satisfies DemoOf<'article'>;

/** Complete, and waiting for a publisher's review. */
export const awaitingArticle = {
  title: 'Bản nháp: Nuôi chó trong khu dân cư cần biết gì',
  slug: 'ban-nhap-nuoi-cho-trong-khu-dan-cu',
  lead: draftMarker,
  body: `Chủ nuôi chịu trách nhiệm khi vật nuôi gây thiệt hại cho người khác: Điều 603 Bộ luật Dân sự 2015.

## Ba việc nên làm

1. Tiêm phòng dại và giữ giấy chứng nhận.
2. Ra nơi công cộng thì đeo rọ mõm, xích giữ và có người dắt.
3. Xảy ra thiệt hại thì đưa người bị nạn đi chữa trị trước, thỏa thuận bồi thường sau.

${draftMarker}`,
  category: 'hoi-dap-phap-luat',
  audiences: ['residents'],
  byline: 'Hải Yến',
  publishedOn: '2026-11-24T03:00:00.000Z',
} satisfies DemoOf<'article'>;
