import { findings } from '../../words/publisher.ts';
import type { SitePages, SitePage } from '../../pages/index.ts';
import { namedPage, type Flaw } from '../failure.ts';
import { changesBetween, type Change, type Listing } from '../release/listing.ts';
import type { DrawnPage, DrawnPages } from '../store/pages.ts';
import { isOfSearch } from '../store/releases.ts';
import { fileOfPage } from '../../tree/files.ts';

export interface LinkedPages {
  site: Pick<SitePages, 'pages'>;
  listing: Listing;
  /** That of the release before, and what has changed since. */
  before: Listing;
  changes: readonly Change[];
  /** Drawn for this release. */
  drawn: ReadonlyMap<string, DrawnPage>;
  /** As they were before it. */
  pages: Pick<DrawnPages, 'get'>;
}

/** Finds broken links. If nothing has gone since all were sound, only newly drawn pages can have one. */
export class LinkCheck {
  /** The last listing in which all links were sound. */
  #heldIn: Listing | undefined;

  /** Called when pages were drawn without a check. */
  forget(): void {
    this.#heldIn = undefined;
  }

  broken(linked: LinkedPages): Flaw[] {
    const { site, drawn, listing } = linked;
    const isNewAlone = this.#heldIn !== undefined && !hasLost(this.#heldIn, linked);
    const found = brokenLinks(linked, isNewAlone ? site.pages.filter(({ path }) => drawn.has(path)) : site.pages);
    if (found.length === 0) this.#heldIn = listing;
    return found;
  }
}

/** Whether an address, or a place on a page, is gone. Files of the index come and go; only its list, which is always there, is named by a page. */
function hasLost(heldIn: Listing, { listing, before, changes, drawn, pages }: LinkedPages): boolean {
  const since = heldIn === before ? changes : changesBetween(heldIn, listing);
  if (since.some(({ path, after }) => after === undefined && !isOfSearch(path))) return true;
  for (const [path, { ids }] of drawn) {
    const now = new Set(ids);
    if (pages.get(path)?.ids.some((id) => !now.has(id))) return true;
  }
  return false;
}

function brokenLinks({ listing, drawn, pages }: LinkedPages, lookedAt: readonly SitePage[]): Flaw[] {
  const now = (path: string) => drawn.get(path) ?? pages.get(path);
  const places = new Map<string, ReadonlySet<string>>();
  const idsOf = (path: string): ReadonlySet<string> => {
    const known = places.get(path) ?? new Set(now(path)?.ids);
    places.set(path, known);
    return known;
  };
  const leadsSomewhere = (place: string): boolean => {
    const hash = place.indexOf('#');
    const path = hash < 0 ? place : place.slice(0, hash);
    if (!listing.has(fileOfPage(path))) return false;
    return hash < 0 || !fileOfPage(path).endsWith('.html') || idsOf(path).has(place.slice(hash + 1));
  };
  // Thousands of pages lead to the same few places.
  const known = new Map<string, boolean>();
  const holds = (place: string): boolean => {
    const answer = known.get(place) ?? leadsSomewhere(place);
    known.set(place, answer);
    return answer;
  };
  return lookedAt.flatMap((page) =>
    (now(page.path)?.links ?? []).filter((place) => !holds(place)).map((place) => brokenLink(page, place)),
  );
}

function brokenLink(page: SitePage, place: string): Flaw {
  const { path, source } = page;
  return { words: findings.brokenLink(path, place, source?.title), fault: `${namedPage(page)} has a broken link` };
}
