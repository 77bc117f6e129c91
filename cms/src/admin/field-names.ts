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
  const within = Object.values(fields).flatMap((field) => {
    if (isOfComponent) return field.kind === 'component' ? [field.component.fields] : [];
    return field.kind === 'reference' ? [contentTypes[field.to].fields] : [];
  });
  const own = isOfComponent ? undefined : (fields[name]?.label ?? strapiFieldLabels[name]);
  return own ?? within.map((each) => each[name]?.label).find((label) => label !== undefined);
}

function fieldsOf(slug: string): Fields | undefined {
  const type = documentTypeOf(slug);
  const ofTypes = Object.values(contentTypes).find((each) => each.name === type);
  return ofTypes?.fields ?? components.find((each) => each.name === slug)?.fields;
}
