import { describe, expect, it } from 'vitest';
import { entryStatusSchema } from '../src/contracts/desk.ts';
import { cmsOfTests } from './support/cms.ts';
import { documents, make, makeArticle, makeAttachment, makeCampaign, makePage, publish, uploadPicture } from './support/make.ts';
import { entries, newPerson, refusalOf } from './support/people.ts';

/** What keeps a document from being published or taken away, through the doors that the admin uses. */

const cms = await cmsOfTests();
const publisher = await newPerson(cms, 'nguoi-duyet');

const publishAction = (type: string, id: string, data: object = {}) =>
  publisher('POST', `${entries(type)}/${id}/actions/publish`, data);
const byField = (errors: { path: string[]; message: string }[] = []) =>
  Object.fromEntries(errors.map(({ path, message }) => [path.join('.'), message]));

it('a typed text that is not a day is not saved: it is refused under its field, as it was typed', async () => {
  const { documentId } = await makeArticle(cms);
  const typed = { reviewOn: '31/4/2026', publishAt: 'mai', changeNotes: [{ on: '5/13/2026', note: 'Sửa số' }] };
  const answer = await publisher('PUT', `${entries('article')}/${documentId}`, typed);
  expect(answer.status).toBe(400);
  const found = byField((await refusalOf(answer)).details.errors);
  expect(Object.keys(found).sort()).toEqual(['changeNotes.0.on', 'publishAt', 'reviewOn']);
  expect(found.reviewOn).toMatch(/^«31\/4\/2026» không phải là một ngày/);
  const read = { reviewOn: '2026-04-30', changeNotes: [{ on: '2026-12-05', note: 'Sửa số' }] };
  expect((await publisher('PUT', `${entries('article')}/${documentId}`, read)).status).toBe(200);
});

describe('a publication that breaks rules', () => {
  it('is refused with every problem at once, each under its field, in parts of the document too', async () => {
    const plan = await make(cms, 'plan', {
      title: 'Kế hoạch',
      periodStart: '2022-12-31',
      periodEnd: '2022-01-01',
      body: 'Ảnh: ![](https://example.vn/a.png)',
      tasks: [{ content: 'Một' }, { content: 'Hai', startOn: '2022-05-02', dueOn: '2022-05-01', updates: [{ text: 'Đã làm' }] }],
    });
    const answer = await publishAction('plan', plan.documentId);
    expect(answer.status).toBe(400);
    const { message, details } = await refusalOf(answer);
    // A notice alone tells what to do.
    expect(message).toContain('Nhiệm vụ 1 › Cơ quan chủ trì');
    expect(message).toContain('Số, ký hiệu');
    const found = byField(details.errors);
    expect(Object.keys(found).sort()).toEqual([
      'body',
      'issuedOn',
      'issuer',
      'number',
      'periodEnd',
      'tasks.0.leadAgency',
      'tasks.1.dueOn',
      'tasks.1.leadAgency',
      'tasks.1.updates.0.on',
      'year',
    ]);
    expect(found['tasks.1.dueOn']).toBe('Phải từ «Bắt đầu» trở đi. Hãy xem lại hai ngày.');
    expect(await cms.strapi.db.query('api::plan.plan').count({ where: { publishedAt: { $notNull: true } } })).toBe(0);
  });

  it('of an article that leads the results of a question which another public one leads is refused, until that one gives it up', async () => {
    const [first, second] = [await makeArticle(cms), await makeArticle(cms)];
    const questions = { questions: '- Ly dị?\nđơn ly dị' };
    expect((await publishAction('article', first.documentId, questions)).status).toBe(200);
    const same = { questions: 'Nuôi con\nLY DI' };
    const refused = await publishAction('article', second.documentId, same);
    expect(refused.status).toBe(400);
    const found = byField((await refusalOf(refused)).details.errors);
    expect(Object.keys(found)).toEqual(['questions']);
    expect(found.questions).toMatch(/^«LY DI» đã là câu hỏi của bài «/);
    // A document's own line is no other, and what was withdrawn leads no results.
    expect((await publishAction('article', first.documentId, questions)).status).toBe(200);
    const withdrawn = { on: '2026-11-20', reason: 'Luật mới' };
    expect((await publishAction('article', first.documentId, { ...questions, withdrawn })).status).toBe(200);
    expect((await publishAction('article', second.documentId, same)).status).toBe(200);
  });

  it('of a term is refused while another has one of its words, however written, and what it says of the law is checked', async () => {
    const first = await make(cms, 'term', { word: 'hòa giải', otherForms: 'giảng hòa', meaning: 'Tự thỏa thuận.' });
    const write = (fields: Record<string, string>) => publisher('POST', entries('term'), { meaning: 'Nghĩa khác.', ...fields });
    for (const [field, fields] of [
      ['word', { word: 'Hoà  giải'.normalize('NFD') }],
      ['otherForms', { word: 'dàn xếp', otherForms: 'đàm phán\nGiảng hoà' }],
    ] as const) {
      const refused = await write(fields);
      expect(refused.status).toBe(400);
      const found = byField((await refusalOf(refused)).details.errors);
      expect(Object.keys(found)).toEqual([field]);
      expect(found[field]).toContain('đã có ở mục «hòa giải»');
    }
    // Its own words are no other's, and what was deleted has none.
    expect((await publisher('PUT', `${entries('term')}/${first.documentId}`, { meaning: 'Nghĩa mới.' })).status).toBe(200);
    expect((await publisher('DELETE', `${entries('term')}/${first.documentId}`)).status).toBe(200);
    expect((await write({ word: 'Hoà giải' })).status).toBe(201);

    const law = await makeAttachment(cms, { title: 'Luật Thử', docType: 'L', number: '1/2020/QH14', htmlBody: '## Điều 1. Một' });
    await publish(cms, 'attachment', law.documentId);
    const wrong = await write({ word: 'thử việc', law: 'Điều 9 Luật Thử' });
    expect(Object.keys(byField((await refusalOf(wrong)).details.errors))).toEqual(['law']);
    expect((await write({ word: 'thử việc', law: 'Điều 1 Luật Thử' })).status).toBe(201);
  });

  it('of an article whose answer rests on an article that the law does not have is refused; mended, it is published whole', async () => {
    const law = await makeAttachment(cms, {
      title: 'Luật Căn cước',
      htmlBody: '## Điều 1. Phạm vi\n\nMột.\n\n## Điều 26. Thời hạn\n\nHai.',
    });
    await publish(cms, 'attachment', law.documentId);
    const answer = {
      steps: 'Nộp tờ khai.\nNhận thẻ.',
      where: 'police',
      fee: { amount: 0, unit: 'case', source: 'Điều 38 Luật Căn cước' },
      deadline: { days: 7, dayKind: 'working-day', from: 'kể từ ngày nhận đủ hồ sơ' },
      call: [{ number: '0225 000 0113' }],
      lawBasis: [{ document: law.documentId, article: '26', clause: '1' }],
      checkedOn: '2026-11-20',
      reviewOn: '2027-05-20',
    };
    const lawBasis = [{ document: law.documentId, article: '27' }];
    const { documentId } = await makeArticle(cms, { answer: { ...answer, lawBasis } });
    const refused = await refusalOf(await publishAction('article', documentId));
    expect(byField(refused.details.errors)).toEqual({
      'answer.lawBasis.0.article': expect.stringContaining('không có Điều 27') as string,
    });

    expect((await publishAction('article', documentId, { answer })).status).toBe(200);
    const line = (await cms.lines()).findLast(({ id }) => id === documentId);
    expect(line).toHaveProperty('document.answer', { ...answer, forms: [] });
  });

  it('is refused at every other door by which one can publish', async () => {
    const { documentId } = await makePage(cms, { body: null });
    const answers = await Promise.all([
      publisher('POST', `${entries('page')}/actions/bulkPublish`, { documentIds: [documentId] }),
      publisher('POST', `${entries('page')}/actions/publish`, { title: 'Trang mới' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    // Strapi saves this one as a draft, whatever it asks for.
    expect((await publisher('POST', entries('page'), { title: 'Trang mới', status: 'published' })).status).toBe(201);
    await expect(documents(cms, 'page').publish({ documentId })).rejects.toThrow(/Nội dung/);
    await expect(documents(cms, 'page').update({ documentId, data: { lead: 'x' }, status: 'published' })).rejects.toThrow(
      /Nội dung/,
    );
    expect(await cms.strapi.db.query('api::page.page').count({ where: { publishedAt: { $notNull: true } } })).toBe(0);
  });

  it('of many at once is refused whole, with the reason', async () => {
    const good = await makePage(cms, { title: 'Đủ' });
    const bad = await makePage(cms, { title: 'Thiếu', body: null });
    const answer = await publisher('POST', `${entries('page')}/actions/bulkPublish`, {
      documentIds: [good.documentId, bad.documentId],
    });
    expect((await refusalOf(answer)).message).toBe('Chưa xuất bản. Nội dung: Còn trống. Hãy điền hoặc chọn.');
    expect(await cms.strapi.db.query('api::page.page').count({ where: { documentId: good.documentId } })).toBe(1);
  });

  it('leaves the draft as it was saved last, and the form to be sent again whole', async () => {
    const page = await makePage(cms, { title: 'Trước', body: null });
    const sent = { title: 'Sau', lead: 'Viết thêm', body: null };
    expect((await publishAction('page', page.documentId, sent)).status).toBe(400);
    const draft = await documents(cms, 'page').findOne({ documentId: page.documentId });
    expect(draft).toMatchObject({ title: 'Trước', lead: null });
    expect((await publisher('PUT', `${entries('page')}/${page.documentId}`, sent)).status).toBe(200);
    expect(await documents(cms, 'page').findOne({ documentId: page.documentId })).toMatchObject({
      title: 'Sau',
      lead: 'Viết thêm',
    });
  });

  it('is not one of a warning alone: a number that no pattern knows', async () => {
    const attachment = await makeAttachment(cms, { number: 'số không theo mẫu', issuedOn: '2022-02-18' });
    expect((await publishAction('attachment', attachment.documentId)).status).toBe(200);
  });
});

it('advice without a next step is told to who writes it, by the kind of its category', async () => {
  const findings = async (kind: string) => {
    const category = (await make(cms, 'category', { name: 'Hỏi đáp', kind })).documentId;
    const { documentId } = await makeArticle(cms, { category });
    const status = await cms.asAdmin('GET', `/pho-luat/entry/api::article.article/${documentId}`);
    return entryStatusSchema.parse(await status.json()).findings.map(({ field, severity }) => `${severity} ${field}`);
  };
  expect(await findings('advice')).toEqual(['warning answer']);
  expect(await findings('news')).toEqual([]);
});

describe('a document that names a draft one', () => {
  it('is refused, with the title of the draft, until that is public', async () => {
    const related = await makeArticle(cms, { title: 'Còn là nháp' });
    const article = await makeArticle(cms, { title: 'Bài chính', relatedArticles: [related.documentId] });
    const { errors } = (await refusalOf(await publishAction('article', article.documentId))).details;
    expect(byField(errors)).toEqual({
      relatedArticles:
        '«Còn là nháp» chưa được xuất bản. Hãy xuất bản nội dung đó trước hoặc cùng lúc («Xuất bản cùng nhau» ở nút ⋯ trên đầu), hoặc bỏ ra khỏi đây.',
    });

    await publish(cms, 'article', related.documentId);
    expect((await publishAction('article', article.documentId)).status).toBe(200);
  });

  it('is refused where the draft is named in a part of it', async () => {
    const target = await makeArticle(cms, { title: 'Nháp trong mã' });
    const destination = { kind: 'article', article: target.documentId };
    const campaign = await makeCampaign(cms, { placements: [{ place: 'Nhà văn hóa', destination }] });
    const { errors } = (await refusalOf(await publishAction('qr-campaign', campaign.documentId))).details;
    expect(Object.keys(byField(errors))).toEqual(['placements.0.destination.article']);
  });
});

describe('an official document', () => {
  const numbered = async (issuer: string, data: object = {}) =>
    makeAttachment(cms, { number: '31/KH-HĐPHPBGDPL', issuedOn: '2022-02-18', issuer, ...data });

  it('is refused when another public one has its number, issuer and year', async () => {
    const issuer = (await make(cms, 'agency', { name: 'Hội đồng' })).documentId;
    const first = await numbered(issuer, { title: 'Bản đầu' });
    await publish(cms, 'attachment', first.documentId);

    const same = await numbered(issuer, { number: '31/kh-hđphpbgdpl'.normalize('NFD'), issuedOn: '2022-12-01' });
    const { errors } = (await refusalOf(await publishAction('attachment', same.documentId))).details;
    expect(byField(errors).number).toContain('«Bản đầu»');
    // Itself is not another.
    expect((await publishAction('attachment', first.documentId)).status).toBe(200);
  });

  it('is refused when its number makes the address of another: `ĐA` and `DA` differ in a mark only', async () => {
    const issuer = (await make(cms, 'agency', { name: 'Ủy ban tỉnh' })).documentId;
    const project = await numbered(issuer, { title: 'Đề án', docType: 'ĐA', number: '12/ĐA-UBND' });
    await publish(cms, 'attachment', project.documentId);
    const other = await numbered(issuer, { docType: 'DA', number: '12/DA-UBND' });
    const { errors } = (await refusalOf(await publishAction('attachment', other.documentId))).details;
    expect(byField(errors).number).toContain('«Đề án»');
    // The way out that the refusal names.
    const way = { number: null, slug: 'du-an-12' };
    await documents(cms, 'attachment').update({ documentId: other.documentId, data: way });
    expect((await publishAction('attachment', other.documentId)).status).toBe(200);
  });

  it('may have the number of another year or another issuer', async () => {
    const issuer = (await make(cms, 'agency', { name: 'Hội đồng khác' })).documentId;
    const other = (await make(cms, 'agency', { name: 'Ủy ban' })).documentId;
    await publish(cms, 'attachment', (await numbered(issuer)).documentId);
    for (const document of [await numbered(issuer, { issuedOn: '2023-02-18' }), await numbered(other)]) {
      expect((await publishAction('attachment', document.documentId)).status).toBe(200);
    }
  });
});

describe('a document that others only mention', () => {
  it('may be unpublished: they show its name as plain text', async () => {
    const related = await makeArticle(cms, { title: 'Được nhắc đến' });
    await publish(cms, 'article', related.documentId);
    const article = await makeArticle(cms, { relatedArticles: [related.documentId] });
    await publish(cms, 'article', article.documentId);
    expect((await publisher('POST', `${entries('article')}/${related.documentId}/actions/unpublish`, {})).status).toBe(200);
  });
});

describe('a category, a topic, an agency or a ward', () => {
  const remove = (type: string, id: string) => publisher('DELETE', `${entries(type)}/${id}`);

  it('is not deleted while a public document names it, and the refusal names that document', async () => {
    const category = await make(cms, 'category', { name: 'Tin hoạt động' });
    const topic = await make(cms, 'topic', { name: 'Đất đai' });
    const article = await makeArticle(cms, {
      title: 'Bài trong mục',
      category: category.documentId,
      topics: [topic.documentId],
    });
    await publish(cms, 'article', article.documentId);
    for (const [type, { documentId }] of [
      ['category', category],
      ['topic', topic],
    ] as const) {
      const answer = await remove(type, documentId);
      expect(answer.status, type).toBe(400);
      const { message, details } = await refusalOf(answer);
      expect(message).toContain('«Bài trong mục»');
      const { documentId: id, title } = article;
      expect(details.named).toEqual([{ uid: 'api::article.article', documentId: id, title }]);
      const many = await publisher('POST', `${entries(type)}/actions/bulkDelete`, { documentIds: [documentId] });
      expect(many.status, `${type}, many at once`).toBe(400);
      expect(await cms.strapi.db.query(`api::${type}.${type}`).count({ where: { documentId } })).toBe(1);
    }
    await documents(cms, 'article').unpublish({ documentId: article.documentId });
    const naming = await refusalOf(await remove('category', category.documentId));
    expect([naming.message, naming.details.named?.length]).toEqual([expect.stringContaining('«Bài trong mục»'), 1]);
    await documents(cms, 'article').update({ documentId: article.documentId, data: { category: null } });
    expect((await remove('category', category.documentId)).status).toBe(200);
  });

  it('is not deleted where a part of a draft alone names it, which would lose it without a word', async () => {
    const partner = await make(cms, 'agency', { name: 'Hội Luật gia' });
    const tasks = [{ content: 'Tập huấn', partnerAgencies: [partner.documentId] }];
    await make(cms, 'plan', { title: 'Kế hoạch đang soạn'.normalize('NFD'), tasks });
    const answer = await remove('agency', partner.documentId);
    expect([answer.status, (await refusalOf(answer)).message.normalize()]).toEqual([
      400,
      expect.stringContaining('«Kế hoạch đang soạn»'),
    ]);
  });

  it('counts where a part of a document or the settings of the site name it', async () => {
    const lead = await make(cms, 'agency', { name: 'Công an thành phố' });
    const owner = await make(cms, 'agency', { name: 'Hội đồng phối hợp' });
    const plan = await make(cms, 'plan', {
      title: 'Kế hoạch có nhiệm vụ',
      number: '9/KH-UBND',
      year: 2022,
      issuedOn: '2022-02-18',
      issuer: owner.documentId,
      tasks: [{ content: 'Tập huấn', leadAgency: lead.documentId }],
    });
    await publish(cms, 'plan', plan.documentId);
    await make(cms, 'site-setting', { siteName: 'Phổ Luật', owner: owner.documentId, editorsContact: 'ban@example.vn' });
    const answer = await cms.asAdmin('DELETE', `${entries('agency')}/${lead.documentId}`);
    expect(answer.status).toBe(400);
    expect((await refusalOf(answer)).message).toContain('«Kế hoạch có nhiệm vụ»');
    const ofOwner = await refusalOf(await cms.asAdmin('DELETE', `${entries('agency')}/${owner.documentId}`));
    expect(ofOwner.message).toContain('«Cài đặt trang»');
    const setting = '/content-manager/single-types/api::site-setting.site-setting';
    const before = await cms.seq();
    const ofSettings = await cms.asAdmin('DELETE', setting);
    expect([ofSettings.status, (await refusalOf(ofSettings)).message]).toEqual([
      400,
      expect.stringContaining('«Cài đặt trang» không xóa được'),
    ]);
    expect(await cms.seq()).toBe(before);
    const ward = await make(cms, 'ward', { name: 'Hồng Bàng', kind: 'ward' });
    await make(cms, 'agency', { name: 'Công an phường Hồng Bàng', kind: 'police', serves: [ward.documentId] });
    const ofWard = await refusalOf(await cms.asAdmin('DELETE', `${entries('ward')}/${ward.documentId}`));
    expect(ofWard.message).toContain('«Công an phường Hồng Bàng»');
  });
});

describe('an address that Strapi itself refuses', () => {
  it('is refused in Vietnamese, in the notice and under the field', async () => {
    const page = await makePage(cms, { slug: 'giới thiệu' });
    const refusal = await refusalOf(await publishAction('page', page.documentId));
    expect(refusal.message).toMatch(/^Đường dẫn chỉ gồm/);
    expect(byField(refusal.details.errors).slug).toMatch(/^Đường dẫn chỉ gồm/);
  });
});

describe('a file of the library that a published document shows', () => {
  const remove = (id: number) => publisher('DELETE', `/upload/files/${id}`);

  it('is not deleted, by nobody and by no door, and the refusal names the document', async () => {
    const cover = await uploadPicture(cms, { red: 51 });
    const article = await makeArticle(cms, { title: 'Bài có ảnh', cover: cover.id, coverAlt: 'Ảnh' });
    await publish(cms, 'article', article.documentId);
    const answer = await remove(cover.id);
    expect(answer.status).toBe(400);
    expect((await refusalOf(answer)).message).toContain('«Bài có ảnh»');
    expect((await publisher('POST', '/upload/actions/bulk-delete', { fileIds: [cover.id], folderIds: [] })).status).toBe(400);
    expect((await cms.asAdmin('DELETE', `/upload/files/${cover.id}`)).status).toBe(400);
    expect(await cms.strapi.db.query('plugin::upload.file').count({ where: { id: cover.id } })).toBe(1);
  });

  it('keeps all that was selected with it, or lies with it in a folder', async () => {
    const { data: folder } = (await (await publisher('POST', '/upload/folders', { name: 'Hội thi', parent: null })).json()) as {
      data: { id: number };
    };
    const [free, cover] = [await uploadPicture(cms, { red: 61 }), await uploadPicture(cms, { red: 62 })];
    await publisher('POST', '/upload/actions/bulk-move', { fileIds: [free.id, cover.id], destinationFolderId: folder.id });
    const article = await makeArticle(cms, { title: 'Bài về hội thi', cover: cover.id, coverAlt: 'Ảnh' });
    await publish(cms, 'article', article.documentId);
    for (const selected of [{ fileIds: [free.id, cover.id] }, { folderIds: [folder.id] }]) {
      const answer = await publisher('POST', '/upload/actions/bulk-delete', selected);
      expect((await refusalOf(answer)).message).toContain('«Bài về hội thi»');
    }
    expect(await cms.strapi.db.query('plugin::upload.file').count({ where: { id: { $in: [free.id, cover.id] } } })).toBe(2);
  });

  it('is not deleted either while a draft alone names it, in a field or in its text, public before or not', async () => {
    const [cover, inText] = [await uploadPicture(cms, { red: 65 }), await uploadPicture(cms, { red: 66 })];
    const draft = { title: 'Bài chưa đăng', cover: cover.id, coverAlt: 'Ảnh', body: `![Sân trường](${inText.url})` };
    const { documentId } = await makeArticle(cms, draft);
    for (const { id } of [cover, inText]) {
      const { message, details } = await refusalOf(await remove(id));
      expect(message).toMatch(/đang dùng trong «Bài chưa đăng»\. /);
      expect(details.named).toEqual([{ uid: 'api::article.article', documentId, title: 'Bài chưa đăng' }]);
    }
    await publish(cms, 'article', documentId);
    await documents(cms, 'article').unpublish({ documentId });
    expect((await remove(cover.id)).status).toBe(400);
    await documents(cms, 'article').update({ documentId, data: { cover: null, body: 'Không còn ảnh.' } });
    for (const { id } of [cover, inText]) expect((await remove(id)).status).toBe(200);
  });

  it('is told with the drafts that name it, apart from what is public', async () => {
    const image = await uploadPicture(cms, { red: 63 });
    const body = `![Bản đồ phường](${image.url})`;
    const [shown, draft] = [await makePage(cms, { title: 'Bản đồ', body }), await makeArticle(cms, { title: 'Bài nháp', body })];
    await publish(cms, 'page', shown.documentId);
    const answer = await cms.asAdmin('GET', `/pho-luat/file-uses/${image.documentId}`);
    const page = { uid: 'api::page.page', documentId: shown.documentId, title: 'Bản đồ' };
    const article = { uid: 'api::article.article', documentId: draft.documentId, title: 'Bài nháp' };
    expect(await answer.json()).toEqual({ public: [page], drafts: [article, page] });
  });

  it('is the emblem of the site too', async () => {
    const emblem = await uploadPicture(cms, { red: 64 });
    const settings = documents(cms, 'site-setting');
    const { documentId } = (await settings.findFirst()) ?? (await make(cms, 'site-setting', { siteName: 'Phổ Luật' }));
    await settings.update({ documentId, data: { emblem: emblem.id } });
    expect((await remove(emblem.id)).status).toBe(400);
  });

  it('counts where it is in the text only', async () => {
    const image = await uploadPicture(cms, { red: 52 });
    const page = await makePage(cms, { body: `![Bản đồ](${image.url})` });
    await publish(cms, 'page', page.documentId);
    expect((await remove(image.id)).status).toBe(400);
  });
});
