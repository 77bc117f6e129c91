import { hash } from 'node:crypto';
import { mendLinks } from '../markdown/facts.ts';
import type { SearchDocument } from '../search/indexing/page.ts';
import type { PageKind, Route } from '../src/views.ts';
import type { Bodies, RenderedBody } from './bodies.ts';
import type { MendedLinks } from './body-links.ts';
import type { Planned, Source } from './edition.ts';

export interface PlannedPage {
  path: string;
  kind: PageKind;
  /** Digest of all that the page shows, but for the frame and the code. */
  key: string;
  /** Its heading. */
  title: string;
  source?: Source;
  /** What search is to know of it; absent where it is not searched. */
  search?: { key: string; document(): SearchDocument };
  /** With the texts in it. */
  route(): Route;
}

export function pageOf({ route, source, searched }: Planned, { mends }: MendedLinks, bodies: Bodies): PlannedPage {
  return {
    path: route.path,
    kind: route.kind,
    title: searched?.title ?? route.head.title,
    key: digest([withBodies(route, ({ key }) => key), mends]),
    ...(source ? { source } : {}),
    ...(searched ? { search: searchOf(route, searched, bodies) } : {}),
    route: () => withBodies(route, ({ key }) => mendLinks(bodies.html(key), mends)),
  };
}

/** The texts of a page. */
export function bodiesIn(route: Route<RenderedBody>): RenderedBody[] {
  const found: RenderedBody[] = [];
  withBodies(route, (body) => {
    found.push(body);
    return '';
  });
  return found;
}

function searchOf({ path, search }: Route<RenderedBody>, searched: NonNullable<Planned['searched']>, bodies: Bodies) {
  const { title, texts } = searched;
  const facts = { path, title, kind: '', ...search };
  return {
    key: digest([facts, texts.map((text) => (typeof text === 'string' ? text : { body: text.key }))]),
    document: () => ({
      ...facts,
      html: texts.map((text) => (typeof text === 'string' ? paragraph(text) : bodies.html(text.key))).join('\n'),
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
