import { describe, expect, it } from 'vitest';
import { cmsOfTests } from './support/cms.ts';
import { documents, make, makeArticle, makeAttachment, makePage, publish, uploadPicture, type Saved } from './support/make.ts';

/** What the system fills in: slugs, keys, codes, the first day, the fields of a signed document, the names of files. */

const cms = await cmsOfTests();

describe('a slug', () => {
  it('is the title without marks, with đ as d, whichever way the letters are composed', async () => {
    const title = 'Đăng ký đất đai ở Việt Nam';
    expect((await makePage(cms, { title: title.normalize('NFC') })).slug).toBe('dang-ky-dat-dai-o-viet-nam');
    expect((await makePage(cms, { title: title.normalize('NFD') })).slug).toBe('dang-ky-dat-dai-o-viet-nam-2');
  });

  it('that is taken gets the next number, also when an editor chose it', async () => {
    await makePage(cms, { title: 'Liên hệ' });
    await makePage(cms, { title: 'Liên hệ' });
    expect((await makePage(cms, { title: 'Liên hệ' })).slug).toBe('lien-he-3');
    expect((await makePage(cms, { title: 'Khác', slug: 'lien-he' })).slug).toBe('lien-he-4');
  });

  it('is kept when the title changes, and when a form sends it empty', async () => {
    const page = await makePage(cms, { title: 'Tiêu đề đầu' });
    await publish(cms, 'page', page.documentId);
    const changed = await documents(cms, 'page').update({
      documentId: page.documentId,
      data: { title: 'Tiêu đề sau', slug: null },
    });
    expect(changed).toMatchObject({ title: 'Tiêu đề sau', slug: 'tieu-de-dau' });
  });

  it('is made at the first save with a title', async () => {
    const page = await makePage(cms, { title: null });
    expect(page.slug).toBeNull();
    const titled = await documents(cms, 'page').update({ documentId: page.documentId, data: { title: 'Giờ mới có' } });
    expect(titled).toMatchObject({ slug: 'gio-moi-co' });
  });

  it('of a copy differs, and what led to the first one before this site leads there alone', async () => {
    const page = await makePage(cms, { title: 'Bản gốc', oldAddresses: '/tin/ban-goc.html' });
    const copy = (await documents(cms, 'page').clone({ documentId: page.documentId })) as unknown as { entries: Saved[] };
    expect(copy.entries[0]).toMatchObject({ slug: 'ban-goc-2', oldAddresses: null });
  });
});

describe('the day and hour of publication', () => {
  it('is that of the first publication, and stays', async () => {
    const article = await makeArticle(cms);
    const start = new Date().toISOString();
    await publish(cms, 'article', article.documentId);
    const first = (await cms.lines()).at(-1);
    if (first?.type !== 'article' || first.action !== 'publish') throw new Error('The last line is not that of the article.');
    expect(first.document.publishedOn >= start).toBe(true);

    await documents(cms, 'article').update({ documentId: article.documentId, data: { lead: 'Thêm sapo' } });
    await publish(cms, 'article', article.documentId);
    expect((await cms.lines()).at(-1)).toHaveProperty('document.publishedOn', first.document.publishedOn);
  });

  it('is the one that an editor chose', async () => {
    const article = await makeArticle(cms, { publishedOn: '2022-02-21T07:47:00.000Z' });
    await publish(cms, 'article', article.documentId);
    expect((await cms.lines()).at(-1)).toHaveProperty('document.publishedOn', '2022-02-21T07:47:00.000Z');
  });
});

describe('what a picture shows', () => {
  it('is what the library says of it, until an article says it otherwise', async () => {
    const { id: cover } = await uploadPicture(cms, { red: 81 });
    await cms.strapi.db
      .query('plugin::upload.file')
      .update({ where: { id: cover }, data: { alternativeText: 'Bảng tin của tổ dân phố' } });
    const { documentId } = await makeArticle(cms, { cover });
    const save = (data: object) => documents(cms, 'article').update({ documentId, data });
    expect(await documents(cms, 'article').findOne({ documentId })).toMatchObject({ coverAlt: 'Bảng tin của tổ dân phố' });
    expect(await save({ cover, coverAlt: 'Hòa giải viên trước bảng tin' })).toMatchObject({
      coverAlt: 'Hòa giải viên trước bảng tin',
    });
    expect(await save({ lead: 'Chỉ đổi đoạn mở đầu', cover: { id: cover } })).toMatchObject({
      coverAlt: 'Hòa giải viên trước bảng tin',
    });
    expect(await save({ cover: { id: cover }, coverAlt: null })).toMatchObject({ coverAlt: 'Bảng tin của tổ dân phố' });
  });

  it('is not what the picture before it showed, which a form still has', async () => {
    const pictures = cms.strapi.db.query('plugin::upload.file');
    const [first, second, silent] = [
      await uploadPicture(cms, { red: 82 }),
      await uploadPicture(cms, { red: 83 }),
      await uploadPicture(cms, { red: 84 }),
    ];
    await pictures.update({ where: { id: first.id }, data: { alternativeText: 'Bảng tin' } });
    await pictures.update({ where: { id: second.id }, data: { alternativeText: 'Sân tòa án' } });
    const { documentId } = await makeArticle(cms, { cover: first.id });
    const save = (data: object) => documents(cms, 'article').update({ documentId, data });
    expect(await save({ cover: { id: second.id }, coverAlt: 'Bảng tin' })).toMatchObject({ coverAlt: 'Sân tòa án' });
    expect(await save({ cover: { id: silent.id }, coverAlt: 'Sân tòa án' })).toMatchObject({ coverAlt: null });
    expect(await save({ cover: { id: first.id }, coverAlt: 'Viết cho ảnh này' })).toMatchObject({ coverAlt: 'Viết cho ảnh này' });
    // An import and a restored version say what belongs to the picture that they bring.
    expect(await save({ cover: second.id, coverAlt: 'Viết cho ảnh này' })).toMatchObject({ coverAlt: 'Viết cho ảnh này' });
  });
});

describe('the key of a task', () => {
  interface Tasks {
    documentId: string;
    tasks: { id: number; key: string; content: string }[];
  }
  const read = async (documentId: string) =>
    (await documents(cms, 'plan').findOne({ documentId, populate: { tasks: true } } as never)) as unknown as Tasks;

  it('is made by the system, and stays with its task through edits and a new order', async () => {
    const { documentId } = await make(cms, 'plan', {
      title: 'Kế hoạch',
      tasks: [{ content: 'Một', key: 'của-biểu-mẫu' }, { content: 'Hai' }],
    });
    const { tasks } = await read(documentId);
    expect(new Set(tasks.map((task) => task.key)).size).toBe(2);
    expect(tasks.map((task) => task.key)).not.toContain('của-biểu-mẫu');

    const [one, two] = tasks;
    await documents(cms, 'plan').update({
      documentId,
      data: { tasks: [{ id: two?.id, content: 'Hai, sửa', key: 'đổi' }, { content: 'Ba' }, { id: one?.id, content: 'Một' }] },
    });
    const after = await read(documentId);
    expect(after.tasks.map((task) => task.content)).toEqual(['Hai, sửa', 'Ba', 'Một']);
    expect([after.tasks[0]?.key, after.tasks[2]?.key]).toEqual([two?.key, one?.key]);
    expect([one?.key, two?.key]).not.toContain(after.tasks[1]?.key);
  });

  it('is new in a copy of the plan', async () => {
    const { documentId } = await make(cms, 'plan', { title: 'Kế hoạch chép', tasks: [{ content: 'Một' }] });
    const copy = (await documents(cms, 'plan').clone({ documentId })) as unknown as Saved;
    const [source, copied] = [await read(documentId), await read(copy.documentId)];
    expect(copied.tasks[0]?.key).toMatch(/.{6,}/);
    expect(copied.tasks[0]?.key).not.toBe(source.tasks[0]?.key);
  });
});

describe('the code of a placement', () => {
  const codesSince = async (seq: number) => (await cms.lines(seq)).filter((line) => line.type === 'qr-code');
  const campaign = (place: string) =>
    make(cms, 'qr-campaign', { title: 'Áp phích', placements: [{ place }, { place: `${place} 2` }] });

  it('is issued when the placement is saved, once', async () => {
    const before = await cms.seq();
    const { documentId } = await campaign('Nhà văn hóa');
    const codes = await codesSince(before);
    expect(codes).toHaveLength(2);
    expect(codes[0]).toMatchObject({ action: 'publish', document: { campaign: documentId } });

    await documents(cms, 'qr-campaign').update({ documentId, data: { title: 'Áp phích, sửa' } });
    expect(await codesSince(before)).toHaveLength(2);
  });

  it('is not carried over to a copy, and outlives its campaign', async () => {
    const { documentId } = await campaign('Trường học');
    const before = await cms.seq();
    await documents(cms, 'qr-campaign').clone({ documentId });
    expect(await codesSince(before)).toHaveLength(2);

    const later = await cms.seq();
    await documents(cms, 'qr-campaign').delete({ documentId });
    expect(await cms.lines(later)).toEqual([]);
  });

  it('of every placement ever made is in the ledger once', async () => {
    const rows = await cms.strapi.db.connection('qr_codes');
    const codes = (await cms.lines()).filter((line) => line.type === 'qr-code').map((line) => line.id);
    expect(codes.length).toBeGreaterThan(5);
    expect(new Set(codes)).toEqual(new Set(rows.map((row: { code: string }) => row.code)));
  });
});

describe('a plan with a signed document', () => {
  async function signedPlan() {
    const issuer = await make(cms, 'agency', { name: 'Hội đồng phối hợp PBGDPL' });
    const attachment = await makeAttachment(cms, {
      number: '31/KH-HĐPHPBGDPL',
      issuedOn: '2022-02-18',
      issuer: issuer.documentId,
      signer: 'Nguyễn Văn A',
    });
    await publish(cms, 'attachment', attachment.documentId);
    const plan = await make(cms, 'plan', { title: 'Kế hoạch năm 2022', document: attachment.documentId });
    await publish(cms, 'plan', plan.documentId);
    return { issuer, attachment, plan };
  }

  it('has the number, the issuer, the signer and the day of the document in its line', async () => {
    const { issuer } = await signedPlan();
    expect((await cms.lines()).at(-1)).toMatchObject({
      type: 'plan',
      document: {
        number: '31/KH-HĐPHPBGDPL',
        issuer: issuer.documentId,
        signer: 'Nguyễn Văn A',
        issuedOn: '2022-02-18',
        year: 2022,
      },
    });
  });

  it('says what the document says when that is published again, without its own unpublished changes', async () => {
    const { attachment, plan } = await signedPlan();
    await documents(cms, 'plan').update({ documentId: plan.documentId, data: { title: 'Đang sửa dở' } });
    await documents(cms, 'attachment').update({
      documentId: attachment.documentId,
      data: { number: '32/KH-HĐPHPBGDPL', signer: null },
    });
    const before = await cms.seq();
    await publish(cms, 'attachment', attachment.documentId);
    const line = (await cms.lines(before)).find(({ type }) => type === 'plan');
    expect(line).toMatchObject({ id: plan.documentId, document: { title: 'Kế hoạch năm 2022', number: '32/KH-HĐPHPBGDPL' } });
    expect(line).not.toHaveProperty('document.signer');
  });
});

describe('an upload in a Markdown text', () => {
  it("is named by its document id, and an address that is nobody's stays", async () => {
    const { url, documentId } = await uploadPicture(cms, { red: 77 });
    const article = await makeArticle(cms, {
      body: `![Ảnh](http://localhost:1337${url}) và ![Ảnh](${url}) và [khác](https://example.vn/uploads/abc.pdf)`,
    });
    await publish(cms, 'article', article.documentId);
    expect((await cms.lines()).at(-1)).toHaveProperty(
      'document.body',
      `![Ảnh](file:${documentId}) và ![Ảnh](file:${documentId}) và [khác](https://example.vn/uploads/abc.pdf)`,
    );
  });
});
