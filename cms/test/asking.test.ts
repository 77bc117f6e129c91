import { describe, expect, it } from 'vitest';
import { askingFirst } from '../src/admin/findings/asking.ts';
import type { Question } from '../src/contracts/asking.ts';
import { togetherSchema } from '../src/contracts/together.ts';
import { cmsOfTests } from './support/cms.ts';
import { documents, make, makeArticle, makeAttachment, makeCampaign, picture, publish, uploadPicture } from './support/make.ts';
import { entries, newPerson, refusalOf, type Person } from './support/people.ts';
import { uploadForm } from './support/upload.ts';

/** Warnings are asked about once, wherever one publishes: by the requests that the admin sends, through what it sends them with. */

const cms = await cmsOfTests();
const asked: Question[] = [];
let agrees = false;
const browser = askingFirst(fetch, async (question) => {
  asked.push(question);
  return agrees;
});
const publisher = await newPerson(cms, 'nguoi-duyet', browser);
const writer = await newPerson(cms, 'bien-tap-vien', browser);

const body = 'Xem [tại đây](https://dichvucong.gov.vn).'.normalize('NFD');
const warning = 'Liên kết «tại đây» không nói dẫn đến đâu';
const warnings = () =>
  asked.flatMap((question) => question.documents.flatMap(({ findings }) => findings.map(({ message }) => message)));
const uid = 'api::article.article';
const at = new Date(Date.now() + 3_600_000).toISOString();

/** Declines, agrees, and does the same again. Gives how often it was asked. */
async function twice(send: () => Promise<Response>, act: Question['act'], says: RegExp, isDone: () => Promise<boolean>) {
  asked.length = 0;
  agrees = false;
  const declined = await send();
  expect([declined.status, (await refusalOf(declined)).message]).toEqual([400, expect.stringMatching(says)]);
  expect([asked.map((question) => question.act), warnings()]).toEqual([[act], [expect.stringContaining(warning)]]);
  expect(await isDone()).toBe(false);
  agrees = true;
  const agreed = await send();
  expect(agreed.ok, await agreed.clone().text()).toBe(true);
  expect(await isDone()).toBe(true);
  expect((await send()).ok).toBe(true);
  return asked.length;
}

const isPublic = (id: string) => async () => (await cms.lines()).some((line) => line.id === id && line.action === 'publish');
const draftOf = async (id: string) => documents(cms, 'article').findOne({ documentId: id });
const seen = async (...ids: string[]) => {
  const look = { entries: ids.map((documentId) => ({ uid, documentId })) };
  const answer = togetherSchema.parse(await (await publisher('POST', '/pho-luat/together/look', look)).json());
  return answer.entries.map(({ documentId, savedAt }) => ({ uid, documentId, savedAt }));
};

describe('a warning is asked about, and nothing is done until somebody agrees, by', () => {
  it('«Xuất bản», on a form, in the window of a relation and beside a preview: what was typed is not saved either', async () => {
    const { documentId: id } = await makeArticle(cms);
    const send = () => publisher('POST', `${entries('article')}/${id}/actions/publish`, { title: 'Tiêu đề mới', body });
    expect(
      await twice(send, 'publish', /^Chưa xuất bản: còn 1 điều nên xem lại/, async () => {
        const isSaved = (await draftOf(id))?.title === 'Tiêu đề mới';
        expect(isSaved).toBe(await isPublic(id)());
        return isSaved;
      }),
    ).toBe(2);
  });

  it('«Xuất bản» of a new entry, which has another id each time', async () => {
    const { documentId: category } = await make(cms, 'category', { name: 'Hỏi đáp' });
    const before = await cms.seq();
    const send = (title: string) =>
      publisher('POST', `${entries('article')}/actions/publish`, {
        title,
        body,
        category: { connect: [{ documentId: category }] },
      });
    asked.length = 0;
    agrees = false;
    expect((await send('Bài mới')).status).toBe(400);
    expect(await cms.seq()).toBe(before);
    agrees = true;
    expect((await send('Bài mới')).ok).toBe(true);
    expect((await cms.lines(before)).map(({ type }) => type)).toEqual(['article']);
  });

  it('a list, of several at once', async () => {
    const ids = [
      (await makeArticle(cms, { body, title: 'Bài một' })).documentId,
      (await makeArticle(cms, { body, title: 'Bài hai' })).documentId,
    ];
    const send = () => publisher('POST', `${entries('article')}/actions/bulkPublish`, { documentIds: ids });
    asked.length = 0;
    agrees = false;
    expect((await send()).status).toBe(400);
    expect(await Promise.all(ids.map((id) => isPublic(id)()))).toEqual([false, false]);
    agrees = true;
    expect((await send()).ok).toBe(true);
    expect(asked.map((question) => question.documents.length)).toEqual([2, 2]);
    expect(await Promise.all(ids.map((id) => isPublic(id)()))).toEqual([true, true]);
  });

  it('«Gửi duyệt»', async () => {
    const { documentId: id } = await makeArticle(cms, { body });
    const send = () => writer('POST', `/pho-luat/review/${uid}/${id}/send`, { remark: 'Nhờ xem' });
    expect(await twice(send, 'send', /^Chưa gửi duyệt/, async () => (await draftOf(id))?.deskState === 'awaiting-review')).toBe(
      2,
    );
  });

  it('a time, which a save sets', async () => {
    const { documentId: id } = await makeArticle(cms, { body });
    const send = () => publisher('PUT', `${entries('article')}/${id}`, { publishAt: at });
    expect(await twice(send, 'save', /^Chưa lưu/, async () => Boolean((await draftOf(id))?.publishAt))).toBe(2);
  });

  it('a publication or a time of a draft that its writer has not mended yet', async () => {
    const { documentId: id } = await makeArticle(cms);
    const review = `/pho-luat/review/${uid}/${id}`;
    expect((await writer('POST', `${review}/send`, {})).ok).toBe(true);
    expect((await publisher('POST', `${review}/return`, { remarks: [{ text: 'Thiếu mức phạt.' }] })).ok).toBe(true);
    asked.length = 0;
    agrees = false;
    // The publication: by a form that a colleague opened before the return.
    expect((await publisher('POST', `${entries('article')}/${id}/actions/publish`, {})).status).toBe(400);
    expect((await publisher('PUT', `${entries('article')}/${id}`, { publishAt: at })).status).toBe(400);
    const returned = expect.stringMatching(/^Bản nháp đã bị trả lại lúc .* hôm nay và chưa được gửi duyệt lại\./);
    expect([warnings(), await isPublic(id)()]).toEqual([[returned, returned], false]);
    agrees = true;
    expect((await writer('POST', `${review}/send`, {})).ok).toBe(true);
    asked.length = 0;
    expect((await publisher('PUT', `${entries('article')}/${id}`, { publishAt: at })).ok).toBe(true);
    expect(asked).toEqual([]);
  });

  it('«Xuất bản cùng nhau», at once or at a time, one question for all', async () => {
    const first = (await makeArticle(cms, { title: 'Bài có liên kết', body })).documentId;
    const second = (await makeArticle(cms, { title: 'Bài dẫn đến nó', relatedArticles: [first] })).documentId;
    const act =
      (what: string, data = {}) =>
      async () =>
        publisher('POST', `/pho-luat/together/${what}`, { entries: await seen(first, second), ...data });
    expect(
      await twice(act('schedule', { publishAt: at }), 'schedule', /^Chưa hẹn giờ/, async () =>
        Boolean((await draftOf(second))?.publishAt),
      ),
    ).toBe(2);
    asked.length = 0;
    expect((await act('publish')()).ok).toBe(true);
    expect(asked).toEqual([]);
    expect(await isPublic(second)()).toBe(true);
  });

  it('«Lưu» of what has no draft', async () => {
    const { documentId: id } = await make(cms, 'ward', { name: 'Phường Thành Tô', kind: 'ward' });
    asked.length = 0;
    agrees = false;
    const before = await cms.seq();
    const rename = () => publisher('PUT', `${entries('ward')}/${id}`, { name: 'Phường Hải An' });
    expect((await refusalOf(await rename())).message).toMatch(/^Chưa lưu/);
    expect(await cms.seq()).toBe(before);
    agrees = true;
    expect((await rename()).ok).toBe(true);
    expect(asked.map((question) => question.act)).toEqual(['save', 'save']);
  });

  it('«Gỡ xuống», its time, and «Xóa» of a campaign, whose codes hang on walls: it is said where they lead then', async () => {
    const { documentId: article } = await makeArticle(cms, { title: 'Đăng ký khai sinh' });
    await publish(cms, 'article', article);
    const placements = [{ place: 'Chợ', destination: { kind: 'article', article } }, { place: 'Bến xe' }];
    const { documentId: id } = await makeCampaign(cms, { placements });
    await publish(cms, 'qr-campaign', id);
    const campaign = `${entries('qr-campaign')}/${id}`;
    const isGone = async () => (await cms.lines()).some((line) => line.id === id && line.action === 'remove');
    const leads = /(?=.*«Đăng ký khai sinh» \(\w+\))(?=.*«example\.vn» \(\w+\))/;
    const act = async (question: Question['act'], send: () => Promise<Response>, refusal: RegExp) => {
      asked.length = 0;
      agrees = false;
      expect((await refusalOf(await send())).message).toMatch(refusal);
      expect([asked.map((one) => one.act), warnings()]).toEqual([[question], [expect.stringMatching(leads)]]);
      agrees = true;
      expect((await send()).ok).toBe(true);
      expect(asked).toHaveLength(2);
    };
    asked.length = 0;
    agrees = false;
    expect((await refusalOf(await publisher('PUT', campaign, { unpublishAt: at }))).message).toMatch(/^Chưa lưu: còn 1 điều/);
    expect([asked.map((one) => one.act), warnings()]).toEqual([['save'], [expect.stringMatching(leads)]]);
    await act('unpublish', () => publisher('POST', `${campaign}/actions/unpublish`, {}), /^Chưa gỡ: còn 1 điều/);
    expect(await isGone()).toBe(true);
    await act('delete', () => publisher('DELETE', campaign), /^Chưa xóa: còn 1 điều/);
  });

  it('nothing a second time that the window of a takedown has said', async () => {
    const admin = await newPerson(cms, 'strapi-super-admin', browser);
    const { documentId: id } = await makeCampaign(cms, { placements: [{ place: 'Chợ' }] });
    await publish(cms, 'qr-campaign', id);
    asked.length = 0;
    const takeDown = (erases: boolean) =>
      admin('POST', `/pho-luat/takedown/api::qr-campaign.qr-campaign/${id}`, { reason: 'Sai đơn vị', erases });
    expect([(await takeDown(false)).status, (await takeDown(true)).status, asked]).toEqual([200, 200, []]);
  });

  it('«Lưu» of an abbreviation that takes the place of the product’s, until another entry keeps that meaning', async () => {
    asked.length = 0;
    agrees = true;
    const write = (long: string) => publisher('POST', entries('abbreviation'), { short: 'TGPL', long: long.normalize('NFD') });
    const answer = await write('trung gian pháp lý');
    const { data } = (await answer.json()) as { data: { documentId: string } };
    expect(warnings()).toEqual([expect.stringContaining('thay cho nghĩa có sẵn: «trợ giúp pháp lý»')]);
    asked.length = 0;
    expect((await write('trợ giúp pháp lý')).ok).toBe(true);
    expect((await publisher('PUT', `${entries('abbreviation')}/${data.documentId}`, { long: 'trung gian về luật' })).ok).toBe(
      true,
    );
    expect(asked).toEqual([]);
  });
});

it('a file of public content is replaced after a question that names what readers will see; and then that it is done is told', async () => {
  const cover = await uploadPicture(cms, { red: 93 });
  const { documentId: id } = await makeArticle(cms, { title: 'Bài có ảnh', cover: cover.id, coverAlt: 'Ảnh' });
  const told: string[] = [];
  const replacer = await newPerson(
    cms,
    'nguoi-duyet',
    askingFirst(
      fetch,
      async (question) => {
        asked.push(question);
        return agrees;
      },
      (act) => told.push(act),
    ),
  );
  const replace = async (red: number) =>
    replacer('POST', `/upload?id=${cover.id}`, uploadForm('ảnh mới.png'.normalize('NFD'), await picture(red), 'image/png'));
  asked.length = 0;
  expect((await replace(94)).ok).toBe(true);
  expect([asked, told]).toEqual([[], []]);
  expect((await publisher('POST', `${entries('article')}/${id}/actions/publish`, {})).ok).toBe(true);
  const before = await cms.seq();
  agrees = false;
  expect((await refusalOf(await replace(95))).message).toBe('Chưa thay tệp: còn 1 điều nên xem lại.');
  expect([await cms.lines(before), told]).toEqual([[], []]);
  expect(warnings()).toEqual([
    '«Bài có ảnh» đã xuất bản: thay tệp là «ảnh mới.png» tự lên trang trong ít phút, không qua duyệt. Lời mô tả ảnh ở đó vẫn là của ảnh cũ: hãy mở ra sửa nếu ảnh mới cho thấy điều khác.',
  ]);
  agrees = true;
  expect((await replace(95)).ok).toBe(true);
  expect((await cms.lines(before)).map(({ type }) => type)).toEqual(['file']);
  expect(told).toEqual(['replace']);
  // A different file of that name is a different replacement.
  agrees = false;
  expect((await replace(96)).status).toBe(400);
  expect((await cms.lines(before)).map(({ type }) => type)).toEqual(['file']);
  // A document that was scanned has no words for its picture, so none are to be mended.
  const scan = await makeAttachment(cms, { title: 'Bản quét', number: '96/QĐ-UBND', issuedOn: '2022-03-01', file: cover.id });
  await publish(cms, 'attachment', scan.documentId);
  asked.length = 0;
  expect((await replace(97)).status).toBe(400);
  expect(warnings().filter((words) => words.startsWith('«Bản quét»'))).toEqual([
    '«Bản quét» đã xuất bản: thay tệp là «ảnh mới.png» tự lên trang trong ít phút, không qua duyệt.',
  ]);
});

it('that papers go public with an article is no question; what is to be looked at in one is', async () => {
  const { documentId: paper } = await makeAttachment(cms, { title: 'Thông báo' });
  const { documentId: id } = await makeArticle(cms, { attachments: [paper] });
  asked.length = 0;
  agrees = true;
  expect((await publisher('POST', `${entries('article')}/${id}/actions/publish`, {})).ok).toBe(true);
  expect(asked).toEqual([]);
  expect(await isPublic(paper)()).toBe(true);
  const shouted = await makeAttachment(cms, { title: 'THÔNG BÁO VỀ GIỜ LÀM VIỆC' });
  const other = await makeArticle(cms, { attachments: [shouted.documentId] });
  expect((await publisher('POST', `${entries('article')}/${other.documentId}/actions/publish`, {})).ok).toBe(true);
  expect(warnings()).toEqual([expect.stringContaining('Trong «THÔNG BÁO VỀ GIỜ LÀM VIỆC»: ')]);
});

it('what changed after somebody agreed is asked about again; an error is refused without a question', async () => {
  const { documentId: id } = await makeArticle(cms, { body });
  const send = (data: object) => publisher('POST', `${entries('article')}/${id}/actions/publish`, data);
  agrees = true;
  expect((await send({})).ok).toBe(true);
  asked.length = 0;
  expect((await send({ body: `${body} Đoạn thêm.` })).ok).toBe(true);
  expect(asked).toEqual([]);
  expect((await send({ body: `${body}\n\n## ĐỀ MỤC VIẾT HOA CẢ\n\nChữ.` })).ok).toBe(true);
  expect(asked).toHaveLength(1);
  const silent = await uploadPicture(cms, { red: 91 });
  const refused = await send({ body: `${body}\n\n![](${silent.url})` });
  expect((await refusalOf(refused)).message).toContain('Có ảnh trong bài chưa có lời mô tả');
  expect(asked).toHaveLength(1);
});

it('a program, which nobody can ask, publishes with warnings', async () => {
  const { documentId: id } = await makeArticle(cms, { body });
  const program: Person = await newPerson(cms, 'nguoi-duyet');
  expect((await program('POST', `${entries('article')}/${id}/actions/publish`, {})).ok).toBe(true);
});
