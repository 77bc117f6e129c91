import { expect, test } from 'vitest';
import { askingFirst } from '../src/admin/findings/asking.ts';
import { entryStatusSchema } from '../src/contracts/desk.ts';
import { togetherSchema } from '../src/contracts/together.ts';
import { cmsOfTests } from './support/cms.ts';
import { documents, make, makeAttachment, publish, type Saved } from './support/make.ts';
import { entries, newPerson, refusalOf, type Person } from './support/people.ts';

/** A law that was replaced is not in force again because the page of the one that replaced it has gone. */

const cms = await cmsOfTests();
let agrees = true;
const browser = askingFirst(fetch, async () => agrees);
const publisher = await newPerson(cms, 'nguoi-duyet', browser);

const unpublish = ({ documentId }: Saved) => publisher('POST', `${entries('attachment')}/${documentId}/actions/unpublish`, {});

const statusOf = async ({ documentId }: Saved, person: Person = cms.asAdmin) =>
  entryStatusSchema.parse(await (await person('GET', `/pho-luat/entry/api::attachment.attachment/${documentId}`)).json());

async function published(title: string, number: string, replaces: Saved[] = []): Promise<Saved> {
  const ids = replaces.map(({ documentId }) => documentId);
  const saved = await makeAttachment(cms, { title, number, issuedOn: '2022-03-01', replaces: ids });
  await publish(cms, 'attachment', saved.documentId);
  return saved;
}

test('the only document that says another was replaced cannot be removed before an editor has set the other’s validity', async () => {
  const old = await published('Quy chế cũ', '11/QĐ-UBND');
  const later = await published('Quy chế mới', '12/QĐ-UBND', [old]);
  const refused = await unpublish(later);
  expect(refused.status).toBe(400);
  expect((await refusalOf(refused)).message).toContain('«Quy chế mới» cho biết «Quy chế cũ» đã được thay thế');
  await documents(cms, 'attachment').update({
    documentId: old.documentId,
    data: { validityOverride: 'lapsed' },
    status: 'published',
  });
  expect((await unpublish(later)).status).toBe(200);
});

test('it can be removed when another document says the same, or when it replaces nothing', async () => {
  const old = await published('Biểu mẫu cũ', '21/QĐ-UBND');
  const first = await published('Biểu mẫu mới', '22/QĐ-UBND', [old]);
  await published('Biểu mẫu mới nữa', '23/QĐ-UBND', [old]);
  expect((await unpublish(first)).status).toBe(200);
  expect((await unpublish(old)).status).toBe(200);
});

test('it can be removed when it amends what another one has replaced', async () => {
  const old = await published('Nội quy cũ', '26/QĐ-UBND');
  const amending = await makeAttachment(cms, {
    title: 'Sửa đổi nội quy',
    number: '27/QĐ-UBND',
    issuedOn: '2022-03-01',
    amends: [old.documentId],
  });
  await publish(cms, 'attachment', amending.documentId);
  await published('Nội quy mới', '28/QĐ-UBND', [old]);
  expect((await statusOf(amending)).inForceAgain).toEqual([]);
  expect((await unpublish(amending)).status).toBe(200);
});

test('a takedown waits for no editor: it names beforehand what is in force again, and is done', async () => {
  const old = await published('Quy chế tiếp dân cũ'.normalize('NFD'), '31/QĐ-UBND');
  const later = await published('Quy chế tiếp dân mới', '32/QĐ-UBND', [old]);
  expect((await statusOf(later)).inForceAgain).toEqual(['Quy chế tiếp dân cũ']);
  expect((await statusOf(later, publisher)).inForceAgain).toEqual([]);
  expect((await statusOf(old)).inForceAgain).toEqual([]);
  const address = `/pho-luat/takedown/api::attachment.attachment/${later.documentId}`;
  expect((await cms.asAdmin('POST', address, { reason: 'Có số căn cước của người dân' })).status).toBe(200);
  expect((await statusOf(later)).inForceAgain).toEqual([]);
});

test('what a document replaces is a different document, and older: itself is refused, a later one is asked about', async () => {
  const earlier = await makeAttachment(cms, { title: 'Nghị quyết cũ', number: '51/NQ-HĐND', issuedOn: '2021-03-01' });
  const later = await published('Nghị quyết mới'.normalize('NFD'), '52/NQ-HĐND');
  const findingsWith = async (replaces: Saved[]) => {
    const ids = replaces.map(({ documentId }) => documentId);
    await documents(cms, 'attachment').update({ documentId: earlier.documentId, data: { replaces: ids } as never });
    return (await statusOf(earlier)).findings.filter(({ field }) => field === 'replaces');
  };
  expect(await findingsWith([later])).toMatchObject([
    { severity: 'warning', message: expect.stringContaining('«Nghị quyết mới» ban hành sau mục đang mở') },
  ]);
  expect(await findingsWith([])).toEqual([]);
  await publish(cms, 'attachment', earlier.documentId);
  expect(await findingsWith([earlier])).toMatchObject([{ severity: 'error', message: expect.stringContaining('chính mục này') }]);
});

test('two that go public together are compared as they will be', async () => {
  const draftOf = (title: string, number: string, issuedOn: string, replaces: Saved[] = []) =>
    makeAttachment(cms, { title, number, issuedOn, replaces: replaces.map(({ documentId }) => documentId) });
  const title = 'Nghị quyết phí mới'.normalize('NFD');
  const later = await draftOf(title, '72/NQ-HĐND', '2022-03-01');
  const earlier = await draftOf('Nghị quyết phí cũ', '71/NQ-HĐND', '2021-03-01', [later]);
  const entriesOf = [earlier, later].map(({ documentId }) => ({ uid: 'api::attachment.attachment', documentId }));
  const answer = await publisher('POST', '/pho-luat/together/look', { entries: entriesOf });
  const findings = togetherSchema.parse(await answer.json()).entries.flatMap((entry) => entry.findings);
  expect(findings.filter(({ field }) => field === 'replaces')).toMatchObject([
    { severity: 'warning', message: expect.stringContaining(`«${title}» ban hành sau mục đang mở`) },
  ]);
});

test('two of one day that name each other are asked about', async () => {
  const first = await published('Bảng phí A', '81/NQ-HĐND');
  const second = await published('Bảng phí B', '82/NQ-HĐND', [first]);
  await documents(cms, 'attachment').update({
    documentId: first.documentId,
    data: { amends: [second.documentId] } as never,
  });
  expect((await statusOf(first)).findings.filter(({ field }) => field === 'amends')).toMatchObject([
    { severity: 'warning', message: expect.stringContaining('«Bảng phí B» và mục đang mở cùng ghi') },
  ]);
});

test('the same of a plan, whose late tasks would not be told any more', async () => {
  const issuer = (await make(cms, 'agency', { name: 'Sở Tư pháp' })).documentId;
  const planOf = (number: string, issuedOn: string, replaces: string[] = []) =>
    make(cms, 'plan', { title: `Kế hoạch ${number}`, number, year: 2022, issuedOn, issuer, replaces });
  const later = await planOf('62/KH-STP', '2022-02-01');
  await publish(cms, 'plan', later.documentId);
  const { documentId } = await planOf('61/KH-STP', '2022-01-01', [later.documentId]);
  const answer = await cms.asAdmin('GET', `/pho-luat/entry/api::plan.plan/${documentId}`);
  const findings = entryStatusSchema.parse(await answer.json()).findings;
  expect(findings.filter(({ severity, field }) => severity === 'warning' && field === 'replaces')).toHaveLength(1);
});

test('a changed document that says it no more is asked about first, and not where it says more than before', async () => {
  const old = await published('Quyết định giá đất cũ', '41/QĐ-UBND');
  const later = await published('Quyết định giá đất mới'.normalize('NFD'), '42/QĐ-UBND', [old]);
  const publishSaying = async (said: object) => {
    await documents(cms, 'attachment').update({ documentId: later.documentId, data: said as never });
    return publisher('POST', `${entries('attachment')}/${later.documentId}/actions/publish`, {});
  };
  agrees = false;
  const before = await cms.seq();
  for (const said of [
    { replaces: [], amends: [] },
    { replaces: [], amends: [old.documentId] },
  ]) {
    const refused = await publishSaying(said);
    expect([refused.status, (await refusalOf(refused)).message]).toEqual([
      400,
      expect.stringContaining('còn 1 điều nên xem lại'),
    ]);
    expect((await statusOf(later)).findings).toMatchObject([
      {
        field: 'replaces',
        severity: 'warning',
        message: expect.stringContaining('trang sẽ ghi «Quyết định giá đất cũ» còn hiệu lực'),
      },
    ]);
  }
  expect(await cms.seq()).toBe(before);
  const same = await publishSaying({ replaces: [old.documentId], amends: [] });
  expect(same.status, await same.clone().text()).toBe(200);
  agrees = true;
  expect((await publishSaying({ replaces: [], amends: [] })).status).toBe(200);
  expect((await cms.lines(before)).map(({ id }) => id)).toEqual([later.documentId]);
});
