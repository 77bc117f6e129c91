import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { fieldsOfType } from '@pho-luat/shared/content-types/index';
import type { Field } from '@pho-luat/shared/content-types/fields';
import { fieldAt } from '../rules/cells.ts';
import { Unusable } from '../transfer/unusable.ts';
import { isCharset } from './page-text.ts';

/** Where in the saved pages of an old portal the fields of the model are, as an operator writes it down. */

/** `h1.title`, `meta[property="og:image"] @content`; with `match` only what it finds, or its first group. */
const selectorSchema = z
  .union([z.string(), z.strictObject({ select: z.string(), match: z.string() })])
  .transform((given, context) => {
    const { select, match } = typeof given === 'string' ? { select: given, match: undefined } : given;
    const [, css = '', attribute] = /^(.+?)(?:\s*@([\w-]+))?$/.exec(select.trim()) ?? [];
    try {
      return { css, attribute, match: match === undefined ? undefined : new RegExp(match, 'iu'), said: select };
    } catch (error) {
      context.addIssue(`«${match}» is no regular expression: ${(error as Error).message}`);
      return z.NEVER;
    }
  });

export type Selector = z.infer<typeof selectorSchema>;

const texts = z.record(z.string(), z.string());

const mappingSchema = z.strictObject({
  type: z.enum(['article', 'page', 'attachment']).default('article'),
  /** Below the folder of the mapping; what the pages show is looked for in it too. */
  pages: z.string(),
  fields: z.record(z.string(), selectorSchema),
  /** By the names of the model, the same for all pages, where a page says nothing. */
  set: texts.default({}),
  /** Field → what pages say → what it is called here. */
  values: z.record(z.string(), texts).default({}),
  /** What is no part of the text. */
  remove: z.array(selectorSchema).default([]),
  /** Links to papers: each becomes a document, and `set` says what the words of its link do not. */
  papers: z.strictObject({ select: selectorSchema, set: texts.default({}) }).optional(),
  /** Where a page says its own address, if not as usual. */
  address: selectorSchema.optional(),
  /** Where the portal was: `https://haiphong.gov.vn` */
  site: z.url().optional(),
  /** For pages that do not say how they are encoded. */
  charset: z
    .string()
    .refine(isCharset, { error: ({ input }) => `there is no charset «${String(input)}»` })
    .optional(),
  published: z.boolean().default(true),
});

export type Mapping = z.infer<typeof mappingSchema>;

export async function readMapping(path: string): Promise<Mapping> {
  const wrong = (what: string) => new Unusable(`${path} is no mapping: ${what}`);
  let given: unknown;
  try {
    // JSON is YAML too.
    given = parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw wrong(`${(error as Error).message.split('\n')[0]}`);
  }
  const { data, error } = mappingSchema.safeParse(given);
  if (!data) {
    const issues = error.issues.map(({ path: parts, message }) => [parts.join('.'), message].filter(Boolean).join(': '));
    throw wrong(`${issues.join('; ')}. scripts/docs/import.md shows one.`);
  }
  const fields = fieldsOfType(data.type);
  const named = [...Object.keys(data.fields), ...Object.keys(data.set)];
  const unknown = named.filter((name) => !fieldAt(fields, name.split('.')));
  if (unknown.length > 0)
    throw wrong(
      `${data.type} has no ${unknown.map((name) => `«${name}»`).join(', ')}. It has ${Object.keys(fields).join(', ')}.`,
    );
  if (!data.fields.title) throw wrong('it does not say where the title is.');
  return data;
}

export function fieldOf({ type }: Mapping, name: string): Field {
  const field = fieldAt(fieldsOfType(type), name.split('.'));
  if (!field) throw new Error(`${type} has no ${name}`);
  return field;
}
