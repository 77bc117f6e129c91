import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { article } from '@pho-luat/shared/content-types/article';
import { contentTypes, typesWith } from '@pho-luat/shared/content-types/index';
import { answer } from '@pho-luat/shared/content-types/components/answer';
import { changeNote } from '@pho-luat/shared/content-types/components/change-note';
import { defineComponent, defineType } from '@pho-luat/shared/content-types/define';
import { line, optional, parts, reference } from '@pho-luat/shared/content-types/fields';
import { referencesIn, visit } from '@pho-luat/shared/content-types/visit';
import { laidOver, type Configuration } from '../../src/desk/layouts/configuration.ts';
import { outdatedSchemas, schemaOfComponent, schemaOfType, writeSchemas } from '../../../scripts/lib/strapi-schemas.ts';
import { root } from '../../../scripts/lib/tools.mjs';
import { folderOfTest } from '../../../shared/test/support/temporary-folder.ts';

/** What follows from the definition of a content type. */

test('whose fields may name a file or an agency follows from the definitions', () => {
  const naming = (to: string) => typesWith((field) => field.kind === 'reference' && field.to === to).sort();
  expect(typesWith(({ kind }) => kind === 'file' || kind === 'markdown').sort()).toEqual([
    'article',
    'attachment',
    'page',
    'plan',
    'site-setting',
  ]);
  // Its parts name one too: who carries out a task of a plan, where a code leads.
  expect(naming('agency')).toEqual(['agency', 'attachment', 'plan', 'qr-campaign', 'site-setting']);
  expect(naming('category')).toEqual(['article', 'plan', 'qr-campaign']);
});

test('the two days on which an article is to be looked at again have names of their own, and each says what to do then', () => {
  const days = [article.fields.reviewOn, answer.fields.reviewOn];
  expect(new Set(days.map(({ label }) => label)).size).toBe(2);
  for (const { help } of days) expect(help).toContain('Xem xong:');
});

describe('with fields added to its definition, an article', () => {
  const note = defineComponent({
    ...changeNote,
    fields: { ...changeNote.fields, author: optional(line('Người sửa')) },
    form: [...changeNote.form, 'author'],
  });
  const grown = defineType({
    ...article,
    fields: {
      ...article.fields,
      fee: line('Lệ phí', { max: 60, help: 'Ví dụ: 8.000 đồng' }),
      desk: optional(reference('agency', 'Nơi nộp hồ sơ')),
      changeNotes: parts(note, 'Ghi chú cập nhật'),
    },
    form: [...article.form, 'fee:4 desk:8'],
    list: [...article.list, 'fee'],
  });
  const document = {
    title: 'Cấp lại căn cước',
    slug: 'cap-lai-can-cuoc',
    body: 'Hồ sơ gồm có.',
    category: 'categoryland0001',
    publishedOn: '2022-02-21T07:47:00.000Z',
    fee: '  70.000 đồng',
    desk: 'agencyowner00001',
    changeNotes: [{ on: '2022-02-22', note: 'Thêm lệ phí.', author: 'Lan' }],
  };

  test('has them in the line of the log, exactly typed, and is refused without what it must have', () => {
    const published = grown.schema.parse(document);
    const typed: { fee: string; desk?: string | undefined } = published;
    expect(typed).toMatchObject({ fee: '70.000 đồng', desk: 'agencyowner00001' });
    const { fee: _, ...without } = document;
    expect(grown.schema.safeParse(without).error?.issues.map(({ path }) => path.join('.'))).toEqual(['fee']);
  });

  test('has them in Strapi’s schema, and nothing else has changed there', () => {
    const { attributes, ...rest } = schemaOfType(grown);
    const { attributes: before, ...restBefore } = schemaOfType(article);
    expect(rest).toEqual(restBefore);
    expect(attributes).toEqual({
      ...before,
      fee: { type: 'string' },
      desk: { type: 'relation', relation: 'oneToOne', target: 'api::agency.agency' },
    });
    expect(schemaOfComponent(note).attributes).toMatchObject({ author: { type: 'string', column: { type: 'text' } } });
  });

  test('shows them in the form and the list, with label, help, mark, and the name of what is picked', () => {
    const made: Configuration = {
      settings: {},
      metadatas: Object.fromEntries(
        ['fee', 'desk', 'updatedAt'].map((name) => [name, { edit: { label: name }, list: { label: name } }]),
      ),
      layouts: { list: [], edit: [] },
    };
    const { metadatas, layouts } = laidOver(made, grown);
    expect(metadatas.fee).toEqual({ edit: { label: 'Lệ phí *', description: 'Ví dụ: 8.000 đồng' }, list: { label: 'Lệ phí' } });
    expect(metadatas.desk?.edit).toEqual({ label: 'Nơi nộp hồ sơ', description: '', mainField: 'name' });
    expect(metadatas.updatedAt?.list).toEqual({ label: 'Sửa lúc' });
    expect(layouts.edit.at(-1)).toEqual([
      { name: 'fee', size: 4 },
      { name: 'desk', size: 8 },
    ]);
    expect(layouts.list).toContain('fee');
  });

  test('has them visited, and what they name found', () => {
    expect(visit(grown.fields, document).map(({ path }) => path)).toEqual(
      expect.arrayContaining(['fee', 'desk', 'changeNotes.0.author']),
    );
    expect(referencesIn(grown.fields, document)).toContainEqual({
      path: 'desk',
      field: grown.fields.desk,
      type: 'agency',
      id: 'agencyowner00001',
    });
  });
});

describe('Strapi’s files', () => {
  test('are as the definitions say, from files that are there', async () => {
    expect(await outdatedSchemas(root)).toEqual([]);
    for (const { info } of [...Object.values(contentTypes).map(schemaOfType), schemaOfComponent(changeNote)]) {
      const [source = ''] = info.description.match(/shared\S+\.ts/) ?? [];
      expect(await readFile(join(root, source), 'utf8')).toContain(`label: '${info.displayName}'`);
    }
  });

  test('that are missing, changed by hand or of nothing any more are named, and made again', async () => {
    const folder = await folderOfTest('pho-luat-schemas-');
    const all = await writeSchemas(folder);
    expect(all).toContain('cms/src/api/article/content-types/article/schema.json');
    expect(await outdatedSchemas(folder)).toEqual([]);
    const changed = 'cms/src/components/legal/task.json';
    const stray = 'cms/src/components/legal/footnote.json';
    for (const path of [changed, stray]) await writeFile(join(folder, path), '{}\n');
    expect(await outdatedSchemas(folder)).toEqual([changed, stray]);
    await writeSchemas(folder);
    expect(await outdatedSchemas(folder)).toEqual([]);
    await expect(readFile(join(folder, stray))).rejects.toThrow('ENOENT');
  });
});
