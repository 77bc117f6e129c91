import { hash } from 'node:crypto';
import { mendLinks } from '../markdown/facts.ts';
import type { SearchDocument } from '../search/indexing/page.ts';
import type { PageKind, Route } from '../src/views.ts';
import type { RenderedBody } from './bodies.ts';
import { withCitations } from './citations.ts';
import type { PageRoute, Source } from './edition.ts';
import { passagesOf, withTexts, type PagesOf } from './file-texts.ts';
import { explainer, type ShownTerm } from './terms.ts';
import { remembered } from '../lib/remembered.ts';

export interface SitePage {
  path: string;
  kind: PageKind;
  /** Digest of all that the page shows, without the frame and the source. */
  key: string;
  /** Its heading. */
  title: string;
  source?: Source;
  /** What the search index gets; absent where the page is not searched. */
  search?: { key: string; document(): SearchDocument };
  /** With the texts in it. */
  route(): Route;
}

type Made = {
  /** What becomes of links (`body-links.ts`) and of citations (`citations.ts`) in its texts. */
  mends: string;
  citations: string;
  /** Explained in its texts (`terms.ts`). */
  terms: readonly ShownTerm[];
  html: (key: string) => string;
  pagesOf: PagesOf;
};

/** Reuses the page, digest included, while it shows the same things as last time. */
export const pageOf = remembered(
  ({ route, source, searched }: PageRoute, { mends, citations, terms, html, pagesOf }: Made): SitePage => ({
    path: route.path,
    kind: route.kind,
    title: searched?.title ?? route.head.title,
    key: digest([byName(route), mends, citations, terms]),
    ...(source ? { source } : {}),
    ...(searched && hasWords(searched) ? { search: searchOf(route, searched, html, pagesOf) } : {}),
    route: () => {
      const explained = explainer(terms);
      const shown = ({ key }: RenderedBody) =>
        explained(mendLinks(withCitations(html(key), citations), JSON.parse(mends) as Record<string, string>));
      return withTexts(withBodies(route, shown), pagesOf);
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

/** The texts of a page. */
export const bodiesIn = remembered((route: Route<RenderedBody>): readonly RenderedBody[] => {
  const found: RenderedBody[] = [];
  withBodies(route, (body) => {
    found.push(body);
    return '';
  });
  return found;
});

/** A page without words cannot be found, and the index does not accept it. */
function hasWords({ title, texts }: NonNullable<PageRoute['searched']>): boolean {
  return [title, ...texts.map((text) => (typeof text === 'string' ? text : text.opening))].some((text) =>
    /[\p{L}\p{N}]/u.test(text),
  );
}

function searchOf(
  { path, search }: Route<RenderedBody>,
  searched: NonNullable<PageRoute['searched']>,
  htmlOf: (key: string) => string,
  pagesOf: PagesOf,
) {
  const { title, texts, files = [], passages: ofPage = [] } = searched;
  const facts = { path, title, kind: '', ...search };
  const passages = () => [...ofPage, ...files.flatMap((file) => passagesOf(file, pagesOf(file.text)))];
  return {
    key: digest([facts, texts.map((text) => (typeof text === 'string' ? text : { body: text.key })), files, ofPage]),
    document: () => ({
      ...facts,
      html: texts.map((text) => (typeof text === 'string' ? paragraph(text) : htmlOf(text.key))).join('\n'),
      ...(ofPage.length + files.length > 0 ? { passages: passages() } : {}),
    }),
  };
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

function paragraph(text: string): string {
  return text && `<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`;
}

function digest(value: unknown): string {
  return hash('sha256', JSON.stringify(value));
}
