import { inspect } from 'node:util';
import { audit, mend, type Damage } from './audit.ts';
import type { CmsClient } from './cms-client.ts';
import { say, timed } from './say.ts';
import { MissedSearchesTeller } from './missed-searches.ts';
import { backOffMs, type Pace } from './pace.ts';
import type { Publisher } from './publisher.ts';
import { layBoth } from './steps/lay.ts';
import { tryAgain } from './steps/losses.ts';
import { sweepFiles } from './sweep.ts';
import type { Wake } from './wake.ts';

/** Background work, one piece at a time, while nothing waits for it. What is not done now is done later. */
export class Upkeep {
  readonly #publisher: Publisher;
  readonly #cms: CmsClient;
  readonly #wake: Wake;
  readonly #pace: Pace;
  readonly #searches: MissedSearchesTeller;
  #running: Promise<void> | undefined;
  /** The tree that is not served does not have the last release yet. */
  #isBehind = false;
  /** By a clock that nobody sets, as all that follow. */
  #releasedAt = -Infinity;
  /** The first release since the index was last rebuilt, or needed no rebuild. */
  #firstReleasedAt: number | undefined;
  #auditedOn: string | undefined;
  #auditAt = 0;
  #auditFailures = 0;
  #damage: Damage | undefined;
  #triedOn: string | undefined;
  #textsAskedAt = -Infinity;
  #searchesAskedAt = -Infinity;

  constructor(publisher: Publisher, cms: CmsClient, wake: Wake, pace: Pace) {
    this.#publisher = publisher;
    this.#cms = cms;
    this.#wake = wake;
    this.#pace = pace;
    this.#searches = new MissedSearchesTeller(cms);
  }

  afterRelease(isNew: boolean): void {
    this.#isBehind ||= isNew;
    this.#releasedAt = performance.now();
    this.#firstReleasedAt ??= this.#releasedAt;
    this.layOtherTree();
  }

  layOtherTree(): void {
    if (!this.#isBehind) return;
    this.#begin('the laying of the other tree', async () => {
      await timed('lay the other tree', () => layBoth(this.#publisher));
      this.#isBehind = false;
      return false;
    });
  }

  /** Runs in a pause between publications, or when there has been no pause for long. */
  rebuildIndex(): void {
    if (this.#firstReleasedAt === undefined || this.#running) return;
    const { quietMs, latestMs } = this.#pace.rebuild;
    if (performance.now() < Math.min(this.#releasedAt + quietMs, this.#firstReleasedAt + latestMs)) return;
    this.#firstReleasedAt = undefined;
    const { search, signal } = this.#publisher;
    this.#begin('the rebuild of the search index', () => search.rebuildIfDue(signal));
  }

  /** Texts that a release had to do without. */
  fetchTexts(): void {
    const { texts, signal } = this.#publisher;
    if (!texts.isLacking || this.#running || performance.now() < this.#textsAskedAt + this.#pace.textsMs) return;
    this.#textsAskedAt = performance.now();
    this.#begin('the fetching of texts', () => texts.fetchLacking(signal));
  }

  /** Once a day. True when there is something to try again that could not be drawn or read. */
  async auditDaily(day: string): Promise<boolean> {
    if (this.#auditedOn === day || this.#running || performance.now() < this.#auditAt) return false;
    await sweepFiles(this.#publisher);
    const isWorthIt = this.#triedOn !== day && tryAgain(this.#publisher);
    this.#triedOn = day;
    this.#begin('the audit', () => this.#audit(day));
    return isWorthIt;
  }

  askSearches(): void {
    if (this.#running || performance.now() < this.#searchesAskedAt + this.#pace.searchesMs) return;
    this.#searchesAskedAt = performance.now();
    this.#begin('the asking of what residents asked', () => this.#searches.tell(this.#publisher).then(() => false));
  }

  /** True when the audit had found something, which is now dropped: the log may have to be read again. */
  async mend(): Promise<boolean> {
    if (!this.#damage) return false;
    await mend(this.#publisher, this.#damage);
    this.#damage = undefined;
    return true;
  }

  async done(): Promise<void> {
    await this.#running;
  }

  /** A release is worth making when the work says so. */
  #begin(what: string, work: () => Promise<boolean>): void {
    this.#running ??= work()
      .then((isWorthIt) => {
        if (isWorthIt) void this.#wake.call();
      })
      .catch((cause: unknown) => {
        if (!this.#publisher.signal.aborted) say(`${what} was not done: ${inspect(cause)}`);
      })
      .finally(() => (this.#running = undefined));
  }

  async #audit(day: string): Promise<boolean> {
    try {
      this.#damage = await audit(this.#publisher, this.#cms);
    } catch (cause) {
      this.#auditAt = performance.now() + backOffMs(this.#pace, this.#auditFailures++);
      throw cause;
    }
    this.#auditedOn = day;
    this.#auditFailures = 0;
    return this.#damage !== undefined;
  }
}
