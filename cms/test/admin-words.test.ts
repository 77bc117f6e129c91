import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { string } from 'yup';
import { deskTitle } from '../src/words/desk.ts';
import { sayAddressFaultInVietnamese } from '../src/admin/form-words.ts';

/** Words of the admin that Strapi has no translation for. */

it('an address that the form itself refuses is refused in Vietnamese', () => {
  sayAddressFaultInVietnamese();
  expect(() =>
    string()
      .matches(/^[a-z]*$/)
      .validateSync('giới thiệu'),
  ).toThrow(/^Đường dẫn chỉ gồm/);
});

it('the words reach the yup of the content manager, which is the same copy', () => {
  const here = createRequire(import.meta.url);
  const strapi = createRequire(realpathSync(here.resolve('@strapi/strapi/package.json')));
  const contentManager = createRequire(strapi.resolve('@strapi/content-manager/package.json'));
  expect(realpathSync(here.resolve('yup'))).toBe(realpathSync(contentManager.resolve('yup')));
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
