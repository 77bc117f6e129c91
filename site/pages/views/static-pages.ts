import { paths } from '@pho-luat/shared/paths';
import { descriptions, kinds, searchExamples, titles } from '../../words/pages.ts';
import { languageOf, linkTo } from '../addresses.ts';
import { noText, textOf } from '../bodies.ts';
import type { Entry } from '../content.ts';
import type { Edition, PageRoute } from '../edition.ts';
import { emergencyNumbers } from '../emergency.ts';
import { headOf } from '../heads.ts';
import { contactNear } from './places.ts';

export function staticPageRoutes(edition: Edition): PageRoute[] {
  return edition.content.all('page').map((page) => staticPageRoute(edition, page));
}

export function staticPageRoute({ siteUrl }: Edition, page: Entry<'page'>): PageRoute {
  const path = paths.page(page.slug);
  const body = textOf(page, 'body') ?? noText;
  return {
    source: { type: 'page', id: page.id, title: page.title },
    searched: { title: page.title, texts: [page.lead ?? '', body] },
    route: {
      path,
      kind: 'page',
      head: headOf(path, { title: page.title, description: page.lead ?? body.opening, ...languageOf(page) }),
      search: { kind: kinds.page },
      view: { title: page.title, lead: page.lead, bodyHtml: body, pageQr: new URL(path, siteUrl).href },
    },
  };
}

export function searchRoute({ content }: Edition): PageRoute {
  const path = paths.search();
  return {
    route: {
      path,
      kind: 'search',
      // The first screen is for the answer; the mark in the header leads home.
      head: { ...headOf(path, { title: titles.search, description: descriptions.search, noindex: true }), breadcrumb: [] },
      view: {
        examples: [...searchExamples],
        emergency: emergencyNumbers(content),
        contacts: (['one-stop', 'legal-aid'] as const).map((kind) => contactNear(content, kind)),
      },
    },
  };
}

export function notFoundRoute({ content }: Edition): PageRoute {
  const path = paths.notFound();
  return {
    route: {
      path,
      kind: 'not-found',
      head: headOf(path, { title: titles.notFound, description: descriptions.notFound, noindex: true }),
      view: { latest: content.articles().slice(0, 5).map(linkTo.article) },
    },
  };
}
