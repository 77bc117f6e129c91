import type { Core } from '@strapi/strapi';
import { fieldPathLabel, typeLabel } from '@pho-luat/shared/content-types/labels';
import { documentTypeOf } from '../../publication/types.ts';
import { beforeRoute } from '../../routes/before-route.ts';
import { rightWords } from '../../words/roles.ts';

interface Field {
  label: string;
  value: string;
  /** Of a component. */
  children?: Field[];
}

interface Section {
  actions: { label: string }[];
  subjects: { uid: string; label: string; properties: { children: Field[] }[] }[];
}

/** Strapi's page of a role calls types, fields and rights by their names in the code. */
export function nameRights(strapi: Core.Strapi): void {
  beforeRoute(strapi.admin, 'GET /permissions', async (context, next) => {
    await next();
    const { data } = (context.body ?? {}) as { data?: { sections: { collectionTypes: Section; singleTypes: Section } } };
    if (!data) return;
    for (const { actions, subjects } of [data.sections.collectionTypes, data.sections.singleTypes]) {
      for (const action of actions) action.label = rightWords[action.label] ?? action.label;
      for (const subject of subjects) {
        subject.label = typeLabel(documentTypeOf(subject.uid) ?? subject.label);
        for (const { children } of subject.properties) nameFields(children);
      }
    }
  });
}

function nameFields(fields: Field[]): void {
  for (const field of fields) {
    field.label = fieldPathLabel(field.value);
    nameFields(field.children ?? []);
  }
}
