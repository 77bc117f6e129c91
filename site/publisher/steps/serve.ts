import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ifThere } from '@pho-luat/shared/if-there';
import type { Installation } from '@pho-luat/shared/installation';
import { messageOf } from '@pho-luat/shared/message-of';
import { writeDurably } from '../../lib/durable.ts';
import type { SitePages } from '../../pages/index.ts';
import { movedAddresses } from '../../server/moved-addresses.ts';
import type { TreeFacts } from '../../tree/facts.ts';
import { fileOfPage } from '../../tree/files.ts';
import { say, timed } from '../say.ts';
import type { Publisher } from '../publisher.ts';
import type { Listing } from '../release/listing.ts';
import type { Store } from '../store.ts';
import { askTree } from './ask.ts';
import type { Begun, Candidate } from './candidate.ts';
import type { Drawn } from './draw.ts';
import { lay } from './lay.ts';
import { waysIn } from './listing.ts';

/** Whether what is served is the last release, to its end. */
export async function isServedWhole({ store, trees }: Publisher): Promise<boolean> {
  const current = await trees.current();
  return current !== undefined && store.releases.tree(current)?.release === store.releases.last()?.id;
}

/** Lays what has changed into the tree that is not served, asks its search, and swaps it in. */
export async function serve(publisher: Publisher, begun: Begun, candidate: Candidate): Promise<void> {
  const { store, blobs, trees, installation } = publisher;
  const { id, seq, day, before, enter } = begun;
  const { site, drawn, listing, changes, losses } = candidate;
  enter('lay');
  const at = publisher.now().toISOString();
  const facts: TreeFacts = { release: id, seq, day, ...waysIn(listing, site) };
  await trees.inTurn(async () => {
    const tree = await timed('lay', async () => {
      await blobs.sync();
      return lay(publisher, { listing, changes, facts });
    });

    enter('check');
    // A segment was asked when it was new, and gives the same answers. The last one is always asked, because the entry is new.
    const segments = publisher.search.segments.filter(({ meta }, index, { length }) => index === length - 1 || !before.has(meta));
    await timed('ask', () => askTree(installation.tree(tree), candidate.searched, segments));

    // Before the swap: what ends in between is done again, and this with it.
    await writeMoved(installation, facts.redirects, listing);
    enter('swap');
    await timed('swap', async () => {
      store.record({
        release: { id, seq, day, at, pages: site.pages.length },
        listing,
        changes,
        tree,
        drawn: drawn.pages,
        gone: pagesGone(store.pages, drawn, site),
        heldBack: losses?.heldBack,
      });
      await trees.swap(tree);
    });
  });
}

/** For other servers, which do without: a disk that takes none keeps no release from being served. */
async function writeMoved({ servers }: Installation, redirects: TreeFacts['redirects'], listing: Listing): Promise<void> {
  try {
    await mkdir(servers, { recursive: true });
    for (const [name, text] of movedAddresses(redirects, (address) => listing.has(fileOfPage(address)))) {
      const file = join(servers, name);
      if ((await ifThere(readFile(file, 'utf8'))) !== text) await writeDurably(file, text);
    }
  } catch (error) {
    say(`where addresses have moved is not written for nginx and Caddy: ${messageOf(error)}`);
  }
}

/** Pages that were drawn once and are no longer part of the site. */
function pagesGone(known: Store['pages'], drawn: Drawn, { pages }: SitePages): string[] {
  const added = [...drawn.pages.keys()].filter((path) => !known.get(path)).length;
  // Every present page was drawn before or is drawn now.
  if (drawn.faults.size === 0 && known.size + added === pages.length) return [];
  const present = new Set(pages.map(({ path }) => path));
  return [...known.paths()].filter((path) => !present.has(path));
}
