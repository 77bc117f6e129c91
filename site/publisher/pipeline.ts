import { dayOf } from '@pho-luat/shared/dates';
import type { Hsts } from '@pho-luat/shared/environment';
import type { HeldDocument, ReleaseReport } from '@pho-luat/shared/schemas/publication';
import type { Plan, PlannedPage } from '../plan/index.ts';
import type { Shortcut } from '../tree/shortcut.ts';
import type { Renderer } from '../renderer/renderer.ts';
import type { SearchIndex } from '../search/indexing/index.ts';
import type { Asset } from './assets.ts';
import { CmsAway } from './cms-client.ts';
import { wordsOf } from './failure.ts';
import type { Installation } from '../lib/installation.ts';
import { log, timed } from './log.ts';
import type { BlobStore } from './release/blobs.ts';
import { changesBetween, type Change, type Listing } from './release/listing.ts';
import { heldListing } from './release/held-listing.ts';
import { releaseName } from './release/name.ts';
import { planOfRelease } from './release/past-plan.ts';
import { erase } from './release/erase.ts';
import { takeOutOfHistory } from './release/takedown.ts';
import type { Trees } from './release/trees.ts';
import type { Sender } from './push/sender.ts';
import { askTree } from './steps/ask.ts';
import type { Drawn } from './steps/draw.ts';
import { check, checkCodes, type IssuedCode } from './steps/check.ts';
import { lay } from './steps/lay.ts';
import type { LinkCheck } from './steps/link-check.ts';
import { listingOf } from './steps/listing.ts';
import { lookAgain, lossesOf, refuseLosses } from './steps/losses.ts';
import { planAndDraw } from './steps/plan-and-draw.ts';
import { filesWithoutWaiting, type FileStore } from './steps/files.ts';
import { dropUnusedBodies, type Tools } from './steps/prepare.ts';
import type { Reporter } from './steps/report.ts';
import { searchFiles } from './steps/search-files.ts';
import type { TextStore } from './steps/texts.ts';
import type { Hold } from './store/hold.ts';
import type { Store } from './store.ts';
import type { ReleaseRow } from './store/releases.ts';
import { fileOfPage } from '../tree/files.ts';

export interface Publisher extends Tools {
  store: Store;
  installation: Installation;
  files: FileStore;
  texts: TextStore;
  reporter: Reporter;
  renderer: Pick<Renderer, 'render'>;
  search: Pick<SearchIndex, 'update' | 'rebuildIfDue' | 'dropAt' | 'segments'>;
  links: LinkCheck;
  assets: ReadonlyMap<string, Asset>;
  blobs: BlobStore;
  trees: Trees;
  /** Digest of the code. */
  code: string;
  sender: Sender;
  hsts?: Hsts | undefined;
  now: () => Date;
}

export type Attempt = 'live' | 'unchanged' | 'failed';

type Facts = Pick<ReleaseRow, 'id' | 'seq' | 'day'>;
type Enter = (step: string) => void;
type Wanted = Parameters<SearchIndex['update']>[0];

interface Made {
  outcome: Exclude<Attempt, 'failed'>;
  pages: number;
  changes: readonly Change[];
  held: HeldDocument[];
  notes: HeldDocument[];
}

/** So many releases can be gone back to. */
const releasesBack = 20;
/** What a report says by name; an editor mends them one by one. */
const mostNamed = 200;

/**
 * One release of what the store has now. Whatever goes wrong, the last release stays up and the CMS is told why. Throws a `CmsAway`
 * when something that only the CMS has is wanted first.
 */
export async function publish(publisher: Publisher): Promise<Attempt> {
  const startedAt = publisher.now();
  const seq = publisher.store.lines.lastSeq;
  if (!publisher.store.lines.isWhole) throw new CmsAway('the log has not been read to its end yet');
  const facts: Facts = { id: releaseName(publisher.store, startedAt, seq), seq, day: dayOf(startedAt) };
  const report: ReleaseReport = {
    release: facts.id,
    seq,
    state: 'building',
    step: 'prepare',
    startedAt: startedAt.toISOString(),
    at: startedAt.toISOString(),
    held: [],
    notes: [],
    hold: publisher.store.hold.get(),
  };
  const at = () => publisher.now().toISOString();
  const enter: Enter = (step) => {
    publisher.signal.throwIfAborted();
    report.step = step;
    publisher.reporter.mention({ ...report, at: at() });
  };
  try {
    const { outcome, pages, changes, held, notes } = await make(publisher, facts, enter);
    const live: ReleaseReport = {
      ...report,
      state: 'live',
      at: at(),
      pages,
      held: held.slice(0, mostNamed),
      notes: notes.slice(0, mostNamed),
    };
    await publisher.reporter.tell(live);
    const what = outcome === 'live' ? `release ${facts.id} is live` : 'nothing changed';
    log(`${what}: seq ${seq}, ${pages} pages, ${changes.length} files changed, ${held.length} held back`);
    if (publisher.texts.isLacking) log('some texts of files are not here yet, and not in the search: they are asked for again');
    publisher.sender.send(live);
    return outcome;
  } catch (cause) {
    publisher.blobs.forgetUnsynced();
    // Told to stop, or the CMS went away before a file of it was here: no fault of this release, which is made later.
    if (publisher.signal.aborted || cause instanceof CmsAway) throw cause;
    log(
      `release ${facts.id} failed at ${report.step}, the last one stays: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
    await publisher.reporter.tell({ ...report, state: 'failed', at: at(), ...wordsOf(cause) });
    return 'failed';
  }
}

async function make(publisher: Publisher, facts: Facts, enter: Enter): Promise<Made> {
  const { store, blobs, trees } = publisher;
  const last = store.releases.last();
  const before = store.releases.listing();
  const hold = store.hold.get();
  const takenDown = store.lines.takedownsAfter(store.releases.purgedUpTo);

  const index = (wanted: Wanted, words: Plan['searchWords']) =>
    timed(
      'index',
      () => searchFiles(publisher, wanted, { urgent: takenDown.length > 0, words, before }),
      () => `${wanted.size} documents`,
    );
  const besideDrawing = hold ? undefined : (plan: Plan) => index(searched(plan), plan.searchWords);
  const tools = hold ? { ...publisher, files: filesWithoutWaiting(publisher.files) } : publisher;
  // What is newer than the release that is held may be what is wrong.
  const ways = { beside: besideDrawing, isEnough: hold !== undefined };
  const { prepared, plan, drawn, beside } = await planAndDraw(tools, facts.day, enter, ways);
  const losses = hold ? undefined : lossesOf(publisher, before);
  // What must be gone at once waits for nothing.
  if (losses && takenDown.length === 0) refuseLosses(publisher, losses);
  const newest = await listingOf({
    ...publisher,
    day: facts.day,
    plan,
    drawn: (path) => drawn.pages.get(path) ?? store.pages.get(path),
    before,
  });
  const listing = hold ? await heldListing({ store, blobs, plan, drawn, newest, hold }) : newest;
  const held = hold && store.releases.get(hold.release);

  enter('index');
  const shown = held ? await planOfRelease(publisher, held) : plan;
  const files = beside ?? (await index(searched(shown, listing), shown.searchWords));
  for (const part of files) for (const [path, sha256] of part) listing.set(path, sha256);

  enter('check');
  const codes = codesEver(publisher);
  await timed('check', async () => {
    if (hold) {
      publisher.links.forget();
      return checkCodes(listing, codes);
    }
    const removals = store.lines.countRemovals(last?.seq ?? 0);
    check(publisher.links, { plan, listing, drawn: drawn.pages, pages: store.pages, codes, pagesBefore: last?.pages, removals });
  });
  const changes = changesBetween(before, listing);
  const made = { pages: plan.pages.length, changes, held: [...prepared.held, ...plan.held], notes: plan.notes };
  const current = await trees.current();
  const isServedWhole = current !== undefined && store.releases.tree(current)?.release === last?.id;
  const isServed = isServedWhole && changes.length === 0;
  const isUrgent = takenDown.length > 0;
  if (isServed && !isUrgent) return { outcome: 'unchanged', ...made };
  // The tree that is being sent on may be the next to change.
  if (isUrgent) publisher.sender.interrupt();

  // A takedown whose release is served already may have failed after it: only the rest has yet to be done.
  if (!isServed) {
    enter('lay');
    const release: ReleaseRow = { ...facts, at: publisher.now().toISOString(), pages: plan.pages.length };
    const treeFacts = {
      release: facts.id,
      seq: facts.seq,
      day: facts.day,
      redirects: redirectsIn(listing, plan),
      shortcuts: shortcutsIn(listing, plan),
    };
    await trees.inTurn(async () => {
      const tree = await timed('lay', async () => {
        await blobs.sync();
        return lay(publisher, { listing, changes, facts: treeFacts });
      });
      enter('check');
      // The same segment gives the same answers: it was asked when it was new. The last is always asked, as the entry is new.
      const segments = publisher.search.segments.filter(({ meta }, at, { length }) => at === length - 1 || !before.has(meta));
      await timed('ask', () => askTree(publisher.installation.tree(tree), shown, segments));

      enter('swap');
      await timed('swap', async () => {
        store.record({
          release,
          listing,
          changes,
          tree,
          drawn: drawn.pages,
          gone: pagesGone(store.pages, drawn, plan),
          heldBack: losses?.heldBack,
        });
        await trees.swap(tree);
      });
    });
  }
  if (isUrgent) {
    publisher.sender.interrupt();
    await timed('takedown', async () => {
      await takeOutOfHistory(publisher, takenDown, { listing, removed: plan.removed });
      erase(publisher, takenDown);
    });
  }
  store.releases.purgedUpTo = facts.seq;
  // It waited for nothing, and what it lost is due for the next release.
  if (losses && losses.lost.length > 0) lookAgain(publisher);
  await dropUnneeded(publisher, hold);
  return { outcome: isServed ? 'unchanged' : 'live', ...made };
}

async function dropUnneeded(publisher: Publisher, hold: Hold | undefined): Promise<void> {
  const { store, blobs } = publisher;
  dropUnusedBodies(publisher);
  const candidates = store.releases.trim(releasesBack + 1, hold?.release);
  if (candidates.length === 0) return;
  const needed = store.blobs();
  for (const sha256 of candidates) if (!needed.has(sha256)) await blobs.drop(sha256);
}

/** What search is to know; of a release that is held, what it was to know then of the pages that it still has. */
function searched(plan: Plan, listing?: Listing): Wanted {
  const wanted: Map<string, NonNullable<PlannedPage['search']>> = new Map();
  for (const { path, search } of plan.pages) {
    if (search && (!listing || listing.has(fileOfPage(path)))) wanted.set(path, search);
  }
  return wanted;
}

/** Our own server answers these before it looks for a file; a held release does not have all of them. */
function redirectsIn(listing: Listing, { redirects }: Plan): Record<string, string> {
  return Object.fromEntries([...redirects].filter(([from, to]) => listing.has(fileOfPage(from)) && listing.has(fileOfPage(to))));
}

/** Each leads to a page that is there. */
function shortcutsIn(listing: Listing, { shortcuts }: Plan): Record<string, Shortcut> {
  return Object.fromEntries([...shortcuts].filter(([, { to }]) => listing.has(fileOfPage(to))));
}

/** Pages that were drawn once and are planned no more. */
function pagesGone(known: Store['pages'], drawn: Drawn, { pages }: Plan): string[] {
  const added = [...drawn.pages.keys()].filter((path) => !known.get(path)).length;
  // Each page that is planned is known or drawn now.
  if (drawn.faults.size === 0 && known.size + added === pages.length) return [];
  const planned = new Set(pages.map(({ path }) => path));
  return [...known.paths()].filter((path) => !planned.has(path));
}

/** Every code that the ledger ever issued, and the old path of each that was printed elsewhere. */
function codesEver({ store, lines }: Publisher): IssuedCode[] {
  const codes = store.lines.ofType('qr-code').flatMap((raw): IssuedCode[] => {
    const parsed = lines.parse(raw);
    return 'line' in parsed && parsed.line.action === 'publish' && parsed.line.type === 'qr-code' ? [parsed.line.document] : [];
  });
  return [...new Map(codes.map((each) => [each.code, each])).values()];
}
