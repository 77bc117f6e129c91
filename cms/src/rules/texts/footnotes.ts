import { warning, type Issue } from '../issue.ts';
import type { ReadText } from './read-text.ts';

/** A sign that leads to no note, which a page shows as it was typed, and a note that nothing leads to, which no page shows. */
export function noteIssues(field: string, { notes: { signs, said } }: ReadText): Issue[] {
  return [
    ...[...signs].filter((id) => !said.has(id)).map((id) => warning(field, 'signWithoutNote', { words: signOf(id) }, signOf(id))),
    ...[...said]
      .filter((id) => !signs.has(id))
      .map((id) => warning(field, 'noteWithoutSign', { words: signOf(id) }, `${signOf(id)}:`)),
  ];
}

function signOf(id: string): string {
  return `[^${id}]`;
}
