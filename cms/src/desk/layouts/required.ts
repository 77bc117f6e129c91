import { z } from 'zod';
import { documentSchemas, type DocumentType } from '@pho-luat/shared/content-types/index';

/** Which fields the shared schemas ask for, so that a label can say so. */

/** Filled in by the system where the editor leaves it empty. */
const filledIn = ['publishedOn', 'key', 'slug'];

export function isRequired(schema: z.ZodType, field: string): boolean {
  return (
    !filledIn.includes(field) && shapesOf(schema).every((shape) => shape[field] && !shape[field].safeParse(undefined).success)
  );
}

/** The schema of the documents or parts that stand behind a field; `undefined` for a field that has none. */
export function schemaBehind(schema: z.ZodType, field: string): z.ZodType | undefined {
  return shapesOf(schema)[0]?.[field];
}

export function schemaOfType(type: DocumentType): z.ZodType {
  return documentSchemas[type];
}

type Shape = Readonly<Record<string, z.ZodType | undefined>>;

/** The fields of an object, of each item of a list, or of each variant of a link. */
function shapesOf(schema: z.ZodType): Shape[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return shapesOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return shapesOf(schema.element as z.ZodType);
  if (schema instanceof z.ZodDiscriminatedUnion) return schema.options.flatMap((option) => shapesOf(option as z.ZodType));
  return schema instanceof z.ZodObject ? [schema.shape] : [];
}
