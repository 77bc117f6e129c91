import { readNumber } from '@pho-luat/shared/document-number';
import type { Offer } from '../../contracts/file-reading.ts';
import { chosenEntry, type Relation } from '../chosen-entry.ts';

/** Which fields of the form an offer fills: those that are empty, and no other. */

/** What the content manager says of a saved entry; for a relation, how many entries it names. */
export interface SavedDocument {
  documentId?: string;
  issuer?: { count?: number } | null;
}

export type Values = Readonly<Record<string, unknown>>;
export type OfferedField = Exclude<keyof Offer, 'unknownIssuer'>;

/** In the order in which they are shown. */
export const offeredFields = ['title', 'number', 'docType', 'issuer', 'issuedOn', 'signer'] as const satisfies OfferedField[];

export function emptyFields(offer: Offer, values: Values, saved: SavedDocument | undefined): OfferedField[] {
  return offeredFields.filter((field) => offer[field] !== undefined && isEmpty(field, values[field], saved));
}

/**
 * Fields that are filled in otherwise than the file says: one of the two is wrong. Not the issuer: the form does not say which one
 * it names.
 */
export function differingFields(offer: Offer, values: Values, saved: SavedDocument | undefined): OfferedField[] {
  return offeredFields.filter((field) => {
    if (field === 'issuer' || offer[field] === undefined || isEmpty(field, values[field], saved)) return false;
    const value = String(values[field]).normalize('NFC').trim();
    return (field === 'number' ? (readNumber(value)?.number ?? value) : value) !== offer[field];
  });
}

export function isEmpty(field: OfferedField, value: unknown, saved: SavedDocument | undefined): boolean {
  if (field !== 'issuer') return value === undefined || value === null || String(value).trim() === '';
  const { connect = [], disconnect = [] } = (value ?? {}) as Relation;
  return (saved?.issuer?.count ?? 0) + connect.length - disconnect.length <= 0;
}

/** The value that the form takes for a field; for a relation, what Strapi's own input would put there. */
export function formValue(field: OfferedField, offer: Offer, current: unknown): unknown {
  if (field !== 'issuer' || !offer.issuer) return offer[field];
  return { ...(current as Relation | undefined), connect: [chosenEntry(offer.issuer, 'a0')] };
}
