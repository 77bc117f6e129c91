import { describe, expect, it } from 'vitest';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { deskSchema, entryStatusSchema } from '../src/contracts/desk.ts';
import { scheduleWords } from '../src/words/schedule.ts';
import { cmsOfTests } from './support/cms.ts';
import { runDue } from './support/compiled.ts';
import { documents, makeArticle, makeAttachment, makeCampaign, makePage, publish } from './support/make.ts';
import { onSqlite } from './support/on-sqlite.ts';
import { entries, newPerson, refusalOf, type Person } from './support/people.ts';

/** Publications and removals that happen by themselves. The clock is passed in: all of it is in 2030, which no real minute reaches. */

const cms = await cmsOfTests();
const editor = await newPerson(cms, 'bien-tap-vien');
const publisher = await newPerson(cms, 'nguoi-duyet');

const at = (time: string) => `2030-05-01T${time}:00.000Z`;
const run = (time: string) => runDue(cms.strapi, new Date(at(time)));
const linesOf = async (id: string) => (await cms.lines()).filter((line) => line.id === id);
const actionsOf = async (id: string) => (await linesOf(id)).map(({ action }) => action);
const draftOf = (type: DocumentType, id: string) => documents(cms, type).findOne({ documentId: id });
const statusOf = async (type: string, id: string) =>
  entryStatusSchema.parse(await (await cms.asAdmin('GET', `/pho-luat/entry/api::${type}.${type}/${id}`)).json());
const scheduled = async () => deskSchema.parse(await (await cms.asAdmin('GET', '/pho-luat/desk')).json()).scheduled;

describe('a time that has passed', () => {
  onSqlite('is refused at its field, no matter who sends it: a slip, or a form that is older than its publication', async () => {
    const { documentId: id } = await makePage(cms);
    for (const person of [editor, publisher]) {
      const answer = await person('PUT', `${entries('page')}/${id}`, {
        title: 'Viết tiếp',
        publishAt: '2025-11-26T01:00:00.000Z',
      });
      expect(answer.status).toBe(400);
      const { details, message } = await refusalOf(answer);
      expect([details.errors?.map(({ path }) => path), message]).toEqual([[['publishAt']], scheduleWords.past]);
    }
    expect(await draftOf('page', id)).toMatchObject({ publishAt: null });
  });
});

describe('a scheduled publication', () => {
  it('is done when its minute comes and not before, and its time goes with it', async () => {
    const { documentId: id } = await makePage(cms, { publishAt: at('08:00') });
    await run('07:59');
    expect(await linesOf(id)).toEqual([]);
    await run('08:00');
    expect(await actionsOf(id)).toEqual(['publish']);
    expect(await draftOf('page', id)).toMatchObject({ publishAt: null });
  });

  it('publishes the draft as it is then', async () => {
    const { documentId: id } = await makePage(cms, { title: 'Bản đầu', publishAt: at('08:00') });
    await documents(cms, 'page').update({ documentId: id, data: { title: 'Bản cuối' } });
    await run('08:00');
    expect(await linesOf(id)).toMatchObject([{ document: { title: 'Bản cuối' } }]);
  });

  onSqlite('is no part of what is public: neither its time nor a change of it is in the log', async () => {
    const { documentId: id } = await makePage(cms, { unpublishAt: at('20:00') });
    await publish(cms, 'page', id);
    await documents(cms, 'page').update({ documentId: id, data: { unpublishAt: at('21:00') } });
    await publish(cms, 'page', id);
    const lines = await linesOf(id);
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toHaveProperty('document.unpublishAt');
  });

  it('is in the log under the name of the person who set it, or of the schedule where nobody did', async () => {
    const { documentId: byProgram } = await makePage(cms, { publishAt: at('08:00') });
    const { documentId: byPerson } = await makePage(cms);
    const address = `${entries('page')}/${byPerson}`;
    expect((await publisher('PUT', address, { publishAt: at('08:00') })).status).toBe(200);
    await run('08:00');
    expect((await linesOf(byProgram))[0]?.by).toBe('Lịch hẹn');
    expect((await linesOf(byPerson))[0]?.by).toBe('Nguyễn Bình (hẹn giờ)');
  });

  it('that passed while everything was off is done at the next start, in the order in which things were to happen', async () => {
    const { documentId: id } = await makePage(cms, { publishAt: at('01:00'), unpublishAt: at('02:00') });
    const { documentId: stays } = await makePage(cms, { publishAt: at('01:30') });
    const before = await cms.seq();
    await run('09:00');
    expect((await cms.lines(before)).map((line) => [line.id, line.action])).toEqual([
      [id, 'publish'],
      [stays, 'publish'],
      [id, 'remove'],
    ]);
  });

  it('may be of an article and of the document that it names at one time', async () => {
    const attachment = await makeAttachment(cms, { slug: 'cung-gio', publishAt: at('08:00') });
    const article = await makeArticle(cms, { attachments: [attachment.documentId], publishAt: at('08:00') });
    const told = (await scheduled()).filter(({ documentId }) => [attachment.documentId, article.documentId].includes(documentId));
    expect(told.map(({ problem }) => problem)).toEqual([undefined, undefined]);
    await run('08:00');
    expect(await actionsOf(article.documentId)).toEqual(['publish']);
    expect(await actionsOf(attachment.documentId)).toEqual(['publish']);
  });

  it('is done once, however many look at the same minute', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count++) ids.push((await makePage(cms, { publishAt: at('08:00') })).documentId);
    const published: string[] = [];
    cms.strapi.documents.use((context, next) => {
      if (context.action === 'publish') published.push((context.params as { documentId: string }).documentId);
      return next();
    });
    await Promise.all([run('08:00'), run('08:00'), run('08:01')]);
    await run('08:02');
    expect(published.sort()).toEqual(ids.sort());
  });

  it('is not done again when the clock is set back', async () => {
    const { documentId: id } = await makePage(cms, { publishAt: at('08:00') });
    await run('08:00');
    await documents(cms, 'page').unpublish({ documentId: id });
    await run('07:00');
    await run('08:00');
    expect(await actionsOf(id)).toEqual(['publish', 'remove']);
  });

  it('of changes waits for somebody who may publish once what is public has been taken away', async () => {
    const { documentId: id } = await makePage(cms, { title: 'Trang sai' });
    await publish(cms, 'page', id);
    const change = { title: 'Trang sai, bản mới'.normalize('NFD'), publishAt: at('08:00') };
    expect((await publisher('PUT', `${entries('page')}/${id}`, change)).status).toBe(200);
    expect((await publisher('POST', `${entries('page')}/${id}/actions/unpublish`, {})).status).toBe(200);
    await run('08:00');
    expect(await actionsOf(id)).toEqual(['publish', 'remove']);
    expect((await statusOf('page', id)).schedule).toEqual({ publishAt: at('08:00'), problem: scheduleWords.removedSince });
    // The first of several mistakes is mended: nothing says that the rest is right, or that the time still holds.
    expect((await publisher('PUT', `${entries('page')}/${id}`, { title: 'Trang sửa dở' })).status).toBe(200);
    expect((await editor('PUT', `${entries('page')}/${id}`, { title: 'Trang sửa dở nữa' })).status).toBe(200);
    expect((await publisher('PUT', `${entries('page')}/${id}`, { title: 'Trang gần đúng' })).status).toBe(200);
    await run('08:00');
    expect(await actionsOf(id)).toEqual(['publish', 'remove']);
    expect((await publisher('PUT', `${entries('page')}/${id}`, { publishAt: at('08:01') })).status).toBe(200);
    await run('08:01');
    expect(await actionsOf(id)).toEqual(['publish', 'remove', 'publish']);
  });

  onSqlite('tells that what is public has been taken away, though its changes were returned before', async () => {
    const { documentId: id } = await makePage(cms, { title: 'Trang sai' });
    await publish(cms, 'page', id);
    const change = { title: 'Trang sai, bản mới'.normalize('NFD'), publishAt: at('08:00') };
    expect((await publisher('PUT', `${entries('page')}/${id}`, change)).status).toBe(200);
    const review = `/pho-luat/review/api::page.page/${id}`;
    expect((await editor('POST', `${review}/send`, {})).status).toBe(200);
    expect((await publisher('POST', `${review}/return`, { remarks: [{ text: 'Sai số tiền.' }] })).status).toBe(200);
    expect((await statusOf('page', id)).schedule?.problem).toBe(scheduleWords.returnedSince);
    expect((await publisher('POST', `${entries('page')}/${id}/actions/unpublish`, {})).status).toBe(200);
    expect((await statusOf('page', id)).schedule?.problem).toBe(scheduleWords.removedSince);
  });

  it('is over once somebody publishes by hand, and that shows no change', async () => {
    const { documentId: id } = await makePage(cms, { publishAt: at('08:00') });
    expect((await publisher('POST', `${entries('page')}/${id}/actions/publish`, {})).status).toBe(200);
    expect(await draftOf('page', id)).toMatchObject({ publishAt: null });
    const { data } = (await (await publisher('GET', `${entries('page')}/${id}`)).json()) as { data: { status: string } };
    expect(data.status).toBe('published');
  });

  onSqlite('is not for a copy', async () => {
    const { documentId: id } = await makePage(cms, { publishAt: at('08:00'), unpublishAt: at('09:00') });
    const answer = await publisher('POST', `${entries('page')}/clone/${id}`, {});
    const { data } = (await answer.json()) as { data: { documentId: string } };
    expect(await draftOf('page', data.documentId)).toMatchObject({ publishAt: null, unpublishAt: null });
  });
});

describe('a scheduled removal', () => {
  it('stays when its draft is discarded; a scheduled publication of that draft does not', async () => {
    const { documentId: id } = await makePage(cms, { title: 'Bản đã đăng' });
    await publish(cms, 'page', id);
    await documents(cms, 'page').update({
      documentId: id,
      data: { title: 'Sửa dở', publishAt: at('18:00'), unpublishAt: at('20:00') },
    });
    await documents(cms, 'page').discardDraft({ documentId: id });
    expect(await draftOf('page', id)).toMatchObject({ title: 'Bản đã đăng', publishAt: null, unpublishAt: at('20:00') });
    await run('20:00');
    expect(await actionsOf(id)).toEqual(['publish', 'remove']);
  });

  it('of what a code opens is refused as by hand, and says so before and after', async () => {
    const { documentId: id } = await makeArticle(cms, { title: 'Đang mở bằng mã' });
    await publish(cms, 'article', id);
    const destination = { kind: 'article', article: id };
    const campaign = await makeCampaign(cms, { destination, placements: [{ place: 'Trụ sở' }] });
    await publish(cms, 'qr-campaign', campaign.documentId);
    await documents(cms, 'article').update({ documentId: id, data: { unpublishAt: at('20:00') } });
    expect((await statusOf('article', id)).schedule?.problem).toContain('Ngày Pháp luật');
    await run('20:00');
    expect(await actionsOf(id)).toEqual(['publish']);
    expect((await statusOf('article', id)).schedule).toMatchObject({ unpublishAt: at('20:00') });
    expect((await scheduled()).find(({ documentId }) => documentId === id)?.problem).toContain('Ngày Pháp luật');
  });
});

describe('a schedule that cannot be kept', () => {
  onSqlite('says so before it is due', async () => {
    const { documentId: id } = await makePage(cms, { body: null, publishAt: at('08:00') });
    expect((await statusOf('page', id)).schedule).toEqual({
      publishAt: at('08:00'),
      problem: 'Nếu vẫn như bây giờ thì đến giờ sẽ không xuất bản được, còn lỗi ở: Nội dung.',
    });
    expect((await scheduled()).find(({ documentId }) => documentId === id)?.problem).toContain('còn lỗi ở: Nội dung.');
  });

  it('is tried once, told to the editors, and tried again only when the entry or its time was changed', async () => {
    const { documentId: id } = await makePage(cms, { title: 'Chưa xong', body: null, publishAt: at('08:00') });
    let tries = 0;
    cms.strapi.documents.use((context, next) => {
      if (context.action === 'publish' && (context.params as { documentId: string }).documentId === id) tries++;
      return next();
    });
    for (const time of ['08:00', '08:01', '08:02']) await run(time);
    expect(tries).toBe(1);
    const told = (await scheduled()).find(({ documentId }) => documentId === id);
    expect(told).toMatchObject({ title: 'Chưa xong', action: 'publish', at: at('08:00') });
    expect(told?.problem).toMatch(/^Đã đến giờ hẹn mà chưa làm được\. Chưa xuất bản\. Nội dung: .* đặt giờ khác\.$/);

    await documents(cms, 'page').update({ documentId: id, data: { body: 'Đã viết xong.' } });
    await run('08:05');
    expect(await actionsOf(id)).toEqual(['publish']);
    expect((await scheduled()).filter(({ documentId }) => documentId === id)).toEqual([]);
  });

  it('does not keep the others from being done', async () => {
    const broken = await makePage(cms, { body: null, publishAt: at('08:00') });
    const sound = await makePage(cms, { publishAt: at('08:01') });
    await run('08:01');
    expect(await actionsOf(sound.documentId)).toEqual(['publish']);
    expect(await actionsOf(broken.documentId)).toEqual([]);
  });

  onSqlite('is refused where it is set, when the entry would go before it comes', async () => {
    const { documentId: id } = await makePage(cms);
    const answer = await publisher('PUT', `${entries('page')}/${id}`, { publishAt: at('09:00'), unpublishAt: at('08:00') });
    expect(answer.status).toBe(400);
    expect((await refusalOf(answer)).details.errors).toMatchObject([{ path: ['unpublishAt'] }]);
  });
});

describe('the right to publish', () => {
  onSqlite('is needed to set, move or remove a time, but not to go on writing', async () => {
    const { documentId: id } = await makePage(cms);
    const save = (person: Person, data: object) => person('PUT', `${entries('page')}/${id}`, data);
    expect((await save(editor, { title: 'Của biên tập viên', publishAt: at('08:00') })).status).toBe(403);
    expect((await save(editor, { unpublishAt: at('08:00') })).status).toBe(403);
    expect((await save(publisher, { publishAt: at('08:00') })).status).toBe(200);
    expect((await save(editor, { publishAt: null })).status).toBe(403);
    expect((await save(editor, { title: 'Viết tiếp', publishAt: at('08:00') })).status).toBe(200);
  });

  onSqlite('is needed to call it off by throwing the changes away, too', async () => {
    const { documentId: id } = await makePage(cms, { title: 'Đã đăng' });
    await publish(cms, 'page', id);
    expect((await publisher('PUT', `${entries('page')}/${id}`, { title: 'Bản duyệt', publishAt: at('08:00') })).status).toBe(200);
    expect((await editor('POST', `${entries('page')}/${id}/actions/discard`)).status).toBe(200);
    expect(await draftOf('page', id)).toMatchObject({ title: 'Đã đăng', publishAt: at('08:00') });
    expect((await statusOf('page', id)).schedule?.problem).toBe(scheduleWords.changedSince);
  });

  it('is needed for the draft as it goes public: a later change waits until somebody who may publish saves it', async () => {
    const { documentId: id } = await makePage(cms, { title: 'Đã duyệt' });
    const save = (person: Person, data: object) => person('PUT', `${entries('page')}/${id}`, data);
    await save(publisher, { publishAt: at('08:00') });
    await save(editor, { title: 'Sửa sau khi duyệt' });
    expect((await statusOf('page', id)).schedule?.problem).toBe(scheduleWords.changedSince);
    await run('08:00');
    expect(await linesOf(id)).toEqual([]);
    await save(publisher, { title: 'Duyệt lại' });
    await run('08:01');
    expect(await linesOf(id)).toMatchObject([{ document: { title: 'Duyệt lại' } }]);
  });
});

describe('a draft that was returned to its writer', () => {
  onSqlite('is not published at its time with what is to be mended, nor is what goes with it', async () => {
    const mate = await makePage(cms, { title: 'Trang đi cùng' });
    const { documentId: id } = await makePage(cms, { title: 'Mức hỗ trợ sai'.normalize('NFD') });
    const uid = 'api::page.page';
    const seen = async (documentId: string) => ({
      uid,
      documentId,
      savedAt: (await statusOf('page', documentId)).saved?.at,
    });
    const review = (what: string, body: object) => publisher('POST', `/pho-luat/review/${uid}/${id}/${what}`, body);
    expect((await editor('POST', `/pho-luat/review/${uid}/${id}/send`, {})).status).toBe(200);
    const setTime = async () =>
      publisher('POST', '/pho-luat/together/schedule', {
        entries: [await seen(id), await seen(mate.documentId)],
        publishAt: at('08:00'),
      });
    expect((await setTime()).status).toBe(200);
    expect((await review('return', { remarks: [{ text: 'Sai số tiền.' }] })).status).toBe(200);
    await run('08:00');
    expect([await linesOf(id), await linesOf(mate.documentId)]).toEqual([[], []]);
    expect((await statusOf('page', id)).schedule).toEqual({ publishAt: at('08:00'), problem: scheduleWords.returnedSince });
    expect((await statusOf('page', mate.documentId)).schedule?.problem).toContain(scheduleWords.returnedSince);

    expect((await publisher('PUT', `${entries('page')}/${id}`, { title: 'Mức hỗ trợ đúng' })).status).toBe(200);
    await run('08:00');
    expect(await linesOf(id)).toEqual([]);
    // A person who sets it with all of them in sight may set the time that they had.
    expect((await setTime()).status).toBe(200);
    await run('08:00');
    expect(await actionsOf(id)).toEqual(['publish']);
    expect(await actionsOf(mate.documentId)).toEqual(['publish']);
  });
});

describe('the desk', () => {
  it('lists what is scheduled in the order of its times', async () => {
    const late = await makePage(cms, { title: 'Sau', publishAt: at('23:30') });
    const early = await makePage(cms, { title: 'Trước', publishAt: at('23:10'), unpublishAt: at('23:50') });
    expect((await scheduled()).filter(({ at: time }) => time > at('23:00'))).toMatchObject([
      { documentId: early.documentId, action: 'publish' },
      { documentId: late.documentId, action: 'publish' },
      { documentId: early.documentId, action: 'unpublish' },
    ]);
  });
});
