import type { HeldDocument } from '@pho-luat/shared/schemas/publication';
import { paths } from '@pho-luat/shared/paths';
import { heldReasons } from '../words/publisher.ts';
import { rememberedInOrder } from '../lib/remembered.ts';
import type { EditorsWords } from '../search/words.ts';
import type { FrameView } from '../src/views.ts';
import { addressesIn, ownHref } from './addresses.ts';
import { leadToPages, mendedLinks, standing, type LinkTargets } from './body-links.ts';
import { catalogueOf } from './catalogue.ts';
import { coloursOf } from './colours.ts';
import { groupBy, type Entry } from './content.ts';
import type { Edition, Pictures, PageRoute, Source } from './edition.ts';
import { feedTexts } from './feed.ts';
import { downloadableFiles, fileHref } from './files.ts';
import { formerAddresses } from './former.ts';
import { frameOf, symbolFiles } from './frame.ts';
import { manifestOf } from './manifest.ts';
import { notesOfLinks, notesOfRelations } from './notes.ts';
import { hasPlace, pageOf, textsIn, type SitePage } from './page.ts';
import { openData, type Dataset } from './open-data.ts';
import { movedCalendars, planTexts } from './plan-texts.ts';
import type { Shortcut } from '../tree/shortcut.ts';
import { searchWordsOf } from './search-words.ts';
import { shortcutsOf } from './shortcuts.ts';
import { securityText } from './security.ts';
import { robotsText, sitemapFiles } from './sitemap.ts';
import { surroundingsOf } from './surroundings.ts';
import { suggestionsOf } from './suggestions.ts';
import { glossaryOf } from './terms.ts';
import { uniquePaths, uniqueTitles } from './unique.ts';
import { articleListRoutes } from './views/article-lists.ts';
import { articleRoutes } from './views/article.ts';
import { codeListRoute, codeRoutes, unknownCodeRoute } from './views/codes.ts';
import { documentListRoutes } from './views/document-lists.ts';
import { documentRoutes } from './views/document.ts';
import { homeRoute } from './views/home.ts';
import { offlineRoute } from './views/offline.ts';
import { openDataRoute } from './views/open-data.ts';
import { nearText, placeRoutes } from './views/places.ts';
import { planListRoutes } from './views/plan-lists.ts';
import { planRoutes } from './views/plan.ts';
import { notFoundRoute, searchRoute, staticPageRoutes } from './views/static-pages.ts';
import { termsRoute } from './views/terms.ts';
import { topicsRoute } from './views/topics.ts';

export type { SitePage } from './page.ts';

export interface SitePages {
  frame: FrameView;
  pages: readonly SitePage[];
  /** Text files of the site that are no pages: path → text. */
  texts: ReadonlyMap<string, string>;
  /** What editors lay over the product's words of the search. */
  searchWords: EditorsWords;
  /** Files that readers download. */
  files: readonly Entry<'file'>[];
  pictures: Pictures;
  /** Old address → where it leads now, which is always there. */
  redirects: ReadonlyMap<string, string>;
  /** Addresses of printed codes that redirect at once, temporarily. */
  shortcuts: ReadonlyMap<string, Shortcut>;
  /** Addresses of documents that are gone, taken down or not. */
  removed: ReadonlySet<string>;
  /** Documents that are not on the site. */
  held: HeldDocument[];
  /** Documents that are on it, but not as written. */
  notes: HeldDocument[];
}

/** Everything that a release shows. A pure function of the edition. */
export async function sitePages(edition: Edition): Promise<SitePages> {
  const { content, html, texts: fileTexts, pictures, siteUrl } = edition;
  const frame = frameOf(edition);
  const datasets = openData(edition);
  const { kept, clashes } = uniquePaths([...routesOf(edition), openDataRoute(datasets)]);
  const routes = uniqueTitles(kept.values());
  const textsOfPages = textsOfEach(routes, {});
  const files = downloadableFiles(
    content,
    textsOfPages.flatMap(({ bodies }) => bodies),
  );
  const pageAddress = (document: Pick<Source, 'type' | 'id'>) => {
    const path = ownHref(content, document);
    const source = path === undefined ? undefined : kept.get(path)?.source;
    return source?.type === document.type && source.id === document.id ? path : undefined;
  };
  const shownPlans = content.all('plan').filter(({ id }) => pageAddress({ type: 'plan', id }) !== undefined);
  const texts = new Map([
    ...(await feedTexts(edition)),
    [paths.documentCatalogue(), catalogueOf(surroundingsOf(edition))],
    [paths.suggestions(), suggestionsOf(edition)],
    [paths.placesNear(), nearText(edition)],
    ...datasets.flatMap(filesOf),
    [paths.manifest(), manifestOf(frame)],
    ...symbolFiles(frame),
    ...shownPlans.flatMap((plan) => planTexts(edition, plan)),
  ]);

  const colours = coloursOf(content);
  if (colours) texts.set(colours.path, colours.styles);

  const fileAddresses = new Map(files.map((file) => [file.id, fileHref(file)]));
  const sizes = [...pictures].flatMap(([sha256, { widths }]) => widths.map((width) => paths.image(sha256, width)));
  const others = new Set([...fileAddresses.values(), ...texts.keys(), ...sizes]);
  const isLive = (path: string) => kept.has(path) || others.has(path);
  const former = formerAddresses(edition, isLive, (document) =>
    document.type === 'file' ? fileAddresses.get(document.id) : pageAddress(document),
  );

  const targets: LinkTargets = {
    isPage: (path) => kept.has(path),
    hasPlace: (path, place) => {
      const page = kept.get(path);
      return page !== undefined && hasPlace(page.route, place, fileTexts.pages);
    },
    isOther: (path) => others.has(path),
    moved: former.moved,
    addressOf: addressesIn(content),
  };
  const surroundings = surroundingsOf(edition);
  const around = { documents: surroundings.citable, glossary: glossaryOf(surroundings), html, pagesOf: fileTexts.pages };
  const notes: HeldDocument[] = content.everything.flatMap((typed) => notesOfRelations(edition, typed));
  const right = leadToPages(textsOfPages, { stands: standing(kept) });
  const pages = routes.map((page, at) => {
    const links = right[at] ?? mendedLinks(page.route.path, textsOfPages[at]?.led ?? [], targets);
    if (page.source && links.lost.length > 0) notes.push(...notesOfLinks(page.source, links.lost));
    return pageOf(page, { mends: links.mends, ...around });
  });
  for (const [path, text] of sitemapFiles(pages, edition)) texts.set(path, text);
  texts.set('/robots.txt', robotsText(siteUrl));
  const security = securityText(edition);
  if (security) texts.set(paths.security(), security);
  const calendars = shownPlans
    .flatMap((plan) => movedCalendars(edition, plan))
    .filter(([from, to]) => texts.has(to) && !texts.has(from));
  const placed = [...calendars, ...[...texts.keys()].map((path): [string, string] => [path, path])];
  const redirects = new Map([...former.moved, ...calendars, ...movedTexts(former.moved, placed), ...former.gone]);
  return {
    frame,
    pages,
    texts,
    searchWords: searchWordsOf(content),
    files,
    pictures,
    redirects,
    shortcuts: shortcutsOf(edition, (path) => isLive(path) || redirects.has(path)),
    removed: former.removed,
    held: clashes.flatMap(heldForClash),
    notes,
  };
}

const textsOfEach = rememberedInOrder(({ route }: PageRoute) => textsIn(route));

function filesOf({ name, csv, json }: Dataset): [path: string, text: string][] {
  return [
    [paths.openDataFile(name, 'csv'), csv],
    [paths.openDataFile(name, 'json'), json],
  ];
}

/** Redirects the feeds, calendars and tables of a page that has moved, so that subscriptions go on. `texts`: each by its address, and where it is. */
function movedTexts(
  moved: ReadonlyMap<string, string>,
  texts: readonly [path: string, at: string][],
): [from: string, to: string][] {
  const folders = groupBy(texts, ([path]) => [path.slice(0, path.lastIndexOf('/') + 1)]);
  // Not the months: all articles of a month may have gone.
  const whole = [...moved].filter(([from]) => !/\/\d{4}\/\d{2}\/$/.test(from));
  return whole.flatMap(([from, to]) =>
    (folders.get(to) ?? []).map(([path, at]): [string, string] => [from + path.slice(to.length), at]),
  );
}

function routesOf(edition: Edition): PageRoute[] {
  return [
    homeRoute(edition),
    topicsRoute(edition),
    ...planListRoutes(edition),
    ...documentListRoutes(surroundingsOf(edition)),
    ...placeRoutes(edition),
    termsRoute(surroundingsOf(edition)),
    codeListRoute(edition),
    searchRoute(edition),
    notFoundRoute(edition),
    offlineRoute(edition),
    ...articleListRoutes(edition),
    ...articleRoutes(edition),
    ...planRoutes(edition),
    ...documentRoutes(edition),
    ...codeRoutes(edition),
    unknownCodeRoute(),
    ...staticPageRoutes(edition),
  ];
}

function heldForClash({ later, earlier }: { later: PageRoute; earlier: PageRoute }): HeldDocument[] {
  if (!later.source) return [];
  const other = earlier.source?.title ?? earlier.route.head.title;
  return [{ ...later.source, ...heldReasons.sameAddress(later.route.path, other) }];
}
