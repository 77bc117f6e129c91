import { describe, expect, it } from 'vitest';
import { components, contentTypes } from '@pho-luat/shared/content-types/index';
import { applyLayouts } from '../src/desk/layouts/index.ts';
import type { Configuration } from '../src/desk/layouts/configuration.ts';
import { keepingChanges } from '../src/desk/layouts/merge.ts';
import { cmsOfTests } from './support/cms.ts';

/** Labels, help, lists and forms of the admin. */

const cms = await cmsOfTests();

const uidOf = (name: string) => (name.includes('.') ? name : `api::${name}.${name}`);
const serviceOf = (name: string) =>
  cms.strapi.plugin('content-manager').service(name.includes('.') ? 'components' : 'content-types');
const modelOf = (name: string) => {
  const service = serviceOf(name);
  return name.includes('.') ? service.findComponent(name) : service.findContentType(uidOf(name));
};
const configurationOf = (name: string): Promise<Configuration> => serviceOf(name).findConfiguration(modelOf(name));
const all = [...Object.keys(contentTypes), ...components.map(({ name }) => name)];

describe.each(all)('%s in the admin', (name) => {
  it('has a Vietnamese label on every field of its form and every column of its list', async () => {
    const { metadatas, layouts } = await configurationOf(name);
    const labels = [
      ...layouts.edit.flat().map((cell) => [cell.name, metadatas[cell.name]?.edit.label]),
      ...layouts.list.map((field) => [field, metadatas[field]?.list.label]),
    ];
    expect(labels.length).toBeGreaterThan(0);
    for (const [field, label] of labels) {
      expect(label, field as string).toMatch(/^[\p{Lu}][\p{L}\p{M} ,().*]*$/u);
      expect(label).not.toBe(field);
    }
  });

  it('shows every field that is not kept back on purpose', async () => {
    const { layouts } = await configurationOf(name);
    const shown = layouts.edit.flat().map((cell) => cell.name);
    const { attributes } = cms.strapi.getModel(uidOf(name) as 'api::page.page');
    const own = [
      'id',
      'documentId',
      'createdAt',
      'updatedAt',
      'publishedAt',
      'createdBy',
      'updatedBy',
      'locale',
      'localizations',
    ];
    const hidden = Object.keys(attributes).filter((field) => !shown.includes(field) && !own.includes(field));
    expect(hidden.filter((field) => !['key', 'firstPublishedAt', 'deskState', 'isDemo'].includes(field))).toEqual([]);
  });

  it('fits its form into twelve columns', async () => {
    const { layouts } = await configurationOf(name);
    for (const row of layouts.edit) expect(row.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(12);
  });
});

it('every day and time is typed in Vietnam’s zone, by the input of our own', () => {
  const types = Object.values(cms.strapi.contentTypes).filter(({ uid }) => uid.startsWith('api::'));
  const moments = types.flatMap(({ uid, attributes }) =>
    Object.entries(attributes as Record<string, { type: string; customField?: string }>)
      .filter(([name, { type }]) => type === 'datetime' && !['createdAt', 'updatedAt', 'publishedAt'].includes(name))
      .map(([name, { customField }]) => [`${uid} ${name}`, customField]),
  );
  expect(moments).toContainEqual(['api::article.article publishedOn', 'global::moment']);
  for (const [field, input] of moments) expect(input, field).toBe('global::moment');
});

describe('the words of a field', () => {
  it('mark what must be there to publish, in parts of a document too', async () => {
    const labels = async (name: string, field: string) => (await configurationOf(name)).metadatas[field]?.edit.label;
    expect(await labels('article', 'title')).toBe('Tiêu đề *');
    expect(await labels('article', 'lead')).toBe('Đoạn mở đầu');
    expect(await labels('article', 'publishedOn')).toBe('Ngày giờ đăng');
    expect(await labels('legal.task', 'leadAgency')).toBe('Cơ quan chủ trì *');
    expect(await labels('legal.task-update', 'on')).toBe('Ngày *');
    expect(await labels('shared.link', 'kind')).toBe('Loại *');
    expect(await labels('shared.link', 'article')).toBe('Bài viết');
  });

  it('are shorter above a column, where the state of an entry must find room beside it', async () => {
    const { metadatas, layouts } = await configurationOf('article');
    expect(layouts.list.map((field) => metadatas[field]?.list.label)).toEqual(['Tiêu đề', 'Chuyên mục', 'Ngày đăng', 'Duyệt']);
    expect(metadatas.deskState?.edit.label).toBe('Trạng thái biên tập');
  });

  it('have a help where the name is not enough, and entries are called by their name in every picker', async () => {
    const { metadatas } = await configurationOf('attachment');
    expect(metadatas.number?.edit.description).toBe('Ví dụ: 31/KH-HĐPHPBGDPL');
    expect(metadatas.issuer?.edit.mainField).toBe('name');
    expect(metadatas.replaces?.edit.mainField).toBe('title');
  });
});

describe('what an operator changed', () => {
  it('is kept at the next start, and the rest is set again', async () => {
    const changed = await configurationOf('page');
    changed.metadatas.lead = { ...changed.metadatas.lead, edit: { ...changed.metadatas.lead?.edit, label: 'Tóm tắt' } } as never;
    changed.layouts.list = ['title'];
    await serviceOf('page').updateConfiguration(modelOf('page'), changed);
    for (const start of [1, 2]) {
      await applyLayouts(cms.strapi);
      const { metadatas, layouts } = await configurationOf('page');
      expect(metadatas.lead?.edit.label, `start ${start}`).toBe('Tóm tắt');
      expect(layouts.list).toEqual(['title']);
      expect(metadatas.body?.edit.label).toBe('Nội dung *');
    }
  });

  const configuration = (form: string[][], more: Partial<Configuration> = {}): Configuration => ({
    settings: { pageSize: 20 },
    metadatas: Object.fromEntries(form.flat().map((name) => [name, { edit: { label: name }, list: { label: name } }])),
    layouts: { list: ['a'], edit: form.map((row) => row.map((name) => ({ name, size: 6 }))) },
    ...more,
  });

  it('is not what Strapi itself does with a new field, so that a new layout arrives', () => {
    const written = configuration([['a', 'b']]);
    const current = configuration([['a', 'b'], ['c']]);
    const wanted = configuration([['c', 'a'], ['b']]);
    expect(keepingChanges(current, wanted, written).layouts.edit).toEqual(wanted.layouts.edit);
  });

  it('is a different order of the form, which stays', () => {
    const written = configuration([['a', 'b']]);
    const current = configuration([['b', 'a']]);
    const wanted = configuration([['a'], ['b']]);
    expect(keepingChanges(current, wanted, written).layouts.edit).toEqual(current.layouts.edit);
  });

  it('is nothing on the first start', () => {
    const wanted = configuration([['a']]);
    expect(keepingChanges(configuration([['b']]), wanted, null)).toEqual(wanted);
  });
});
