import type { Fields } from './fields.ts';
import { components, contentTypes } from './index.ts';

/** What editors call types and fields. */

/** The name itself for a type that is not in the model. */
export function typeLabel(name: string): string {
  return Object.values(contentTypes).find((type) => type.name === name)?.label ?? name;
}

/** A name alone is looked for in types before components, which may have another field of that name. */
const fields: Fields = Object.fromEntries(
  [...components, ...Object.values(contentTypes).map((type) => ({ fields: { ...type.fields, ...type.draftOnly } }))].flatMap(
    (model) => Object.entries(model.fields),
  ),
);

/** One label for all fields of a name that types have; the name itself for one that is not in the model. */
export function fieldLabel(name: string): string {
  return fields[name]?.label ?? name;
}

/** A form's path in words: `tasks.0.dueOn` → `Nhiệm vụ 1 › Thời hạn`. */
export function fieldPathLabel(path: string): string {
  const words: string[] = [];
  let known = fields;
  for (const part of path.split('.')) {
    if (/^\d+$/.test(part)) {
      words.push(`${words.pop()} ${Number(part) + 1}`);
      continue;
    }
    const field = known[part];
    words.push(field?.label ?? part);
    if (field?.kind === 'component') known = field.component.fields;
  }
  return words.join(' › ');
}
