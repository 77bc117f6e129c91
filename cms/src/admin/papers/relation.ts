import { generateKeyBetween } from 'fractional-indexing';
import type { Paper } from './api.ts';

interface Chosen {
  id?: number;
  [key: string]: unknown;
}

/** By which Strapi sorts what a relation names. */
const sortKey = '__temp_key__';

interface Relation {
  connect?: Chosen[];
  disconnect?: unknown[];
}

/** Behind all that Strapi has read of a relation, whose keys begin with `a`. */
const behind = 'b00';

/** The value of a relation in the form with one more paper, as Strapi's own input would put it there; a plan has one. */
export function withPaper(value: unknown, { id, documentId, title }: Paper, isOne: boolean): Relation {
  const { connect = [], disconnect = [] } = (value ?? {}) as Relation;
  const last = connect.at(-1)?.[sortKey];
  const chosen = {
    id,
    apiData: { id, documentId, isTemporary: true },
    [sortKey]: generateKeyBetween(typeof last === 'string' && last > behind ? last : behind, null),
    title,
    label: title,
    href: `../collection-types/api::attachment.attachment/${documentId}`,
  };
  return { connect: isOne ? [chosen] : [...connect.filter((one) => one.id !== id), chosen], disconnect };
}
