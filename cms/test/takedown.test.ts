import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { deskSchema, entryStatusSchema, historySchema } from '../src/contracts/desk.ts';
import { scheduleWords } from '../src/words/schedule.ts';
import { cmsOfTests } from './support/cms.ts';
import {
  claimWork,
  finishErasures,
  keepReading,
  makeShare,
  openShare,
  runDue,
  stopAfterRestore,
  stopReading,
  takeDownAgain,
} from './support/compiled.ts';
import { pdfOf } from './reading/support/pdf.ts';
import { documents, makeArticle, makeCampaign, makePage, publish, uploadPicture } from './support/make.ts';
import { onSqlite } from './support/on-sqlite.ts';
import { upload as uploadFile } from './support/upload.ts';
import { entries, newPerson, refusalOf, type Person } from './support/people.ts';
import { filesBelow } from '../../shared/test/support/files-below.ts';

/** A takedown: gone from the site and from all that is kept, for a reason, by *Quản trị* alone. */

const cms = await cmsOfTests();
const editor = await newPerson(cms, 'bien-tap-vien');
const publisher = await newPerson(cms, 'nguoi-duyet');

const reason = 'Có thông tin cá nhân của người dân';
const takeDown = (person: Person, type: string, id: string, body: object = { reason }) =>
  person('POST', `/pho-luat/takedown/api::${type}.${type}/${id}`, body);
const isPublic = (id: string) =>
  cms.strapi.db.query('api::page.page').count({ where: { documentId: id, publishedAt: { $notNull: true } } });

async function publicPage(data: object = {}): Promise<string> {
  const { documentId } = await makePage(cms, { title: 'Danh sách hộ vay vốn', ...data });
  await publish(cms, 'page', documentId);
  return documentId;
}

describe('a takedown', () => {
  it('unpublishes, with one line that has all that is kept purged; the reason stays in the CMS', async () => {
    const id = await publicPage();
    const before = await cms.seq();
    expect((await takeDown(cms.asAdmin, 'page', id)).status).toBe(200);
    expect(await isPublic(id)).toBe(0);
    const lines = await cms.lines(before);
    expect(lines).toMatchObject([{ action: 'remove', type: 'page', id, takedown: true, by: 'Quản trị' }]);
    expect(JSON.stringify(lines)).not.toContain(reason);

    const history = historySchema.parse(await (await publisher('GET', `/pho-luat/history/api::page.page/${id}`)).json());
    expect(history[0]).toMatchObject({ action: 'takedown', reason, by: 'Quản trị', restorable: false });
    const status = entryStatusSchema.parse(await (await publisher('GET', `/pho-luat/entry/api::page.page/${id}`)).json());
    expect(status).toMatchObject({ state: 'waiting', action: 'remove' });
  });

  onSqlite.each(['bien-tap-vien', 'nguoi-duyet'] as const)('is refused to a %s', async (role) => {
    const id = await publicPage();
    const answer = await takeDown(role === 'nguoi-duyet' ? publisher : editor, 'page', id);
    expect(answer.status).toBe(403);
    expect((await refusalOf(answer)).message).toBe('Chỉ Quản trị mới gỡ khẩn cấp được. Hãy báo Quản trị.');
    expect(await isPublic(id)).toBe(1);
  });

  onSqlite.each([{}, { reason: '  ' }, { reason: 'x'.repeat(1_001) }])('needs a reason: %o is not one', async (body) => {
    const id = await publicPage();
    expect((await takeDown(cms.asAdmin, 'page', id, body)).status).toBe(400);
    expect(await isPublic(id)).toBe(1);
  });

  it('reaches what was unpublished or deleted before: older releases still have it', async () => {
    const unpublished = await publicPage();
    await documents(cms, 'page').unpublish({ documentId: unpublished });
    const deleted = await publicPage();
    await documents(cms, 'page').delete({ documentId: deleted });
    const before = await cms.seq();
    for (const id of [unpublished, deleted]) expect((await takeDown(cms.asAdmin, 'page', id)).status).toBe(200);
    expect(await cms.lines(before)).toMatchObject([
      { id: unpublished, takedown: true },
      { id: deleted, takedown: true },
    ]);
  });

  onSqlite('is refused for what was never public or is already taken down', async () => {
    const { documentId: draft } = await makePage(cms);
    expect((await takeDown(cms.asAdmin, 'page', draft)).status).toBe(400);
    const id = await publicPage();
    await takeDown(cms.asAdmin, 'page', id);
    const before = await cms.seq();
    expect((await takeDown(cms.asAdmin, 'page', id)).status).toBe(400);
    expect(await cms.seq()).toBe(before);
  });

  onSqlite('takes the schedule along: nothing brings it back by itself', async () => {
    const id = await publicPage();
    await documents(cms, 'page').update({ documentId: id, data: { publishAt: '2030-05-01T08:00:00.000Z' } });
    await takeDown(cms.asAdmin, 'page', id);
    expect(await documents(cms, 'page').findOne({ documentId: id })).toMatchObject({ publishAt: null });
  });

  it('takes it out of what goes public together: moving the time of the others does not bring it back', async () => {
    const ids = [await publicPage({ title: 'Ở lại' }), await publicPage(), await publicPage()];
    const [stays = '', gone = '', erased = ''] = ids;
    const uid = 'api::page.page';
    const seen = async (documentId: string) => {
      const { saved } = entryStatusSchema.parse(await (await cms.asAdmin('GET', `/pho-luat/entry/${uid}/${documentId}`)).json());
      return { uid, documentId, savedAt: saved?.at };
    };
    const time = { entries: await Promise.all(ids.map(seen)), publishAt: '2030-07-01T08:00:00.000Z' };
    expect((await publisher('POST', '/pho-luat/together/schedule', time)).status).toBe(200);
    await takeDown(cms.asAdmin, 'page', gone);
    await takeDown(cms.asAdmin, 'page', erased, { reason, erases: true });
    const moved = await cms.asAdmin('PUT', `${entries('page')}/${stays}`, { publishAt: '2030-07-01T09:00:00.000Z' });
    expect(moved.status).toBe(200);
    expect(await documents(cms, 'page').findOne({ documentId: gone })).toMatchObject({ publishAt: null });
    expect(await cms.strapi.db.connection('document_groups').whereIn('document', ids).pluck('document')).toEqual([stays]);
  });
});

describe('what was taken down', () => {
  onSqlite('is published again by Quản trị alone, at once or by a schedule; anybody else is told why', async () => {
    const id = await publicPage();
    await takeDown(cms.asAdmin, 'page', id);
    const again = (person: Person) => person('POST', `${entries('page')}/${id}/actions/publish`, { title: 'Đã bỏ tên người' });
    const schedule = (person: Person) =>
      person('PUT', `${entries('page')}/${id}`, { title: 'Hẹn', publishAt: '2030-05-01T08:00:00.000Z' });
    for (const answer of [await again(publisher), await schedule(publisher)]) {
      expect(answer.status).toBe(403);
      expect((await refusalOf(answer)).message).toContain(reason);
    }
    expect((await publisher('PUT', `${entries('page')}/${id}`, { title: 'Sửa tiếp' })).status).toBe(200);
    expect((await schedule(cms.asAdmin)).status).toBe(200);
    const before = await cms.seq();
    expect((await again(cms.asAdmin)).status).toBe(200);
    expect(await cms.lines(before)).toMatchObject([{ action: 'publish', id, document: { title: 'Đã bỏ tên người' } }]);
    // From then on it is a document like any other.
    expect((await publisher('POST', `${entries('page')}/${id}/actions/unpublish`, {})).status).toBe(200);
    expect((await again(publisher)).status).toBe(200);
  });
});

describe('a takedown that erases', () => {
  const marker = 'Bà Lụa Xêvinôpa ở số 7 ngõ Chợ Con';
  const report = (seq: number, more: object = {}) =>
    cms.told('/report', {
      release: `erased-${seq}`,
      seq,
      state: 'live',
      step: 'swap',
      startedAt: new Date().toISOString(),
      at: new Date().toISOString(),
      ...more,
    });
  const erasures = async () => deskSchema.parse(await (await cms.asAdmin('GET', '/pho-luat/desk')).json()).erasures;
  async function filesWith(text: string | Buffer): Promise<string[]> {
    const paths = await filesBelow(cms.varDir);
    const found = await Promise.all(paths.map(async (path) => ((await readFile(path)).includes(text) ? path : undefined)));
    return found.filter((path) => path !== undefined);
  }
  const isInLog = async (text: string) =>
    (await cms.strapi.db.connection('publications').whereLike('document', `%${text}%`)).length > 0;

  it('leaves nothing of the document in the log, the database, the history or the uploads; the chain is whole', async () => {
    const upload = await uploadPicture(cms, { name: 'anh-rieng.png', red: 222 });
    const id = await publicPage({ title: marker, body: `Chuyện của ${marker}: ![Ảnh](${upload.url})` });
    await documents(cms, 'page').update({ documentId: id, data: { body: `Sửa: ${marker} ![Ảnh](${upload.url})` } });
    await publish(cms, 'page', id);
    await cms.asAdmin('POST', `/pho-luat/shares/api::page.page/${id}`);
    const others = await publicPage({ title: 'Trang khác còn lại' });
    const ofFile = (await cms.lines()).findLast((line) => line.id === upload.documentId);
    const sha256 = ofFile?.action === 'publish' && ofFile.type === 'file' ? ofFile.document.sha256 : '';
    const bytes = await readFile(join(cms.varDir, 'cms/files', sha256));
    expect(await filesWith(bytes)).not.toEqual([]);
    expect(await isInLog(marker)).toBe(true);

    const answer = await cms.asAdmin('POST', `/pho-luat/takedown/api::page.page/${id}`, { reason, erases: true });
    expect(answer.status).toBe(200);
    expect(await isInLog(marker)).toBe(false);
    expect(await documents(cms, 'page').findOne({ documentId: id })).toBeNull();
    const lines = await cms.lines();
    const own = lines.filter((line) => line.id === id || line.id === upload.documentId);
    expect(own.map(({ action }) => action)).not.toContain('publish');
    expect(own.filter((line) => 'erases' in line)).toHaveLength(2);
    expect(lines.find((line) => line.id === others)).toMatchObject({ action: 'publish' });
    expect(await (await cms.asked('/audit?upTo=0')).json()).toEqual({ chain: '' });

    // Told as done when the CMS has done its part, and the publisher has.
    const seq = own.find((line) => line.id === id && 'erases' in line)?.seq ?? 0;
    const doneAt = async () => (await cms.strapi.db.connection('erasures').where({ seq }).first('done_at'))?.done_at;
    await expect.poll(doneAt).toEqual(expect.any(String));
    expect((await erasures())[0]).toMatchObject({ seq, type: 'page', by: 'Quản trị' });
    await report(seq - 1);
    expect((await erasures())[0]?.doneAt).toBeUndefined();
    // On a disk without room for it.
    await report(seq, { release: 'with-remains', hasRemains: true });
    expect((await erasures())[0]?.doneAt).toBeUndefined();
    await report(seq);
    expect((await erasures())[0]?.doneAt).toBeDefined();
    // Nobody looks at the public address.
    expect((await erasures())[0]?.elsewhere).toBeUndefined();
    for (const trace of [marker, bytes]) expect(await filesWith(trace)).toEqual([]);
    expect((await takeDown(cms.asAdmin, 'page', id)).status).toBe(400);
  });

  it('keeps a file that another document names, also in a draft alone', async () => {
    const upload = await uploadPicture(cms, { name: 'dung-chung.png', red: 77 });
    const id = await publicPage({ body: `![Ảnh](${upload.url})` });
    const { documentId: draft } = await makePage(cms, { title: 'Bản nháp dùng chung ảnh', body: `![Ảnh](${upload.url})` });
    await cms.asAdmin('POST', `/pho-luat/takedown/api::page.page/${id}`, { reason, erases: true });
    expect((await cms.lines()).findLast((line) => line.id === upload.documentId)).toMatchObject({ action: 'publish' });
    expect(await documents(cms, 'page').findOne({ documentId: draft })).not.toBeNull();
  });

  it('of a campaign leaves its printed codes leading where they led', async () => {
    const destination = { kind: 'url', url: 'https://nghean.gov.vn/ngay-phap-luat' };
    const placements = [{ place: 'Trụ sở' }];
    const { documentId: id } = await makeCampaign(cms, { title: 'Chiến dịch có tên người dân', destination, placements });
    await publish(cms, 'qr-campaign', id);
    expect((await takeDown(cms.asAdmin, 'qr-campaign', id, { reason, erases: true })).status).toBe(200);
    expect(await isInLog('Chiến dịch có tên người dân')).toBe(false);
    const code = await cms.strapi.db.connection('qr_codes').where({ campaign: id }).first('code');
    const line = (await cms.lines()).findLast((each) => each.id === code.code);
    expect(line).toMatchObject({ action: 'publish', document: { lastDestination: destination } });
  });

  it('reaches a file that was deleted from the library before, whatever else there is', async () => {
    const upload = await uploadPicture(cms, { name: 'can-cuoc-cua-ba-lua.png', red: 123 });
    const id = await publicPage({ title: 'Có ảnh đã xóa', body: `![Ảnh](${upload.url})` });
    await publicPage({ title: 'Trang không có ảnh' });
    await documents(cms, 'page').unpublish({ documentId: id });
    await documents(cms, 'page').update({ documentId: id, data: { body: 'Ảnh đã bỏ ra.' } });
    expect((await cms.asAdmin('DELETE', `/upload/files/${upload.id}`)).status).toBe(200);
    expect((await takeDown(cms.asAdmin, 'page', id, { reason, erases: true })).status).toBe(200);
    expect(await isInLog('can-cuoc-cua-ba-lua')).toBe(false);
    expect((await cms.lines()).findLast((line) => line.id === upload.documentId)).toMatchObject({ erases: true });
  });

  it('is not done while something else reads the database: deleted rows are in its files until then', async () => {
    await finishErasures(cms.strapi);
    const upload = await uploadPicture(cms, { name: 'anh-cu.png', red: 144 });
    const { provider_metadata: kept } = await cms.strapi.db.query('plugin::upload.file').findOne({ where: { id: upload.id } });
    const id = await publicPage({ title: 'Đang có người đọc', body: `![Ảnh](${upload.url})` });
    const file = join(cms.varDir, 'cms/data.db');
    const reader = existsSync(file) ? new Database(file, { readonly: true }) : undefined;
    reader?.exec('begin');
    reader?.prepare('select count(*) from publications').get();
    await takeDown(cms.asAdmin, 'page', id, { reason, erases: true });
    await expect.poll(() => existsSync(join(cms.varDir, 'cms/files', kept.sha256))).toBe(false);
    const undone = () => cms.strapi.db.connection('erasures').whereNull('done_at').pluck('seq');
    await finishErasures(cms.strapi);
    expect(await undone()).toHaveLength(reader ? 1 : 0);
    reader?.exec('commit');
    reader?.close();
    await finishErasures(cms.strapi);
    expect(await undone()).toEqual([]);
  });

  it('is told with what is known of the public address; what was told before in words names nothing of it', async () => {
    const id = await publicPage({ title: 'Có bản sao' });
    const before = await cms.seq();
    const [url, at] = ['https://phoxin.gov.vn', new Date().toISOString()];
    const mirror = { url, state: 'differs', at, asked: 9, differing: 1, examples: [`${url}/co-ban-sao/`] };
    const push = { state: 'failed', at, message: 'rsync: co-ban-sao/index.html' };
    await report(before, { push, mirror });
    await takeDown(cms.asAdmin, 'page', id, { reason, erases: true });
    await finishErasures(cms.strapi);
    const told: string[] = await cms.strapi.db.connection('releases').pluck('report');
    expect(told.join()).not.toContain('co-ban-sao');
    const seq = (await erasures())[0]?.seq ?? 0;
    await report(seq);
    expect((await erasures())[0]).toMatchObject({ seq, doneAt: expect.any(String), elsewhere: { url } });
    expect((await erasures())[0]?.elsewhere?.goneAt).toBeUndefined();
    const gone = { after: before, upTo: seq, at: new Date().toISOString() };
    await report(seq, { mirror: { ...mirror, state: 'same', differing: 0, examples: [], gone } });
    expect((await erasures())[0]?.elsewhere).toEqual({ url, goneAt: gone.at });
  });

  it('reaches the same bytes that were uploaded and deleted before, and leaves those of a file that is there', async () => {
    const sha256Of = async (upload: { documentId: string }) => {
      const line = (await cms.lines()).findLast(({ id }) => id === upload.documentId);
      return line?.action === 'publish' && line.type === 'file' ? line.document.sha256 : '';
    };
    const deleted = await uploadPicture(cms, { name: 'lan-truoc.png', red: 201 });
    expect((await cms.asAdmin('DELETE', `/upload/files/${deleted.id}`)).status).toBe(200);
    const own = await uploadPicture(cms, { name: 'lan-sau.png', red: 201 });
    const twin = await uploadPicture(cms, { name: 'ban-con.png', red: 202 });
    const shared = await uploadPicture(cms, { name: 'ban-bi-xoa.png', red: 202 });
    const [gone, stays] = [await sha256Of(own), await sha256Of(shared)];
    expect(await sha256Of(twin)).toBe(stays);
    const id = await publicPage({ title: 'Hai ảnh', body: `![Ảnh](${own.url}) ![Ảnh](${shared.url})` });
    expect((await takeDown(cms.asAdmin, 'page', id, { reason, erases: true })).status).toBe(200);
    await finishErasures(cms.strapi);
    expect(existsSync(join(cms.varDir, 'cms/files', gone))).toBe(false);
    expect(existsSync(join(cms.varDir, 'cms/files', stays))).toBe(true);
    expect([await isInLog('lan-truoc'), await isInLog('lan-sau'), await isInLog('ban-bi-xoa')]).toEqual([false, false, false]);
    expect(await isInLog('ban-con')).toBe(true);
    const read = cms.strapi.db.connection('readings').whereIn('sha256', [gone, stays]).pluck('sha256');
    expect(await read).toEqual([stays]);
  });

  it('leaves nothing that was ever read of a file: of the bytes before they were replaced, and before its pages were recognised', async () => {
    await stopReading();
    const pages = () => cms.strapi.db.connection('reading_pages').orderBy('text').pluck('content');
    const read = async (task: 'text' | 'scan', second: string) => {
      const work = await claimWork(cms.strapi, task, new Date());
      if (!work) throw new Error('Nothing to do.');
      const reading = { state: 'read' as const, hasTextLayer: true, isMachineRead: false, unread: { scans: [2] } };
      await keepReading(cms.strapi, work, { ...reading, pages: [marker, second] }, new Date());
    };
    const other = await uploadFile(cms, 'cua-trang-khac.pdf', await pdfOf(['Trang khác']));
    await publicPage({ title: 'Trang có tệp khác', body: `[Tệp](${other.url})` });
    await read('text', '');
    await read('scan', 'Tệp khác, ở lại');
    const stay = await pages();

    const before = await uploadFile(cms, 'con-ten.pdf', await pdfOf([marker]));
    await read('text', '1');
    await read('scan', 'Bản còn tên');
    await uploadFile(cms, 'bo-ten.pdf', await pdfOf(['Đã bỏ tên']), 'application/pdf', before.id);
    await read('text', '2');
    const id = await publicPage({ title: 'Có tệp được thay', body: `[Tệp](${before.url})` });
    const texts = (await cms.lines()).flatMap((line) =>
      line.id === before.documentId && line.action === 'publish' && line.type === 'file' ? (line.document.text ?? []) : [],
    );
    expect(new Set(texts).size).toBe(3);
    expect((await takeDown(cms.asAdmin, 'page', id, { reason, erases: true })).status).toBe(200);
    await finishErasures(cms.strapi);
    expect(await pages()).toEqual(stay);
    for (const text of texts) expect((await cms.asked(`/text/${text}`)).status).toBe(404);
  });

  it('leaves no smaller form of a picture, whether it was replaced before, deleted before or is still there', async () => {
    const big = { side: 300 };
    const ids = [];
    for (const red of [31, 32, 33]) ids.push(await uploadPicture(cms, { name: `anh-${red}.png`, red, ...big }));
    const [replaced, deleted, there] = ids;
    const forms: string[] = [];
    for (const { id } of ids) {
      const row = await cms.strapi.db.query('plugin::upload.file').findOne({ where: { id } });
      forms.push(row.formats.thumbnail.provider_metadata.sha256);
    }
    const kept = () => forms.filter((sha256) => existsSync(join(cms.varDir, 'cms/files', sha256)));
    const id = await publicPage({ title: 'Ba ảnh', body: ids.map(({ url }) => `![Ảnh](${url})`).join(' ') });
    await uploadPicture(cms, { name: 'da-lam-mo.png', red: 34, replaces: replaced?.id ?? 0, ...big });
    await documents(cms, 'page').update({ documentId: id, data: { body: `![Ảnh](${replaced?.url}) ![Ảnh](${there?.url})` } });
    await publish(cms, 'page', id);
    expect((await cms.asAdmin('DELETE', `/upload/files/${deleted?.id}`)).status).toBe(200);
    expect(kept()).toEqual(forms);
    expect((await takeDown(cms.asAdmin, 'page', id, { reason, erases: true })).status).toBe(200);
    await finishErasures(cms.strapi);
    expect(kept()).toEqual([]);
  });

  it('that is not done is told until it is, however many are done after it', async () => {
    let seq: number | undefined;
    for (const title of ['Hộ một', 'Hộ hai', 'Hộ ba', 'Hộ bốn', 'Hộ năm', 'Hộ sáu', 'Hộ bảy']) {
      const id = await publicPage({ title });
      expect((await takeDown(cms.asAdmin, 'page', id, { reason, erases: true })).status).toBe(200);
      seq ??= (await erasures())[0]?.seq;
    }
    await finishErasures(cms.strapi);
    await report(await cms.seq());
    expect(await erasures()).toHaveLength(5);
    // As where something else had read the database then.
    await cms.strapi.db
      .connection('erasures')
      .where({ seq: seq ?? 0 })
      .update({ done_at: null });
    const told = await erasures();
    expect([told.length, told.at(-1)]).toMatchObject([6, { seq }]);
    expect(told.at(-1)?.doneAt).toBeUndefined();
    await finishErasures(cms.strapi);
    expect(await erasures()).toHaveLength(5);
  });

  it('can follow a takedown that did not', async () => {
    const id = await publicPage({ title: 'Gỡ trước, xóa sau' });
    expect((await takeDown(cms.asAdmin, 'page', id)).status).toBe(200);
    expect((await takeDown(cms.asAdmin, 'page', id, { reason, erases: true })).status).toBe(200);
    expect(await isInLog('Gỡ trước, xóa sau')).toBe(false);
  });
});

describe('after a restore', () => {
  const list = join(cms.varDir, 'cms/take-down-again.json');
  const at = '2026-03-02T01:00:00.000Z';
  const startAgain = async (...takedowns: object[]) => {
    await writeFile(list, JSON.stringify(takedowns));
    await takeDownAgain(cms.strapi);
  };

  it('what was taken down after the backup is so again before anybody is served, for good where it was for good', async () => {
    const [erased, takenDown] = [await publicPage({ title: 'Danh sách cũ có tên người dân' }), await publicPage()];
    const before = await cms.seq();
    await startAgain({ type: 'page', id: erased, at, erases: true }, { type: 'page', id: takenDown, at, erases: false });
    expect(await cms.lines(before)).toMatchObject([
      { action: 'remove', id: erased, takedown: true, erases: true },
      { action: 'remove', id: takenDown, takedown: true },
    ]);
    expect(JSON.stringify(await cms.lines())).not.toContain('Danh sách cũ có tên người dân');
    expect(await cms.strapi.db.query('api::page.page').count({ where: { documentId: erased } })).toBe(0);
    expect(await isPublic(takenDown)).toBe(0);
    expect(existsSync(list)).toBe(false);
  });

  it('is so once: what was published again since stays, while the list waits for one that a guard does not let go', async () => {
    const again = await publicPage();
    const { documentId: refused } = await makeArticle(cms);
    await publish(cms, 'article', refused);
    const { documentId: campaign } = await makeCampaign(cms, { destination: { kind: 'article', article: refused } });
    await publish(cms, 'qr-campaign', campaign);
    const takedowns = [
      { type: 'page', id: again, at, erases: false },
      { type: 'article', id: refused, at, erases: false },
    ];
    const logged = vi.spyOn(cms.strapi.log, 'error');
    await startAgain(...takedowns);
    await publish(cms, 'page', again);
    const before = await cms.seq();
    logged.mockClear();
    await takeDownAgain(cms.strapi);
    expect(await cms.lines(before)).toEqual([]);
    expect(await isPublic(again)).toBe(1);
    expect(logged.mock.calls).toMatchObject([[expect.stringContaining(`article ${refused} was taken down`)]]);
    // As somebody sees to it by hand: the next start does the rest.
    await documents(cms, 'qr-campaign').unpublish({ documentId: campaign });
    await takeDownAgain(cms.strapi);
    expect(await documents(cms, 'article').findOne({ documentId: refused, status: 'published' })).toBeNull();
    expect(logged).toHaveBeenCalledTimes(1);
    expect(existsSync(list)).toBe(false);
  });

  it('what was a draft then, and published and erased since, is erased', async () => {
    const { documentId: id } = await makePage(cms);
    await startAgain({ type: 'page', id, at, erases: true });
    expect(await cms.strapi.db.query('api::page.page').count({ where: { documentId: id } })).toBe(0);
  });

  it('what the backup knows of, and what it never had, adds no line', async () => {
    const id = await publicPage();
    await takeDown(cms.asAdmin, 'page', id);
    const known = (await cms.lines()).at(-1)?.at;
    const before = await cms.seq();
    await publish(cms, 'page', id);
    await startAgain({ type: 'page', id, at: known, erases: false }, { type: 'page', id: 'khong-co', at, erases: true });
    expect(await cms.seq()).toBe(before + 1);
    expect(await isPublic(id)).toBe(1);
  });

  it('what may have been called off since the backup does not happen by itself, and links to drafts end', async () => {
    const [missed, later] = [
      await makePage(cms, { title: 'Đã hủy hẹn sau khi sao lưu', publishAt: '2030-05-02T01:00:00.000Z' }),
      await makePage(cms, { publishAt: '2030-05-03T01:00:00.000Z' }),
    ];
    const now = new Date('2030-05-02T09:00:00.000Z');
    const { token } = await makeShare(cms.strapi, { type: 'page', id: missed.documentId }, now);
    const before = await cms.seq();
    await writeFile(join(cms.varDir, 'cms/restored.json'), JSON.stringify({ at: '2030-05-01T19:00:00.000Z' }));
    for (let starts = 0; starts < 2; starts++) {
      await stopAfterRestore(cms.strapi, now);
      await runDue(cms.strapi, now);
    }
    expect(await cms.lines(before)).toEqual([]);
    const address = `/pho-luat/entry/api::page.page/${missed.documentId}`;
    const { schedule } = entryStatusSchema.parse(await (await cms.asAdmin('GET', address)).json());
    expect(schedule).toMatchObject({ problem: scheduleWords.restoredSince });
    expect(await openShare(cms.strapi, token, now)).toBeUndefined();
    await runDue(cms.strapi, new Date('2030-05-03T01:00:00.000Z'));
    expect(await cms.lines(before)).toMatchObject([{ id: later.documentId, action: 'publish' }]);
  });

  it('what waits so is done by no save of something else, but at a time that is set anew', async () => {
    const passed = '2030-05-02T01:00:00.000Z';
    const now = new Date('2030-05-02T09:00:00.000Z');
    const { documentId: draft } = await makePage(cms, { publishAt: passed });
    const seen = await publicPage({ unpublishAt: passed });
    const save = async (person: Person, id: string, data: object) =>
      expect((await person('PUT', `${entries('page')}/${id}`, data)).status).toBe(200);
    // What it waited for already when the backup was made is the lesser reason.
    await save(editor, draft, { title: 'Sửa trước khi sao lưu' });
    await writeFile(join(cms.varDir, 'cms/restored.json'), JSON.stringify({ at: '2030-05-01T19:00:00.000Z' }));
    await stopAfterRestore(cms.strapi, now);
    const before = await cms.seq();
    for (const id of [draft, seen]) {
      await save(editor, id, { title: 'Sửa lỗi chính tả' });
      await save(publisher, id, { title: 'Sửa lỗi chính tả nữa' });
    }
    await runDue(cms.strapi, now);
    expect(await cms.lines(before)).toEqual([]);
    await save(publisher, draft, { publishAt: '2030-05-02T10:00:00.000Z' });
    await save(publisher, seen, { unpublishAt: null });
    await runDue(cms.strapi, new Date('2030-05-02T10:00:00.000Z'));
    expect(await cms.lines(before)).toMatchObject([{ id: draft, action: 'publish' }]);
  });

  it('what a guard does not let go is off the site all the same, and keeps the list for the next start', async () => {
    const { documentId: id } = await makeArticle(cms);
    await publish(cms, 'article', id);
    await documents(cms, 'article').update({ documentId: id, data: { publishAt: '2030-06-01T08:00:00.000Z' } });
    const { documentId: campaign } = await makeCampaign(cms, { destination: { kind: 'article', article: id } });
    await publish(cms, 'qr-campaign', campaign);
    const logged = vi.spyOn(cms.strapi.log, 'error');
    for (let starts = 0; starts < 2; starts++) await startAgain({ type: 'article', id, at, erases: true });
    expect(existsSync(list)).toBe(true);
    // Its title, which is to be gone, is in no log.
    const said = logged.mock.calls.join('\n');
    expect(said).toMatch(new RegExp(`article ${id} was taken down .*/api::article\\.article/${id}: a rule of the desk`));
    expect(said).not.toContain('Phổ biến pháp luật đất đai');
    const lines = (await cms.lines()).filter((line) => line.id === id);
    expect(lines).toMatchObject([{ action: 'publish' }, { action: 'remove', takedown: true }]);
    expect(await documents(cms, 'article').findOne({ documentId: id })).toMatchObject({ publishAt: null });
  });
});
