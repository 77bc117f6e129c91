import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { string } from 'yup';
import { deskTitle } from '../../src/words/desk.ts';
import { labelOfName } from '../../src/admin/field-names.ts';
import { sayAddressFaultInVietnamese } from '../../src/admin/form-words.ts';

/** Words of the admin that Strapi has no translation for. */

it('an address that the form itself refuses is refused in Vietnamese', () => {
  sayAddressFaultInVietnamese();
  expect(() =>
    string()
      .matches(/^[a-z]*$/)
      .validateSync('giới thiệu'),
  ).toThrow(/^Đường dẫn chỉ gồm/);
});

it.each([
  ['yup', 'content-manager'],
  ['date-fns', 'admin'],
  ['sonner', 'admin'],
])('what is said by %s is said by that of Strapi’s %s, which is the same copy', (name, part) => {
  const here = createRequire(import.meta.url);
  const strapi = createRequire(realpathSync(here.resolve('@strapi/strapi/package.json')));
  const theirs = createRequire(strapi.resolve(`@strapi/${part}/package.json`));
  expect(realpathSync(here.resolve(name))).toBe(realpathSync(theirs.resolve(name)));
});

it.each([
  ['title', 'api::article.article/configurations/edit', false, 'Tiêu đề'],
  ['documentId', 'api::article.article/configurations/list', false, 'Mã nội dung'],
  ['name', 'api::article.article/configurations/edit', false, 'Tên'],
  ['dueOn', 'api::plan.plan/configurations/edit', true, 'Thời hạn'],
  ['evidence', 'legal.task/configurations/edit', true, 'Minh chứng'],
  ['title', 'api::article.article', false, undefined],
])('where Strapi calls a field «%s» (%s) its label stands', (name, page, isOfComponent, label) => {
  expect(labelOfName(name, `/admin/content-manager/collection-types/${page}`, isOfComponent)).toBe(label);
});

it.each([
  ['Bài viết | Strapi', 'Bài viết | Phổ Luật'],
  ['Strapi Admin', 'Phổ Luật'],
  ['Bài viết | Phổ Luật', 'Bài viết | Phổ Luật'],
  ['Configure Bài viết List View | Strapi', 'Cách hiện danh sách: Bài viết | Phổ Luật'],
  ['Configure Việc cần làm Edit View | Strapi', 'Cách hiện biểu mẫu: Việc cần làm | Phổ Luật'],
  ['Cài đặt — Roles | Strapi', 'Cài đặt — Vai trò | Phổ Luật'],
])('the title «%s» of a page is «%s»', (title, wanted) => {
  expect(deskTitle(title)).toBe(wanted);
});
