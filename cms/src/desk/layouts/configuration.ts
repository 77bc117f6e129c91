import type { z } from 'zod';
import { columnLabels, helpIn, strapiFieldLabels } from '@pho-luat/shared/words/desk';
import { fieldLabel, fieldLabels } from '@pho-luat/shared/words/labels';
import { typeLayouts, type Layout } from './layouts.ts';
import { isRequired } from './required.ts';

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

/** A content type or component of ours. */
export interface Model {
  /** `article`, `legal.task` */
  name: string;
  layout: Layout;
  schema: z.ZodType;
  /** The content type behind each relation. */
  targets: Readonly<Record<string, string>>;
}

/** What Strapi made by itself, with the desk's words and layout laid over it. */
export function laidOver(made: Configuration, model: Model): Configuration {
  const { mainField, sort, list, form } = model.layout;
  return {
    settings: {
      ...made.settings,
      mainField,
      defaultSortBy: sort?.by ?? mainField,
      defaultSortOrder: sort?.order ?? 'ASC',
      pageSize: 20,
    },
    metadatas: Object.fromEntries(
      Object.entries(made.metadatas).map(([field, metadata]) => [field, withWords(metadata, field, model)]),
    ),
    layouts: { list: [...list], edit: form.map(toRow) },
  };
}

function withWords({ edit, list }: Metadata, field: string, { name, schema, targets }: Model): Metadata {
  const label = strapiFieldLabels[field] ?? fieldLabel(field);
  const help = helpIn[name]?.[field] ?? (fieldLabels as Record<string, { help?: string }>)[field]?.help ?? '';
  const mainField = mainFieldOf(targets[field]);
  // Strapi's own mark for a required field would bring its own check, which hides all other findings.
  const formLabel = isRequired(schema, field) ? `${label} *` : label;
  return {
    // A field that no form can show (`id`) has nothing here.
    edit: 'label' in edit ? { ...edit, label: formLabel, description: help, ...(mainField && { mainField }) } : edit,
    list: { ...list, label: columnLabels[field] ?? label },
  };
}

/** An entry is called the same in every picker. */
function mainFieldOf(uid: string | undefined): string | undefined {
  const type = uid && /^api::([a-z-]+)\./.exec(uid)?.[1];
  return type ? (typeLayouts as Record<string, Layout>)[type]?.mainField : undefined;
}

/** `title:8 slug:4` */
function toRow(text: string): Cell[] {
  return text.split(' ').map((cell) => {
    const [name, size = '12'] = cell.split(':') as [string, string?];
    return { name, size: Number(size) };
  });
}
