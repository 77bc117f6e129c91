import type { ReleaseReport } from '@pho-luat/shared/schemas/publication';
import { pushFailures } from '../../words/push.ts';
import { say } from '../say.ts';
import type { Prover } from '../proof/prover.ts';
import type { Shown } from '../proof/questions.ts';
import { summaryOf } from '../proof/summary.ts';
import type { Publisher } from '../publisher.ts';
import { factsOf } from '../../tree/facts.ts';
import { fileOfPage } from '../../tree/files.ts';
import { addressesGone } from '../release/taken-down.ts';
import { isNothing, type PathChanges } from './changes.ts';
import type { Outstanding } from '../store/outstanding.ts';
import { push, type Ways } from './push.ts';

type Tools = Pick<Publisher, 'installation' | 'store' | 'blobs' | 'trees' | 'reporter' | 'signal' | 'now'>;

/** What is live here, and the addresses of all documents that are gone: a place that is new may have them, from an earlier store. */
interface Due {
  live: ReleaseReport;
  removed: ReadonlySet<string>;
}

/** Pauses between tries of what did not arrive or is not seen yet; the last one repeats. */
const pausesMs = [2_000, 8_000, 30_000, 120_000, 600_000];

/**
 * Sends releases to other machines, one after another, while the next release is made, and checks whether they are visible at
 * the public address. What was not sent, or not seen, is tried again, together with what comes next; a new place gets everything,
 * and loses what was ever taken down.
 */
export class Sender {
  readonly #tools: Tools;
  readonly #ways: Ways;
  readonly #prover: Prover | undefined;
  readonly #place: string | undefined;
  #last: Promise<string | undefined> = Promise.resolve(undefined);
  #running = new AbortController();
  #looking = new AbortController();
  #again: NodeJS.Timeout | undefined;
  #failures = 0;
  /** The release of which something was sent again. */
  #sentAgain = '';
  /** How the last push went. */
  #push: ReleaseReport['push'];

  constructor(tools: Tools, ways: Ways, prover: Prover | undefined) {
    this.#tools = tools;
    this.#ways = ways;
    this.#prover = prover;
    this.#place = placeOf(ways);
    // While nothing is pushed, changes are not recorded.
    if (this.#place === undefined) tools.store.unsent.forget();
    tools.signal.addEventListener('abort', () => clearTimeout(this.#again), { once: true });
  }

  /** What is to be told of a release that is live here, and not yet where readers see it. */
  due(at: string): Pick<ReleaseReport, 'push'> {
    if (this.#place === undefined) return {};
    const unsent = this.#tools.store.unsent.get(this.#place);
    return unsent && isNothing(unsent) ? {} : { push: { state: 'pending', at } };
  }

  /** Ends the running push, because a takedown cannot wait until a tree has been sent. The next release sends it. */
  interrupt(): void {
    this.#running.abort();
    this.#running = new AbortController();
  }

  /** Sends the live release, with everything unsent before it. Checks of earlier releases end. */
  send(release: Due): void {
    if (this.#place === undefined && !this.#prover) return;
    clearTimeout(this.#again);
    this.#looking.abort();
    const looking = (this.#looking = new AbortController());
    this.#last = this.#last
      .then(() => this.#deliver(release, looking.signal))
      .catch((cause: unknown) => {
        const fault = `the release was not sent on: ${String(cause)}`;
        if (!looking.signal.aborted && !this.#tools.signal.aborted) say(fault);
        return fault;
      })
      .then((fault) => {
        this.#failures = fault === undefined ? 0 : this.#failures + 1;
        if (fault !== undefined && !looking.signal.aborted && !this.#tools.signal.aborted) this.#tryAgain(release);
        return fault;
      });
  }

  /** Settles when all is sent and seen, or has failed for now: then with why. */
  done(): Promise<string | undefined> {
    return this.#last;
  }

  #tryAgain(release: Due): void {
    const pause = pausesMs[Math.min(this.#failures, pausesMs.length) - 1];
    this.#again = setTimeout(() => this.send(release), pause).unref();
  }

  async #deliver(release: Due, looking: AbortSignal): Promise<string | undefined> {
    const { live } = release;
    const { store, reporter, now } = this.#tools;
    const { running, unsent, shown, pushed } = await this.#begin(release);
    if (unsent && pushed) {
      const start = performance.now();
      const failure = await pushed.catch((cause: unknown) => {
        if (running.aborted) throw cause;
        // For example on a full disk: nothing could be started.
        say(`the push was not begun: ${String(cause)}`);
        return pushFailures.notBegun((cause as NodeJS.ErrnoException).code ?? (cause as Error).name);
      });
      const at = now().toISOString();
      if (failure === undefined) {
        store.unsent.settle(unsent, 'changed');
        store.unsent.settle(unsent, 'removed');
      }
      this.#push = failure === undefined ? { state: 'done', at } : { state: 'failed', at, message: failure };
      const what = `${unsent.changed.length} changed, ${unsent.removed.length} removed (${Math.round(performance.now() - start)} ms)`;
      say(failure === undefined ? `pushed: ${what}` : `push failed, and is tried again: ${what}: ${failure}`);
      await reporter.tell({ ...live, ...this.#told() });
    }
    const notSent = this.#push?.message;
    if (!this.#prover || !shown) return notSent;
    const { mirror, differing } = await this.#prover.prove(shown, AbortSignal.any([running, looking]));
    // What is visible may already be the next release, which is checked when it is reported.
    if (store.releases.last()?.id !== shown.facts.release) return undefined;
    if (mirror.state === 'differs' && this.#place !== undefined) this.#sendAgain(shown, differing);
    const summary = summaryOf(mirror, live.release);
    say(summary);
    await reporter.tell({ ...live, ...this.#told(), mirror });
    return notSent ?? (mirror.state === 'same' || this.#prover.origin === undefined ? undefined : summary);
  }

  /** The list of changes and the tree belong to one release. Waits only for its turn. */
  async #begin({ live, removed }: Due) {
    const { store, installation, trees, blobs } = this.#tools;
    const place = this.#place;
    return trees.inTurn(async () => {
      const listing = store.releases.listing();
      const all = (): PathChanges => {
        const takenDown = store.lines.takedownsAfter(0);
        return { changed: [...listing.keys()], removed: addressesGone(store.lines, takenDown, { listing, removed }) };
      };
      const running = AbortSignal.any([this.#tools.signal, this.#running.signal]);
      if (place !== undefined && !store.unsent.get(place)) store.unsent.begin(place, all());
      const unsent = place === undefined ? undefined : store.unsent.get(place);
      const outstanding = this.#prover?.outstanding(all, live.seq);
      const current = await trees.current();
      const facts = current && (await factsOf(installation, current));
      const isNeeded = unsent !== undefined && !isNothing(unsent);
      const send = (tree: string) => push({ ...this.#ways, tree, changed: [], removed: [], ...unsent, signal: running });
      const pushed = isNeeded ? trees.whileServed((name) => send(installation.tree(name))) : undefined;
      // The caller that waits for it gets the error.
      pushed?.catch(() => undefined);
      return { running, unsent, shown: facts && { listing, facts, blobs, seq: live.seq, outstanding }, pushed };
    });
  }

  /**
   * What a push said of it, the place may have lost it since, as where it is a disk that was not mounted: once a release, because a host
   * that rewrites pages differs always. Where a page differs that was seen to be right, others may too.
   */
  #sendAgain(
    { listing, facts, outstanding }: Shown & { outstanding: Outstanding | undefined },
    differing: readonly string[],
  ): void {
    if (this.#sentAgain === facts.release) return;
    this.#sentAgain = facts.release;
    const files = differing.map(fileOfPage);
    const doubtful = new Set(outstanding?.changed);
    const [there, gone] = [files.filter((file) => listing.has(file)), files.filter((file) => !listing.has(file))];
    const isLost = there.some((file) => !doubtful.has(file));
    this.#tools.store.sendAgain({ changed: isLost ? [...listing.keys()] : there, removed: gone });
  }

  #told(): Pick<ReleaseReport, 'push'> {
    return this.#push ? { push: this.#push } : {};
  }
}

function placeOf(ways: Ways): string | undefined {
  return ways.copy === undefined && ways.command === undefined ? undefined : JSON.stringify([ways.copy, ways.command]);
}
