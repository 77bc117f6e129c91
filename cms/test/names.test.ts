import { readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { nameOfUser } from '../src/publication/actor.ts';
import shell from '../src/admin/translations/shell.json' with { type: 'json' };
import { cmsOfTests } from './support/cms.ts';
import { invite } from './support/people.ts';

/** A person's name begins with the family's, wherever it is shown or asked for. */

const cms = await cmsOfTests();
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

it('is turned round where it was the other way, once, and a name of one word stays', async () => {
  const migration = here('../database/migrations/2026.11.30T02.00.00.family-name-first.js');
  const [both, one] = [await invite(cms, 'bien-tap-vien'), await invite(cms, 'bien-tap-vien')];
  const users = cms.strapi.db.query('admin::user');
  await users.update({ where: { email: both.email }, data: { firstname: 'An', lastname: 'Nguyễn Văn' } });
  await users.update({ where: { email: one.email }, data: { firstname: 'Quản trị', lastname: null } });
  await cms.strapi.db.connection.transaction((trx) => migration.up(trx, cms.strapi.db));
  const nameOf = async ({ email }: { email: string }) => {
    const { firstname, lastname } = await users.findOne({ where: { email } });
    return [firstname, lastname];
  };
  expect(await nameOf(both)).toEqual(['Nguyễn Văn', 'An']);
  expect(await nameOf(one)).toEqual(['Quản trị', null]);
});
