import { describe, expect, it } from 'vitest';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { historySchema, restoredSchema } from '../src/contracts/desk.ts';
import type { PublicationLine } from '@pho-luat/shared/schemas/publication';
import { changedPart } from '../src/history/changed-part.ts';
import { pairItems, type Item } from '../src/history/pair-items.ts';
import { cmsOfTests } from './support/cms.ts';
import { documents, make, makeArticle, makeAttachment, makeCampaign, makePage, publish, uploadPicture } from './support/make.ts';
import { newPerson, type Person } from './support/people.ts';

/** What changed from one publication to the next, and an earlier one put back into the draft. */

const cms = await cmsOfTests();
const editor = await newPerson(cms, 'bien-tap-vien');

const address = (type: string, id: string) => `/pho-luat/history/api::${type}.${type}/${id}`;
const historyOf = async (type: string, id: string) =>
  historySchema.parse(await (await cms.asAdmin('GET', address(type, id))).json());
const changesOf = async (type: string, id: string) => {
  const [last] = await historyOf(type, id);
  return last && 'changes' in last ? last.changes : [];
};
const restore = async (type: string, id: string, seq: number, person: Person = cms.asAdmin) =>
  person('POST', `${address(type, id)}/restore`, { seq });
const lineOf = async (id: string) => (await cms.lines()).findLast((line) => line.id === id) as PublicationLine;

async function change(type: DocumentType, id: string, data: object): Promise<void> {
  await documents(cms, type).update({ documentId: id, data });
  await publish(cms, type, id);
}

describe('the history of a document', () => {
  it('tells who published and removed it and when, the newest first', async () => {
    const { documentId: id } = await makePage(cms);
    const page = `/content-manager/collection-types/api::page.page/${id}/actions`;
    await cms.asAdmin('POST', `${page}/publish`, {});
    await documents(cms, 'page').unpublish({ documentId: id });
    expect(await historyOf('page', id)).toMatchObject([
      { action: 'remove', restorable: false, changes: [] },
      { action: 'publish', by: 'Quản trị', restorable: true, changes: [] },
    ]);
  });

  it('of many publications begins with the newest and goes on to the first, each once, with what was sent meanwhile', async () => {
    const { documentId: id } = await makePage(cms, { title: 'Đường dây nóng 1' });
    await publish(cms, 'page', id);
    await documents(cms, 'page').update({ documentId: id, data: { title: 'Đường dây nóng 2' } });
    expect((await editor('POST', `/pho-luat/review/api::page.page/${id}/send`, {})).status).toBe(200);
    for (let number = 2; number <= 52; number++) {
      // The last of those that are not shown yet.
      if (number === 3) await documents(cms, 'page').unpublish({ documentId: id });
      await change('page', id, { title: `Đường dây nóng ${number}`.normalize('NFD') });
    }
    const actions = (events: Awaited<ReturnType<typeof historyOf>>) => events.map(({ action }) => action);
    const newest = await historyOf('page', id);
    expect(actions(newest)).toEqual(Array.from({ length: 50 }, () => 'publish'));
    expect(newest.some((event) => 'isFirst' in event && event.isFirst)).toBe(false);
    const oldest = newest.at(-1);
    expect(oldest).toMatchObject({ changes: [{ label: 'Tiêu đề', before: 'Đường dây nóng 2', after: 'Đường dây nóng 3' }] });
    const before = oldest && 'seq' in oldest ? oldest.seq : 0;
    const rest = historySchema.parse(await (await cms.asAdmin('GET', `${address('page', id)}?before=${before}`)).json());
    expect(actions(rest)).toEqual(['remove', 'publish', 'sent', 'publish']);
    expect(rest.at(-1)).toMatchObject({ isFirst: true });
  });

  it('names what changed by the labels of the form, and documents and files by their names, deleted ones too', async () => {
    const [old, now] = [await make(cms, 'category', { name: 'Tin cũ' }), await make(cms, 'category', { name: 'Tin mới' })];
    const cover = await uploadPicture(cms, { name: 'toà án.png', red: 40 });
    const { documentId: id } = await makeArticle(cms, { category: old.documentId, audiences: ['residents'] });
    await publish(cms, 'article', id);
    await change('article', id, {
      title: 'Tiêu đề mới',
      category: now.documentId,
      cover: cover.id,
      coverAlt: 'Toà án',
      featured: true,
      reviewOn: '2027-03-01',
      audiences: ['residents', 'officials'],
    });
    await documents(cms, 'category').delete({ documentId: old.documentId });
    expect(await changesOf('article', id)).toEqual([
      { label: 'Tiêu đề', before: 'Phổ biến pháp luật đất đai', after: 'Tiêu đề mới' },
      { label: 'Ảnh đại diện', before: '', after: 'toà án.png' },
      { label: 'Mô tả ảnh', before: '', after: 'Toà án' },
      { label: 'Chuyên mục', before: 'Tin cũ', after: 'Tin mới' },
      { label: 'Đối tượng', before: 'Người dân', after: 'Người dân, Cán bộ' },
      { label: 'Nổi bật', before: 'Không', after: 'Có' },
      { label: 'Ngày cần xem lại cả bài', before: '', after: '01/03/2027' },
    ]);
  });

  it('shows of a long text the part that changed', async () => {
    const body = (word: string) => `${'Đoạn mở đầu. '.repeat(200)}\n\nMức phạt là ${word} đồng.\n\n${'Đoạn kết. '.repeat(200)}`;
    const { documentId: id } = await makePage(cms, { body: body('một triệu') });
    await publish(cms, 'page', id);
    await change('page', id, { body: body('hai triệu').normalize('NFD') });
    const [changed] = await changesOf('page', id);
    expect(changed).toEqual({ label: 'Nội dung', before: 'Mức phạt là một triệu đồng.', after: 'Mức phạt là hai triệu đồng.' });
  });

  it('goes into the parts of a document: a task by its key, wherever it stands', async () => {
    const issuer = await make(cms, 'agency', { name: 'Sở Tư pháp' });
    const { documentId: id } = await make(cms, 'plan', {
      title: 'Kế hoạch',
      number: '31/KH-HĐPHPBGDPL',
      year: 2022,
      issuedOn: '2022-02-21',
      issuer: issuer.documentId,
      tasks: [
        { content: 'Việc một', leadAgency: issuer.documentId },
        { content: 'Việc hai', leadAgency: issuer.documentId },
      ],
    });
    await publish(cms, 'plan', id);
    const line = await lineOf(id);
    const tasks = (line as { document?: { tasks: object[] } }).document?.tasks ?? [];
    await change('plan', id, {
      tasks: [
        { content: 'Việc mới', leadAgency: issuer.documentId },
        { ...tasks[1], state: 'done', completedOn: '2022-12-01' },
      ],
    });
    expect(await changesOf('plan', id)).toEqual([
      { label: 'Nhiệm vụ 2 › Tình trạng', before: 'Chưa bắt đầu', after: 'Hoàn thành' },
      { label: 'Nhiệm vụ 2 › Ngày hoàn thành', before: '', after: '01/12/2022' },
      {
        label: 'Nhiệm vụ 1',
        before: 'Việc một · Sở Tư pháp · Chưa bắt đầu',
        after: 'Việc mới · Sở Tư pháp · Chưa bắt đầu',
      },
    ]);
  });
});

describe('the part of a text that changed', () => {
  const filler = 'một hai ba bốn năm sáu bảy tám chín mười '.repeat(100).trim();

  it('has a few words around it, cut between words', () => {
    const { before, after } = changedPart(`${filler} CŨ ${filler}`, `${filler} MỚI ${filler}`);
    expect(before).toMatch(/^…\S[^…]{30,60} CŨ [^…]{30,60}\S…$/);
    expect(after).toBe(before.replace('CŨ', 'MỚI'));
  });

  it('is named at each place, with what stayed left out', () => {
    const text = (first: string, last: string) => `${first}\n\n${filler}\n\n${last}`;
    expect(changedPart(text('Đầu', 'Cuối'), text('Đầu mới', 'Cuối mới'))).toEqual({
      before: 'Đầu […] Cuối',
      after: 'Đầu mới […] Cuối mới',
    });
  });

  it('is the beginning of what is new from end to end', () => {
    const { after } = changedPart('', filler);
    expect(after).toHaveLength(801);
    expect(filler.startsWith(after.slice(0, -1))).toBe(true);
  });
});

describe('the items of a list', () => {
  const pairs = (before: object[], after: object[]) => pairItems(before as Item[], after as Item[]);
  const [one, two, three] = [{ key: '1', a: 1 }, { key: '2' }, { key: '3' }];

  it('are the same by their key, whatever they say and wherever they stand', () => {
    const changed = { key: '1', a: 2 };
    expect(pairs([one, two], [two, changed])).toEqual({
      stayed: [
        [two, two],
        [one, changed],
      ],
      gone: [],
      come: [],
      reordered: true,
    });
  });

  it('that come in between are no change of order', () => {
    expect(pairs([one, two], [one, three, two])).toMatchObject({ come: [three], gone: [], reordered: false });
  });

  it('without a key are the same by what they say, and else by their order; two alike are two', () => {
    const [a, b, c] = [{ on: 'a' }, { on: 'b' }, { on: 'c' }];
    expect(pairs([a, a, b], [c, a, a])).toMatchObject({
      stayed: [
        [a, a],
        [a, a],
        [b, c],
      ],
      gone: [],
      come: [],
    });
    expect(pairs([a], [a, a])).toMatchObject({ gone: [], come: [a] });
  });
});

describe('an earlier version', () => {
  it('comes back into the draft whole, with relations, files, pictures in the text and parts, and publishes nothing', async () => {
    const picture = await uploadPicture(cms, { name: 'bìa.png', red: 60 });
    const attachment = await makeAttachment(cms, { slug: 'dinh-kem' });
    await publish(cms, 'attachment', attachment.documentId);
    const topics: string[] = [];
    for (const name of ['Kết hôn', 'Đất đai']) topics.unshift((await make(cms, 'topic', { name })).documentId);
    const { documentId: id } = await makeArticle(cms, {
      body: `Xem ảnh: ![Bìa](${cms.url}${picture.url})`,
      cover: picture.id,
      coverAlt: 'Bìa',
      topics,
      attachments: [attachment.documentId],
      newsSource: { name: 'Báo Hải Phòng', url: 'https://baohaiphong.vn/' },
      changeNotes: [{ on: '2026-01-02', note: 'Sửa ngày' }],
    });
    await publish(cms, 'article', id);
    const first = await lineOf(id);
    await change('article', id, {
      title: 'Khác hẳn',
      body: 'Khác hẳn',
      cover: null,
      coverAlt: null,
      topics: [],
      attachments: [],
      newsSource: null,
      changeNotes: [],
      lead: 'Sapo thêm sau',
    });
    const before = await cms.seq();

    const answer = await restore('article', id, first.seq);
    expect(restoredSchema.parse(await answer.json())).toEqual({ leftOut: [] });
    expect(await cms.seq()).toBe(before);
    // As the form shows it: a picture by the address that a browser can open.
    expect(await documents(cms, 'article').findOne({ documentId: id })).toMatchObject({
      body: `Xem ảnh: ![Bìa](${picture.url})`,
    });
    expect(await documents(cms, 'article').findOne({ documentId: id, status: 'published' })).toMatchObject({ title: 'Khác hẳn' });
    await publish(cms, 'article', id);
    expect(await lineOf(id)).toMatchObject({ digest: (first as { digest?: string }).digest });
  });

  it('comes back without what is no longer there, which the answer names', async () => {
    const topic = await make(cms, 'topic', { name: 'Mất giấy tờ' });
    const picture = await uploadPicture(cms, { name: 'xóa rồi.png', red: 80 });
    const { documentId: id } = await makeArticle(cms, { topics: [topic.documentId], cover: picture.id, coverAlt: 'Ảnh' });
    await publish(cms, 'article', id);
    const { seq } = await lineOf(id);
    await change('article', id, { topics: [], cover: null });
    await documents(cms, 'topic').delete({ documentId: topic.documentId });
    expect((await cms.asAdmin('DELETE', `/upload/files/${picture.id}`)).status).toBe(200);
    expect(await (await restore('article', id, seq)).json()).toEqual({
      leftOut: ['Ảnh đại diện: xóa rồi.png (đã xóa)', 'Chủ đề: Mất giấy tờ (đã xóa)'],
    });
  });

  it('comes back with the files of today, and the answer names those that were others then', async () => {
    const picture = await uploadPicture(cms, { name: 'sơ đồ.png', red: 81 });
    const kept = await uploadPicture(cms, { name: 'ảnh bìa.png', red: 82 });
    const { documentId: id } = await makeArticle(cms, {
      body: `Đường đi: ![Sơ đồ](${picture.url}) ![Phóng to](${picture.url})`,
      cover: kept.id,
      coverAlt: 'Ảnh',
    });
    await publish(cms, 'article', id);
    const { seq } = await lineOf(id);
    await uploadPicture(cms, { name: 'sơ đồ.png', red: 83, replaces: picture.id });
    expect(await (await restore('article', id, seq)).json()).toEqual({
      leftOut: ['Nội dung: sơ đồ.png (đã thay bằng tệp khác; bản nháp có tệp mới)'],
    });
    await publish(cms, 'article', id);
    await change('article', id, { title: 'Bài sửa sau khi thay' });
    expect(await (await restore('article', id, (await lineOf(id)).seq)).json()).toEqual({ leftOut: [] });
  });

  it('of a campaign has the codes that hang on the walls, each once', async () => {
    const { documentId: id } = await makeCampaign(cms, { placements: [{ place: 'Chợ' }, { place: 'Trường' }] });
    await publish(cms, 'qr-campaign', id);
    const { seq } = await lineOf(id);
    const codes = async () =>
      (await cms.strapi.db.connection('qr_codes').where({ campaign: id }).orderBy('code')) as { placement_key: string }[];
    const issued = await codes();
    await change('qr-campaign', id, { placements: [{ place: 'Bến xe' }] });
    expect(await codes()).toHaveLength(3);

    // Twice, as by an editor who is not sure.
    expect((await restore('qr-campaign', id, seq)).status).toBe(200);
    expect((await restore('qr-campaign', id, seq)).status).toBe(200);
    await publish(cms, 'qr-campaign', id);
    const placements = (await lineOf(id)) as { document?: { placements: { key: string; place: string }[] } };
    expect(placements.document?.placements.map(({ place }) => place)).toEqual(['Chợ', 'Trường']);
    expect(placements.document?.placements.map(({ key }) => key).sort()).toEqual(issued.map((code) => code.placement_key).sort());
    expect(await codes()).toHaveLength(3);
  });

  it('of a plan leaves to its signed document what is that document’s', async () => {
    const issuer = await make(cms, 'agency', { name: 'Sở Tư pháp' });
    const attachment = await makeAttachment(cms, { number: '31/KH-UBND', issuedOn: '2022-02-21', issuer: issuer.documentId });
    await publish(cms, 'attachment', attachment.documentId);
    const { documentId: id } = await make(cms, 'plan', { title: 'Kế hoạch', document: attachment.documentId });
    await publish(cms, 'plan', id);
    const { seq } = await lineOf(id);
    expect((await restore('plan', id, seq)).status).toBe(200);
    expect(await documents(cms, 'plan').findOne({ documentId: id })).toMatchObject({ title: 'Kế hoạch', number: null });
  });

  it('is for those who may change the entry, and for types that have a draft', async () => {
    const { documentId: id } = await makePage(cms);
    await publish(cms, 'page', id);
    const { seq } = await lineOf(id);
    expect((await restore('page', id, seq, editor)).status).toBe(200);
    const category = await make(cms, 'category', { name: 'Chính sách' });
    const line = await lineOf(category.documentId);
    expect((await restore('category', category.documentId, line.seq)).status).toBe(400);
    expect((await restore('category', category.documentId, line.seq, editor)).status).toBe(403);
    expect((await restore('page', id, line.seq)).status).toBe(400);
    expect((await fetch(`${cms.url}${address('page', id)}/restore`, { method: 'POST' })).status).toBe(401);
  });
});
