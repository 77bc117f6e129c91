import type { Offer } from '@pho-luat/shared/schemas/file-reading';

/** Which fields of the form an offer fills: those that are empty, and no other. */

/** What the content manager says of a saved entry: of a relation, how many it names. */
export interface SavedDocument {
  documentId?: string;
  issuer?: { count?: number } | null;
}

interface Relation {
  connect?: unknown[];
  disconnect?: unknown[];
}

export type OfferedField = keyof Offer;

const fields = ['number', 'docType', 'issuer', 'issuedOn'] as const satisfies OfferedField[];

export function emptyFields(
  offer: Offer,
  values: Readonly<Record<string, unknown>>,
  saved: SavedDocument | undefined,
): OfferedField[] {
  return fields.filter((field) => offer[field] !== undefined && isEmpty(field, values[field], saved));
}

function isEmpty(field: OfferedField, value: unknown, saved: SavedDocument | undefined): boolean {
  if (field !== 'issuer') return value === undefined || value === null || String(value).trim() === '';
  const { connect = [], disconnect = [] } = (value ?? {}) as Relation;
  return (saved?.issuer?.count ?? 0) + connect.length - disconnect.length <= 0;
}

/** The value that the form takes for a field: of a relation, what Strapi's own input would put there. */
export function formValue(field: OfferedField, offer: Offer, current: unknown): unknown {
  if (field !== 'issuer' || !offer.issuer) return offer[field];
  const { id, documentId, name } = offer.issuer;
  const chosen = { id, apiData: { id, documentId, isTemporary: true }, __temp_key__: 'a0', name, label: name };
  return { ...(current as Relation | undefined), connect: [chosen] };
}
