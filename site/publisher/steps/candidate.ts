import { paths } from '@pho-luat/shared/paths';
import type { HeldDocument } from '@pho-luat/shared/schemas/publication';
import { sha256Of } from '@pho-luat/shared/sha256';
import type { SitePages, SitePage } from '../../pages/index.ts';
import { redirectsFile } from '../../server/configurations.ts';
import type { SearchIndex } from '../../search/indexing/index.ts';
import { timed } from '../say.ts';
import type { Publisher } from '../publisher.ts';
import type { BlobStore } from '../release/blobs.ts';
import { changesBetween, type Change, type Listing } from '../release/listing.ts';
import type { TakenDown } from '../release/taken-down.ts';
import { isOfSearch } from '../store/releases.ts';
import type { Drawn } from './draw.ts';
import { waysIn } from './listing.ts';
import type { Losses } from './losses.ts';
import { searchFiles, type Taken } from './search-files.ts';

/** What a release is made for. */
export interface Begun {
  id: string;
  seq: number;
  day: string;
  /** What the release before has. */
  before: Listing;
  /** What must be gone at once. */
  takenDown: readonly TakenDown[];
  enter: (step: string) => void;
}

/** A release of which nothing is laid yet: checked, and with every file in the store of blobs. */
export interface Candidate {
  /** The newest lines, whatever is served. */
  site: SitePages;
  drawn: Drawn;
  listing: Listing;
  /** Since the release before. */
  changes: readonly Change[];
  /** The pages that the search finds. */
  searched: SitePages;
  held: HeldDocument[];
  /** Undefined when the release does not cover the newest lines. */
  losses?: Losses;
}

type Wanted = Parameters<SearchIndex['update']>[0];

/** The index of all pages, or of those that a listing has. */
export function indexOf(
  publisher: Publisher,
  { before, takenDown }: Begun,
  site: SitePages,
  listing?: Listing,
): Promise<Taken[]> {
  const wanted = wantedOf(site, listing);
  return timed(
    'index',
    () => searchFiles(publisher, wanted, { urgent: takenDown.length > 0, words: site.searchWords, before }),
    () => `${wanted.size} documents`,
  );
}

function wantedOf({ pages }: SitePages, listing?: Listing): Wanted {
  const wanted = new Map<string, NonNullable<SitePage['search']>>();
  for (const { path, file, search } of pages) if (search && (!listing || listing.has(file))) wanted.set(path, search);
  return wanted;
}

/**
 * The listing with its search, with where addresses lead, for hosts that go by it before they look for a page, and with the text that tells
 * two releases apart: a device keeps pages of one alone. Returns what has changed since the release before.
 */
export function complete(
  listing: Map<string, string>,
  index: readonly Taken[],
  { site, day, before, blobs }: Pick<Begun, 'day' | 'before'> & { site: SitePages; blobs: BlobStore },
): Change[] {
  for (const part of index) for (const [path, sha256] of part) listing.set(path, sha256);
  const ways = '/_redirects';
  listing.set(ways, blobs.putTextAt(ways, redirectsFile({ ...waysIn(listing, site), day })));
  const path = paths.release();
  const last = before.get(path);
  if (last !== undefined) listing.set(path, last);
  const changes = changesBetween(before, listing);
  const sum = sumOf(listing, { before, changes });
  const sha256 = blobs.putText(`${sum.toString(16).padStart(16, '0')}\n`);
  listing.set(path, sha256);
  return sha256 === last ? changes : [...changes, { path, before: last, after: sha256 }];
}

/** The sum of each listing, for as long as the listing itself is kept. */
const sums = new WeakMap<Listing, bigint>();
const nothing: Listing = new Map();

/** Every file counts, in no order, so that few have to be looked at when few have changed. */
function sumOf(listing: Listing, { before, changes }: { before: Listing; changes: readonly Change[] }): bigint {
  const known = sums.get(before);
  let sum = known ?? 0n;
  for (const change of known === undefined ? changesBetween(nothing, listing) : changes) {
    const { path } = change;
    // How the search is cut into segments depends on the way here, and a device keeps nothing of it.
    if (path === paths.release() || isOfSearch(path)) continue;
    for (const sha256 of [change.before, change.after]) if (sha256 !== undefined) sum ^= numberOf(`${path} ${sha256}`);
  }
  sums.set(listing, sum);
  return sum;
}

function numberOf(text: string): bigint {
  return BigInt(`0x${sha256Of(text).slice(0, 16)}`);
}
