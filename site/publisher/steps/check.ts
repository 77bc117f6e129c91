import { paths } from '@pho-luat/shared/paths';
import { findings } from '@pho-luat/shared/words/publisher';
import type { Plan, PlannedPage } from '../../plan/index.ts';
import { ReleaseFailure } from '../failure.ts';
import type { Listing } from '../release/listing.ts';
import type { DrawnPage, DrawnPages } from '../store/pages.ts';
import { fileOfPage } from '../tree.ts';

export interface Checked {
  plan: Pick<Plan, 'pages'>;
  listing: Listing;
  /** Drawn for this release. */
  drawn: ReadonlyMap<string, DrawnPage>;
  /** As they were before it. */
  pages: Pick<DrawnPages, 'get'>;
  codes: readonly string[];
  /** Of the release before; nothing before the first. */
  pagesBefore: number | undefined;
  removals: number;
}

const mostNamed = 10;

/** Nothing is sent to a reader before this: what it finds keeps the last release up. */
export function check(checked: Checked): void {
  const found = [
    ...deadCodes(checked.listing, checked.codes),
    ...pagesLost(checked.pagesBefore ?? 0, checked.plan.pages.length, checked.removals),
    ...brokenLinks(checked),
  ];
  refuseFor(found);
}

/** Of a release that was checked before, and is gone back to: what it may not have yet. */
export function checkCodes(listing: Listing, codes: readonly string[]): void {
  refuseFor(deadCodes(listing, codes));
}

function refuseFor(found: readonly string[]): void {
  if (found.length > 0) throw new ReleaseFailure('check', found.slice(0, mostNamed).join('; '));
}

export function deadCodes(listing: Listing, codes: readonly string[]): string[] {
  return codes.filter((code) => !listing.has(fileOfPage(paths.code(code)))).map(findings.deadCode);
}

/** The share of its pages that a site may lose without anybody having removed anything. */
const mayBeLost = 0.2;
/** A removal takes its own page and may take the last article of a month with it, of its category, and of its topics. */
const pagesOfARemoval = 5;

export function pagesLost(before: number, now: number, removals: number): string[] {
  return before - now > before * mayBeLost + removals * pagesOfARemoval ? [findings.pagesLost(before, now)] : [];
}

/** Also of pages that were not drawn anew: what they lead to may have gone. */
function brokenLinks({ plan, listing, drawn, pages }: Checked): string[] {
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
  return plan.pages.flatMap((page) =>
    (now(page.path)?.links ?? []).filter((place) => !holds(place)).map((place) => brokenLink(page, place)),
  );
}

function brokenLink({ path, source }: PlannedPage, place: string): string {
  return findings.brokenLink(path, place, source?.title);
}
