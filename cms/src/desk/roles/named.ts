import type { Core } from '@strapi/strapi';
import { fieldPathLabel, typeLabel } from '@pho-luat/shared/content-types/labels';
import { documentTypeOf } from '../../publication/types.ts';
import { beforeRoute } from '../../routes/before-route.ts';
import { rightWords } from '../../words/roles.ts';
import { unneeded } from './hidden.ts';

interface Field {
  label: string;
  value: string;
  /** A component has them. */
  children?: Field[];
}

interface Section {
  actions: { label: string }[];
  subjects: { uid: string; label: string; properties: { children: Field[] }[] }[];
}

/** A right that is about no type. */
interface Right {
  action: string;
  displayName: string;
  /** What it stands under, and under which of the two of these. */
  subCategory: string;
  plugin?: string;
  category?: string;
}

interface Shown {
  sections: { collectionTypes: Section; singleTypes: Section; plugins: Right[]; settings: Right[] };
  conditions: { displayName: string; category: string }[];
}

/** Strapi's page of a role calls types, fields and rights by their names in the code, and offers rights to what is not there. */
export function nameRights(strapi: Core.Strapi): void {
  beforeRoute(strapi.admin, 'GET /permissions', async (context, next) => {
    await next();
    const { data } = (context.body ?? {}) as { data?: Shown };
    if (!data) return;
    const { sections } = data;
    for (const kind of ['plugins', 'settings'] as const)
      sections[kind] = sections[kind].filter(({ action }) => !unneeded.test(action)).map(inVietnamese);
    data.conditions = data.conditions.map(inVietnamese);
    for (const { actions, subjects } of [sections.collectionTypes, sections.singleTypes]) {
      for (const action of actions) action.label = rightWords[action.label] ?? action.label;
      for (const subject of subjects) {
        subject.label = typeLabel(documentTypeOf(subject.uid) ?? subject.label);
        for (const { children } of subject.properties) nameFields(children);
      }
    }
  });
}

function inVietnamese<T extends Right | Shown['conditions'][number]>(named: T): T {
  const said = Object.entries(named).map(([key, value]: [string, unknown]) => [key, rightWords[String(value)] ?? value]);
  return { ...named, ...Object.fromEntries(said) };
}

function nameFields(fields: Field[]): void {
  for (const field of fields) {
    field.label = fieldPathLabel(field.value);
    nameFields(field.children ?? []);
  }
}
