import { generateKeyBetween } from 'fractional-indexing';

/** Which entry a relation of the form names, as Strapi's own input puts it there: it sends `apiData`, and shows the rest. */
export interface ChosenEntry {
  id: number;
  apiData: object;
  name: string;
  label: string;
  /** The key by which Strapi sorts what a relation names. */
  __temp_key__?: string;
}

export interface Relation {
  connect?: Partial<ChosenEntry>[];
  disconnect?: unknown[];
}

/** Behind all that Strapi has read of a relation, whose keys begin with `a`. */
const behind = 'b00';

export function chosenEntry(
  { id, documentId, name }: { id: number; documentId: string; name: string },
  key: string | undefined,
): ChosenEntry {
  return { id, apiData: { id, documentId, isTemporary: true }, name, label: name, ...(key ? { __temp_key__: key } : {}) };
}

/** The value of a relation in the form with one entry more, or another one where there is room for one alone. */
export function withChosen(
  value: unknown,
  { uid, id, documentId, title }: { uid: string; id: number; documentId: string; title: string },
  isOne: boolean,
): Relation {
  const { connect = [], disconnect = [] } = (value ?? {}) as Relation;
  const { __temp_key__: last = behind } = connect.at(-1) ?? {};
  const key = generateKeyBetween(last > behind ? last : behind, null);
  const chosen = {
    ...chosenEntry({ id, documentId, name: title }, key),
    title,
    href: `../collection-types/${uid}/${documentId}`,
  };
  return { connect: isOne ? [chosen] : [...connect.filter((one) => one.id !== id), chosen], disconnect };
}

/** The entries that a form has put into a relation and taken out of it since it was opened: it has no more of one. */
export function changedIn(value: unknown): unknown[] {
  const { connect = [], disconnect = [] } = (value ?? {}) as Relation;
  return [...connect, ...disconnect];
}
