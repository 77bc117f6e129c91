import type { DocumentOf } from '@pho-luat/shared/content-types/index';
import { documentAddress } from '@pho-luat/shared/paths';

type Addressed = Pick<DocumentOf<'attachment'>, 'number' | 'issuedOn' | 'slug' | 'issuer'>;

/** Addresses of official documents, line by line: they have the issuer, unless that is the site's owner. */
export class NumberedAddresses {
  readonly #public = new Map<string, Addressed>();
  readonly #issuerSlugs = new Map<string, string>();
  #owner: string | undefined;

  publish(id: string, { number, issuedOn, slug, issuer }: Addressed): string {
    const document = { number, issuedOn, slug, issuer };
    this.#public.set(id, document);
    return this.#addressOf(id, document);
  }

  remove(id: string): void {
    this.#public.delete(id);
  }

  setOwner(owner: string): void {
    this.#owner = owner;
  }

  setIssuer(id: string, slug: string | undefined): void {
    if (slug === undefined) this.#issuerSlugs.delete(id);
    else this.#issuerSlugs.set(id, slug);
  }

  /** The addresses of all public documents, for when an issuer or the owner has changed. */
  all(): [id: string, path: string][] {
    return [...this.#public].map(([id, document]) => [id, this.#addressOf(id, document)]);
  }

  #addressOf(id: string, document: Addressed): string {
    return documentAddress({ ...document, id }, this.#owner, this.#issuerSlugs.get(document.issuer ?? ''));
  }
}
