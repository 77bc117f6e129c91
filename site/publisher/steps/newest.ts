import { timed } from '../say.ts';
import type { Publisher } from '../publisher.ts';
import { check, codesEver } from './check.ts';
import { complete, indexOf, type Begun, type Candidate } from './candidate.ts';
import { listingOf } from './listing.ts';
import { lossesOf, refuseLosses } from './losses.ts';
import { drawSite } from './draw-site.ts';

/** The release of the newest lines. Throws when it would take away what is sound, or when something of the whole is wrong. */
export async function newestCandidate(publisher: Publisher, begun: Begun): Promise<Candidate> {
  const { store } = publisher;
  const { day, before, enter } = begun;
  const { prepared, site, drawn, beside } = await drawSite(publisher, begun, {
    beside: (pages) => indexOf(publisher, begun, pages),
  });

  const losses = lossesOf(publisher, before);
  // A takedown waits for nothing.
  if (begun.takenDown.length === 0) refuseLosses(publisher, losses);

  enter('index');
  const { listing, changes } = await timed('list', async () => {
    const all = await listingOf({ ...publisher, site, shown: drawn.shown });
    return { listing: all, changes: complete(all, beside, { site, day, before, blobs: publisher.blobs }) };
  });

  enter('check');
  await timed('check', async () => {
    const last = store.releases.last();
    check(publisher.links, {
      site,
      listing,
      before,
      changes,
      drawn: drawn.pages,
      pages: store.pages,
      codes: codesEver(publisher),
      // What was there of another log is no measure.
      pagesBefore: store.standing.upTo > 0 ? last?.pages : undefined,
      removals: store.lines.countRemovals(last?.seq ?? 0),
    });
  });
  return { site, drawn, listing, changes, searched: site, held: [...prepared.held, ...site.held], losses };
}
