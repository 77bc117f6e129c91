import type { Core } from '@strapi/strapi';
import type { Field } from '@pho-luat/shared/content-types/fields';
import { draftedTypes, fieldsOfType } from '@pho-luat/shared/content-types/index';
import { placesIn } from '@pho-luat/shared/content-types/visit';
import { titleColumns, titled } from './title.ts';
import type { DocumentRef, Titled } from './document-ref.ts';
import { draftOf, uidOf } from './types.ts';

/** The row of a document as its editors have it, which for a type without drafts is its only one. */
export async function draftRowOf<Row>(
  strapi: Core.Strapi,
  { type, id }: DocumentRef,
  question: { select?: string[]; populate?: object },
): Promise<Row | null> {
  return strapi.db.query(uidOf(type)).findOne({ ...question, where: draftOf(type, { documentId: id }) });
}

/** Whether there is a draft of it, public or not. */
export async function isThere(strapi: Core.Strapi, { type, id }: DocumentRef): Promise<boolean> {
  return (await strapi.db.query(uidOf(type)).count({ where: { documentId: id } })) > 0;
}

/** The drafts in which a field, at any place, fulfils what is asked of it, and what editors call them. */
export async function draftsWhere(strapi: Core.Strapi, asked: (field: Field) => object | undefined): Promise<Titled[]> {
  const found: Titled[] = [];
  for (const type of draftedTypes) {
    const fields = fieldsOfType(type);
    const $or = placesIn(fields).flatMap(({ names, field }) => {
      const condition = asked(field);
      return condition ? [names.reduceRight((inner, name) => ({ [name]: inner }), condition)] : [];
    });
    // Strapi takes an empty list of conditions for no condition.
    if ($or.length === 0) continue;
    const select = ['documentId', ...titleColumns(type)];
    const rows: { documentId: string }[] = await strapi.db.query(uidOf(type)).findMany({ where: draftOf(type, { $or }), select });
    found.push(...rows.map((row) => titled(type, row.documentId, row)));
  }
  return found;
}

/** The drafts that name it in a field, at any place. */
export function draftsNaming(strapi: Core.Strapi, { type, id }: DocumentRef): Promise<Titled[]> {
  return draftsWhere(strapi, (field) => (field.kind === 'reference' && field.to === type ? { documentId: id } : undefined));
}
