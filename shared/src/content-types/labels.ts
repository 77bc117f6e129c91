import { components, contentTypes } from './index.ts';

/** What editors call types and fields. */

/** The name itself for a type that is not in the model. */
export function typeLabel(name: string): string {
  return Object.values(contentTypes).find((type) => type.name === name)?.label ?? name;
}

const fields = new Map(
  [
    ...Object.values(contentTypes).flatMap((type) => [type.fields, type.draftOnly]),
    ...components.map((component) => component.fields),
  ].flatMap((each) => Object.entries(each)),
);

/** One label for all fields of a name; the name itself for one that is not in the model. */
export function fieldLabel(name: string): string {
  return fields.get(name)?.label ?? name;
}

/** A form's path in words: `tasks.0.dueOn` → `Nhiệm vụ 1 › Thời hạn`. */
export function fieldPathLabel(path: string): string {
  return path
    .split('.')
    .reduce<string[]>((words, part) => {
      if (/^\d+$/.test(part)) words.push(`${words.pop()} ${Number(part) + 1}`);
      else words.push(fieldLabel(part));
      return words;
    }, [])
    .join(' › ');
}
