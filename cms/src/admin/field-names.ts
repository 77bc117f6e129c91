import type { Fields } from '@pho-luat/shared/content-types/fields';
import { components, contentTypes } from '@pho-luat/shared/content-types/index';
import { documentTypeOf } from '../publication/types.ts';
import { strapiFieldLabels } from '../words/desk.ts';

/**
 * The label of a field that stands on a screen by its name in the code: Strapi's pages on which forms and lists are laid out call so the
 * fields of a component, and those that entries may be called by, also those that a relation leads to.
 */
export function labelOfName(name: string, path: string, isOfComponent: boolean): string | undefined {
  const [, slug = ''] = /\/([^/]+)\/configurations\/(?:edit|list)$/.exec(path) ?? [];
  const fields = fieldsOf(slug);
  if (!fields) return undefined;
  if (isOfComponent)
    return labelIn(
      Object.values(fields).flatMap((field) => (field.kind === 'component' ? [field.component.fields] : [])),
      name,
    );
  const referred = Object.values(fields).flatMap((field) => (field.kind === 'reference' ? [contentTypes[field.to].fields] : []));
  return labelIn([fields, ...referred], name) ?? strapiFieldLabels[name];
}

function labelIn(within: readonly Fields[], name: string): string | undefined {
  return within.map((each) => each[name]?.label).find((label) => label !== undefined);
}

function fieldsOf(slug: string): Fields | undefined {
  const type = documentTypeOf(slug);
  const ofTypes = Object.values(contentTypes).find((each) => each.name === type);
  return ofTypes?.fields ?? components.find((each) => each.name === slug)?.fields;
}
