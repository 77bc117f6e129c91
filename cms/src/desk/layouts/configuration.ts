import type { Model } from '@pho-luat/shared/content-types/define';
import type { Field, Fields } from '@pho-luat/shared/content-types/fields';
import { contentTypes } from '@pho-luat/shared/content-types/index';
import { strapiFieldLabels } from '../../words/desk.ts';

/** What the content manager stores for a content type or a component. */
export interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, Metadata>;
  layouts: { list: string[]; edit: Cell[][] };
}

interface Metadata {
  edit: Record<string, unknown>;
  list: Record<string, unknown>;
}

interface Cell {
  name: string;
  size: number;
}

/** What a content type and a component say of how the desk shows them. */
export interface Shown extends Model {
  draftOnly?: Fields;
  list?: readonly string[];
  sort?: { by: string; order: 'ASC' | 'DESC' };
}

/** What Strapi made by itself, with the words and the layout of our definition laid over it. */
export function laidOver(made: Configuration, { titleField, fields, draftOnly, list = [], sort, form }: Shown): Configuration {
  const all: Fields = { ...fields, ...draftOnly };
  return {
    settings: {
      ...made.settings,
      mainField: titleField,
      defaultSortBy: sort?.by ?? titleField,
      defaultSortOrder: sort?.order ?? 'ASC',
      pageSize: 20,
    },
    metadatas: Object.fromEntries(
      Object.entries(made.metadatas).map(([name, metadata]) => [name, withWords(metadata, name, all[name])]),
    ),
    layouts: { list: [...list], edit: form.map(toRow) },
  };
}

/** A field that is not ours is Strapi's own. */
function withWords({ edit, list }: Metadata, name: string, field: Field | undefined): Metadata {
  const label = field?.label ?? strapiFieldLabels[name] ?? name;
  // Strapi's own mark for a required field would bring its own check, which hides all other findings.
  const formLabel = field && isRequired(field) ? `${label} *` : label;
  // An entry is called the same in every picker.
  const mainField = field?.kind === 'reference' ? contentTypes[field.to].titleField : undefined;
  return {
    // A field that no form can show (`id`) has no layout.
    edit: 'label' in edit ? { ...edit, label: formLabel, description: field?.help ?? '', ...(mainField && { mainField }) } : edit,
    list: { ...list, label: field?.column ?? label },
  };
}

function isRequired({ schema, isFilledIn }: Field): boolean {
  return !isFilledIn && !schema.safeParse(undefined).success;
}

/** `title:8 slug:4` */
function toRow(text: string): Cell[] {
  return text.split(' ').map((cell) => {
    const [name, size = '12'] = cell.split(':') as [string, string?];
    return { name, size: Number(size) };
  });
}
