import { describe, expect, it } from 'vitest';
import { sha256Of } from '@pho-luat/shared/sha256';
import { cmsOfTests } from './support/cms.ts';
import { documents, make, makeArticle, makeAttachment, makePage, publish } from './support/make.ts';

const cms = await cmsOfTests();

const publishedRows = (type: 'article' | 'page', id: string) =>
  cms.strapi.db.query(`api::${type}.${type}`).count({ where: { documentId: id, publishedAt: { $notNull: true } } });

const lineOf = async (id: string) => (await cms.lines()).findLast((line) => line.id === id);

describe('a publication', () => {
  it('is a line with the whole document, its relations as document ids, and nothing of the desk', async () => {
    const topic = await make(cms, 'topic', { name: 'Mất giấy tờ' });
    const article = await makeArticle(cms, {
      topics: [topic.documentId],
      audiences: ['residents'],
      deskState: 'awaiting-review',
    });
    const before = await cms.seq();
    await publish(cms, 'article', article.documentId);

    const [line, ...more] = await cms.lines(before);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ action: 'publish', type: 'article', id: article.documentId });
    expect(line).toHaveProperty('document.topics', [topic.documentId]);
    expect(line).toHaveProperty('document.audiences', ['residents']);
    expect(line).not.toHaveProperty('document.deskState');
  });

  it('has a digest that is the sha256 of its document', async () => {
    const page = await makePage(cms);
    await publish(cms, 'page', page.documentId);
    const line = (await cms.lines()).at(-1);
    if (line?.action !== 'publish') throw new Error('The last line is not a publication.');
    expect(line.digest).toBe(sha256Of(JSON.stringify(line.document)));
  });

  it('says who published, when somebody did', async () => {
    const page = await makePage(cms);
    const answer = await cms.asAdmin(
      'POST',
      `/content-manager/collection-types/api::page.page/${page.documentId}/actions/publish`,
      {},
    );
    expect(answer.status).toBe(200);
    expect((await cms.lines()).at(-1)).toMatchObject({ id: page.documentId, by: 'Quản trị' });
  });

  it('does not happen when its line cannot be written', async () => {
    const page = await makePage(cms);
    const move = (from: string, to: string) => cms.strapi.db.connection.schema.renameTable(from, to);
    await move('publications', 'publications_away');
    try {
      await expect(publish(cms, 'page', page.documentId)).rejects.toThrow('publications');
    } finally {
      await move('publications_away', 'publications');
    }
    expect(await publishedRows('page', page.documentId)).toBe(0);
  });

  it('leaves nothing when it is refused: no line, no published row, and no save of the form', async () => {
    const article = await makeArticle(cms, { title: 'Còn thiếu nội dung', body: '' });
    const before = await cms.seq();
    const path = `/content-manager/collection-types/api::article.article/${article.documentId}/actions/publish`;
    const answer = await cms.asAdmin('POST', path, { title: 'Tiêu đề sửa cùng lúc', body: null });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(await answer.json())).toContain('body');
    expect(await cms.seq()).toBe(before);
    expect(await publishedRows('article', article.documentId)).toBe(0);
    expect(await documents(cms, 'article').findOne({ documentId: article.documentId })).toMatchObject({
      title: 'Còn thiếu nội dung',
    });
  });

  it('of what is public already is no line', async () => {
    const page = await makePage(cms);
    await publish(cms, 'page', page.documentId);
    const before = await cms.seq();
    await publish(cms, 'page', page.documentId);
    expect(await cms.seq()).toBe(before);
  });

  it('in bulk gives a line for each changed document, and none for the others', async () => {
    const [same, changed] = [await makePage(cms, { title: 'Một' }), await makePage(cms, { title: 'Hai' })];
    await publish(cms, 'page', same.documentId);
    const before = await cms.seq();
    const documentIds = [same.documentId, changed.documentId];
    const answer = await cms.asAdmin('POST', '/content-manager/collection-types/api::page.page/actions/bulkPublish', {
      documentIds,
    });
    expect(answer.status).toBe(200);
    expect((await cms.lines(before)).map((line) => line.id)).toEqual([changed.documentId]);
  });

  it('in bulk is all or nothing', async () => {
    const good = await Promise.all(['Ba', 'Bốn', 'Năm'].map((title) => makePage(cms, { title })));
    const bad = await makePage(cms, { title: 'Thiếu nội dung', body: null });
    const before = await cms.seq();
    const documentIds = [good[0], bad, good[1], good[2]].map((page) => page?.documentId);
    const answer = await cms.asAdmin('POST', '/content-manager/collection-types/api::page.page/actions/bulkPublish', {
      documentIds,
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await cms.seq()).toBe(before);
    for (const page of good) expect(await publishedRows('page', page.documentId)).toBe(0);
  });

  it('of one document four times at once is one line and one published row', async () => {
    const page = await makePage(cms, { title: 'Cùng lúc' });
    const before = await cms.seq();
    await Promise.all([1, 2, 3, 4].map(() => publish(cms, 'page', page.documentId)));
    expect(await cms.lines(before)).toHaveLength(1);
    expect(await publishedRows('page', page.documentId)).toBe(1);
  });

  it('by a program in one step is a line too', async () => {
    const before = await cms.seq();
    await documents(cms, 'page').create({ data: { title: 'Tạo và đăng', body: 'Nội dung' }, status: 'published' });
    expect(await cms.lines(before)).toMatchObject([{ action: 'publish', type: 'page', document: { slug: 'tao-va-dang' } }]);
  });
});

describe('what stops being public', () => {
  it.each(['unpublish', 'delete'] as const)('by %s is a line that removes it', async (action) => {
    const page = await makePage(cms);
    await publish(cms, 'page', page.documentId);
    const before = await cms.seq();
    const pages = documents(cms, 'page');
    await (action === 'delete'
      ? pages.delete({ documentId: page.documentId })
      : pages.unpublish({ documentId: page.documentId }));
    expect(await cms.lines(before)).toMatchObject([{ action: 'remove', type: 'page', id: page.documentId }]);
  });

  it('leaves no line when it never was', async () => {
    const page = await makePage(cms);
    const before = await cms.seq();
    await documents(cms, 'page').delete({ documentId: page.documentId });
    expect(await cms.lines(before)).toEqual([]);
  });

  it('and comes back unchanged is a line again', async () => {
    const page = await makePage(cms);
    await publish(cms, 'page', page.documentId);
    await documents(cms, 'page').unpublish({ documentId: page.documentId });
    const before = await cms.seq();
    await publish(cms, 'page', page.documentId);
    expect(await cms.lines(before)).toMatchObject([{ action: 'publish', id: page.documentId }]);
  });
});

describe('a relation', () => {
  it('survives that its target is unpublished and published again, where Strapi loses it', async () => {
    const attachment = await makeAttachment(cms);
    await publish(cms, 'attachment', attachment.documentId);
    const link = { kind: 'attachment', attachment: attachment.documentId };
    const article = await makeArticle(cms, {
      attachments: [attachment.documentId],
      withdrawn: { on: '2026-01-02', reason: 'Có bản mới', replacedBy: link },
    });
    await publish(cms, 'article', article.documentId);
    await documents(cms, 'attachment').unpublish({ documentId: attachment.documentId });
    await publish(cms, 'attachment', attachment.documentId);

    const row = await documents(cms, 'article').findOne({
      documentId: article.documentId,
      status: 'published',
      populate: { attachments: true },
    } as never);
    expect(row).toHaveProperty('attachments', []);
    expect((await lineOf(article.documentId))?.action).toBe('publish');
    expect(await lineOf(article.documentId)).toHaveProperty('document.attachments', [attachment.documentId]);

    await documents(cms, 'article').update({ documentId: article.documentId, data: { lead: 'Sửa nhỏ' } });
    await publish(cms, 'article', article.documentId);
    const line = (await cms.lines()).at(-1);
    expect(line).toHaveProperty('document.attachments', [attachment.documentId]);
    expect(line).toHaveProperty('document.withdrawn.replacedBy', link);
  });

  it('survives that a draft is discarded after that', async () => {
    const attachment = await makeAttachment(cms);
    await publish(cms, 'attachment', attachment.documentId);
    const link = { kind: 'attachment', attachment: attachment.documentId };
    const article = await makeArticle(cms, {
      title: 'Bản đã đăng',
      attachments: [attachment.documentId],
      withdrawn: { on: '2026-01-02', reason: 'Có bản mới', replacedBy: link },
    });
    await publish(cms, 'article', article.documentId);
    const live = (await cms.lines()).at(-1);
    await documents(cms, 'attachment').unpublish({ documentId: attachment.documentId });
    await publish(cms, 'attachment', attachment.documentId);
    await documents(cms, 'article').update({ documentId: article.documentId, data: { title: 'Sửa dở', attachments: [] } });

    await documents(cms, 'article').discardDraft({ documentId: article.documentId });
    const before = await cms.seq();
    await publish(cms, 'article', article.documentId);
    // The same document as the one that is live is no new line.
    expect(await cms.lines(before)).toEqual([]);
    expect(live).toHaveProperty('document.attachments', [attachment.documentId]);
  });

  it('keeps the order in which an editor put its targets', async () => {
    const topics = [];
    for (const name of ['Kết hôn', 'An toàn giao thông', 'Đất đai']) topics.push((await make(cms, 'topic', { name })).documentId);
    const wanted = [topics[2], topics[0], topics[1]];
    const article = await makeArticle(cms, { topics: wanted });
    await publish(cms, 'article', article.documentId);
    expect((await cms.lines()).at(-1)).toHaveProperty('document.topics', wanted);
  });
});

describe('the state of the desk', () => {
  const rows = (documentId: string) =>
    cms.strapi.db.query('api::article.article').findMany({ where: { documentId }, select: ['deskState', 'publishedOn'] });

  it('waits for review no longer once it is public, and shows no change for that', async () => {
    const { documentId } = await makeArticle(cms, { deskState: 'awaiting-review' });
    await publish(cms, 'article', documentId);
    expect((await rows(documentId)).map(({ deskState }) => deskState)).toEqual(['writing', 'writing']);
    const address = `/content-manager/collection-types/api::article.article/${documentId}`;
    const { data } = (await (await cms.asAdmin('GET', address)).json()) as { data: { status: string } };
    expect(data.status).toBe('published');
  });

  it('is that of a beginning in a copy, which has no day of publication either until it is published', async () => {
    const publishedOn = '2022-02-21T07:47:00.000Z';
    const { documentId } = await makeArticle(cms, { publishedOn, deskState: 'awaiting-review' });
    const address = `/content-manager/collection-types/api::article.article/clone/${documentId}`;
    const { data } = (await (await cms.asAdmin('POST', address, {})).json()) as { data: { documentId: string } };
    expect(await rows(data.documentId)).toMatchObject([{ deskState: 'writing', publishedOn: null }]);
    expect(await rows(documentId)).toMatchObject([{ deskState: 'awaiting-review', publishedOn }]);
  });
});

describe('a change of what has no draft', () => {
  it('is a publication at once: a category that is renamed, and deleted', async () => {
    const category = await make(cms, 'category', { name: 'Chính sách' });
    const before = await cms.seq();
    await documents(cms, 'category').update({ documentId: category.documentId, data: { name: 'Chính sách mới' } });
    await documents(cms, 'category').delete({ documentId: category.documentId });
    expect(await cms.lines(before)).toMatchObject([
      { action: 'publish', type: 'category', document: { name: 'Chính sách mới', slug: 'chinh-sach' } },
      { action: 'remove', type: 'category', id: category.documentId },
    ]);
  });

  it('is a publication at once: the settings, saved in the admin', async () => {
    const agency = await make(cms, 'agency', { name: 'Sở Tư pháp', url: 'https://stp.example.vn/' });
    const before = await cms.seq();
    const answer = await cms.asAdmin('PUT', '/content-manager/single-types/api::site-setting.site-setting', {
      siteName: 'Phổ Luật',
      owner: { connect: [{ id: agency.id, documentId: agency.documentId }] },
      editorsContact: 'phoppbgdpl@example.vn',
      socialLinks: [{ network: 'facebook', url: 'https://facebook.com/example', fanpageQr: true }],
    });
    expect(answer.status).toBe(200);
    expect(await cms.lines(before)).toMatchObject([
      { type: 'site-setting', document: { siteName: 'Phổ Luật', owner: agency.documentId, socialLinks: [{ fanpageQr: true }] } },
    ]);
  });
});
