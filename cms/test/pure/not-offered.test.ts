import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EntryProps, Part } from '../../src/admin/content-manager.ts';

/** What the desk does not offer to those who may not do it, without Strapi's screens around it. */

const article = 'api::article.article';
let rights: string[] = [];

beforeEach(() => {
  const permissions = () => rights.map((right) => ({ action: `plugin::content-manager.explorer.${right}`, subject: article }));
  vi.doMock('@strapi/strapi/admin', () => ({
    useAuth: (_: string, read: (state: object) => unknown) => read({ permissions: permissions() }),
  }));
  vi.doMock('../../src/admin/days/TypedField.tsx', () => ({ TypedField: () => null }));
});
afterEach(() => {
  for (const name of ['@strapi/strapi/admin', '../../src/admin/days/TypedField.tsx']) vi.doUnmock(name);
  vi.resetModules();
});

const writer = ['read', 'create', 'update', 'delete'];
const reviewer = [...writer, 'publish'];

/** The actions that are left of those that Strapi offers, in the menu of an entry and for what is selected in a list. */
async function offered(props: EntryProps): Promise<string[]> {
  const part = (type: string): Part => Object.assign(() => ({ label: type }), { type });
  const lists = [[part('delete'), part('clone')], [part('delete')]];
  const adding = (at: number) => (reduce: (actions: Part[]) => Part[]) => void (lists[at] = reduce(lists[at] ?? []));
  const apis = { addDocumentAction: adding(0), addBulkAction: adding(1) };
  const { trimContentManager } = await import('../../src/admin/trim.tsx');
  trimContentManager({ getPlugin: () => ({ apis }) } as never);
  const left = lists[props.documents ? 1 : 0] ?? [];
  return left.flatMap((action) => (action(props) ? [action.type ?? ''] : []));
}

describe('deleting', () => {
  it.each<[string, string[], EntryProps, string[]]>([
    ['a draft, to its writer', writer, { model: article, document: { status: 'draft' } }, ['delete', 'clone']],
    ['what is public, to no writer', writer, { model: article, document: { status: 'published' } }, ['clone']],
    ['what is public and was changed, to no writer', writer, { model: article, document: { status: 'modified' } }, ['clone']],
    ['what is public, to a reviewer', reviewer, { model: article, document: { status: 'published' } }, ['delete', 'clone']],
    ['what is public as soon as it is saved, to whoever may', writer, { model: article, document: {} }, ['delete', 'clone']],
    ['anything, to no reader, nor a copy', ['read'], { model: article, document: {} }, []],
    ['the settings of the site, to nobody', reviewer, { model: 'api::site-setting.site-setting', document: {} }, []],
    ['drafts, to their writer', writer, { model: article, documents: [{ status: 'draft' }, { status: 'draft' }] }, ['delete']],
    [
      'drafts with one that is public, to no writer',
      writer,
      { model: article, documents: [{ status: 'draft' }, { status: 'modified' }] },
      [],
    ],
  ])('is offered of %s', async (_what, given, props, actions) => {
    rights = given;
    expect(await offered(props)).toEqual(actions);
  });
});

it('a time of publication is a field of those who publish', async () => {
  const { MomentInput } = await import('../../src/admin/days/TypedInput.tsx');
  const shown = () =>
    ['publishedOn', 'publishAt', 'unpublishAt'].filter((name) => MomentInput({ name, label: '', type: 'datetime' }) !== null);
  rights = writer;
  expect(shown()).toEqual(['publishedOn']);
  rights = reviewer;
  expect(shown()).toEqual(['publishedOn', 'publishAt', 'unpublishAt']);
});
