import type { Hsts } from '@pho-luat/shared/environment';
import { paths } from '@pho-luat/shared/paths';
import type { SitePages } from '../../pages/index.ts';
import { fileHref } from '../../pages/files.ts';
import { redirectPage } from '../../pages/redirects.ts';
import { headersFile } from '../../server/configurations.ts';
import { takeAsset, type Asset } from '../assets.ts';
import type { BlobStore } from '../release/blobs.ts';
import type { Listing } from '../release/listing.ts';
import type { DrawnPage } from '../store/pages.ts';
import type { TreeFacts } from '../../tree/facts.ts';
import { fileOfPage } from '../../tree/files.ts';
import type { PublishedFiles } from './files.ts';
import type { PictureStore } from './pictures.ts';

export interface Sources {
  site: SitePages;
  /** As each page of the site is drawn, in their order; undefined for one that is left out. */
  shown: readonly (DrawnPage | undefined)[];
  files: Pick<PublishedFiles, 'pathOf'>;
  pictures: PictureStore;
  assets: ReadonlyMap<string, Asset>;
  siteUrl: string;
  hsts?: Hsts | undefined;
  blobs: BlobStore;
}

/** Everything in a release except its search and `/_redirects`, each as a blob. */
export async function listingOf(sources: Sources): Promise<Map<string, string>> {
  const { site, blobs, siteUrl, hsts } = sources;
  const listing = new Map<string, string>();
  for (const [path, { sha256, file }] of sources.assets)
    listing.set(path, blobs.has(sha256) ? sha256 : await takeAsset(file, blobs));
  for (const [at, { path, file, kind }] of site.pages.entries()) {
    const sha256 = sources.shown[at]?.sha256;
    if (sha256 === undefined) continue;
    listing.set(file, sha256);
    // A symbol in capitals is smaller, so codes are printed so; no server needs a rule for it.
    if (kind === 'code') listing.set(fileOfPage(path.toUpperCase()), sha256);
  }
  const headers = ['/_headers', headersFile({ url: siteUrl, hsts })] as const;
  for (const [path, text] of [...site.texts, headers]) listing.set(path, blobs.putTextAt(path, text));
  await layPictures(listing, sources);
  for (const [from, to] of site.redirects) await layRedirect(listing, from, to, sources);
  // The other shortcuts are pages of codes, which redirect by themselves.
  for (const [from, { to }] of site.shortcuts)
    if (!listing.has(fileOfPage(from))) listing.set(fileOfPage(from), blobs.putText(redirectPage(from, to)));
  // A host that looks for the nearest such page looks below `/Q/` too.
  const unknown = listing.get(paths.unknownCode());
  if (unknown !== undefined) listing.set(paths.unknownCode().replace(paths.codes(), paths.codes().toUpperCase()), unknown);
  for (const file of site.files) {
    await blobs.putFile(sources.files.pathOf(file.sha256), file.sha256);
    listing.set(fileHref(file), file.sha256);
  }
  return listing;
}

/** What is answered before a file is looked for: only redirects to existing pages, because a held release does not have all. */
export function waysIn(listing: Listing, { redirects, shortcuts }: SitePages): Pick<TreeFacts, 'redirects' | 'shortcuts'> {
  const isHere = (path: string) => listing.has(fileOfPage(path));
  return {
    redirects: Object.fromEntries([...redirects].filter(([from, to]) => isHere(from) && isHere(to))),
    shortcuts: Object.fromEntries([...shortcuts].filter(([, { to }]) => isHere(to))),
  };
}

/** For hosts without a redirect rule: a page that redirects, or the content of the new address where that is no page. */
async function layRedirect(listing: Map<string, string>, from: string, to: string, { blobs, site }: Sources): Promise<void> {
  if (/(\/|\.html?)$/i.test(from)) {
    listing.set(fileOfPage(from), blobs.putText(redirectPage(from, to)));
    return;
  }
  const file = site.files.find((each) => fileHref(each) === to);
  const sha256 = file?.sha256 ?? listing.get(to);
  if (sha256 !== undefined) listing.set(from, sha256);
}

async function layPictures(listing: Map<string, string>, { site, pictures, blobs }: Sources): Promise<void> {
  for (const [source, { widths }] of site.pictures) {
    for (const width of widths) {
      const path = paths.image(source, width);
      const sha256 = pictures.digestOf(source, width);
      await blobs.putFile(pictures.pathOf(source, width), sha256);
      listing.set(path, sha256);
    }
  }
}
