import { hash } from 'node:crypto';
import type { Glossary } from '@pho-luat/shared/terms';
import { mendLinks } from '../markdown/facts.ts';
import type { SearchDocument } from '../search/indexing/page.ts';
import type { AnswerView, PageKind, Route } from '../src/views.ts';
import { fileOfPage } from '../tree/files.ts';
import type { RenderedBody } from './bodies.ts';
import { ledFrom, type MendedLinks } from './body-links.ts';
import { drawnCitations, withCitations, type CitableDocuments } from './citations.ts';
import type { PageRoute, Source } from './edition.ts';
import { isPartShown, textPlace, withTexts, type PagesOf } from './file-texts.ts';
import { searchDocument } from './searched.ts';
import { isListed, sitemapOf } from './sitemap.ts';
import { explainer, termsIn, type ShownTerm } from './terms.ts';
import { remembered } from '../lib/remembered.ts';
import { fromJson } from '../lib/typed-json.ts';

export interface SitePage {
  path: string;
  /** In the tree: the same string object from release to release, which a map finds in half the time. */
  file: string;
  kind: PageKind;
  /** Digest of all that the page shows, without the frame and the source. */
  key: string;
  /** Its heading. */
  title: string;
  source?: Source;
  /** The sitemap that lists it; absent where no search engine should keep it. */
  sitemap?: string;
  /** What the search index gets; absent where the page is not searched. */
  search?: { key: string; document(): SearchDocument };
  /** With the texts in it. */
  route(): Route;
}

type Within = {
  /** What becomes of links in its texts (`body-links.ts`). */
  mends: MendedLinks['mends'];
  /** The documents that its texts may cite. */
  documents: CitableDocuments;
  /** The terms that may be explained in them. */
  glossary: Glossary<ShownTerm>;
  html: (key: string) => string;
  pagesOf: PagesOf;
};

/** A page with what its texts lead to. */
export const pageOf = remembered((page: PageRoute, { documents, ...made }: Within): SitePage => {
  const { bodies } = textsIn(page.route);
  const citations = drawnCitations(bodies, { path: page.route.path, documents });
  return pageAsShown(page, {
    ...made,
    citations,
    terms: termsIn({ answer: answerOf(page.route), bodies }, made),
  });
});

type Made = Pick<Within, 'mends' | 'glossary' | 'html' | 'pagesOf'> & {
  /** What becomes of citations (`citations.ts`). */
  citations: ReturnType<typeof drawnCitations>;
  /** Explained in its texts (`terms.ts`). */
  terms: readonly ShownTerm[];
};

/** Reuses the page, digest included, while it shows the same things as last time, and no term has changed. */
const pageAsShown = remembered(
  ({ route, source, searched }: PageRoute, { mends, citations, terms, glossary, html, pagesOf }: Made): SitePage => ({
    path: route.path,
    file: fileOfPage(route.path),
    kind: route.kind,
    title: searched?.title ?? route.head.title,
    key: digest([byName(route), mends, citations, terms]),
    source,
    ...(isListed(route) ? { sitemap: sitemapOf(route) } : {}),
    ...(searched && hasWords(searched) ? { search: searchOf(route, searched, html, pagesOf) } : {}),
    route: () => {
      const explain = explainer(terms, glossary);
      // Before the texts, as it is read.
      const said = withAnswer(route, explain.line);
      const shown = ({ key }: RenderedBody) => explain.text(mendLinks(withCitations(html(key), citations), fromJson(mends)));
      return withTexts(withBodies(said, shown), pagesOf);
    },
  }),
);

/** What a page shows, with digests instead of large parts that many pages share. */
function byName(route: Route<RenderedBody>): unknown {
  switch (route.kind) {
    case 'article-list':
      return { ...route, view: { ...route.view, articles: route.view.articles.map(digestOfRow) } };
    case 'document-list':
      return { ...route, view: { ...route.view, documents: route.view.documents.map(digestOfRow) } };
    default:
      return withBodies(route, ({ key }) => key);
  }
}

const digestOfRow = remembered(digest);

/** The texts of a page, and the links in them. */
export const textsIn = remembered((route: Route<RenderedBody>) => {
  const bodies: RenderedBody[] = [];
  withBodies(route, (body) => {
    bodies.push(body);
    return '';
  });
  return { bodies, led: ledFrom(bodies), places: [...bodies.flatMap(({ ids }) => ids), ...placesIn(route)] };
});

/** What addresses of this site lead to on a page, besides headings and notes of its texts, and parts of its files. */
function placesIn(route: Route<RenderedBody>): string[] {
  switch (route.kind) {
    case 'plan':
      return route.view.groups.flatMap(({ tasks }) => tasks.map(({ id }) => id));
    case 'terms':
      return route.view.terms.map(({ id }) => id);
    case 'document':
      return route.view.bodyHtml ? [textPlace] : [];
    default:
      return [];
  }
}

/** Whether a link in a text can lead to this place. */
export function hasPlace(route: Route<RenderedBody>, place: string, pagesOf: PagesOf): boolean {
  if (textsIn(route).places.includes(place)) return true;
  return route.kind === 'document' && isPartShown(route.view.fileTexts, place, pagesOf);
}

/** A page without words cannot be found, and the index does not accept it. */
function hasWords({ title, texts }: NonNullable<PageRoute['searched']>): boolean {
  return [title, ...texts.map((text) => (typeof text === 'string' ? text : text.opening))].some((text) =>
    /[\p{L}\p{N}]/u.test(text),
  );
}

function searchOf(
  { path, search }: Route<RenderedBody>,
  searched: NonNullable<PageRoute['searched']>,
  html: (key: string) => string,
  pagesOf: PagesOf,
) {
  const { title, texts, files = [], passages = [] } = searched;
  const facts = { path, title, kind: '', ...search };
  return {
    key: digest([facts, texts.map((text) => (typeof text === 'string' ? text : { body: text.key })), files, passages]),
    document: () => searchDocument(facts, searched, { html, pagesOf }),
  };
}

function answerOf(route: Route<RenderedBody>): AnswerView | undefined {
  return route.kind === 'article' ? route.view.answer : undefined;
}

function withAnswer(route: Route<RenderedBody>, explain: (html: string) => string): Route<RenderedBody> {
  if (route.kind !== 'article' || !route.view.answer) return route;
  const { answer } = route.view;
  const explained = { ...answer, steps: answer.steps.map(explain), bring: answer.bring.map(explain) };
  return { ...route, view: { ...route.view, answer: explained } };
}

function withBodies<Html>(route: Route<RenderedBody>, show: (body: RenderedBody) => Html): Route<Html> {
  switch (route.kind) {
    case 'article':
      return { ...route, view: { ...route.view, bodyHtml: show(route.view.bodyHtml) } };
    case 'page':
      return { ...route, view: { ...route.view, bodyHtml: show(route.view.bodyHtml) } };
    case 'document': {
      const { bodyHtml, ...view } = route.view;
      return { ...route, view: bodyHtml ? { ...view, bodyHtml: show(bodyHtml) } : view };
    }
    case 'plan':
      return { ...route, view: { ...route.view, parts: route.view.parts.map((part) => ({ ...part, html: show(part.html) })) } };
    default:
      return route;
  }
}

function digest(value: unknown): string {
  return hash('sha256', JSON.stringify(value));
}
