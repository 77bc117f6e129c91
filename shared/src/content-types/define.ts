import { z } from 'zod';
import type { Fields } from './fields.ts';
import type { ContentTypeName } from './names.ts';

type ShapeOf<F extends Fields> = { -readonly [Name in keyof F]: F[Name]['schema'] };
type SchemaOf<F extends Fields> = z.ZodObject<ShapeOf<F>, z.core.$strict>;

/** What content types and components have in common. */
export interface Model<F extends Fields = Fields> {
  label: string;
  /** The field by which an entry is called in lists, pickers and messages. */
  titleField: keyof F & string;
  /** What is published, in the order in which a line of the log has it. */
  fields: F;
  /** Rows of the form on twelve columns: `title:8 slug:4`; a field without a number takes the row. */
  form: readonly string[];
}

/** Fields that belong together in documents of several types, or many times in one. */
export interface Component<S extends z.ZodType = z.ZodType> extends Model {
  /** Strapi's: `legal.task`. */
  name: `${string}.${string}`;
  /** What a line of the log has for it. */
  schema: S;
}

export interface ContentType<F extends Fields = Fields, D extends Fields = Fields> extends Model<F> {
  name: ContentTypeName;
  /** Strapi's name for many of them, and of their table. */
  plural: string;
  /** There is exactly one entry. */
  isSingle?: boolean;
  /** The desk's own fields, which are never published. Types with such have drafts; a change of any other type is public at once. */
  draftOnly: D;
  /** Columns of the list. */
  list: readonly ((keyof F & string) | (keyof D & string) | 'updatedAt')[];
  sort?: { by: (keyof F & string) | 'updatedAt'; order: 'ASC' | 'DESC' };
  /** Parts of the form that stay folded until they are wanted: by the field that each begins with, what it is called. */
  folds?: { readonly [Name in (keyof F & string) | (keyof D & string)]?: string };
  /** What a line of the log has. */
  schema: z.ZodType;
}

export const newestFirst = { by: 'updatedAt', order: 'DESC' } as const;

type Defined<F extends Fields, D extends Fields> = Omit<ContentType<F, D>, 'schema'> & { schema: SchemaOf<F> };

export function defineType<F extends Fields, D extends Fields = Record<never, never>>(
  definition: Omit<Defined<F, D>, 'draftOnly' | 'schema'> & { draftOnly?: D },
): Defined<F, D> {
  return { ...definition, draftOnly: definition.draftOnly ?? ({} as D), schema: schemaOf(definition.fields) };
}

export function defineComponent<F extends Fields>(
  definition: Model<F> & Pick<Component, 'name'>,
): Model<F> & Pick<Component, 'name'> & { schema: SchemaOf<F> } {
  return { ...definition, schema: schemaOf(definition.fields) };
}

function schemaOf<F extends Fields>(fields: F): SchemaOf<F> {
  const shape = Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema]));
  return z.strictObject(shape as ShapeOf<F>);
}
