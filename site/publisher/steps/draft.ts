import { paths } from '@pho-luat/shared/paths';
import type { HeldDocument } from '@pho-luat/shared/schemas/publication';
import type { SitePages, SitePage } from '../../pages/index.ts';
import { digestOf } from '../../renderer/pack.ts';
import type { SearchIndex } from '../../search/indexing/index.ts';
import { fileOfPage } from '../../tree/files.ts';
import { timed } from '../log.ts';
import type { Publisher } from '../publisher.ts';
import type { BlobStore } from '../release/blobs.ts';
import type { Listing } from '../release/listing.ts';
import type { TakenDown } from '../release/taken-down.ts';
import type { Drawn } from './draw.ts';
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
export interface Draft {
  /** The newest lines, whatever is served. */
  site: SitePages;
  drawn: Drawn;
  listing: Listing;
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
  for (const { path, search } of pages) if (search && (!listing || listing.has(fileOfPage(path)))) wanted.set(path, search);
  return wanted;
}

/** The listing with its search, and with the text that tells two releases apart: a device keeps pages of one alone. */
export function complete(listing: Map<string, string>, index: readonly Taken[], blobs: BlobStore): void {
  for (const part of index) for (const [path, sha256] of part) listing.set(path, sha256);
  // How the search is cut into segments depends on the way here, and a device keeps nothing of it.
  const kept = [...listing].filter(([path]) => path !== paths.release() && !path.startsWith(paths.searchIndex()));
  const all = kept.map(([path, sha256]) => `${path} ${sha256}`).sort();
  listing.set(paths.release(), blobs.putText(`${digestOf(all.join('\n')).slice(0, 16)}\n`));
}
