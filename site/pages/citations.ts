import { labelOf } from '@pho-luat/shared/choices';
import { Citable, mentionsIn, type Citation } from '@pho-luat/shared/citations';
import type { ByDay } from '@pho-luat/shared/later';
import type { Validity } from '@pho-luat/shared/validity';
import { remembered, rememberedAlone } from '../lib/remembered.ts';
import { asJson, fromJson, type Json } from '../lib/typed-json.ts';
import { inPlainText } from '../markdown/facts.ts';
import { placeOfArticle } from '../markdown/law-articles.ts';
import type { ValidityView } from '../src/views.ts';
import { documentHref } from './addresses.ts';
import { textOf, type RenderedBody } from './bodies.ts';
import type { Entry } from './content.ts';
import type { DatedContent } from './edition.ts';
import { isShown, statesOf, validityOf } from './validity.ts';

/** Citations in editors' texts become links to the official document, with its validity, while it is public. */

/** An official document, and what its citations show and lead to. */
export type CitedDocument = Entry<'attachment'> & {
  href: string;
  states: ByDay<{ state: Validity }>;
  /** Those too that its plan says it replaces. */
  replaces: string[];
  /** In its full text on the site. */
  places: readonly string[];
};

export interface CitableDocuments {
  byName: Citable<CitedDocument>;
  /** What was found by name so far: thousands of texts cite the same few laws in the same words. */
  found: Map<string, Citation<CitedDocument> | undefined>;
  byId: ReadonlyMap<string, CitedDocument>;
}

/** All that can be cited. The same object while nothing has changed that a citation shows. */
export function citableDocuments(edition: DatedContent): CitableDocuments {
  const { content } = edition;
  const shown = content.all('attachment').filter((document) => isShown(content, document));
  return citable({
    documents: shown.map((document) =>
      citedDocument(document, {
        href: documentHref(content, document),
        validity: validityOf(edition, document),
        replaces: content.documentsNamedBy('replaces', document),
        places: (document.extent === 'full' && textOf(document, 'htmlBody')?.ids) || none,
      }),
    ),
  });
}

const none: readonly string[] = [];

const citable = rememberedAlone(({ documents }: { documents: CitedDocument[] }): CitableDocuments => ({
  byName: new Citable(documents),
  found: new Map(),
  byId: new Map(documents.map((document) => [document.id, document])),
}));

const citedDocument = remembered(
  (
    document: Entry<'attachment'>,
    { validity, ...shown }: { href: string; validity: ValidityView; replaces: string[]; places: readonly string[] },
  ): CitedDocument => ({ ...document, ...shown, states: statesOf(validity) }),
);

/** Where an article of it is on the site; undefined without its text. */
export function articleHref({ href, places }: Pick<CitedDocument, 'href' | 'places'>, number: string): string | undefined {
  const place = placeOfArticle('muc', number);
  return places.includes(place) ? `${href}#${place}` : undefined;
}

/** What a text cites, by the words that cite it. */
const citationsIn = remembered(
  ({ mentions }: RenderedBody, { documents }: { documents: CitableDocuments }): ReadonlyMap<string, Citation<CitedDocument>> => {
    const found = mentions.map((text) => [text, citationOf(text, documents)] as const);
    return new Map(found.flatMap(([text, citation]) => (citation ? [[text, citation]] : [])));
  },
);

function citationOf(text: string, { byName, found }: CitableDocuments): Citation<CitedDocument> | undefined {
  if (!found.has(text)) found.set(text, byName.find({ text }));
  return found.get(text);
}

/** The documents that a text cites, without those whose replacement it cites too: it knows of that. */
export function citedIn(body: RenderedBody, documents: CitableDocuments): CitedDocument[] {
  const cited = [...citationsIn(body, { documents }).values()].map(({ document }) => document);
  return cited.filter(({ id }) => !cited.some(({ replaces }) => replaces.includes(id)));
}

/** How a citation is drawn. */
interface Drawn {
  /** Length of its words. */
  length: number;
  href: string;
  /** Where each article's words begin, and where they lead. */
  articles: readonly (readonly [from: number, to: number, href: string])[];
  states?: CitedDocument['states'];
}

/** The citations in the texts of a page, by their words. */
export const drawnCitations = remembered(
  (
    bodies: readonly RenderedBody[],
    { path, documents }: { path: string; documents: CitableDocuments },
  ): Json<Record<string, Drawn>> => {
    const drawn: Record<string, Drawn> = {};
    for (const body of bodies)
      for (const [text, { document, length, articles }] of citationsIn(body, { documents })) {
        const hrefs = articles.flatMap(({ number, from, to }) => {
          const href = articleHref(document, number);
          return href ? [[from, to, href] as const] : [];
        });
        const isOfItself = document.href === path;
        // If only some articles had links, readers would have to look for the others.
        const led = hrefs.length === articles.length ? hrefs : [];
        if (isOfItself && led.length === 0) continue;
        drawn[text] = { length, href: document.href, articles: led, ...(isOfItself ? {} : { states: document.states }) };
      }
    return asJson(drawn);
  },
);

/** @param drawn What `drawnCitations` says of it. A document's validity stands where it is cited first. */
export function withCitations(html: string, drawn: Json<Record<string, Drawn>>): string {
  const citations = new Map(Object.entries(fromJson(drawn)));
  if (citations.size === 0) return html;
  const said = new Set<string>();
  return inPlainText(html, (text) => {
    let written = '';
    let end = 0;
    for (const { at, text: words } of mentionsIn(text)) {
      const citation = citations.get(words);
      if (!citation || at < end) continue;
      written += text.slice(end, at) + linked(words.slice(0, citation.length), citation);
      if (citation.states && !said.has(citation.href)) written += ` ${stateText(citation.states)}`;
      said.add(citation.href);
      end = at + citation.length;
    }
    return written + text.slice(end);
  });
}

/** The name of the document belongs to its last article. */
function linked(words: string, { href, articles }: Drawn): string {
  if (articles.length === 0) return `<a href="${href}">${words}</a>`;
  let end = 0;
  const parts = articles.map(([from, to, place], index) => {
    const before = words.slice(end, from);
    end = index === articles.length - 1 ? words.length : to;
    return `${before}<a href="${place}">${words.slice(from, end)}</a>`;
  });
  return parts.join('');
}

function stateText(states: CitedDocument['states']): string {
  const texts = states.map(({ state, from }) => {
    const words = labelOf('validities', state).toLocaleLowerCase('vi');
    return `<small data-state="${state}"${from ? ` data-from="${from}" hidden` : ''}>[${words}]</small>`;
  });
  return texts.length > 1 ? `<span data-by-day>${texts.join('')}</span>` : texts.join('');
}
