import { describe, expect, it } from 'vitest';
import type { MyWork, Remark } from '../src/contracts/reviews.ts';
import type { EntryStatus, History } from '../src/contracts/desk.ts';
import { reviewRefusals } from '../src/words/reviews.ts';
import { cmsOfTests } from './support/cms.ts';
import { documents, makeArticle, makeAttachment, publish } from './support/make.ts';
import { onPostgres, onSqlite } from './support/on-sqlite.ts';
import { entries, newPerson, refusalOf, type Person } from './support/people.ts';

/** The way of a draft between a writer and a reviewer, through the doors that the admin uses. */

const cms = await cmsOfTests();
const [writer, other] = [await newPerson(cms, 'bien-tap-vien'), await newPerson(cms, 'bien-tap-vien')];
const reviewer = await newPerson(cms, 'nguoi-duyet');

const uid = 'api::article.article';
const category = (await documents(cms, 'category').create({ data: { name: 'Tin tức' } })).documentId;

async function write(person: Person, data: object = {}): Promise<string> {
  const made = await person('POST', entries('article'), { title: 'Bài gửi duyệt', body: 'Nội dung.', category, ...data });
  return ((await made.json()) as { data: { documentId: string } }).data.documentId;
}

const send = (person: Person, id: string, remark = '') => person('POST', `/pho-luat/review/${uid}/${id}/send`, { remark });
const giveBack = (person: Person, id: string, remarks: Remark[]) =>
  person('POST', `/pho-luat/review/${uid}/${id}/return`, { remarks });
const read = async <T>(person: Person, path: string): Promise<T> => (await person('GET', path)).json() as Promise<T>;
const reviewOf = async (id: string) => (await read<EntryStatus>(writer, `/pho-luat/entry/${uid}/${id}`)).review;
const work = (person: Person) => read<MyWork>(person, '/pho-luat/my-work');
const titlesIn = (list: MyWork['sent'], ...ids: string[]) => list.filter(({ documentId }) => ids.includes(documentId));
const stored = (id: string) => cms.strapi.db.getConnection('reviews').where({ document: id });

describe('sending for review', () => {
  it('keeps who sent it with which remark, and it waits for every reviewer, the oldest first', async () => {
    const [first, second] = [await write(writer), await write(writer)];
    expect((await send(writer, second, '  Nhờ anh xem đoạn hai.  ')).status).toBe(200);
    expect((await send(writer, first)).status).toBe(200);

    const open = { action: 'sent', by: 'Nguyễn An', remarks: [{ text: 'Nhờ anh xem đoạn hai.' }] };
    expect(await reviewOf(second)).toMatchObject({ isAwaited: true, open, maySend: true, mayReturn: false });
    const waiting = titlesIn((await work(reviewer)).toReview, first, second);
    expect(waiting.map(({ documentId, by, remark }) => [documentId, by, remark])).toEqual([
      [second, 'Nguyễn An', 'Nhờ anh xem đoạn hai.'],
      [first, 'Nguyễn An', undefined],
    ]);
    expect((await work(writer)).toReview).toEqual([]);
    expect(titlesIn((await work(writer)).sent, first, second)).toHaveLength(2);
    expect(titlesIn((await work(other)).sent, first, second)).toEqual([]);
  });

  it('begins at the home page of who writes: the newest drafts that nobody else has seen, and none that go with another', async () => {
    const person = await newPerson(cms, 'bien-tap-vien');
    const made = await person('POST', entries('attachment'), { number: '31/KH-UBND', docType: 'KH' });
    const paper = ((await made.json()) as { data: { documentId: string } }).data.documentId;
    const writing = async (who: Person) => (await work(who)).writing.map(({ documentId }) => documentId);
    // What has no title yet is called by its number.
    expect((await work(person)).writing).toMatchObject([{ documentId: paper, title: '31/KH-UBND' }]);
    const [first, second, third] = [await write(person), await write(person, { attachments: [paper] }), await write(person)];
    expect(await writing(person)).toEqual([third, second, first]);
    expect(await writing(other)).not.toContain(first);

    await send(person, first);
    await publish(cms, 'article', third);
    expect(await writing(person)).toEqual([second]);
    await giveBack(reviewer, first, [{ text: 'Ngắn hơn.' }]);
    await documents(cms, 'article').unpublish({ documentId: third });
    expect(await writing(person)).toEqual([second]);
  });

  onSqlite('is refused with what could not be published, by field, and nothing is called sent', async () => {
    const id = await write(writer, { category: null, body: 'Ảnh ![](https://example.vn/a.png)' });
    const answer = await send(writer, id);
    expect(answer.status).toBe(400);
    const { message, details } = await refusalOf(answer);
    expect(message).toMatch(/^Đã lưu, chưa gửi duyệt\. .*Chuyên mục: Còn trống/);
    expect(details.errors?.map(({ path }) => path.join('.')).sort()).toEqual(['body', 'category']);
    expect(await reviewOf(id)).toMatchObject({ isAwaited: false });
    expect(await stored(id)).toEqual([]);
  });

  onSqlite('is not asked for of a draft that says what is public, until somebody changes it', async () => {
    const id = await write(writer);
    expect(await reviewOf(id)).toMatchObject({ isAsPublished: false });
    await publish(cms, 'article', id);
    expect(await reviewOf(id)).toMatchObject({ isAsPublished: true });
    expect((await writer('PUT', `${entries('article')}/${id}`, { title: 'Đổi tiêu đề'.normalize('NFD') })).status).toBe(200);
    expect(await reviewOf(id)).toMatchObject({ isAsPublished: false });
    await publish(cms, 'article', id);
    await documents(cms, 'article').unpublish({ documentId: id });
    expect(await reviewOf(id)).toMatchObject({ isAsPublished: false });
  });

  onSqlite('is not done by what a form says of the state', async () => {
    const id = await write(writer, { deskState: 'awaiting-review' });
    expect(await reviewOf(id)).toMatchObject({ isAwaited: false });
    await send(writer, id);
    // A form that was opened before the sending.
    expect((await writer('PUT', `${entries('article')}/${id}`, { title: 'Sửa thêm', deskState: 'writing' })).status).toBe(200);
    expect(await reviewOf(id)).toMatchObject({ isAwaited: true });
  });

  it('is done once, however often the button is pressed', async () => {
    const id = await write(writer);
    await Promise.all([send(writer, id), send(writer, id)]);
    expect(await stored(id)).toHaveLength(1);
  });

  onSqlite('leaves when the draft was saved, so that an open form is not told of a newer version', async () => {
    const id = await write(writer);
    const savedAt = async () => (await read<EntryStatus>(writer, `/pho-luat/entry/${uid}/${id}`)).saved?.at;
    const before = await savedAt();
    await send(writer, id);
    await giveBack(reviewer, id, [{ text: 'Sửa' }]);
    expect(await savedAt()).toBe(before);
  });
});

describe('returning to the writer', () => {
  it('needs a remark, and brings remarks at fields to the one who sent it, until it is sent again', async () => {
    const id = await write(writer);
    await send(writer, id);
    for (const remarks of [[], [{ text: '   ' }]]) {
      const refused = await giveBack(reviewer, id, remarks);
      expect([refused.status, (await refusalOf(refused)).message]).toEqual([400, reviewRefusals.remarkNeeded]);
    }
    const unknown = await giveBack(reviewer, id, [{ field: 'khong-co', text: 'Sửa' }]);
    expect((await refusalOf(unknown)).message).toBe(reviewRefusals.unknownField);

    expect((await giveBack(reviewer, id, [{ quote: 'Nội dung', text: 'Ở đâu?' }])).status).toBe(400);

    const remarks = [
      { text: 'Cần ngắn hơn.' },
      { field: 'title', text: 'Tiêu đề chưa nói ai được hưởng.' },
      { field: 'answer.steps', quote: 'nộp tại bộ phận một cửa', text: 'Nói rõ ở xã nào.' },
    ];
    expect((await giveBack(reviewer, id, remarks)).status).toBe(200);
    expect(await reviewOf(id)).toMatchObject({ isAwaited: false, open: { action: 'returned', remarks } });
    expect(titlesIn((await work(writer)).returned, id)).toMatchObject([{ by: 'Nguyễn Bình', remark: 'Cần ngắn hơn.' }]);
    expect(titlesIn((await work(other)).returned, id)).toEqual([]);
    expect(titlesIn((await work(other)).withWriters, id)).toEqual([]);
    expect(titlesIn((await work(reviewer)).toReview, id)).toEqual([]);

    await send(writer, id, 'Đã sửa.');
    expect(await reviewOf(id)).toMatchObject({ isAwaited: true, open: { action: 'sent', remarks: [{ text: 'Đã sửa.' }] } });
    expect(titlesIn((await work(writer)).returned, id)).toEqual([]);
  });

  it('brings the remarks of a second reviewer beside those of the first, who returned it while they were written', async () => {
    const id = await write(writer);
    await send(writer, id);
    await giveBack(reviewer, id, [{ text: 'Cần ngắn hơn.' }]);
    expect((await giveBack(cms.asAdmin, id, [{ field: 'title', text: 'Ai được hưởng?' }])).status).toBe(200);
    const open = {
      action: 'returned',
      by: expect.stringMatching(/^Nguyễn Bình, ./),
      remarks: [{ text: 'Cần ngắn hơn.' }, { field: 'title', text: 'Ai được hưởng?' }],
    };
    expect(await reviewOf(id)).toMatchObject({ isAwaited: false, open });
    await publish(cms, 'article', id);
    const late = await giveBack(reviewer, id, [{ text: 'Sửa' }]);
    expect([late.status, (await refusalOf(late)).message]).toEqual([400, reviewRefusals.notAwaited]);
  });

  onSqlite('is seen by those who publish until it is sent again, also when its writer has left', async () => {
    const leaver = await newPerson(cms, 'bien-tap-vien');
    const id = await write(leaver);
    await send(leaver, id);
    await giveBack(reviewer, id, [{ text: 'Ghi rõ nơi nộp.' }]);
    const users = cms.strapi.db.query('admin::user');
    const draft = await cms.strapi.db.query(uid).findOne({ where: { documentId: id }, populate: { createdBy: true } });
    await users.update({ where: { id: draft.createdBy.id }, data: { isActive: false } });
    expect(titlesIn((await work(reviewer)).withWriters, id)).toMatchObject([{ remark: 'Ghi rõ nơi nộp.' }]);
    expect(titlesIn((await work(reviewer)).returned, id)).toEqual([]);
    await send(other, id);
    expect(titlesIn((await work(reviewer)).withWriters, id)).toEqual([]);
  });

  onSqlite('is for those who publish, and of what waits alone', async () => {
    const id = await write(writer);
    expect((await giveBack(writer, id, [{ text: 'Sửa' }])).status).toBe(403);
    const early = await giveBack(reviewer, id, [{ text: 'Sửa' }]);
    expect([early.status, (await refusalOf(early)).message]).toEqual([400, reviewRefusals.notAwaited]);
    await send(writer, id);
    expect((await giveBack(writer, id, [{ text: 'Sửa' }])).status).toBe(403);
    expect(await reviewOf(id)).toMatchObject({ isAwaited: true });
    // Nobody says in whose name it is done, or when.
    const forged = { remarks: [{ text: 'Sửa' }], by: 'Người khác', at: '2020-01-01T00:00:00.000Z', person: 1 };
    expect((await reviewer('POST', `/pho-luat/review/${uid}/${id}/return`, forged)).status).toBe(400);
  });
});

describe('what became of it', () => {
  it('is one timeline of sendings, returns and publications, and the entry says who did what last', async () => {
    const id = await write(writer);
    await send(writer, id, 'Lần một');
    await giveBack(reviewer, id, [{ field: 'body', text: 'Thiếu nguồn' }]);
    await send(writer, id);
    expect((await reviewer('POST', `${entries('article')}/${id}/actions/publish`, {})).status).toBe(200);
    const history = await read<History>(writer, `/pho-luat/history/${uid}/${id}`);
    expect(history.map(({ action }) => action)).toEqual(['publish', 'sent', 'returned', 'sent']);
    expect(history.at(2)).toMatchObject({ by: 'Nguyễn Bình', remarks: [{ field: 'body', text: 'Thiếu nguồn' }] });
    const review = await reviewOf(id);
    expect(Object.fromEntries(review?.steps.map(({ step, by }) => [step, by]) ?? [])).toEqual({
      written: 'Nguyễn An',
      saved: 'Nguyễn Bình',
      sent: 'Nguyễn An',
      returned: 'Nguyễn Bình',
      published: 'Nguyễn Bình',
    });
  });

  it.each(['a publication', 'a publication of what was returned', 'discarding the changes'])('is settled by %s', async (way) => {
    const id = await write(writer);
    await publish(cms, 'article', id);
    await writer('PUT', `${entries('article')}/${id}`, { title: 'Bài gửi duyệt, sửa' });
    await send(writer, id);
    if (way !== 'a publication') await giveBack(reviewer, id, [{ text: 'Thôi' }]);
    if (way === 'discarding the changes') await writer('POST', `${entries('article')}/${id}/actions/discard`, {});
    else await publish(cms, 'article', id);
    expect(await reviewOf(id)).toMatchObject({ isAwaited: false });
    expect(await reviewOf(id)).not.toHaveProperty('open');
    expect(titlesIn((await work(writer)).returned, id)).toEqual([]);
    expect(titlesIn((await work(reviewer)).toReview, id)).toEqual([]);
  });

  it('is gone with the document: deleted, or erased for good', async () => {
    const [deleted, erased] = [await write(writer), await write(writer)];
    for (const id of [deleted, erased]) await send(writer, id, 'Số điện thoại của ông A');
    await writer('DELETE', `${entries('article')}/${deleted}`);
    expect(await stored(deleted)).toEqual([]);

    await publish(cms, 'article', erased);
    expect(await stored(erased)).not.toEqual([]);
    const reason = { reason: 'Lộ thông tin cá nhân', erases: true };
    expect((await cms.asAdmin('POST', `/pho-luat/takedown/${uid}/${erased}`, reason)).status).toBe(200);
    expect(await stored(erased)).toEqual([]);
  });

  onSqlite('leaves the CMS in no line of the log', async () => {
    const id = await write(writer);
    await send(writer, id, 'Lời nhắn nội bộ');
    const before = await cms.seq();
    await giveBack(reviewer, id, [{ text: 'Nhận xét nội bộ' }]);
    expect(await cms.seq()).toBe(before);
    await publish(cms, 'article', id);
    const lines: { document: string | null }[] = await cms.strapi.db.getConnection('publications').where({ id });
    expect(lines.map(({ document }) => document).join()).not.toMatch(/nội bộ/);
  });
});

describe.skipIf(onPostgres)('what a publication would change', () => {
  const changesOf = (id: string) => read<unknown>(reviewer, `/pho-luat/changes/${uid}/${id}`);

  it('is the whole of a new document, and of a public one what differs from the site', async () => {
    const { documentId: id } = await makeArticle(cms, { title: 'Bản trên trang', body: 'Đoạn một.\n\nĐoạn hai.' });
    const fresh = (await changesOf(id)) as { isPublic: boolean; changes: { label: string; before: string }[] };
    expect(fresh.isPublic).toBe(false);
    expect(fresh.changes.map(({ label }) => label)).toEqual(expect.arrayContaining(['Tiêu đề', 'Nội dung', 'Chuyên mục']));
    expect(fresh.changes.every(({ before }) => before === '')).toBe(true);

    await publish(cms, 'article', id);
    expect(await changesOf(id)).toEqual({ isPublic: true, changes: [] });
    await documents(cms, 'article').update({ documentId: id, data: { body: 'Đoạn một.\n\nĐoạn hai, sửa.' } });
    expect(await changesOf(id)).toEqual({
      isPublic: true,
      changes: [{ label: 'Nội dung', before: 'Đoạn hai.', after: 'Đoạn hai, sửa.' }],
    });
  });

  it('is told of a draft with faults too', async () => {
    const { documentId: id } = await makeArticle(cms, { title: 'Bản trên trang' });
    await publish(cms, 'article', id);
    await documents(cms, 'article').update({ documentId: id, data: { body: '' } });
    expect(await changesOf(id)).toMatchObject({ changes: [{ label: 'Nội dung', before: 'Nội dung bài viết.', after: '' }] });
  });
});

describe('the home page', () => {
  const datesOf = async (person: Person, ...ids: string[]) =>
    (await work(person)).reviewDates.filter(({ documentId }) => ids.includes(documentId));

  it('has the public articles whose day of review has come, by either day', async () => {
    const past = await write(writer, { reviewOn: '2025-03-01' });
    const answer = { steps: 'Nộp đơn', checkedOn: '2024-01-05', reviewOn: '2025-02-01' };
    const inAnswer = await write(writer, { answer });
    const later = await write(writer, { reviewOn: '2999-01-01' });
    const [neverPublic, withdrawn] = [await write(writer, { reviewOn: '2025-03-01' }), await write(writer, { answer })];
    for (const id of [past, inAnswer, later, withdrawn]) await publish(cms, 'article', id);
    await documents(cms, 'article').update({
      documentId: withdrawn,
      data: { withdrawn: { on: '2025-03-02', reason: 'Quy định đã đổi' } },
    });
    await publish(cms, 'article', withdrawn);
    const dates = await datesOf(writer, past, inAnswer, later, neverPublic, withdrawn);
    expect(dates.map(({ documentId, on, isMended }) => [documentId, on, isMended])).toEqual([
      [inAnswer, '2025-02-01', false],
      [past, '2025-03-01', false],
    ]);
  });

  onSqlite('has an article as long as readers have it with that day, whatever the draft says', async () => {
    const id = await write(writer, { reviewOn: '2025-03-01' });
    await publish(cms, 'article', id);
    await writer('PUT', `${entries('article')}/${id}`, { reviewOn: '2999-01-01' });
    expect(await datesOf(writer, id)).toMatchObject([{ on: '2025-03-01', isMended: true }]);
    await publish(cms, 'article', id);
    expect(await datesOf(writer, id)).toEqual([]);

    await writer('PUT', `${entries('article')}/${id}`, { reviewOn: '2025-03-01' });
    expect(await datesOf(writer, id)).toEqual([]);
    await publish(cms, 'article', id);
    expect(await datesOf(writer, id)).toHaveLength(1);
    await documents(cms, 'article').unpublish({ documentId: id });
    expect(await datesOf(writer, id)).toEqual([]);
  });

  it('has the articles whose advice rests on a law that another one has replaced, until they rest on that', async () => {
    const law = async (number: string, issuedOn: string, replaces: string[] = []) => {
      const { documentId } = await makeAttachment(cms, { docType: 'L', title: 'Luật Hộ tịch', number, issuedOn, replaces });
      return documentId;
    };
    const old = await law('60/2014/QH13', '2014-11-20');
    await publish(cms, 'attachment', old);
    const answer = (...laws: string[]) => ({
      steps: 'Nộp tờ khai.',
      checkedOn: '2026-11-20',
      reviewOn: '2999-05-20',
      lawBasis: laws.map((document) => ({ document })),
    });
    const { documentId: id } = await makeArticle(cms, { title: 'Khai sinh', answer: answer(old), category });
    await publish(cms, 'article', id);
    const lapsed = async () => (await work(writer)).lapsed.filter(({ documentId }) => documentId === id);
    expect(await lapsed()).toEqual([]);

    const later = await law('71/2026/QH16', '2026-05-01', [old]);
    await publish(cms, 'attachment', later);
    expect(await lapsed()).toMatchObject([{ title: 'Khai sinh', laws: ['Luật Hộ tịch 2014'] }]);
    await documents(cms, 'article').update({ documentId: id, data: { answer: answer(later) } });
    expect(await lapsed()).toHaveLength(1);
    await publish(cms, 'article', id);
    expect(await lapsed()).toEqual([]);
  });
});
