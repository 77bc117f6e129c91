import { paths } from '@pho-luat/shared/paths';
import type { HeadView, PageKind } from '../src/views.ts';
import { groupBy } from './content.ts';
import type { Edition, PageRoute } from './edition.ts';
import { remembered } from '../lib/remembered.ts';

/**
 * The pages that search engines should keep, as files by their path: articles by month, documents by year, the rest by kind. So a
 * change rewrites one small file, whatever comes or goes elsewhere, and none nears the 50 000 that the protocol allows. A page of one
 * document says on which day its last version came.
 */
export function sitemapFiles(
  pages: readonly PageRoute[],
  { past, siteUrl }: Pick<Edition, 'past' | 'siteUrl'>,
): Map<string, string> {
  // Our own paths need no escaping.
  const base = escape(siteUrl);
  const listed = pages.filter(({ route: { head, path } }) => !head.noindex && head.canonical === path);
  const byFile = groupBy(listed, ({ route }) => [fileOf(route)]);
  const changedOn = ({ route, source }: PageRoute) =>
    source && ofOneDocument.has(route.kind) ? past.get(source.type, source.id)?.changedOn : undefined;
  const names = [...byFile.keys()].sort();
  const parts = names.map((path) => `<sitemap><loc>${base}${path}</loc></sitemap>`);
  return new Map([
    ...[...byFile].map(([name, its]): [string, string] => {
      const routes = its.map(({ route }) => route);
      return [name, urlSet(routes[0] as Listed, { routes, days: its.map(changedOn), base })];
    }),
    [paths.sitemap(), xml('sitemapindex', parts)],
  ]);
}

const ofOneDocument: ReadonlySet<PageKind> = new Set(['article', 'plan', 'document', 'page']);

interface Listed {
  path: string;
  kind: string;
  head: HeadView;
}

/** A route is in one file alone. */
const urlSet = remembered(
  (
    _first: Listed,
    { routes, days, base }: { routes: readonly Listed[]; days: readonly (string | undefined)[]; base: string },
  ) => {
    const dates = days.map((day) => (day ? `<lastmod>${day}</lastmod>` : ''));
    return xml('urlset', routes.map(({ path }, index) => `<url><loc>${base}${path}</loc>${dates[index]}</url>`).sort());
  },
);

const fileOf = remembered((route: Listed): string => `/sitemap-${partOf(route)}.xml`);

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

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
