import { paths } from '@pho-luat/shared/paths';
import type { Hold } from '@pho-luat/shared/schemas/releases';
import { isOfCodes } from '@pho-luat/shared/printed-address';
import type { SitePages } from '../../pages/index.ts';
import type { DrawnPage } from '../store/pages.ts';
import { isOfSearch } from '../store/releases.ts';
import type { Store } from '../store.ts';
import { fileOfPage, goesWith, pageOfFile } from '../../tree/files.ts';
import { isAsPublished } from '../as-published.ts';
import { say } from '../say.ts';
import type { BlobStore } from './blobs.ts';
import { withoutCampaign, withoutDocuments, withoutEntries, withoutLinks, withoutSuggestions } from './dead-links.ts';
import { goBack, type Listing } from './listing.ts';
import { placesNamed } from './named-places.ts';
import { showsIn } from './takedown.ts';
import { treeNames } from './trees.ts';

export interface Holding {
  store: Pick<Store, 'releases' | 'pages'>;
  blobs: BlobStore;
  site: Pick<SitePages, 'pages' | 'redirects' | 'shortcuts' | 'removed'>;
  drawn: { pages: ReadonlyMap<string, DrawnPage> };
  /** The listing without the hold. */
  newest: Listing;
  hold: Hold;
  /** Titles of documents that are being taken down and have no address to look for. */
  titles: readonly string[];
}

export class UnknownRelease extends Error {}

/**
 * The release that an operator went back to, with what is newer than it and must not be undone by going back: every code and the
 * page that it opens, every removal, and every redirect that leads to a page of it. `overlaid`: what is as in the newest release.
 */
export async function heldListing(holding: Holding): Promise<{ listing: Map<string, string>; overlaid: ReadonlySet<string> }> {
  const { store, blobs, site, newest, hold } = holding;
  const steps = store.releases.stepsBackTo(hold.release);
  if (!steps) throw new UnknownRelease(`The release ${hold.release} is not kept any more: resume, or go back to another one.`);
  const listing = goBack(store.releases.listing(), steps);
  // It is made again: today's has words of what goes now.
  for (const path of listing.keys()) if (isOfSearch(path)) listing.delete(path);
  const overlaid = new Set<string>();
  const lay = (path: string) => {
    const sha256 = newest.get(path);
    if (sha256 === undefined || listing.get(path) === sha256) return;
    listing.set(path, sha256);
    overlaid.add(path);
  };
  const layOrDelete = (path: string) => {
    if (newest.has(path)) lay(path);
    else listing.delete(path);
  };

  await mendKept(listing, holding);
  for (const [path, sha256] of listing) if (!blobs.has(sha256)) layOrDelete(path);
  for (const path of listing.keys()) if (isCode(path) && !newest.has(path)) listing.delete(path);
  for (const path of newest.keys()) if (isCode(path) || path.startsWith('/_astro/')) lay(path);
  for (const path of site.shortcuts.keys()) lay(fileOfPage(path));
  for (const path of listing.keys()) if (goesWith(site.removed, path)) listing.delete(path);
  for (const path of await filesThatShow(listing, holding)) layOrDelete(path);
  for (const { path, kind } of site.pages) {
    if (kind === 'code') for (const place of linksOf(path, holding)) layIfAbsent(fileOfPage(place), listing, lay);
  }
  for (const [from, to] of site.redirects) {
    if (listing.has(fileOfPage(to)) && (site.removed.has(from) || !listing.has(fileOfPage(from)))) lay(fileOfPage(from));
  }
  await mendDeadLinks(listing, overlaid, blobs);
  await dropUnusedFiles(listing, holding);
  await mendLists(listing, holding);
  return { listing, overlaid };
}

/** What was served last some releases ago may have changed on the disk since, and no audit looks at it. */
async function mendKept(listing: Listing, { newest, blobs, store }: Holding): Promise<void> {
  for (const [path, sha256] of listing) {
    if (newest.get(path) === sha256 || !blobs.has(sha256)) continue;
    const blob = blobs.pathOf(sha256);
    if (isAsPublished({ path, file: blob, sha256, blob })) continue;
    say(`${path} of the release that is gone back to is not as it was published`);
    await blobs.mend(sha256);
    for (const name of treeNames) store.releases.setTree(name, undefined);
  }
}

function isCode(path: string): boolean {
  return isOfCodes(path) && path !== fileOfPage(paths.codes());
}

function layIfAbsent(path: string, listing: Listing, lay: (path: string) => void): void {
  if (!listing.has(path)) lay(path);
}

function linksOf(path: string, { drawn, store }: Holding): readonly string[] {
  return (drawn.pages.get(path) ?? store.pages.get(path))?.links ?? [];
}

/**
 * Files of the held release that show something that was removed since. Those that are still the newest do not. A page that shows it in
 * the side column alone, as every page does, stays without that.
 */
async function filesThatShow(listing: Map<string, string>, { site, blobs, newest, titles }: Holding): Promise<string[]> {
  const found: string[] = [];
  for (const [path, sha256] of listing) {
    if (!/\.(html|json)$/.test(path) || isMended(path) || newest.get(path) === sha256) continue;
    const text = (await blobs.read(sha256)).toString();
    if (!showsIn(path, text, titles, site.removed)) continue;
    const cut = path.endsWith('.html') ? withoutCampaign(text) : text;
    if (cut !== text && !showsIn(path, cut, titles, site.removed)) listing.set(path, blobs.putText(cut));
    else found.push(path);
    // The same table for spreadsheets is beside it.
    if (path.endsWith('.json')) found.push(path.replace(/json$/, 'csv'));
  }
  return found;
}

/** A list of pages that is left as it was, except for the missing ones. */
function isMended(path: string): boolean {
  return path === paths.documentCatalogue() || path === paths.suggestions() || path.endsWith('.xml');
}

/** What a page's file links to or loads. */
async function linksIn(file: string, sha256: string, holding: Holding): Promise<readonly string[]> {
  if (holding.newest.get(file) === sha256) return linksOf(pageOfFile(file), holding);
  return placesNamed(file, (await holding.blobs.read(sha256)).toString());
}

/** A file or picture that is no longer public stays only as long as a page of the held release needs it. */
async function dropUnusedFiles(listing: Map<string, string>, holding: Holding): Promise<void> {
  const isFile = (path: string) => path.startsWith(paths.files()) || path.startsWith(paths.images());
  const left = new Set([...listing.keys()].filter((path) => isFile(path) && !holding.newest.has(path)));
  if (left.size === 0) return;
  for (const [path, sha256] of listing) {
    if (path.endsWith('.html')) for (const place of await linksIn(path, sha256, holding)) left.delete(place);
  }
  for (const path of left) listing.delete(path);
}

/** A newer page may link to what the held release did not have yet. */
async function mendDeadLinks(listing: Map<string, string>, overlaid: ReadonlySet<string>, blobs: BlobStore): Promise<void> {
  for (const path of overlaid) {
    const sha256 = listing.get(path);
    if (sha256 === undefined || !path.endsWith('.html')) continue;
    const html = (await blobs.read(sha256)).toString();
    const mended = withoutLinks(pageOfFile(path), html, (place) => listing.has(fileOfPage(place)));
    if (mended !== html) listing.set(path, blobs.putText(mended));
  }
}

/** Removes missing pages from the held release's feed, sitemaps, catalogue and suggestions. */
async function mendLists(listing: Map<string, string>, { site, blobs }: Holding): Promise<void> {
  const isPage = (path: string) => listing.has(fileOfPage(path)) && !site.removed.has(path) && !site.redirects.has(path);
  const mend = (path: string, text: string): string => {
    if (path === paths.documentCatalogue())
      return withoutDocuments(text, ({ href, file }) => isPage(href) && listing.has(file.href));
    return path === paths.suggestions() ? withoutSuggestions(text, isPage) : withoutEntries(text, isPage);
  };
  for (const [path, sha256] of listing) {
    if (!isMended(path)) continue;
    const text = (await blobs.read(sha256)).toString();
    const mended = mend(path, text);
    if (mended !== text) listing.set(path, blobs.putText(mended));
  }
}
