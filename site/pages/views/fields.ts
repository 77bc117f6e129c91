import * as words from '@pho-luat/shared/words/pages';
import type { Field } from '../../src/views.ts';
import type { Entry } from '../content.ts';

/** Rows that plans and documents have in common. */

export function issuerField(issuer: Entry<'agency'> | undefined): Field[] {
  if (!issuer) return [];
  return [{ label: words.fields.issuer, value: issuer.name, ...(issuer.url ? { href: issuer.url } : {}) }];
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
