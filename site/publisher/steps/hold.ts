import type { Hold } from '@pho-luat/shared/schemas/releases';
import type { SitePage } from '../../pages/index.ts';
import { fileOfPage } from '../../tree/files.ts';
import { timed } from '../say.ts';
import type { Publisher } from '../publisher.ts';
import { heldListing } from '../release/held-listing.ts';
import type { Listing } from '../release/listing.ts';
import { pagesOfRelease } from '../release/past-pages.ts';
import { titlesOf } from '../release/taken-down.ts';
import { checkCodes, codesEver } from './check.ts';
import { complete, indexOf, type Begun, type Candidate } from './candidate.ts';
import { filesWithoutWaiting } from './files.ts';
import { listingOf } from './listing.ts';
import { drawSite } from './draw-site.ts';

/**
 * The release that an operator went back to, with what is newer and must not be undone by going back. What is newer may be what is wrong: so a
 * page of it that cannot be drawn, a file that only the CMS has and a loss stop nothing, and what was checked then is not checked again.
 */
export async function candidateOfHold(publisher: Publisher, begun: Begun, hold: Hold): Promise<Candidate> {
  const { store, blobs } = publisher;
  const { day, before, enter } = begun;
  const tools = { ...publisher, files: filesWithoutWaiting(publisher.files) };
  const { prepared, site, drawn } = await drawSite(tools, begun, { beside: async () => {}, isEnough: true });

  const newest = await listingOf({ ...publisher, site, shown: drawn.shown });
  const campaigns = begun.takenDown.filter(({ type }) => type === 'qr-campaign');
  const titles = campaigns.flatMap((each) => titlesOf(store.lines, each));
  const { listing, overlaid } = await heldListing({ store, blobs, site, drawn, newest, hold, titles });

  enter('index');
  const release = store.releases.get(hold.release);
  // What search was to know then, of the pages that are still as they were; what is laid over them is a page of today, or leads to one.
  const then = release ? await pagesOfRelease(publisher, release) : site;
  const today = new Map(site.pages.map((page) => [page.file, page]));
  const pages = then.pages.flatMap((page) => {
    if (!overlaid.has(page.file)) return page;
    const now = today.get(page.file);
    return now ? searchedIn(listing, now) : [];
  });
  const searched = { ...then, pages };
  const changes = complete(listing, await indexOf(publisher, begun, searched, listing), { site, day, before, blobs });

  enter('check');
  await timed('check', async () => {
    publisher.links.forget();
    checkCodes(listing, codesEver(publisher));
  });
  return { site, drawn, listing, changes, searched, held: [...prepared.held, ...site.held] };
}

/** The held release need not have the file that a page of today leads to: then nothing of its files is searched. */
function searchedIn(listing: Listing, page: SitePage): SitePage {
  const { search } = page;
  const { passages = [] } = search?.document() ?? {};
  if (!search || passages.every(({ path }) => listing.has(fileOfPage(path)))) return page;
  return { ...page, search: { key: `${search.key} without files`, document: () => ({ ...search.document(), passages: [] }) } };
}
