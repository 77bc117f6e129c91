import type { DemoAttachment, DemoOf } from '../types.ts';

/** What a plan takes from its signed document: an editor does not type it twice, and neither does the demo. */
export function signedBy({ document }: DemoAttachment): Pick<DemoOf<'plan'>, 'document' | 'number' | 'issuer' | 'issuedOn'> {
  const { slug, number, issuer, issuedOn } = document;
  if (!slug || !number || !issuer || !issuedOn)
    throw new Error(`${document.title}: a plan's document has a number, an issuer and a day`);
  return { document: slug, number, issuer, issuedOn };
}
