import { z } from 'zod';
import { placesOf } from '../../renderer/places.ts';

/** What is looked at in files of a release that an earlier version of the site may have made (`src/catalogue.ts`, `src/suggestions.ts`). */
const documentSchema = z.looseObject({ href: z.string(), file: z.looseObject({ href: z.string() }) });
const catalogueSchema = z.looseObject({ documents: z.array(documentSchema) });
const suggestionsSchema = z.object({
  groups: z.array(z.object({ kind: z.string(), entries: z.array(z.tuple([z.string(), z.string()]).rest(z.string())) })),
});

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
export function withoutDocuments(json: string, isThere: (document: z.infer<typeof documentSchema>) => boolean): string {
  const catalogue = catalogueSchema.parse(JSON.parse(json));
  const documents = catalogue.documents.filter(isThere);
  return documents.length < catalogue.documents.length ? JSON.stringify({ ...catalogue, documents }) : json;
}

/** The suggestions without missing pages. */
export function withoutSuggestions(json: string, isThere: (path: string) => boolean): string {
  const { groups } = suggestionsSchema.parse(JSON.parse(json));
  return JSON.stringify({
    groups: groups.map(({ kind, entries }) => ({ kind, entries: entries.filter(([, href]) => isThere(href)) })),
  });
}
