import type { HeldDocument } from '@pho-luat/shared/schemas/publication';
import { paths } from '@pho-luat/shared/paths';
import { heldReasons } from '@pho-luat/shared/words/publisher';
import type { RenderInput } from '../src/views.ts';
import { pruneBodyLinks } from './body-links.ts';
import type { Entry } from './content.ts';
import type { Edition, Planned } from './edition.ts';
import { feedOf } from './feed.ts';
import { downloadableFiles } from './files.ts';
import { frameOf } from './frame.ts';
import { robotsText, sitemapFiles } from './sitemap.ts';
import { uniquePaths, uniqueTitles } from './unique.ts';
import { articleListRoutes } from './views/article-lists.ts';
import { articleRoutes } from './views/article.ts';
import { codeListRoute, codeRoutes } from './views/codes.ts';
import { documentListRoutes } from './views/document-lists.ts';
import { documentRoutes } from './views/document.ts';
import { homeRoute } from './views/home.ts';
import { planListRoutes } from './views/plan-lists.ts';
import { planRoutes } from './views/plan.ts';
import { notFoundRoute, searchRoute, staticPageRoutes } from './views/static-pages.ts';
import { topicsRoute } from './views/topics.ts';

export interface Plan {
  render: RenderInput;
  /** What the site has beside its pages and files: path → text. */
  texts: ReadonlyMap<string, string>;
  /** Files that readers download. */
  files: readonly Entry<'file'>[];
  held: HeldDocument[];
}

/** Everything that a release shows: a pure function of the edition. */
export async function planSite(edition: Edition): Promise<Plan> {
  const { kept, clashes } = uniquePaths([
    homeRoute(edition),
    topicsRoute(edition),
    ...planListRoutes(edition),
    ...documentListRoutes(edition),
    codeListRoute(edition),
    searchRoute(),
    notFoundRoute(edition),
    ...articleListRoutes(edition),
    ...articleRoutes(edition),
    ...planRoutes(edition),
    ...documentRoutes(edition),
    ...codeRoutes(edition),
    ...staticPageRoutes(edition),
  ]);
  const files = downloadableFiles(edition.content);
  const texts = new Map([[paths.feed(), await feedOf(edition)]]);
  const routes = pruneBodyLinks(
    uniqueTitles(kept).map(({ route }) => route),
    new Set([...files.map(paths.file), ...texts.keys()]),
  );
  for (const [path, text] of sitemapFiles(routes, edition.siteUrl)) texts.set(path, text);
  texts.set('/robots.txt', robotsText(edition.siteUrl));
  return { render: { frame: frameOf(edition), routes }, texts, files, held: clashes.flatMap(heldForClash) };
}

function heldForClash({ later, earlier }: { later: Planned; earlier: Planned }): HeldDocument[] {
  if (!later.source) return [];
  const other = earlier.source?.title ?? earlier.route.head.title;
  return [{ ...later.source, ...heldReasons.sameAddress(later.route.path, other) }];
}
