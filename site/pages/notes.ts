import { isOfLink } from '@pho-luat/shared/content-types/components/link';
import { fieldsOfType } from '@pho-luat/shared/content-types/index';
import type { HeldDocument } from '@pho-luat/shared/schemas/publication';
import { fieldLabel } from '@pho-luat/shared/content-types/labels';
import { referencesIn, type Reference } from '@pho-luat/shared/content-types/visit';
import { noteReasons } from '../words/publisher.ts';
import type { BodyLink } from '../markdown/facts.ts';
import type { TypedEntry } from './content.ts';
import type { Edition, Source } from './edition.ts';
import { remembered } from '../lib/remembered.ts';

/** What is on the site, but not as its editor wrote it. */

export function notesOfLinks(source: Source, lost: readonly BodyLink[]): HeldDocument[] {
  return lost.map(({ words, href }) => ({ ...source, ...noteReasons.linkLost(words || href, href) }));
}

/** Relations to what was once public. Anything else is a draft that the editor knows about. */
export function notesOfRelations({ content, past }: Edition, typed: TypedEntry): readonly HeldDocument[] {
  const { type, entry } = typed;
  const lost = relationsOf(typed).filter((relation) => past.hasGone(relation.type, relation.id));
  if (lost.length === 0) return none;
  return lost.flatMap((named) => {
    const { type: target, id } = named;
    if (content.get(target, id)) return [];
    const source = { type, id: entry.id, title: 'title' in entry ? entry.title : 'name' in entry ? entry.name : entry.id };
    const known = past.get(target, id);
    const title = known?.state === 'taken-down' ? undefined : known?.title;
    return [{ ...source, ...noteReasons.relationLost(labelOf(named), title) }];
  });
}

const none: readonly HeldDocument[] = [];

/** What its page is to show, or to lead to. */
const relationsOf = remembered(({ type, entry }: TypedEntry): readonly Reference[] =>
  referencesIn(fieldsOfType(type), { ...entry }).filter(({ field }) => !field.notShown),
);

/** A link is known by the field that has it. */
function labelOf({ path, field }: Reference): string {
  if (!isOfLink(field)) return field.label;
  const names = path.split('.').filter((part) => !/^\d+$/.test(part));
  return fieldLabel(names.at(-2) ?? path);
}
