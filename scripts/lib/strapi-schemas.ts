import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Component, ContentType } from '@pho-luat/shared/content-types/define';
import type { Field, Fields } from '@pho-luat/shared/content-types/fields';
import { components, contentTypes } from '@pho-luat/shared/content-types/index';
import { root as repository } from './tools.mjs';

/** What Strapi reads of the model: files made from our definitions, and committed, so that a review sees what becomes of the tables. */

/** Paths from the root of files that differ from the definitions, or have no definition. */
export async function outdatedSchemas(root: string): Promise<string[]> {
  const wanted = await schemaFiles();
  const outdated = [...wanted].filter(([path, text]) => textOf(join(root, path)) !== text).map(([path]) => path);
  return [...outdated, ...strayIn(root, wanted)];
}

/** Writes what is outdated, and takes away what has no definition any more. Gives their paths. */
export async function writeSchemas(root: string): Promise<string[]> {
  const [wanted, outdated] = [await schemaFiles(), await outdatedSchemas(root)];
  for (const path of outdated) {
    const [file, text] = [join(root, path), wanted.get(path)];
    if (text === undefined) await rm(file);
    else {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  }
  return outdated;
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function strayIn(root: string, wanted: ReadonlyMap<string, string>): string[] {
  const found = globSync(['cms/src/api/*/content-types/*/schema.json', 'cms/src/components/*/*.json'], { cwd: root });
  return found.filter((path) => !wanted.has(path));
}

/** Path from the root → text, as Prettier wants it. */
async function schemaFiles(): Promise<Map<string, string>> {
  const schemas = [
    ...Object.values(contentTypes).map((type) => [pathOf(type), schemaOfType(type)] as const),
    ...components.map((component) => [pathOf(component), schemaOfComponent(component)] as const),
  ];
  const texts = schemas.map(async ([path, schema]) => {
    const options = await resolveConfig(join(repository, path));
    return [path, await format(JSON.stringify(schema, null, 2), { ...options, filepath: path })] as const;
  });
  return new Map(await Promise.all(texts));
}

function pathOf({ name }: { name: string }): string {
  const [group, component] = name.split('.');
  return component ? `cms/src/components/${group}/${component}.json` : `cms/src/api/${name}/content-types/${name}/schema.json`;
}

export function schemaOfType({ name, plural, label, isSingle, fields, draftOnly }: Omit<ContentType, 'schema' | 'sort'>) {
  return {
    kind: isSingle ? 'singleType' : 'collectionType',
    collectionName: toTable(plural),
    info: {
      singularName: name,
      pluralName: plural,
      displayName: label,
      description: madeFrom(`${name}.ts`),
    },
    options: { draftAndPublish: Object.keys(draftOnly).length > 0 },
    // Asked at every save and publication, and by Strapi itself.
    indexes: fields.slug && [{ name: `${toTable(plural)}_slug_idx`, columns: ['slug'] }],
    attributes: attributesOf({ ...fields, ...draftOnly }),
  };
}

export function schemaOfComponent({ name, label, fields }: Component) {
  return {
    collectionName: `components_${toTable(name)}`,
    info: { displayName: label, description: madeFrom(`components/${name.split('.')[1]}.ts`) },
    attributes: attributesOf(fields),
  };
}

function madeFrom(file: string): string {
  return `Made by \`npm run schemas\` from shared/src/content-types/${file}: change that file, not this one.`;
}

function toTable(name: string): string {
  return name.replace(/[.-]/g, '_');
}

function attributesOf(fields: Fields): Record<string, object> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const { initial, shownWhen } = field;
      const attribute = {
        ...attributeOf(field),
        ...(initial === undefined ? {} : { default: initial }),
        conditions: shownWhen && { visible: { '==': [{ var: shownWhen.field }, shownWhen.is] } },
      };
      return [name, attribute];
    }),
  );
}

/** A `string` has room for this many characters on PostgreSQL. */
const longestString = 255;

function attributeOf(field: Field): object {
  switch (field.kind) {
    case 'line':
      return { type: 'string', ...(field.max > longestString ? { column: { type: 'text' } } : {}) };
    case 'key':
      return { type: 'string' };
    case 'paragraph':
      return { type: 'text' };
    case 'markdown':
      return { type: 'richtext' };
    case 'slug':
      return { type: 'uid', targetField: field.from };
    case 'choice':
      return {
        type: 'customField',
        customField: field.several ? 'global::choices' : 'global::choice',
        options: { choices: field.list },
      };
    case 'yesNo':
      return { type: 'boolean' };
    case 'number':
      return { type: 'integer' };
    case 'day':
      return { type: 'customField', customField: 'global::day' };
    case 'moment':
      return { type: 'customField', customField: 'global::moment' };
    case 'reference':
      // One way: a two-way relation would change a document when another one is saved.
      return { type: 'relation', relation: field.several ? 'oneToMany' : 'oneToOne', target: `api::${field.to}.${field.to}` };
    case 'file':
      return { type: 'media', multiple: field.several, allowedTypes: field.accepts };
    case 'component':
      return { type: 'component', component: field.component.name, repeatable: field.several };
  }
}
