import * as words from '../../words/pages.ts';
import { writtenAgencies } from '@pho-luat/shared/written-agencies';
import type { Field } from '../../src/views.ts';
import type { Entry } from '../content.ts';

/** Rows that plans and documents have in common. */

export function issuerFields(issuer: Entry<'agency'> | undefined, others: string | undefined): Field[] {
  const label = words.fields.issuer;
  return [
    ...(issuer ? [{ label, value: issuer.name, href: issuer.url }] : []),
    ...writtenAgencies(others).map((value) => ({ label, value })),
  ];
}

/** All who issued it, the one of the list of agencies first. */
export function issuerNames(issuer: Entry<'agency'> | undefined, others: string | undefined): string[] {
  return issuerFields(issuer, others).map(({ value }) => value);
}

/** `KT. CHỦ TỊCH` is how it is signed; readers get the name, the prefix and the position. */
export function signerField(signed: {
  signer?: string | undefined;
  signingPrefix?: string | undefined;
  signerPosition?: string | undefined;
}): Field[] {
  if (!signed.signer) return [];
  const position = [signed.signingPrefix, signed.signerPosition].filter(Boolean).join(' ');
  return [{ label: words.fields.signer, value: position ? `${signed.signer} (${position})` : signed.signer }];
}
