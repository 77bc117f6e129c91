import { dayOf } from '@pho-luat/shared/dates';
import { messageOf } from '@pho-luat/shared/message-of';
import type { HeldDocument, ReleaseReport } from '@pho-luat/shared/schemas/publication';
import { isDamage } from '../lib/database.ts';
import { CmsAway } from './cms-client.ts';
import { wordsOf } from './failure.ts';
import { usualPulse, whileAtWork } from './heartbeat.ts';
import { say, timed } from './say.ts';
import type { Publisher } from './publisher.ts';
import type { Change } from './release/listing.ts';
import { releaseName } from './release/name.ts';
import { takeOutOfHistory } from './release/takedown.ts';
import type { Begun } from './steps/candidate.ts';
import { candidateOfHold } from './steps/hold.ts';
import { lookAgain } from './steps/losses.ts';
import { newestCandidate } from './steps/newest.ts';
import { bodiesInUse } from './steps/prepare.ts';
import { toldHeld } from './steps/report.ts';
import { isServedWhole, serve } from './steps/serve.ts';

export type Attempt = 'live' | 'unchanged' | 'failed';

interface Made {
  outcome: Exclude<Attempt, 'failed'>;
  pages: number;
  changes: readonly Change[];
  held: HeldDocument[];
  notes: HeldDocument[];
  /** Addresses of documents that are gone. */
  removed: ReadonlySet<string>;
}

/** How many documents a report names; an editor corrects them one by one. */
const mostNamed = 200;

/**
 * Makes one release of what the store has now. If anything goes wrong, the last release stays up and the CMS is told why. Throws a `CmsAway`
 * when something that only the CMS has is needed first.
 */
export async function publish(publisher: Publisher, pulse = usualPulse): Promise<Attempt> {
  const { store, reporter, now } = publisher;
  const startedAt = now();
  const seq = store.lines.lastSeq;
  if (!store.lines.isWhole) throw new CmsAway('the log has not been read to its end yet');
  const id = releaseName(store, startedAt, seq);
  const at = () => now().toISOString();
  const report: ReleaseReport = {
    release: id,
    seq,
    state: 'building',
    step: 'prepare',
    startedAt: startedAt.toISOString(),
    at: startedAt.toISOString(),
    held: [],
    notes: [],
    hold: store.heldAt(),
  };
  const mention = () => reporter.mention({ ...report, at: at() });
  const enter = (step: string) => {
    publisher.signal.throwIfAborted();
    report.step = step;
    mention();
  };
  try {
    const before = store.releases.listing();
    const takenDown = store.lines.takedownsAfter(store.purgedUpTo.get() ?? 0);
    const begun = { id, seq, day: dayOf(startedAt), before, takenDown, enter };
    const made = await whileAtWork(() => make(publisher, begun), mention, pulse);
    scrub(publisher);
    const live: ReleaseReport = {
      ...report,
      state: 'live',
      at: at(),
      pages: made.pages,
      ...toldHeld(made.held, mostNamed),
      notes: made.notes.slice(0, mostNamed),
      ...(store.hasRemains ? { hasRemains: true } : {}),
    };
    await reporter.tell({ ...live, ...publisher.sender.due(live.at) });
    sayMade(publisher, live, made);
    publisher.sender.send({ live, removed: made.removed });
    return made.outcome;
  } catch (cause) {
    publisher.blobs.forgetUnsynced();
    // Told to stop, or the CMS went away before a file had come: not this release's fault; it is made later.
    if (publisher.signal.aborted || cause instanceof CmsAway) throw cause;
    const why = messageOf(cause);
    say(`release ${id} failed at ${report.step}, the last one stays: ${why}`);
    await reporter.tell({ ...report, state: 'failed', at: at(), ...wordsOf(cause) });
    return 'failed';
  }
}

/** With too little room it is done by a later release, and said so: this one is served, and goes wherever it is sent. */
function scrub({ store }: Publisher): void {
  try {
    store.scrub();
  } catch (cause) {
    if (isDamage(cause)) throw cause;
    say(
      `the publisher's database was not written again, and may have pieces of what was erased, until a later release: ${messageOf(cause)}`,
    );
  }
}

function sayMade({ texts }: Publisher, { release, seq }: ReleaseReport, { outcome, pages, changes, held }: Made): void {
  const what = outcome === 'live' ? `release ${release} is live` : 'nothing changed';
  say(`${what}: seq ${seq}, ${pages} pages, ${changes.length} files changed, ${held.length} held back`);
  if (texts.isLacking) say('some texts of files are not here yet, and not in the search: they are asked for again');
}

/** A release, or the one that is held: made and checked, served, and what was taken down erased. */
async function make(publisher: Publisher, begun: Begun): Promise<Made> {
  const { store, sender } = publisher;
  const { takenDown } = begun;
  const hold = store.hold.get();
  const candidate = hold ? await candidateOfHold(publisher, begun, hold) : await newestCandidate(publisher, begun);
  const { site, listing, changes, held, losses } = candidate;
  const made = { pages: site.pages.length, changes, held, notes: site.notes, removed: site.removed };
  const isServed = (await isServedWhole(publisher)) && changes.length === 0;
  const isUrgent = takenDown.length > 0;
  if (isServed && !isUrgent) return { outcome: 'unchanged', ...made };

  // The tree that is being sent may be the next to change.
  if (isUrgent) sender.interrupt();
  // A takedown may have failed after its release was served: then only the rest has to be done.
  if (!isServed) await serve(publisher, begun, candidate);
  if (isUrgent) {
    sender.interrupt();
    await timed('takedown', async () => {
      await takeOutOfHistory(publisher, takenDown, { listing, removed: site.removed });
      const erased = takenDown.filter(({ erases }) => erases);
      // What was taken down is in no line here, nor in anything made of them. After the takedown, which knows by the lines what to look for.
      if (erased.length > 0) store.erase(erased, bodiesInUse(publisher.lines), begun.seq);
    });
  }
  store.purgedUpTo.set(begun.seq);

  // This release did not wait, so what it lost is due for the next one.
  if (losses && losses.lost.length > 0) lookAgain(publisher);
  // An operator may have gone back meanwhile.
  await dropUnneeded(publisher, store.hold.get()?.release);
  return { outcome: isServed ? 'unchanged' : 'live', ...made };
}

async function dropUnneeded({ store, blobs, releasesBack }: Publisher, held: string | undefined): Promise<void> {
  for (const sha256 of store.unneeded(store.releases.trim(releasesBack + 1, held))) await blobs.drop(sha256);
}
