import { z } from 'zod';
import type { ChoiceList } from '../choices.ts';
import * as schemas from '../schemas/fields.ts';
import type { Component } from './define.ts';
import type { ContentTypeName } from './names.ts';

/**
 * The kinds of fields that content types and components are made of. A field says once what the log takes (`schema`), what Strapi
 * stores (by its kind), and what an editor reads.
 */

type Kind =
  /** One line of text. Strapi keeps up to 255 characters as they are, longer ones in a column of text. */
  | { kind: 'line'; max: number }
  | { kind: 'paragraph' }
  | { kind: 'markdown' }
  /** The end of an address, made of another field where it is left empty. */
  | { kind: 'slug'; from: string }
  /** Made by the system for an item of a list, and never changed. */
  | { kind: 'key' }
  | { kind: 'choice'; list: ChoiceList; several: boolean }
  | { kind: 'yesNo' }
  | { kind: 'number' }
  | { kind: 'day' }
  /** A day and a time, typed in Vietnam's zone. */
  | { kind: 'moment' }
  | { kind: 'reference'; to: ContentTypeName; several: boolean }
  | { kind: 'file'; accepts: readonly ('images' | 'files')[]; several: boolean }
  | { kind: 'component'; component: Component; several: boolean };

interface Words {
  /** Under the field in the form, where the label is not enough. */
  help?: string;
  /** Above a column of the list, where the label is too long. */
  column?: string;
  /** Why the site does not show it. */
  notShown?: string;
  /** The field shows only while another one of the form has this value. */
  shownWhen?: { field: string; is: string };
}

export type Field<S extends z.ZodType = z.ZodType> = Kind &
  Words & {
    label: string;
    schema: S;
    /** What a new entry has. */
    initial?: string | boolean;
    /** By the system, where the editor leaves it empty: nobody is asked for it. */
    isFilledIn?: boolean;
    /** The system keeps it; no form shows it. */
    isHidden?: boolean;
  };

export type Fields = Readonly<Record<string, Field>>;

type Text = Field<z.ZodString>;

export function line(label: string, { max = 500, ...words }: Words & { max?: number } = {}): Text {
  return { kind: 'line', max, label, ...words, schema: schemas.text(max) };
}

/** Those who issued a document with the issuer, or alone, and are not in the list of agencies. */
export function otherIssuers(): Text {
  return line('Cơ quan ban hành ngoài danh bạ', {
    help: 'Khi cùng ban hành với cơ quan không có trong danh bạ: ghi đủ tên, nhiều cơ quan thì cách nhau bằng dấu chấm phẩy.',
  });
}

export function webAddress(label: string, words: Words = {}): Field<z.ZodURL> {
  return { kind: 'line', max: 2_000, label, ...words, schema: schemas.webAddress };
}

export function phone(label: string, words: Words = {}): Text {
  return { kind: 'line', max: 40, label, ...words, schema: schemas.phone };
}

/** Number of an article or a clause of a law: `26`, `26a`. */
export function lawPart(label: string, words: Words = {}): Text {
  return { kind: 'line', max: 8, label, ...words, schema: schemas.lawPart };
}

export function colour(label: string, words: Words = {}): Text {
  return { kind: 'line', max: 7, label, ...words, schema: schemas.colour };
}

export function paragraph(label: string, { max = 5_000, ...words }: Words & { max?: number } = {}): Text {
  return { kind: 'paragraph', label, ...words, schema: schemas.text(max) };
}

/** Where a document was before it came here. */
export function oldAddresses(): Text {
  return paragraph('Địa chỉ cũ', {
    max: 10_000,
    help: 'Mỗi dòng một địa chỉ ở trang trước đây, ví dụ /tin-tuc/abc-123.html. Ai mở địa chỉ ấy được dẫn đến đây.',
    notShown: 'They lead here.',
  });
}

export function markdown(label: string, words: Words = {}): Text {
  return { kind: 'markdown', label, ...words, schema: schemas.markdown };
}

const slugHelp = 'Phần cuối của địa chỉ trang. Để trống thì lấy từ tiêu đề; giữ nguyên khi đổi tiêu đề.';

export function slug(from: string, words: Words = {}): Text {
  return { kind: 'slug', from, label: 'Đường dẫn', help: slugHelp, ...words, schema: schemas.slug, isFilledIn: true };
}

export function key(): Text {
  return {
    kind: 'key',
    label: 'Mã hệ thống',
    help: 'Do hệ thống đặt, không đổi.',
    schema: z.string().min(6).max(40),
    isFilledIn: true,
    isHidden: true,
  };
}

type Choice<L extends ChoiceList> = ReturnType<typeof schemas.choice<L>>;

/** One value out of a list in `choices.ts`. */
export function choice<L extends ChoiceList>(list: L, label: string, words: Words = {}): Field<Choice<L>> {
  return { kind: 'choice', list, several: false, label, ...words, schema: schemas.choice(list) };
}

/** Any values of a list. */
export function choices<L extends ChoiceList>(
  list: L,
  label: string,
  words: Words = {},
): Field<z.ZodDefault<z.ZodArray<Choice<L>>>> {
  return { kind: 'choice', list, several: true, label, ...words, schema: z.array(schemas.choice(list)).default([]) };
}

export function yesNo(label: string, words: Words = {}): Field<z.ZodDefault<z.ZodBoolean>> {
  return { kind: 'yesNo', label, ...words, schema: z.boolean().default(false), initial: false };
}

export function wholeNumber(label: string, { min, max, ...words }: Words & { min?: number; max?: number } = {}): Field<z.ZodInt> {
  let schema = z.int();
  if (min !== undefined) schema = schema.min(min);
  if (max !== undefined) schema = schema.max(max);
  return { kind: 'number', label, ...words, schema };
}

export function day(label: string, words: Words = {}): Field<z.ZodISODate> {
  return { kind: 'day', label, ...words, schema: schemas.day };
}

export function moment(label: string, words: Words = {}): Field<z.ZodISODateTime> {
  return { kind: 'moment', label, ...words, schema: schemas.instant };
}

/** Another document. */
export function reference(to: ContentTypeName, label: string, words: Words = {}): Text {
  return { kind: 'reference', to, several: false, label, ...words, schema: schemas.documentId };
}

/** Other documents, in the editor's order. */
export function references(to: ContentTypeName, label: string, words: Words = {}): Field<typeof schemas.documentIds> {
  return { kind: 'reference', to, several: true, label, ...words, schema: schemas.documentIds };
}

type Accepts = readonly ('images' | 'files')[];

export function file(accepts: Accepts, label: string, words: Words = {}): Text {
  return { kind: 'file', accepts, several: false, label, ...words, schema: schemas.documentId };
}

export function files(accepts: Accepts, label: string, words: Words = {}): Field<typeof schemas.documentIds> {
  return { kind: 'file', accepts, several: true, label, ...words, schema: schemas.documentIds };
}

/** Fields that belong together. */
export function part<S extends z.ZodType>(component: Component<S>, label: string, words: Words = {}): Field<S> {
  return { kind: 'component', component, several: false, label, ...words, schema: component.schema };
}

/** A list of such parts. */
export function parts<S extends z.ZodType>(
  component: Component<S>,
  label: string,
  words: Words = {},
): Field<z.ZodDefault<z.ZodArray<S>>> {
  return { kind: 'component', component, several: true, label, ...words, schema: z.array(component.schema).default([]) };
}

/** May be left empty. */
export function optional<S extends z.ZodType>(field: Field<S>): Field<z.ZodOptional<S>> {
  return { ...field, schema: field.schema.optional() };
}

/** What a new entry has, and a document that says nothing. */
export function startingAs<S extends z.ZodType<string>>(
  field: Field<S>,
  value: z.core.util.NoUndefined<z.output<S>> & string,
): Field<z.ZodDefault<S>> {
  return { ...field, initial: value, schema: field.schema.default(value) };
}

/** What a document has that says nothing; the form stays empty. */
export function otherwise<S extends z.ZodType>(
  field: Field<S>,
  value: z.core.util.NoUndefined<z.output<S>>,
): Field<z.ZodDefault<S>> {
  return { ...field, schema: field.schema.default(value) };
}

/** Left empty, it is filled in by the system. */
export function filledIn<S extends z.ZodType>(field: Field<S>): Field<S> {
  return { ...field, isFilledIn: true };
}

/** Set by the system, and in no form. */
export function hidden<S extends z.ZodType>(field: Field<S>): Field<S> {
  return { ...field, isHidden: true };
}
