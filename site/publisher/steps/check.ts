import { paths } from '@pho-luat/shared/paths';
import { findings } from '@pho-luat/shared/words/publisher';
import { ReleaseFailure } from '../failure.ts';
import type { Listing } from '../release/listing.ts';
import { fileOfPage } from '../tree.ts';
import type { LinkCheck, LinkedPages } from './link-check.ts';

export interface Checked extends LinkedPages {
  codes: readonly string[];
  /** Of the release before; nothing before the first. */
  pagesBefore: number | undefined;
  removals: number;
}

const mostNamed = 10;

/** Nothing is sent to a reader before this: what it finds keeps the last release up. */
export function check(links: LinkCheck, checked: Checked): void {
  const found = [
    ...deadCodes(checked.listing, checked.codes),
    ...pagesLost(checked.pagesBefore ?? 0, checked.plan.pages.length, checked.removals),
    ...links.broken(checked),
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
