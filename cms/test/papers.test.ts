import { describe, expect, it } from 'vitest';
import { entryStatusSchema } from '../src/contracts/desk.ts';
import { sameDocumentSchema } from '../src/contracts/file-reading.ts';
import { scheduleWords } from '../src/words/schedule.ts';
import { cmsOfTests } from './support/cms.ts';
import { pdfOf } from './reading/support/pdf.ts';
import { runDue } from './support/compiled.ts';
import { documents, make, makeArticle, makeAttachment, makePage, picture, publish, uploadPicture } from './support/make.ts';
import { onSqlite } from './support/on-sqlite.ts';
import { entries, newPerson, refusalOf } from './support/people.ts';
import { upload, uploadForm } from './support/upload.ts';

/** An article or a plan and its official documents, which are public for the first time together. */

const cms = await cmsOfTests();
const writer = await newPerson(cms, 'bien-tap-vien');
const publisher = await newPerson(cms, 'nguoi-duyet');

const issuer = (await make(cms, 'agency', { name: 'UBND phường An Biên' })).documentId;
let count = 0;
const paper = (data: object = {}) => {
  count += 1;
  return makeAttachment(cms, {
    title: `Thông báo ${count}`,
    docType: 'TB',
    number: `${count + 20}/TB-UBND`,
    issuedOn: '2026-10-05',
    issuer,
    ...data,
  });
};
const articleWith = (...papers: { documentId: string }[]) =>
  makeArticle(cms, { attachments: papers.map(({ documentId }) => documentId) });
const publishArticle = (id: string, data: object = {}) => publisher('POST', `${entries('article')}/${id}/actions/publish`, data);
const findingsOf = async (type: string, id: string) => {
  const answer = await publisher('GET', `/pho-luat/entry/api::${type}.${type}/${id}`);
  return entryStatusSchema.parse(await answer.json()).findings.map(({ severity, message }) => `${severity}: ${message}`);
};
/** Without the lines of files: each is read when its turn comes, whatever is asked meanwhile. */
const newLines = async (since: number) =>
  (await cms.lines(since)).filter(({ type }) => type !== 'file').map(({ type, id, action }) => [type, id, action].join(' '));
const publishedRows = (id: string) =>
  cms.strapi.db.query('api::attachment.attachment').count({ where: { documentId: id, publishedAt: { $notNull: true } } });

describe('a new paper of an article', () => {
  onSqlite('brings the question whether it is the later one that it replaces', async () => {
    const later = await paper({ issuedOn: '2026-11-05' });
    await publish(cms, 'attachment', later.documentId);
    const article = await articleWith(await paper({ replaces: [later.documentId] }));
    const asked = expect.stringContaining(`«${later.title}» ban hành sau mục đang mở`);
    expect(await findingsOf('article', article.documentId)).toContainEqual(asked);
  });

  it('is published with it, in one transaction, before it; and an editor who opens the article is told so before', async () => {
    const [one, two] = [await paper(), await paper()];
    const article = await articleWith(one, two);
    const told = await findingsOf('article', article.documentId);
    expect(told).toEqual([one, two].map(({ title }) => `note: «${title}» chưa lên trang: sẽ được xuất bản cùng lúc.`));
    const before = await cms.seq();
    expect((await publishArticle(article.documentId)).status).toBe(200);
    expect(await newLines(before)).toEqual([
      `attachment ${one.documentId} publish`,
      `attachment ${two.documentId} publish`,
      `article ${article.documentId} publish`,
    ]);
    expect(await findingsOf('article', article.documentId)).toEqual([]);
  });

  it('that cannot be published keeps both back, and is named with its field', async () => {
    const [good, bad] = [await paper(), await paper({ title: 'Thông báo thiếu ngày', number: null, issuedOn: null, slug: null })];
    await documents(cms, 'attachment').update({ documentId: bad.documentId, data: { docType: null } });
    const article = await articleWith(good, bad);
    const before = await cms.seq();
    const answer = await publishArticle(article.documentId);
    expect(answer.status).toBe(400);
    const { details, message } = await refusalOf(answer);
    expect(message).toContain('«Thông báo thiếu ngày» chưa xuất bản cùng được. Loại văn bản: Còn trống.');
    expect(details.errors?.map(({ path }) => path.join('.'))).toEqual(['attachments']);
    expect(await newLines(before)).toEqual([]);
    expect(await publishedRows(good.documentId)).toBe(0);
    expect((await findingsOf('article', article.documentId)).filter((line) => line.startsWith('error'))).toHaveLength(1);
  });

  onSqlite('that has a time of its own keeps it, and keeps the article back until somebody takes the time away', async () => {
    const publishAt = '2030-05-01T08:00:00.000Z';
    const timed = await paper({ publishAt });
    const article = await articleWith(timed);
    const before = await cms.seq();
    const answer = await publishArticle(article.documentId);
    expect(answer.status).toBe(400);
    const { details, message } = await refusalOf(answer);
    const why = `«${timed.title}» chưa xuất bản cùng được. Văn bản này có giờ hẹn xuất bản riêng: hãy xóa giờ hẹn đó, hoặc chờ văn bản lên trang.`;
    expect(message).toContain(why);
    expect(details.errors?.map(({ path }) => path.join('.'))).toEqual(['attachments']);
    expect(await newLines(before)).toEqual([]);
    expect(await documents(cms, 'attachment').findOne({ documentId: timed.documentId })).toMatchObject({ publishAt });
    expect(await findingsOf('article', article.documentId)).toEqual([`error: ${why}`]);
    await documents(cms, 'attachment').update({ documentId: timed.documentId, data: { publishAt: null } });
    expect((await publishArticle(article.documentId)).status).toBe(200);
  });

  onSqlite('that a reviewer has returned is warned about until it is sent again', async () => {
    const one = await paper();
    const article = await articleWith(one);
    const review = `/pho-luat/review/api::attachment.attachment/${one.documentId}`;
    const send = async () => expect((await writer('POST', `${review}/send`, { remark: '' })).status).toBe(200);
    const returned = `warning: «${one.title}» đã bị trả lại và chưa được gửi duyệt lại. Hãy mở xem văn bản trước khi xuất bản.`;
    await send();
    expect((await publisher('POST', `${review}/return`, { remarks: [{ text: 'Thiếu nơi nhận.' }] })).status).toBe(200);
    expect(await findingsOf('article', article.documentId)).toContain(returned);
    await send();
    expect(await findingsOf('article', article.documentId)).not.toContain(returned);
  });

  onSqlite('is not published where the article itself is refused', async () => {
    const one = await paper();
    const article = await articleWith(one);
    const before = await cms.seq();
    expect((await publishArticle(article.documentId, { body: null })).status).toBe(400);
    expect(await newLines(before)).toEqual([]);
    expect(await publishedRows(one.documentId)).toBe(0);
  });

  onSqlite('that readers once had was taken away for a reason: it comes back by itself alone', async () => {
    const gone = await paper();
    await publish(cms, 'attachment', gone.documentId);
    await documents(cms, 'attachment').unpublish({ documentId: gone.documentId });
    const answer = await publishArticle((await articleWith(gone)).documentId);
    expect((await refusalOf(answer)).message).toContain('chưa được xuất bản. Hãy xuất bản nội dung đó trước');
  });

  it('of two articles that are published by one bulk action is published once', async () => {
    const shared = await paper();
    const articles = [await articleWith(shared), await articleWith(shared)];
    const before = await cms.seq();
    const documentIds = articles.map(({ documentId }) => documentId);
    const answer = await publisher('POST', `${entries('article')}/actions/bulkPublish`, { documentIds });
    expect(answer.status).toBe(200);
    expect((await newLines(before)).filter((line) => line.startsWith('attachment'))).toHaveLength(1);
    expect(await newLines(before)).toHaveLength(3);
    expect(await publishedRows(shared.documentId)).toBe(1);
  });

  onSqlite('is published by nobody who may not', async () => {
    const one = await paper();
    const article = await articleWith(one);
    const answer = await writer('POST', `${entries('article')}/${article.documentId}/actions/publish`, {});
    expect(answer.status).toBe(403);
    expect(await publishedRows(one.documentId)).toBe(0);
    // A person who only writes is told what there is to look at, but not what they may not do.
    const status = await writer('GET', `/pho-luat/entry/api::article.article/${article.documentId}`);
    const { findings } = entryStatusSchema.parse(await status.json());
    expect(findings.map(({ severity }) => severity)).toEqual(['note']);
  });
});

onSqlite('a plan and the document that it is are published together', async () => {
  const signed = await paper({ docType: 'KH', number: '77/KH-UBND' });
  const plan = await make(cms, 'plan', { title: 'Kế hoạch tuyên truyền', document: signed.documentId, tasks: [] });
  const before = await cms.seq();
  const answer = await publisher('POST', `${entries('plan')}/${plan.documentId}/actions/publish`, {});
  expect(answer.status).toBe(200);
  expect(await newLines(before)).toEqual([`attachment ${signed.documentId} publish`, `plan ${plan.documentId} publish`]);
});

it('a document that is there already, as a draft too, is offered to an editor who adds it again', async () => {
  const draft = await paper({ number: '88/TB-UBND' });
  const sameAs = async (question: object) =>
    sameDocumentSchema.parse(await (await writer('POST', '/pho-luat/same-document', question)).json()).same;
  const { documentId } = (await sameAs({ number: '88 / tb-ubnd', issuer, issuedOn: '2026-01-02' })) ?? {};
  expect(documentId).toBe(draft.documentId);
  expect(await sameAs({ number: '88/TB-UBND', issuer, issuedOn: '2025-01-02' })).toBeNull();
  const other = (await make(cms, 'agency', { name: 'UBND phường Lê Chân' })).documentId;
  expect(await sameAs({ number: '88/TB-UBND', issuer: other, issuedOn: '2026-01-02' })).toBeNull();
  // An editor who has not chosen an agency yet is asked about the one of that day, which names its own.
  expect(await sameAs({ number: '88/tb-ubnd', issuedOn: '2026-10-05' })).toMatchObject({
    documentId: draft.documentId,
    issuer: 'UBND phường An Biên',
    isSameFile: false,
  });
  expect(await sameAs({ number: '88/TB-UBND', issuedOn: '2026-10-06' })).toBeNull();
  // Nor is one that names no agency either the same for its number alone.
  const ofNobody = await paper({ number: '89/TB-UBND', issuer: null, issuedOn: '2026-03-12' });
  expect(await sameAs({ number: '89/TB-UBND', issuedOn: '2026-03-12' })).toMatchObject({ documentId: ofNobody.documentId });
  expect(await sameAs({ number: '89/TB-UBND', issuedOn: '2026-10-05' })).toBeNull();
});

it('a file that a document has already, byte for byte, is offered as that document, whatever is read of it', async () => {
  const bytes = await pdfOf(['Thông báo về việc tiếp công dân']);
  const [first, again] = [await upload(cms, 'thong-bao.pdf', bytes), await upload(cms, 'bản sao.pdf'.normalize('NFD'), bytes)];
  const draft = await paper({ file: first.id });
  const sameAs = async (file: string) =>
    sameDocumentSchema.parse(await (await writer('POST', '/pho-luat/same-document', { file })).json()).same;
  expect(await sameAs(again.documentId)).toMatchObject({ documentId: draft.documentId, isSameFile: true });
  await upload(cms, 'thong-bao.pdf', await pdfOf(['Thông báo đã sửa']), 'application/pdf', first.id);
  expect(await sameAs(again.documentId)).toBeNull();
});

describe('a schedule', () => {
  const publishAt = '2030-05-01T08:00:00.000Z';
  const run = () => runDue(cms.strapi, new Date(publishAt));

  it('publishes both', async () => {
    const one = await paper();
    const article = await articleWith(one);
    expect((await publisher('PUT', `${entries('article')}/${article.documentId}`, { publishAt })).status).toBe(200);
    const before = await cms.seq();
    await run();
    expect(await newLines(before)).toEqual([`attachment ${one.documentId} publish`, `article ${article.documentId} publish`]);
  });

  const changes = {
    'changed the paper': (id: string) => writer('PUT', `${entries('attachment')}/${id}`, { title: 'Sửa sau' }),
    'replaced its file': async (_id: string, file: number) =>
      writer('POST', `/upload?id=${file}`, uploadForm('ảnh.png', await picture(72), 'image/png')),
  };

  onSqlite.each(Object.entries(changes))('waits where somebody without the right has %s since', async (_what, change) => {
    const file = await uploadPicture(cms, { red: 71 });
    const one = await paper({ file: file.id });
    const article = await articleWith(one);
    expect((await publisher('PUT', `${entries('article')}/${article.documentId}`, { publishAt })).status).toBe(200);
    expect((await change(one.documentId, file.id)).status).toBe(200);
    const before = await cms.seq();
    await run();
    expect(await newLines(before)).toEqual([]);
    const answer = await publisher('GET', `/pho-luat/entry/api::article.article/${article.documentId}`);
    expect(entryStatusSchema.parse(await answer.json()).schedule).toMatchObject({ problem: scheduleWords.paperChangedSince });
  });

  onSqlite('of what shows a file itself waits where somebody without the right has replaced that since', async () => {
    const file = await uploadPicture(cms, { red: 73 });
    const shown = {
      attachment: await paper({ file: file.id }),
      article: await makeArticle(cms, { cover: file.id, coverAlt: 'Ảnh' }),
      page: await makePage(cms, { body: `Sơ đồ: ![Sơ đồ](${file.url})` }),
    };
    for (const [type, { documentId }] of Object.entries(shown))
      expect((await publisher('PUT', `${entries(type)}/${documentId}`, { publishAt })).status).toBe(200);
    const replaced = await writer('POST', `/upload?id=${file.id}`, uploadForm('khác.png', await picture(74), 'image/png'));
    expect(replaced.status).toBe(200);
    const before = await cms.seq();
    await run();
    expect(await newLines(before)).toEqual([]);
    for (const [type, { documentId }] of Object.entries(shown)) {
      const answer = await publisher('GET', `/pho-luat/entry/api::${type}.${type}/${documentId}`);
      const problem = entryStatusSchema.parse(await answer.json()).schedule?.problem;
      expect(problem).toMatch(/^Tệp «.*» trong bản nháp đã được thay sau khi hẹn giờ/);
    }
  });

  onSqlite('waits where a reviewer has returned the paper since, and publishes neither', async () => {
    const one = await paper({ title: 'Thông báo sai nơi nhận'.normalize('NFD') });
    const article = await articleWith(one);
    const review = `/pho-luat/review/api::attachment.attachment/${one.documentId}`;
    expect((await writer('POST', `${review}/send`, {})).status).toBe(200);
    expect((await publisher('PUT', `${entries('article')}/${article.documentId}`, { publishAt })).status).toBe(200);
    expect((await publisher('POST', `${review}/return`, { remarks: [{ text: 'Sai nơi nhận.' }] })).status).toBe(200);
    const before = await cms.seq();
    await run();
    expect(await newLines(before)).toEqual([]);
    const answer = await publisher('GET', `/pho-luat/entry/api::article.article/${article.documentId}`);
    expect(entryStatusSchema.parse(await answer.json()).schedule).toMatchObject({ problem: scheduleWords.paperReturnedSince });
  });
});
