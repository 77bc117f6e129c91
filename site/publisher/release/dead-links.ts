import { placesOf } from '../../renderer/places.ts';
import type { Catalogue, CatalogueEntry } from '../../src/catalogue.ts';
import type { Suggestions } from '../../src/suggestions.ts';

/** A page whose links to missing places are plain text. */
export function withoutLinks(page: string, html: string, isThere: (place: string) => boolean): string {
  return html.replace(/<a\b(?:"[^"]*"|[^">])*>(.*?)<\/a>/gs, (link, inner: string) =>
    placesOf(page, link.slice(0, link.indexOf(inner))).links.every(isThere) ? link : inner,
  );
}

/** A page without the side column's campaign. */
export function withoutCampaign(html: string): string {
  return html.replace(/<section\b[^>]*aria-labelledby="qr-code"[^]*?<\/section>/, '');
}

/** A feed or sitemap without the entries whose page is missing. */
export function withoutEntries(xml: string, isThere: (path: string) => boolean): string {
  return xml.replace(/<(url|item|sitemap)>.*?<\/\1>\n?/gs, (entry) => {
    const address = /<(?:loc|link)>([^<]*)<\//.exec(entry)?.[1];
    return address === undefined || isThere(decodeURI(new URL(address).pathname)) ? entry : '';
  });
}

/** The catalogue without missing documents; unchanged where none is missing. */
export function withoutDocuments(json: string, isThere: (document: CatalogueEntry) => boolean): string {
  const catalogue = JSON.parse(json) as Catalogue;
  const documents = catalogue.documents.filter(isThere);
  return documents.length < catalogue.documents.length ? JSON.stringify({ ...catalogue, documents }) : json;
}

/** The suggestions without missing pages. */
export function withoutSuggestions(json: string, isThere: (path: string) => boolean): string {
  const { groups } = JSON.parse(json) as Suggestions;
  return JSON.stringify({
    groups: groups.map(({ kind, entries }) => ({ kind, entries: entries.filter(([, href]) => isThere(href)) })),
  } satisfies Suggestions);
}
