import type { z } from 'zod';
import { abbreviation } from './abbreviation.ts';
import { agency } from './agency.ts';
import { article } from './article.ts';
import { attachment } from './attachment.ts';
import { category } from './category.ts';
import type { Component, ContentType } from './define.ts';
import type { deskFields } from './desk-fields.ts';
import type { Field, Fields } from './fields.ts';
import { fileSchema } from './file.ts';
import type { ContentTypeName } from './names.ts';
import { page } from './page.ts';
import { plan } from './plan.ts';
import { qrCampaign } from './qr-campaign.ts';
import { qrCodeSchema } from './qr-code.ts';
import { siteSetting } from './site-setting.ts';
import { synonym } from './synonym.ts';
import { term } from './term.ts';
import { topic } from './topic.ts';
import { placesIn } from './visit.ts';
import { ward } from './ward.ts';

/** The types that have a draft and a published version. A change of any other is a publication at once. */
const drafted = {
  article,
  plan,
  attachment,
  'qr-campaign': qrCampaign,
  page,
} satisfies Partial<Record<ContentTypeName, ContentType<Fields, typeof deskFields>>>;

/** What editors write: all of the model, by the name of the type. */
export const contentTypes = {
  ...drafted,
  category,
  topic,
  agency,
  ward,
  term,
  abbreviation,
  synonym,
  'site-setting': siteSetting,
} satisfies Record<ContentTypeName, ContentType>;

const names = Object.keys(contentTypes) as ContentTypeName[];

type Schemas = { [Name in ContentTypeName]: (typeof contentTypes)[Name]['schema'] };

/** Every type that the publication log carries. */
export const documentSchemas = {
  ...(Object.fromEntries(Object.entries(contentTypes).map(([name, { schema }]) => [name, schema])) as Schemas),
  /** Kept by the system: uploads and issued codes. */
  file: fileSchema,
  'qr-code': qrCodeSchema,
};

export type DocumentType = keyof typeof documentSchemas;
export type DocumentOf<T extends DocumentType> = z.infer<(typeof documentSchemas)[T]>;

export const draftedTypes = Object.keys(drafted) as (keyof typeof drafted)[];

/** What a document of a type holds; what the system keeps has no fields of the model. */
export function fieldsOfType(type: DocumentType): Fields {
  return isContentType(type) ? contentTypes[type].fields : {};
}

/** The types that have such a field, in any of their parts. */
export function typesWith(isSuch: (field: Field) => boolean): ContentTypeName[] {
  return names.filter((type) => placesIn(contentTypes[type].fields).some(({ field }) => isSuch(field)));
}

/** What a form of a type holds: the desk's own fields too. */
export function fieldsOfForm(type: DocumentType): Fields {
  return isContentType(type) ? { ...contentTypes[type].fields, ...contentTypes[type].draftOnly } : {};
}

/** The field by which documents of a type are called; a type of a newer version is not known here. */
export function titleFieldOf(type: string): string {
  return isContentType(type) ? contentTypes[type].titleField : 'name';
}

function isContentType(type: string): type is ContentTypeName {
  return Object.hasOwn(contentTypes, type);
}

/** Every component that a type is made of. */
export const components = Object.values(contentTypes)
  .flatMap(({ fields }) => componentsIn(fields))
  .filter(({ name }, index, all) => all.findIndex((other) => other.name === name) === index);

function componentsIn(fields: Fields): Component[] {
  return Object.values(fields).flatMap((field) =>
    field.kind === 'component' ? [field.component, ...componentsIn(field.component.fields)] : [],
  );
}
