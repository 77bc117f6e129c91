import { docTypes } from '@pho-luat/shared/choices';
import { abstractOf, documentName } from '@pho-luat/shared/citation';
import { docTypeSlug } from '@pho-luat/shared/paths';
import type { Catalogue, CatalogueEntry } from '../src/catalogue.ts';
import type { ValidityView } from '../src/views.ts';
import { documentHref } from './addresses.ts';
import type { Content, Entry } from './content.ts';
import { fileView } from './files.ts';
import { remembered, rememberedAlone } from '../lib/remembered.ts';
import type { Surroundings } from './surroundings.ts';
import { validityOf } from './validity.ts';

/** All official documents as data, for the lookup among them: `src/catalogue.ts` says in which shape. */
export const catalogueOf = remembered((surroundings: Surroundings): string => {
  const { content } = surroundings;
  return catalogueText({
    types: typesOf(content),
    issuers: issuersOf(content),
    entries: content.documents().flatMap((document) => entryOf(surroundings, document) ?? []),
  });
});

/** The types that there are, in the order of their list. */
export function typesOf(content: Content): (typeof docTypes)[number][] {
  return docTypes.filter(({ value }) => content.documentsByType().has(value));
}

/** The bodies that issued a document, by name. */
export function issuersOf(content: Content): Entry<'agency'>[] {
  const ids = content.documents().flatMap(({ issuer }) => issuer ?? []);
  return content.several('agency', ids).sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

type Made = { types: (typeof docTypes)[number][]; issuers: Entry<'agency'>[]; entries: CatalogueEntry[] };

/** A megabyte of text for some thousand documents, which the publication of an article does not change. */
const catalogueText = rememberedAlone(({ types, issuers, entries }: Made): string =>
  JSON.stringify({
    types: Object.fromEntries(types.map(({ value, label }) => [docTypeSlug(value), label])),
    issuers: Object.fromEntries(issuers.map(({ slug, name }) => [slug, name])),
    documents: entries,
  } satisfies Catalogue),
);

function entryOf(surroundings: Surroundings, document: Entry<'attachment'>): CatalogueEntry | undefined {
  const { content } = surroundings;
  const file = content.get('file', document.file);
  if (!file) return undefined;
  return catalogueEntry(document, {
    href: documentHref(content, document),
    issuer: content.get('agency', document.issuer)?.slug,
    validity: validityOf(surroundings, document),
    file,
  });
}

const catalogueEntry = remembered(
  (
    document: Entry<'attachment'>,
    made: { href: string; issuer: string | undefined; validity: ValidityView; file: Entry<'file'> },
  ): CatalogueEntry => {
    const title = abstractOf(document);
    const { href, kind, size } = fileView(made.file, document);
    return {
      name: documentName(document),
      title,
      href: made.href,
      type: docTypeSlug(document.docType),
      issuer: made.issuer,
      otherIssuers: document.otherIssuers,
      issuedOn: document.issuedOn,
      validity: made.validity,
      file: { href, kind, size },
    };
  },
);
