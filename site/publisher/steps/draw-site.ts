import { heldReasons } from '../../words/publisher.ts';
import { sitePages, type SitePages } from '../../pages/index.ts';
import { namedPage, ReleaseFailure } from '../failure.ts';
import { timed } from '../say.ts';
import type { Begun } from './candidate.ts';
import { drawAgain, drawPages, type Drawing, type Drawn } from './draw.ts';
import { prepare, type Prepared, type Tools } from './prepare.ts';
import { requireFiles } from './require-files.ts';

/** What runs alongside the drawing: the search index needs the same pages, and nothing that is drawn. */
type Beside<T> = (site: SitePages) => Promise<T>;

interface DrawnSite<T> {
  prepared: Prepared;
  site: SitePages;
  drawn: Drawn;
  beside: T;
}

/** More rounds mean that single documents are not the cause. */
const mostRounds = 5;

/**
 * Makes and draws the pages: a document whose page cannot be drawn is held back, and an earlier version of it is shown. Any other
 * page that cannot be drawn stops the release, unless `isEnough` says that the rest will do.
 */
export async function drawSite<T>(
  tools: Tools & Drawing,
  { day, enter }: Pick<Begun, 'day' | 'enter'>,
  { beside, isEnough = false }: { beside: Beside<T>; isEnough?: boolean },
): Promise<DrawnSite<T>> {
  for (let round = 1; ; round += 1) {
    enter('prepare');
    const prepared = await timed('prepare', () => prepare(tools));
    if (!isEnough) requireFiles(tools);
    const site = await timed(
      'pages',
      () => sitePages({ ...prepared, day, siteUrl: tools.siteUrl }),
      ({ pages }) => `${pages.length} pages`,
    );
    enter('render');
    const drawing = timed(
      'render',
      () => drawPages(tools, site),
      ({ pages }) => `${pages.size} pages`,
    );
    const [first, done] = await both(drawing, beside(site));
    const drawn = first.faults.size === 0 ? first : await drawAgain(tools, site, first);
    if (drawn.faults.size === 0) return { prepared, site, drawn, beside: done };
    if (holdBack(tools, site, drawn) && round < mostRounds) continue;
    if (!isEnough) throw notDrawn(site, drawn);
    return { prepared, site, drawn, beside: done };
  }
}

/** Whether each page that could not be drawn is a document's, which can be held back. */
function holdBack({ lines }: Tools, site: SitePages, { faults }: Drawn): boolean {
  return [...faults].every(([path, what]) => {
    const source = site.pages.find((page) => page.path === path)?.source;
    return source !== undefined && lines.memory.refuse(source, { ...heldReasons.undrawable(path), fault: `its page: ${what}` });
  });
}

function notDrawn(site: SitePages, { faults }: Drawn): ReleaseFailure {
  const [path, what] = [...faults][0] ?? [];
  const page = site.pages.find((each) => each.path === path);
  const title = page?.source ? ` («${page.source.title}»)` : '';
  return new ReleaseFailure('render', [
    { words: `${path}${title}: ${what}`, fault: `${page ? namedPage(page) : path}: ${what}` },
  ]);
}

/** Waits for both, however they end, before throwing, so that nothing goes on during the next release. */
async function both<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([a, b]);
  return Promise.all([a, b]);
}
