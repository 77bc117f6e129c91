import { generateKeyBetween } from 'fractional-indexing';
import { chosenEntry, type ChosenEntry } from '../chosen-entry.ts';
import type { Paper } from './api.ts';

interface Relation {
  connect?: Partial<ChosenEntry>[];
  disconnect?: unknown[];
}

/** Behind all that Strapi has read of a relation, whose keys begin with `a`. */
const behind = 'b00';

/** The value of a relation in the form with one more paper, as Strapi's own input would put it there; a plan has one. */
export function withPaper(value: unknown, { id, documentId, title }: Paper, isOne: boolean): Relation {
  const { connect = [], disconnect = [] } = (value ?? {}) as Relation;
  const { __temp_key__: last = behind } = connect.at(-1) ?? {};
  const key = generateKeyBetween(last > behind ? last : behind, null);
  const chosen = {
    ...chosenEntry({ id, documentId, name: title }, key),
    title,
    href: `../collection-types/api::attachment.attachment/${documentId}`,
  };
  return { connect: isOne ? [chosen] : [...connect.filter((one) => one.id !== id), chosen], disconnect };
}
