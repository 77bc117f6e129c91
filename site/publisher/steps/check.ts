import { paths } from '@pho-luat/shared/paths';
import type { QrCode } from '@pho-luat/shared/content-types/qr-code';
import { findings } from '@pho-luat/shared/words/publisher';
import { ReleaseFailure } from '../failure.ts';
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
  /** Of the release before; nothing before the first. */
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
export function checkCodes(listing: Listing, codes: readonly IssuedCode[]): void {
  refuseFor(deadCodes(listing, codes));
}

function refuseFor(found: readonly string[]): void {
  if (found.length > 0) throw new ReleaseFailure('check', found.slice(0, mostNamed).join('; '));
}

/** As it may hang on a wall: by its code, in capitals too, or by the path that was printed before it was ours. */
export function deadCodes(listing: Listing, codes: readonly IssuedCode[]): string[] {
  return codes.flatMap(({ code, oldPath }) => {
    const printed = [paths.code(code), paths.code(code).toUpperCase(), ...(oldPath === undefined ? [] : [oldPath])];
    const dead = printed.filter((path) => !listing.has(fileOfPage(path)));
    return dead.length > 0 ? [findings.deadCode(code, dead)] : [];
  });
}

/** The share of its pages that a site may lose without anybody having removed anything. */
const mayBeLost = 0.2;
/** A removal takes its own page and may take the last article of a month with it, of its category, and of its topics. */
const pagesOfARemoval = 5;

export function pagesLost(before: number, now: number, removals: number): string[] {
  return before - now > before * mayBeLost + removals * pagesOfARemoval ? [findings.pagesLost(before, now)] : [];
}
