import { choiceLists } from '@pho-luat/shared/choices';
import { isOfLink, link, type Link } from '@pho-luat/shared/content-types/components/link';
import { task } from '@pho-luat/shared/content-types/components/task';
import type { Field, Fields } from '@pho-luat/shared/content-types/fields';
import { fieldsOfType, type DocumentType } from '@pho-luat/shared/content-types/index';
import { visit } from '@pho-luat/shared/content-types/visit';

/** Documents made from the definitions, in which every field holds something: also one that is added tomorrow. */

type Values = Readonly<Record<string, unknown>>;
/** Each field has another value in each of three documents. */
export type Nth = 1 | 2 | 3;

export const idOf = (type: DocumentType | 'picture', nth: Nth) => `${type.replace('-', '')}0000000000${nth}`;

export function filled(type: DocumentType, nth: Nth): Values {
  return filledIn(fieldsOfType(type), nth, type);
}

/** With what it must have, and one field more. */
export function bare(type: DocumentType, document: Values, more?: string): Values {
  const fields = Object.entries(fieldsOfType(type));
  const kept = fields.filter(([name, { schema }]) => name === more || !schema.safeParse(undefined).success);
  return Object.fromEntries(kept.map(([name]) => [name, document[name]]));
}

/** `owner` is a content type or a component. */
function filledIn(fields: Fields, nth: Nth, owner: string): Values {
  const values = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueOf(name, field, nth, owner)]));
  // What depends on a choice is shown in the first document.
  const chosen = Object.values(fields).flatMap(({ shownWhen }) =>
    shownWhen && nth === 1 ? [[shownWhen.field, shownWhen.is]] : [],
  );
  // A day of completion is shown of what is done.
  const state = owner === task.name && nth === 1 ? { state: 'done' } : {};
  return { ...values, ...Object.fromEntries(chosen), ...state };
}

function valueOf(name: string, field: Field, nth: Nth, owner: string): unknown {
  const listed = (value: unknown) => ('several' in field && field.several ? [value] : value);
  switch (field.kind) {
    case 'line': {
      const values = [
        `${field.label} ${nth}`,
        `https://example.vn/${name}/${nth}`,
        `0225 000 000${nth}`,
        String(nth),
        `#00000${nth}`,
      ];
      return values.find((value) => field.schema.safeParse(value).success);
    }
    case 'paragraph':
    case 'markdown':
      return `${field.label} ${nth}.`;
    case 'slug':
      return `${owner}-${nth}`;
    case 'key':
      return `key-000${nth}`;
    case 'choice':
      return listed(choiceLists[field.list][Math.min(nth, choiceLists[field.list].length) - 1]?.value);
    case 'yesNo':
      return nth === 1;
    case 'number':
      return [nth, 10 + nth, 2020 + nth].find((value) => field.schema.safeParse(value).success);
    case 'day':
      return `2022-0${nth}-15`;
    case 'moment':
      return `2022-02-0${nth}T01:00:00.000Z`;
    case 'reference':
      return listed(idOf(field.to, nth === 1 && field.to === owner ? 2 : nth));
    case 'file':
      return listed(idOf(field.accepts[0] === 'images' ? 'picture' : 'file', nth));
    case 'component':
      if (field.component.name === link.name) return linkFrom(owner, nth);
      return listed(filledIn(field.component.fields, nth, field.component.name));
  }
}

/** A part leads elsewhere than the document that it is in. */
function linkFrom(owner: string, nth: Nth): Link {
  return owner.includes('.')
    ? { kind: 'attachment', attachment: idOf('attachment', nth) }
    : { kind: 'plan', plan: idOf('plan', nth) };
}

/** Every field of a type, at any depth, as a form names it, and whether the site is to show it; a link counts as one. */
export function placesOf(type: DocumentType): Map<string, { isShown: boolean }> {
  const places = visit(fieldsOfType(type), filled(type, 1)).map(({ path, field }): [string, { isShown: boolean }] => [
    isOfLink(field) ? path.slice(0, path.lastIndexOf('.')) : path,
    { isShown: field.notShown === undefined },
  ]);
  return new Map(places);
}

/** The document with one of its fields as another document has it. Lists have one item. */
export function withField(document: Values, from: Values, path: string): Values {
  const [name = '', ...rest] = path.split('.');
  const [value, wanted] = [document[name], from[name]];
  if (rest.length === 0) return { ...document, [name]: wanted };
  if (Array.isArray(value) && Array.isArray(wanted))
    return { ...document, [name]: [withField(value[0], wanted[0], rest.slice(1).join('.'))] };
  return { ...document, [name]: withField(value as Values, wanted as Values, rest.join('.')) };
}
