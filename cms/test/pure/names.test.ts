import { readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { nameOfUser } from '../../src/publication/actor.ts';
import shell from '../../src/admin/translations/shell.json' with { type: 'json' };

/** A person's name begins with the family's, wherever it is shown or asked for. */

const an = { firstname: 'Nguyễn Văn', lastname: 'An', email: 'an@coquan.gov.vn' };

const here = createRequire(import.meta.url);
const strapi = createRequire(realpathSync(here.resolve('@strapi/strapi/package.json')));
const folderOf = (name: string) => dirname(realpathSync(strapi.resolve(`${name}/package.json`)));
const admin = join(folderOf('@strapi/admin'), 'dist/admin/admin/src');

it.each([
  ['the menu and the lists of accounts', join(admin, 'utils/users.mjs')],
  ['the lists of contents', join(folderOf('@strapi/content-manager'), 'dist/admin/utils/users.mjs')],
])('is the same in %s, which are Strapi’s, as in the history and on an entry', async (_where, path) => {
  const { getDisplayName } = (await import(path)) as { getDisplayName: (user: object) => string };
  for (const user of [an, { ...an, lastname: null }, { ...an, firstname: null, lastname: null }])
    expect(nameOfUser(user)).toBe(getDisplayName(user));
  expect(nameOfUser(an)).toBe('Nguyễn Văn An');
});

it.each([
  'Auth/components/Register',
  'ProfilePage',
  'Settings/pages/Users/EditPage',
  'Settings/pages/Users/components/NewUserForm',
])('is asked for in that order by %s', (form) => {
  const code = readFileSync(join(admin, 'pages', `${form}.mjs`), 'utf8');
  const ids = [...code.matchAll(/'(Auth\.form\.(?:first|last)name\.label)'/g)].map(([, id]) => id as keyof typeof shell);
  expect(ids.map((id) => shell[id])).toEqual(['Họ và tên đệm', 'Tên']);
});

it('is not cut: Strapi’s greeting would say the family’s alone', () => {
  expect(readFileSync(join(admin, 'pages/Home/HomePage.mjs'), 'utf8')).toContain("id: 'HomePage.header.title'");
  expect(shell['HomePage.header.title']).toBe('Xin chào');
});
