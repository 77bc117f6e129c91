import { paths } from '@pho-luat/shared/paths';
import { hasShortNames } from '@pho-luat/shared/printed-address';
import type { QrCode } from '@pho-luat/shared/content-types/qr-code';
import { findings } from '../../words/publisher.ts';
import { ReleaseFailure, type Flaw } from '../failure.ts';
import type { Listing } from '../release/listing.ts';
import { fileOfPage } from '../../tree/files.ts';
import type { LogLines } from '../store/lines.ts';
import type { LineParser } from './lines.ts';
import type { LinkCheck, LinkedPages } from './link-check.ts';

export type IssuedCode = Pick<QrCode, 'code' | 'oldPath'>;

interface Ledger {
  store: { lines: Pick<LogLines, 'ofType'> };
  lines: LineParser;
}

export interface Checked extends LinkedPages {
  codes: readonly IssuedCode[];
  /** Pages of the release before; undefined before the first. */
  pagesBefore: number | undefined;
  removals: number;
}

/** Every code that the ledger ever issued, and the old path of each that was printed elsewhere. */
export function codesEver({ store, lines }: Ledger): IssuedCode[] {
  const codes = store.lines.ofType('qr-code').flatMap((raw): IssuedCode[] => {
    const parsed = lines.parse(raw);
    return 'line' in parsed && parsed.line.action === 'publish' && parsed.line.type === 'qr-code' ? [parsed.line.document] : [];
  });
  return [...new Map(codes.map((each) => [each.code, each])).values()];
}

const mostNamed = 10;

/** The check before anything is served: a finding keeps the last release up. */
export function check(links: LinkCheck, checked: Checked): void {
  const found = [
    ...deadCodes(checked.listing, checked.codes),
    ...pagesLost(checked.pagesBefore ?? 0, checked.site.pages.length, checked.removals),
    ...links.broken(checked),
  ];
  refuseFor(found);
}

/** Takes a release that passed its check earlier and is gone back to: codes issued since may be missing from it. */
export function checkCodes(listing: Listing, codes: readonly IssuedCode[]): void {
  refuseFor(deadCodes(listing, codes));
}

function refuseFor(found: readonly Flaw[]): void {
  if (found.length > 0) throw new ReleaseFailure('check', found.slice(0, mostNamed));
}

/** All addresses that may be printed on a wall: the code, the code in capitals, or a path that was printed elsewhere. */
export function deadCodes(listing: Listing, codes: readonly IssuedCode[]): Flaw[] {
  return codes.flatMap(({ code, oldPath }) => {
    const printed = [
      paths.code(code),
      paths.code(code).toUpperCase(),
      ...(oldPath === undefined || !hasShortNames(oldPath) ? [] : [oldPath]),
    ];
    const dead = printed.filter((path) => !listing.has(fileOfPage(path)));
    return dead.length > 0 ? [{ words: findings.deadCode(code, dead), fault: `the code ${code} opens no page` }] : [];
  });
}

/** The fraction of its pages that a site may lose without removals. */
const mayBeLost = 0.2;
/** A removal takes its own page, and may empty a month's list, its category's and its topics'. */
const pagesOfARemoval = 5;

export function pagesLost(before: number, now: number, removals: number): Flaw[] {
  if (before - now <= before * mayBeLost + removals * pagesOfARemoval) return [];
  return [{ words: findings.pagesLost(before, now), fault: `of ${before} pages ${now} are left, without removals` }];
}
