import { describe, expect, it } from 'vitest';
import { deskSchema, entryStatusSchema } from '../src/contracts/desk.ts';
import { endOfLogSchema, type EndOfLog, type ReleaseReport } from '@pho-luat/shared/schemas/publication';
import { releaseReport } from '../../shared/test/support/release-report.ts';
import { takedownWords } from '../src/words/takedown.ts';
import { cmsOfTests } from './support/cms.ts';
import { documents, make, makeArticle, makeAttachment, makeCampaign, makePage, publish } from './support/make.ts';
import { onPostgres } from './support/on-sqlite.ts';
import { entries, newPerson, refusalOf, type Person } from './support/people.ts';

/** What the desk is told of publishing, by the routes that the admin asks. */

const cms = await cmsOfTests();
const editor = await newPerson(cms, 'bien-tap-vien');

const statusOf = async (type: string, id: string, person: Person = cms.asAdmin) =>
  entryStatusSchema.parse(await (await person('GET', `/pho-luat/entry/api::${type}.${type}/${id}`)).json());
const desk = async (person: Person = cms.asAdmin) => deskSchema.parse(await (await person('GET', '/pho-luat/desk')).json());

let started = Date.parse('2026-01-02T03:00:00.000Z');
async function report(state: ReleaseReport['state'], more: Partial<ReleaseReport> = {}): Promise<void> {
  const at = new Date((started += 1_000)).toISOString();
  const seq = more.seq ?? (await cms.seq());
  const body = releaseReport({ release: `r-${started}`, seq, state, at, ...more });
  expect((await cms.told('/report', body)).status).toBe(204);
}

describe.skipIf(onPostgres)('the status of an entry', () => {
  it('follows its very version: never, waiting, live, waiting to be removed, removed', async () => {
    const { documentId: id, slug } = await makePage(cms, { title: 'Hướng dẫn' });
    expect(await statusOf('page', id)).toMatchObject({ state: 'never', findings: [], notes: [] });

    await publish(cms, 'page', id);
    const waiting = await statusOf('page', id);
    expect(waiting).toMatchObject({ state: 'waiting', action: 'publish', seq: await cms.seq() });
    expect(waiting).not.toHaveProperty('href');

    await report('live');
    const live = await statusOf('page', id);
    const at = new Date(started).toISOString();
    expect(live).toMatchObject({ state: 'live', seq: waiting.seq, since: waiting.since, at });
    const href = `http://localhost:4321/trang/${slug}/`;
    expect(live.href).toBe(href);

    await documents(cms, 'page').update({ documentId: id, data: { slug: 'dia-chi-moi' } });
    await publish(cms, 'page', id);
    expect(await statusOf('page', id)).toMatchObject({ state: 'waiting', href });

    await documents(cms, 'page').unpublish({ documentId: id });
    expect(await statusOf('page', id)).toMatchObject({ state: 'waiting', action: 'remove' });
    await report('live');
    expect(await statusOf('page', id)).toMatchObject({ state: 'removed' });
    expect(await statusOf('page', id)).not.toHaveProperty('href');
  });

  it('has the address that the site gives a document, with its issuer where that is not the owner of the site', async () => {
    const owner = await make(cms, 'agency', { name: 'Sở Tư pháp' });
    const other = await make(cms, 'agency', { name: 'UBND quận Lê Chân' });
    await make(cms, 'site-setting', { siteName: 'Phổ Luật', owner: owner.documentId, editorsContact: 'bbt@example.vn' });
    const hrefOf = async (issuer: string, number: string) => {
      const { documentId } = await makeAttachment(cms, { issuer, number, issuedOn: '2022-01-05', docType: 'BC' });
      await publish(cms, 'attachment', documentId);
      await report('live');
      return (await statusOf('attachment', documentId)).href;
    };
    expect(await hrefOf(owner.documentId, '31/KH-HĐPHPBGDPL')).toBe('http://localhost:4321/van-ban/2022/31-kh-hdphpbgdpl/');
    expect(await hrefOf(other.documentId, '01/BC-UBND')).toBe('http://localhost:4321/van-ban/2022/01-bc-ubnd-ubnd-quan-le-chan/');
  });

  it('says what the rules find in the draft as it is saved, errors and warnings, and asks for nothing that is filled in', async () => {
    const category = await make(cms, 'category', { name: 'Tin tức' });
    const article = await makeArticle(cms, { body: 'Ảnh: ![](https://example.vn/a.png)', category: category.documentId });
    expect((await statusOf('article', article.documentId)).findings).toMatchObject([{ field: 'body', severity: 'error' }]);
    const letter = await makeAttachment(cms, { number: 'số lạ', issuedOn: '2022-01-05' });
    expect((await statusOf('attachment', letter.documentId)).findings).toMatchObject([{ severity: 'warning' }]);
    const ward = await make(cms, 'ward', { name: 'Đồ Sơn', kind: 'ward' });
    const ofWard = async () => (await statusOf('ward', ward.documentId)).findings;
    expect(await ofWard()).toMatchObject([{ field: 'name', severity: 'warning' }]);
    await make(cms, 'agency', { name: 'Công an phường Đồ Sơn', kind: 'police', serves: [ward.documentId] });
    expect(await ofWard()).toEqual([]);
  });

  it('says before the click what would be refused: what is named and not public, and what codes open', async () => {
    const issuer = (await make(cms, 'agency', { name: 'Sở Tư pháp' })).documentId;
    const page = await makeAttachment(cms, { number: '12/BC-UBND', issuedOn: '2022-01-05', docType: 'BC' });
    const destination = { kind: 'attachment', attachment: page.documentId };
    const campaign = await makeCampaign(cms, { issuer, destination });
    const before = await statusOf('qr-campaign', campaign.documentId);
    expect(before.findings).toMatchObject([
      { severity: 'error', message: expect.stringContaining('chưa được xuất bản') as string },
    ]);
    expect((await statusOf('attachment', page.documentId)).removal, 'nothing is public yet').toEqual([]);

    await publish(cms, 'attachment', page.documentId);
    await publish(cms, 'qr-campaign', campaign.documentId);
    await report('live');
    const shown = await statusOf('attachment', page.documentId);
    const refused = await cms.asAdmin('POST', `${entries('attachment')}/${page.documentId}/actions/unpublish`, {});
    const { message, details } = await refusalOf(refused);
    expect(shown.removal).toEqual([{ message, named: details.named }]);
    expect(message).toContain('Chiến dịch «Ngày Pháp luật»');
    expect(details.named).toMatchObject([{ uid: 'api::qr-campaign.qr-campaign', title: 'Ngày Pháp luật' }]);
    expect((await statusOf('agency', issuer)).removal[0]).toMatchObject({
      message: expect.stringContaining('đang dùng trong «Ngày Pháp luật»'),
      named: [{ title: 'Ngày Pháp luật' }],
    });
  });

  it('says why what was taken down stays so to people who publish, and nothing of publishing to people who only write', async () => {
    const { documentId } = await makePage(cms);
    const rights = async (person: Person) =>
      (await statusOf('page', documentId, person)).findings.filter(({ severity }) => severity === 'right');
    expect(await rights(cms.asAdmin)).toEqual([]);
    expect(await rights(editor)).toEqual([]);

    await publish(cms, 'page', documentId);
    await cms.asAdmin('POST', `/pho-luat/takedown/api::page.page/${documentId}`, { reason: 'Có tên người' });
    const publisher = await newPerson(cms, 'nguoi-duyet');
    expect(await rights(publisher)).toEqual([{ severity: 'right', message: takedownWords.returnNeedsRight('Có tên người') }]);
    expect(await rights(cms.asAdmin)).toEqual([]);
  });

  it('tells an editor what they may not do', async () => {
    const { documentId } = await makePage(cms);
    await publish(cms, 'page', documentId);
    expect((await statusOf('page', documentId, editor)).may).toMatchObject({ takeDown: false, restore: true });
    expect((await statusOf('page', documentId)).may).toMatchObject({ takeDown: true, restore: true });
  });

  it('offers a takedown exactly where it would be done', async () => {
    const { documentId } = await makePage(cms);
    const offered = async () => {
      const { takeDown, erase } = (await statusOf('page', documentId)).may;
      return [takeDown, erase];
    };
    const tried = async (erases: boolean) =>
      (await cms.asAdmin('POST', `/pho-luat/takedown/api::page.page/${documentId}`, { reason: 'Nhầm', erases })).status;
    expect([await offered(), await tried(false), await tried(true)]).toEqual([[false, false], 400, 400]);
    await publish(cms, 'page', documentId);
    expect([await offered(), await tried(false)]).toEqual([[true, true], 200]);
    expect([await offered(), await tried(false), await tried(true)]).toEqual([[false, true], 400, 200]);
    expect([await offered(), await tried(true)]).toEqual([[false, false], 400]);
  });

  it('needs a login, and exists only for our types', async () => {
    const { documentId } = await makePage(cms);
    expect((await fetch(`${cms.url}/pho-luat/entry/api::page.page/${documentId}`)).status).toBe(401);
    expect((await fetch(`${cms.url}/pho-luat/desk`)).status).toBe(401);
    expect((await cms.asAdmin('GET', '/pho-luat/entry/admin::user/1')).status).toBe(404);
  });
});

describe('the desk', () => {
  it('lists the last releases, what waits, and the hold that an operator put on', async () => {
    await report('live', { push: { state: 'pending', at: '2026-01-02T03:00:00.000Z' } });
    expect((await desk()).releases[0]).toMatchObject({ state: 'building', step: 'push' });
    await report('failed', { reason: 'Bản dựng hỏng.', mend: 'Hãy xem lại.', fault: 'article bai would be lost' });
    const [failed] = (await desk()).releases;
    expect(failed).toMatchObject({ state: 'failed', reason: 'Bản dựng hỏng.' });
    // That is for operators.
    expect(failed).not.toHaveProperty('fault');
    await report('live', { pages: 41, push: { state: 'failed', at: '2026-01-02T03:00:00.000Z', message: 'rsync: 12' } });
    const hold = { release: `r-${started}`, since: '2026-01-02T03:00:00.000Z', seq: await cms.seq() };
    const { documentId } = await makePage(cms, { title: 'Đang chờ' });
    await publish(cms, 'page', documentId);
    const { releases, waiting, mayPublishNow } = await desk();
    expect(releases[0]).toMatchObject({ state: 'live', pages: 41, held: 0, push: { state: 'failed' } });
    expect(waiting).toMatchObject([{ uid: 'api::page.page', documentId, title: 'Đang chờ' }]);
    expect(mayPublishNow).toBe(true);
    await report('live', { hold });
    const held = await desk(editor);
    expect(held).toMatchObject({ hold, mayPublishNow: false });
    // It would be told to the publisher, and nothing would come of it.
    expect(await desk()).toMatchObject({ hold, mayPublishNow: false });
    expect(held.waiting.map((entry) => entry.documentId)).toEqual([documentId]);
    await report('live');
    expect((await desk()).waiting).toEqual([]);
  });

  it('says how many wait, of which it lists the newest', async () => {
    await report('live');
    const ids: string[] = [];
    for (let number = 1; number <= 52; number++)
      ids.push((await make(cms, 'category', { name: `Chuyên mục chờ ${number}` })).documentId);
    const { waiting, waitingCount } = await desk(editor);
    expect([waitingCount, waiting.length, waiting[0]?.documentId]).toEqual([52, 50, ids.at(-1)]);
    await report('live');
    expect(await desk()).toMatchObject({ waiting: [], waitingCount: 0 });
  });

  it('names what was held back, as the person may read it, until another version of it waits', async () => {
    const { documentId } = await makePage(cms, { title: 'Bảng phí'.normalize('NFD') });
    await publish(cms, 'page', documentId);
    const about = { type: 'page' as const, id: documentId, title: 'Bảng phí', reason: 'Bảng quá rộng.', mend: 'Hãy chia bảng.' };
    await report('live', { held: [about], alsoHeld: ['khac'] });
    const named = { uid: 'api::page.page', documentId, title: 'Bảng phí', reason: 'Bảng quá rộng.' };
    expect(await desk(editor)).toMatchObject({ heldBack: [named], heldBackCount: 2, waiting: [] });
    // Nothing is known about a release that did not become live.
    await report('failed');
    expect(await desk()).toMatchObject({ heldBack: [named] });
    await documents(cms, 'page').update({ documentId, data: { title: 'Bảng phí đã chia' } });
    await publish(cms, 'page', documentId);
    expect(await desk()).toMatchObject({ heldBack: [], heldBackCount: 1, waiting: [{ documentId }] });
    await report('live');
  });

  it('shows what is seen at the public address, and a release has been live since it was, whatever is told of it later', async () => {
    await report('live');
    const release = `r-${started}`;
    const at = new Date(started).toISOString();
    const later = new Date(started + 5_000).toISOString();
    const push = { state: 'done' as const, at: later };
    const mirror = { url: 'https://phoxin.gov.vn', state: 'same' as const, at: later, asked: 57, differing: 0, examples: [] };
    await report('live', { release, at, startedAt: at, push });
    await report('live', { release, at, startedAt: at, push, mirror });
    // What comes late changes nothing.
    await report('live', { release, at, startedAt: at });
    expect((await desk()).releases[0]).toMatchObject({ release, at, push, mirror });
  });

  it('does not show a release that a killed publisher left running', async () => {
    await report('building');
    const { release } = { release: `r-${started}` };
    await report('live');
    expect((await desk()).releases.map((one) => one.release)).not.toContain(release);
  });
});

describe('publishing now', () => {
  const chain: unknown = expect.stringMatching(/^[0-9a-f]{64}$/);
  const read = async (query: string) => endOfLogSchema.parse(await (await cms.asked(`?${query}`)).json());

  /** Asked again where the door has waited as long as it may. */
  const news = async (after: number): Promise<EndOfLog> => {
    const begun = performance.now();
    const end = await read(`after=${after}&wait=20`);
    return end.now || performance.now() - begun < 19_000 ? end : news(after);
  };

  it('answers the waiting publisher at once, without a new line, and only once', async () => {
    const lastSeq = await cms.seq();
    const waiting = news(lastSeq);
    expect((await cms.asAdmin('POST', '/pho-luat/publish-now')).status).toBe(200);
    expect(await waiting).toEqual({ end: true, lastSeq, chain, now: true });
    expect(await read(`after=${lastSeq}`)).toEqual({ end: true, lastSeq, chain });
  });

  it('is kept for a publisher that is busy, or waits at another instance', async () => {
    const lastSeq = await cms.seq();
    await cms.strapi.db.connection('publish_asks').insert({ at: new Date().toISOString() });
    expect(await read(`after=${lastSeq}&wait=20`)).toEqual({ end: true, lastSeq, chain, now: true });
  });

  it('is allowed for those who may publish', async () => {
    expect((await editor('POST', '/pho-luat/publish-now')).status).toBe(403);
    const lastSeq = await cms.seq();
    expect(await read(`after=${lastSeq}`)).toEqual({ end: true, lastSeq, chain });
  });
});

describe('the reports', () => {
  it('are kept for the newest two hundred releases, and failures do not push out what is live', async () => {
    const { documentId } = await makePage(cms, { title: 'Trên trang từ lâu' });
    await publish(cms, 'page', documentId);
    const seq = await cms.seq();
    for (let count = 0; count < 205; count++) await report('live', { seq });
    const live = `r-${started}`;
    for (let count = 0; count < 205; count++) await report('failed', { seq });
    const rows = (await cms.strapi.db.connection('releases')) as { state: string }[];
    const count = (state: string) => rows.filter((row) => row.state === state).length;
    expect([count('live'), count('failed')]).toEqual([200, 200]);
    expect(await cms.strapi.db.connection('releases').where({ release: live }).first()).toBeDefined();
    const { releases, waitingCount } = await desk();
    expect([releases[0]?.release, waitingCount]).toEqual([`r-${started}`, 0]);
    expect((await statusOf('page', documentId)).state).toBe('live');
  });
});
