import { dayOf } from '@pho-luat/shared/dates';
import { paths } from '@pho-luat/shared/paths';
import type { PageKind, Route } from '../src/views.ts';
import { groupBy } from './content.ts';
import type { Edition } from './edition.ts';
import { asHtml } from './html.ts';
import type { SitePage } from './page.ts';
import { remembered, rememberedInOrder } from '../lib/remembered.ts';

/**
 * The pages that search engines should keep, as files by their path: articles by month, documents by year, the rest by kind. So a
 * change rewrites one small file, whatever comes or goes elsewhere, and none nears the 50 000 that the protocol allows. A page of one
 * document says on which day its last version came.
 */
export function sitemapFiles(
  pages: readonly SitePage[],
  { past, siteUrl }: Pick<Edition, 'past' | 'siteUrl'>,
): Map<string, string> {
  // Our own paths need no escaping.
  const base = asHtml(siteUrl);
  const known = documentsOf(pages, { past });
  const byFile = groupBy([...pages.entries()], ([, { sitemap }]) => (sitemap ? [sitemap] : []));
  const names = [...byFile.keys()].sort();
  const parts = names.map((path) => `<sitemap><loc>${base}${path}</loc></sitemap>`);
  return new Map([
    ...[...byFile].map(([name, its]): [string, string] => [
      name,
      urlSet(its[0]?.[1] as SitePage, {
        pages: its.map(([, page]) => page),
        instants: its.map(([at]) => known[at]?.changedAt),
        base,
      }),
    ]),
    [paths.sitemap(), xml('sitemapindex', parts)],
  ]);
}

/** What is known of a document is one object for as long as the log is the same. */
const documentsOf = rememberedInOrder(({ kind, source }: SitePage, { past }: Pick<Edition, 'past'>) =>
  source && ofOneDocument.has(kind) ? past.get(source.type, source.id) : undefined,
);

const ofOneDocument: ReadonlySet<PageKind> = new Set(['article', 'plan', 'document', 'page']);

/** A page is in one file alone. */
const urlSet = remembered(
  (
    _first: SitePage,
    { pages, instants, base }: { pages: readonly SitePage[]; instants: readonly (string | undefined)[]; base: string },
  ) => {
    const dates = instants.map((at) => (at ? `<lastmod>${dayOf(at)}</lastmod>` : ''));
    return xml('urlset', pages.map(({ path }, index) => `<url><loc>${base}${path}</loc>${dates[index]}</url>`).sort());
  },
);

type Listed = Pick<Route<unknown>, 'path' | 'kind' | 'head'>;

export function isListed({ path, head }: Listed): boolean {
  return !head.noindex && head.canonical === path;
}

export function sitemapOf(route: Listed): string {
  return `/sitemap-${partOf(route)}.xml`;
}

function partOf({ path, kind, head }: Listed): string {
  if (kind === 'article' && head.publishedTime) return `article-${head.publishedTime.slice(0, 7)}`;
  if (kind === 'document') return `document-${path.split('/')[2]}`;
  return kind;
}

export function robotsText(siteUrl: string): string {
  return `User-agent: *\nAllow: /\nSitemap: ${siteUrl}${paths.sitemap()}\n`;
}

function xml(root: string, items: readonly string[]): string {
  const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">\n${items.join('\n')}\n</${root}>\n`;
}
