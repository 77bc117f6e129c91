import { describe, expect, it } from 'vitest';
import { draftedTypes } from '@pho-luat/shared/content-types/index';
import { setRoles } from '../src/desk/roles/index.ts';
import { guardWords } from '../src/words/guards.ts';
import { rightWords, roleWords } from '../src/words/roles.ts';
import { takedownWords } from '../src/words/takedown.ts';
import { cmsOfTests } from './support/cms.ts';
import { documents, makeArticle, makePage, picture, publish, uploadPicture } from './support/make.ts';
import { entries, newPerson, refusalOf } from './support/people.ts';
import { uploadForm } from './support/upload.ts';

/** What each role can and cannot do, asked of a real server by people who logged in. */

const cms = await cmsOfTests();
const editor = await newPerson(cms, 'bien-tap-vien');
const publisher = await newPerson(cms, 'nguoi-duyet');

const setting = '/content-manager/single-types/api::site-setting.site-setting';
const undrafted = ['category', 'topic', 'agency', 'term', 'abbreviation', 'synonym'];

async function published() {
  const page = await makePage(cms, { title: 'Đã công khai' });
  await publish(cms, 'page', page.documentId);
  return page.documentId;
}

const isPublic = async (id: string) =>
  (await cms.strapi.db.query('api::page.page').count({ where: { documentId: id, publishedAt: { $notNull: true } } })) > 0;

const replacement = async (name = 'mới.png') => uploadForm(name, await picture(200), 'image/png');

describe('a Biên tập viên', () => {
  it.each(draftedTypes)('writes, reads and changes drafts of %s, whose state no form sets', async (type) => {
    const created = await editor('POST', entries(type), { title: 'Bản nháp', deskState: 'writing' });
    expect(created.status).toBe(201);
    const { data } = (await created.json()) as { data: { documentId: string } };
    const changed = await editor('PUT', `${entries(type)}/${data.documentId}`, {
      title: 'Bản nháp, sửa',
      deskState: 'awaiting-review',
    });
    expect(changed.status).toBe(200);
    expect((await editor('GET', `${entries(type)}/${data.documentId}`)).status).toBe(200);
    expect(await documents(cms, type).findOne({ documentId: data.documentId })).toMatchObject({
      title: 'Bản nháp, sửa',
      deskState: 'writing',
    });
  });

  it('changes the draft of a public document, and the public version stays', async () => {
    const id = await published();
    expect((await editor('PUT', `${entries('page')}/${id}`, { title: 'Sửa trong nháp' })).status).toBe(200);
    const row = await cms.strapi.db
      .query('api::page.page')
      .findOne({ where: { documentId: id, publishedAt: { $notNull: true } } });
    expect(row).toMatchObject({ title: 'Đã công khai' });
  });

  it('throws away a draft that was never public', async () => {
    const { documentId } = await makePage(cms, { title: 'Nháp bỏ' });
    expect((await editor('DELETE', `${entries('page')}/${documentId}`)).status).toBe(200);
  });

  it('takes back the changes of a draft', async () => {
    const id = await published();
    await editor('PUT', `${entries('page')}/${id}`, { title: 'Sửa rồi thôi' });
    expect((await editor('GET', `${entries('page')}/${id}?status=published`)).status).toBe(200);
    expect((await editor('POST', `${entries('page')}/${id}/actions/discard`, {})).status).toBe(200);
    expect(await documents(cms, 'page').findOne({ documentId: id })).toMatchObject({ title: 'Đã công khai' });
  });

  it('cannot publish, through any door', async () => {
    const { documentId } = await makePage(cms, { title: 'Chưa công khai' });
    const before = await cms.seq();
    const refused = [
      await editor('POST', `${entries('page')}/${documentId}/actions/publish`, {}),
      await editor('POST', `${entries('page')}/actions/publish`, { title: 'Mới', body: 'x', slug: 'moi' }),
      await editor('POST', `${entries('page')}/actions/bulkPublish`, { documentIds: [documentId] }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect((await refusalOf(refused[0] as Response)).message).toMatch(/^Bạn không có quyền làm việc này\. Hãy nhờ người duyệt/);

    await editor('POST', entries('page'), {
      title: 'Mới',
      body: 'x',
      status: 'published',
      publishedAt: new Date().toISOString(),
    });
    await editor('PUT', `${entries('page')}/${documentId}`, { status: 'published', publishedAt: new Date().toISOString() });
    await editor('PUT', `${entries('page')}/${documentId}?status=published`, { title: 'Chưa' });
    await editor('POST', `${entries('page')}/clone/${documentId}`, { title: 'Bản sao', status: 'published' });
    expect(await cms.seq()).toBe(before);
    expect(await isPublic(documentId)).toBe(false);
  });

  it('cannot unpublish, nor delete what is public, through any door', async () => {
    const id = await published();
    const before = await cms.seq();
    const refused = [
      await editor('POST', `${entries('page')}/${id}/actions/unpublish`, {}),
      await editor('POST', `${entries('page')}/${id}/actions/unpublish`, { discardDraft: true }),
      await editor('POST', `${entries('page')}/actions/bulkUnpublish`, { documentIds: [id] }),
      await editor('DELETE', `${entries('page')}/${id}`),
      await editor('POST', `${entries('page')}/actions/bulkDelete`, { documentIds: [id] }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    expect((await refusalOf(refused[3] as Response)).message).toBe(guardWords.deleteNeedsRight);
    expect(await cms.seq()).toBe(before);
    expect(await isPublic(id)).toBe(true);
  });

  it('cannot touch what is public as soon as it is saved: lists and settings', async () => {
    const before = await cms.seq();
    for (const type of undrafted) {
      const { documentId } = await documents(cms, type as 'category').create({
        data: { name: 'Có sẵn', short: 'A', long: 'B', everyday: 'C', statute: 'D', word: 'E', meaning: 'G' },
      });
      expect((await editor('GET', entries(type))).status, type).toBe(200);
      expect((await editor('POST', entries(type), { name: 'Mới' })).status, type).toBe(403);
      expect((await editor('PUT', `${entries(type)}/${documentId}`, { name: 'Sửa' })).status, type).toBe(403);
      expect((await editor('DELETE', `${entries(type)}/${documentId}`)).status, type).toBe(403);
    }
    expect((await editor('PUT', setting, { siteName: 'Của tôi' })).status).toBe(403);
    expect((await editor('DELETE', setting)).status).toBe(403);
    expect((await cms.lines(before)).filter(({ action }) => action === 'remove')).toEqual([]);
    expect(await cms.lines(before)).toHaveLength(undrafted.length);
  });

  it('cannot replace, change or delete a file in use, through any door', async () => {
    const cover = await uploadPicture(cms, { red: 61 });
    const article = await makeArticle(cms, { cover: cover.id, coverAlt: 'Ảnh' });
    await publish(cms, 'article', article.documentId);
    const before = await cms.seq();
    const info = () => {
      const form = new FormData();
      form.append('fileInfo', JSON.stringify({ name: 'ảnh.png', alternativeText: 'Lời khác' }));
      return form;
    };
    const refused = [
      await editor('POST', `/upload?id=${cover.id}`, await replacement()),
      await editor('POST', `/upload/files/${cover.id}/replace`, await replacement()),
      await editor('POST', `/upload?id=${cover.id}`, info()),
      await editor('PUT', `/upload/files/${cover.id}`, { fileInfo: { alternativeText: 'Lời khác' } }),
      await editor('POST', '/upload/actions/bulk-update', {
        updates: [{ id: cover.id, fileInfo: { alternativeText: 'Lời khác' } }],
      }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    expect((await refusalOf(refused[0] as Response)).message).toContain('Chỉ người duyệt');
    expect((await editor('DELETE', `/upload/files/${cover.id}`)).status).toBe(400);
    expect(await cms.seq()).toBe(before);
  });

  it('uploads, describes, replaces and deletes a file that nothing public shows', async () => {
    const uploaded = await editor('POST', '/upload', await replacement('của tôi.png'));
    expect(uploaded.status).toBe(201);
    const [{ id }] = (await uploaded.json()) as [{ id: number }];
    expect((await editor('PUT', `/upload/files/${id}`, { fileInfo: { alternativeText: 'Ảnh chợ' } })).status).toBe(200);
    expect((await editor('POST', `/upload?id=${id}`, await replacement())).status).toBe(200);
    expect((await editor('DELETE', `/upload/files/${id}`)).status).toBe(200);
  });

  it('uploads into the library alone, whatever entry the request names', async () => {
    const { id, documentId } = await makeArticle(cms);
    const form = await replacement('vào bài của người khác.png');
    for (const [name, value] of [
      ['ref', 'api::article.article'],
      ['refId', String(id)],
      ['field', 'cover'],
    ] as const)
      form.append(name, value);
    expect((await editor('POST', '/upload', form)).status).toBe(201);
    expect(await documents(cms, 'article').findOne({ documentId, populate: ['cover'] })).toMatchObject({ cover: null });
  });

  it.each([
    ['GET', '/admin/users'],
    ['POST', '/admin/users'],
    ['GET', '/admin/roles/1/permissions'],
    ['PUT', '/upload/settings'],
    ['PUT', '/content-manager/content-types/api::page.page/configuration'],
    ['POST', '/i18n/locales'],
  ])('cannot reach the settings: %s %s', async (method, path) => {
    expect((await editor(method, path, method === 'GET' ? undefined : {})).status).toBe(403);
  });
});

describe('a Người duyệt', () => {
  it('publishes, unpublishes and deletes', async () => {
    const { documentId } = await makePage(cms, { title: 'Chờ duyệt' });
    expect((await publisher('POST', `${entries('page')}/${documentId}/actions/publish`, {})).status).toBe(200);
    expect(await isPublic(documentId)).toBe(true);
    expect((await publisher('POST', `${entries('page')}/${documentId}/actions/unpublish`, {})).status).toBe(200);
    expect(await isPublic(documentId)).toBe(false);
    expect((await publisher('DELETE', `${entries('page')}/${documentId}`)).status).toBe(200);
  });

  it('replaces a file in use, which is a publication like any other', async () => {
    const cover = await uploadPicture(cms, { red: 62 });
    const article = await makeArticle(cms, { cover: cover.id, coverAlt: 'Ảnh' });
    await publish(cms, 'article', article.documentId);
    const before = await cms.seq();
    expect((await publisher('POST', `/upload?id=${cover.id}`, await replacement())).status).toBe(200);
    expect(await cms.lines(before)).toMatchObject([{ type: 'file', id: cover.documentId }]);
  });

  it('keeps the lists and the settings', async () => {
    const agency = await publisher('POST', entries('agency'), { name: 'Sở Tư pháp' });
    expect(agency.status).toBe(201);
    const { data } = (await agency.json()) as { data: { id: number } };
    const saved = await publisher('PUT', setting, {
      siteName: 'Phổ Luật',
      editorsContact: 'a@b.vn',
      owner: { set: [{ id: data.id }] },
    });
    expect(saved.status).toBe(200);
  });

  it.each([
    ['GET', '/admin/users'],
    ['POST', '/admin/users'],
  ])('does not administer: %s %s', async (method, path) => {
    expect((await publisher(method, path, method === 'GET' ? undefined : {})).status).toBe(403);
  });
});

describe('the roles', () => {
  const names = async () => {
    const { data } = (await (await cms.asAdmin('GET', '/admin/roles')).json()) as { data: { name: string }[] };
    return data.map(({ name }) => name).sort();
  };

  it('are these three, and none of those that Strapi brings', async () => {
    expect(await names()).toEqual(['Biên tập viên', 'Người duyệt', 'Quản trị']);
  });

  it('are the same after another start, whatever was changed by hand', async () => {
    const role = await cms.strapi.db.query('admin::role').findOne({ where: { code: 'bien-tap-vien' } });
    const permissions = () =>
      cms.strapi.db.query('admin::permission').findMany({ where: { role: role.id }, select: ['action', 'subject'] });
    const sorted = async () => (await permissions()).map((item) => `${item.action} ${item.subject}`).sort();
    const before = await sorted();
    await cms.strapi
      .service('admin::role')
      .assignPermissions(role.id, [
        { action: 'plugin::content-manager.explorer.publish', subject: 'api::page.page', properties: {}, conditions: [] },
      ]);
    expect(await sorted()).not.toEqual(before);
    await setRoles(cms.strapi);
    expect(await sorted()).toEqual(before);
    expect(await names()).toHaveLength(3);
  });

  it.each(['bien-tap-vien', 'nguoi-duyet', 'strapi-super-admin'])(
    'are not changed by Quản trị, who would be told that it was saved: %s',
    async (code) => {
      const { id, name } = await cms.strapi.db.query('admin::role').findOne({ where: { code } });
      for (const [path, body] of [
        [`/admin/roles/${id}`, { name, description: 'Không được xóa' }],
        [`/admin/roles/${id}/permissions`, { permissions: [] }],
      ] as const) {
        const answer = await cms.asAdmin('PUT', path, body);
        expect([answer.status, (await refusalOf(answer)).message]).toEqual([400, roleWords.setByStart]);
      }
    },
  );

  it('are not deleted by Quản trị, alone or with others, who would find them again after the next start', async () => {
    const { id } = await cms.strapi.db.query('admin::role').findOne({ where: { code: 'bien-tap-vien' } });
    const made = await cms.asAdmin('POST', '/admin/roles', { name: 'Thực tập', description: '' });
    const { data: other } = (await made.json()) as { data: { id: number } };
    for (const answer of [
      await cms.asAdmin('DELETE', `/admin/roles/${id}`),
      await cms.asAdmin('POST', '/admin/roles/batch-delete', { ids: [other.id, id] }),
    ])
      expect([answer.status, (await refusalOf(answer)).message]).toEqual([400, roleWords.notDeleted]);
    expect((await cms.asAdmin('POST', '/admin/roles/batch-delete', { ids: [other.id] })).status).toBe(200);
  });

  it('are shown with the words of the desk for types, fields and rights', async () => {
    const { data } = (await (await cms.asAdmin('GET', '/admin/permissions')).json()) as {
      data: {
        sections: {
          collectionTypes: { actions: { label: string }[]; subjects: { uid: string; label: string }[] };
          plugins: Record<string, string>[];
          settings: Record<string, string>[];
        };
        conditions: Record<string, string>[];
      };
    };
    const { actions, subjects } = data.sections.collectionTypes;
    expect(actions.map(({ label }) => label).sort()).toEqual(['Sửa', 'Thêm', 'Xem', 'Xuất bản', 'Xóa'].sort());
    const article = subjects.find(({ uid }) => uid === 'api::article.article');
    expect(article?.label).toBe('Bài viết');
    expect(JSON.stringify(article)).toContain('{"label":"Đoạn mở đầu","value":"lead"}');
    // Fields of components too.
    expect(JSON.stringify(article)).not.toMatch(/"label":"[a-z]\w*"/);
    // Rights that are to no type, and what rights may hang on.
    const { plugins, settings } = data.sections;
    const known = [...Object.values(rightWords), 'Phổ Luật', takedownWords.right];
    const shown = [...plugins, ...settings, ...data.conditions].flatMap((each) => Object.entries(each));
    expect(shown.filter(([name, words]) => !['action', 'id'].includes(name) && !known.includes(words))).toEqual([]);
    expect(settings.map((right) => right['action'])).not.toContain('admin::marketplace.read');
  });

  it('leave room for another, with the rights that Quản trị gives it', async () => {
    const made = await cms.asAdmin('POST', '/admin/roles', { name: 'Cộng tác viên', description: '' });
    const { data } = (await made.json()) as { data: { id: number } };
    const changed = await cms.asAdmin('PUT', `/admin/roles/${data.id}/permissions`, { permissions: [] });
    expect([made.status, changed.status]).toEqual([201, 200]);
  });

  it('with all fields of a type has those too that an update adds, and one with some has no more', async () => {
    const where = { action: 'plugin::content-manager.explorer.read', subject: 'api::page.page' };
    const stored = cms.strapi.db.query('admin::permission');
    const ofPublisher = await stored.findOne({ where: { ...where, role: { code: 'nguoi-duyet' } } });
    const { fields } = ofPublisher.properties as { fields: string[] };
    // As it was before the last of them was there.
    const older = { fields: fields.slice(0, -1) };
    await stored.update({ where: { id: ofPublisher.id }, data: { properties: older } });
    const roleWith = async (name: string, given: object) => {
      const made = await cms.asAdmin('POST', '/admin/roles', { name, description: '' });
      const { data } = (await made.json()) as { data: { id: number } };
      const permissions = [{ ...where, properties: given, conditions: [] }];
      await cms.asAdmin('PUT', `/admin/roles/${data.id}/permissions`, { permissions });
      return data.id;
    };
    const [whole, some] = [await roleWith('Đọc cả', older), await roleWith('Đọc tiêu đề', { fields: ['title'] })];
    await setRoles(cms.strapi);
    const fieldsOf = async (role: number) => (await stored.findOne({ where: { ...where, role } })).properties.fields as string[];
    expect([await fieldsOf(whole), await fieldsOf(some)]).toEqual([fields, ['title']]);
  });

  it('with rights under a condition, or to some fields, have none where a document is shown or changed as a whole', async () => {
    const read = 'plugin::content-manager.explorer.read';
    const { documentId } = await makePage(cms, { title: 'Nháp của người khác' });
    const whole = { fields: Object.keys(cms.strapi.contentType('api::page.page').attributes) };
    const seen = [];
    for (const { properties = whole, conditions = [] as string[] } of [
      {},
      { conditions: ['admin::is-creator'] },
      { properties: { fields: ['title'] } },
    ]) {
      const made = await cms.asAdmin('POST', '/admin/roles', { name: `Cộng tác viên ${seen.length}`, description: '' });
      const { data } = (await made.json()) as { data: { id: number; code: string } };
      const permissions = [{ action: read, subject: 'api::page.page', properties, conditions }];
      expect((await cms.asAdmin('PUT', `/admin/roles/${data.id}/permissions`, { permissions })).status).toBe(200);
      const person = await newPerson(cms, data.code);
      seen.push((await person('GET', `/pho-luat/changes/api::page.page/${documentId}`)).status);
    }
    expect(seen).toEqual([200, 403, 403]);
  });
});

describe('the menu of the Quản trị', () => {
  it('has none of the entries that lead nowhere here', async () => {
    const { data } = (await (await cms.asAdmin('GET', '/admin/users/me/permissions')).json()) as { data: { action: string }[] };
    const actions = data.map(({ action }) => action);
    expect(actions).toContain('admin::users.create');
    expect(
      actions.filter((action) =>
        /marketplace|content-type-builder|api-tokens|transfer|webhooks|i18n|upload\.settings/.test(action),
      ),
    ).toEqual([]);
  });
});

it('the tour of the desk is ended by each person alone, and is not open to a stranger', async () => {
  const tourOf = async (person: typeof editor): Promise<unknown> => (await person('GET', '/pho-luat/tour')).json();
  expect((await editor('POST', '/pho-luat/tour/end')).status).toBe(200);
  expect([await tourOf(editor), await tourOf(publisher)]).toEqual([{ isEnded: true }, { isEnded: false }]);
  expect((await fetch(`${cms.url}/pho-luat/tour`)).status).toBe(401);
});
