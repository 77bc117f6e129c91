import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { dayAfter, dayOf, instantOfMinute } from '@pho-luat/shared/dates';
import { mendCopy } from './audit.ts';
import { CmsAway, FileAway, type CmsClient } from './cms-client.ts';
import { say } from './say.ts';
import { backOffMs, usualPace, type Pace, type Window } from './pace.ts';
import { publish, type Attempt } from './pipeline.ts';
import type { Publisher } from './publisher.ts';
import { LogReader } from './reader.ts';
import type { Read } from './steps/read.ts';
import { tellTrouble } from './trouble.ts';
import { Upkeep } from './upkeep.ts';
import type { Wake } from './wake.ts';

/** Asking whether the CMS is back costs nothing, and an editor may be waiting. */
const longestAwayMs = 5_000;

/**
 * Publishes whenever there is something to publish, until it is told to stop. A line missed now is read next, because the log has everything.
 * The CMS need not be there: what the day changes, and what an operator asks for at the door, is made from what was read before.
 */
export async function publishForEver(publisher: Publisher, cms: CmsClient, wake: Wake, pace = usualPace): Promise<void> {
  const { signal } = publisher;
  const loop = new Loop(publisher, cms, wake, pace);
  while (!signal.aborted) {
    try {
      await loop.turn();
    } catch (cause) {
      if (!signal.aborted) await loop.recover(cause);
    }
  }
  await loop.done();
}

class Loop {
  readonly #publisher: Publisher;
  readonly #wake: Wake;
  readonly #pace: Pace;
  readonly #reader: LogReader;
  readonly #upkeep: Upkeep;
  #last: { attempt: Attempt; day: string; seq: number } | undefined;
  #justPublished = false;
  /** A release was asked for, and has not been made. */
  #isAsked = false;
  /** In the time of a monotonic clock. */
  #retryAt = 0;
  #failures = 0;
  #isCopyLookedAt = false;

  constructor(publisher: Publisher, cms: CmsClient, wake: Wake, pace: Pace) {
    this.#publisher = publisher;
    this.#wake = wake;
    this.#pace = pace;
    this.#reader = new LogReader(publisher, cms);
    this.#upkeep = new Upkeep(publisher, cms, wake, pace);
  }

  /** Waits for work, and does it. */
  async turn(): Promise<void> {
    const { reporter, now } = this.#publisher;
    await this.#lookAtCopy();
    const answer = await this.#reader.read(this.#secondsToWait(), this.#untilWoken());
    if (this.#wake.take() || answer?.now) this.#isAsked = true;
    if (await this.#upkeep.mend()) return;
    const window = this.#justPublished ? this.#pace.burst : this.#pace.usual;
    this.#justPublished = false;
    if (answer) await reporter.sendPending();

    const day = dayOf(now());
    if (!this.#isDue(answer, day)) return this.#rest(answer, day);
    if (answer && answer.count > 0 && !this.#isAsked) await this.#gather(window);
    await this.#publish();
  }

  /** A full disk, say: the site stays up, and this goes on when there is room again. */
  async recover(cause: unknown): Promise<void> {
    const isAway = cause instanceof CmsAway;
    say(isAway ? `waiting for the CMS: ${cause.message}` : `trying again after ${inspect(cause)}`);
    if (!isAway || cause instanceof FileAway) tellTrouble(cause, this.#publisher);
    this.#wake.answer('failed');
    await pause(this.#backOff(), this.#untilWoken());
  }

  async done(): Promise<void> {
    await this.#upkeep.done();
    await this.#publisher.sender.done();
  }

  async #lookAtCopy(): Promise<void> {
    if (!this.#isCopyLookedAt) await mendCopy(this.#publisher);
    this.#isCopyLookedAt = true;
  }

  #secondsToWait(): number {
    const { store, now } = this.#publisher;
    const hasMore = this.#justPublished || ((this.#isAsked || !this.#last) && store.lines.lastSeq > 0);
    if (hasMore) return 0;
    const toRetry = this.#hasFailed ? Math.max(0, (this.#retryAt - performance.now()) / 1_000) : Infinity;
    return Math.ceil(Math.min(this.#pace.waitSeconds, secondsToMidnight(now()), toRetry));
  }

  #isDue(answer: Read | undefined, day: string): boolean {
    const { store } = this.#publisher;
    if (store.lines.lastSeq === 0) return false;
    if (this.#isAsked || (answer && !this.#last)) return true;
    if (this.#last && this.#last.seq !== store.lines.lastSeq) return true;
    if ((this.#last ?? store.releases.last())?.day !== day) return true;
    return this.#hasFailed && performance.now() >= this.#retryAt;
  }

  /** More lines may be on their way. */
  async #gather({ quietMs, latestMs }: Window): Promise<void> {
    const latest = performance.now() + latestMs;
    do await pause(Math.min(quietMs, latest - performance.now()), this.#publisher.signal);
    while ((await this.#reader.readMore()) > 0 && performance.now() < latest);
  }

  async #publish(): Promise<void> {
    const { store, lines, now } = this.#publisher;
    // A day that begins meanwhile is the next release's.
    const [day, seq] = [dayOf(now()), store.lines.lastSeq];
    const attempt = await publish(this.#publisher);
    this.#last = { day, seq, attempt };
    // A takedown came first; the rest is still due.
    this.#isAsked = attempt !== 'failed' && !store.hold.get() && lines.memory.due.size > 0;
    this.#wake.answer(attempt);
    this.#justPublished = attempt === 'live';
    if (attempt === 'failed') {
      this.#retryAt = performance.now() + this.#backOff();
      return;
    }
    this.#failures = 0;
    this.#upkeep.afterRelease(this.#justPublished);
  }

  async #rest(answer: Read | undefined, day: string): Promise<void> {
    if (!answer) {
      await pause(Math.min(this.#backOff(), longestAwayMs), this.#untilWoken());
      this.#upkeep.layOtherTree();
      return;
    }
    if (!this.#hasFailed) this.#failures = 0;
    this.#upkeep.layOtherTree();
    this.#upkeep.fetchTexts();
    this.#upkeep.rebuildIndex();
    if (this.#last && !this.#hasFailed && (await this.#upkeep.auditDaily(day))) this.#isAsked = true;
    this.#upkeep.askSearches();
  }

  get #hasFailed(): boolean {
    return this.#last?.attempt === 'failed';
  }

  #backOff(): number {
    return backOffMs(this.#pace, this.#failures++);
  }

  #untilWoken(): AbortSignal {
    return AbortSignal.any([this.#publisher.signal, this.#wake.signal]);
  }
}

function secondsToMidnight(now: Date): number {
  return (Date.parse(instantOfMinute(`${dayAfter(dayOf(now))}T00:00`)) - now.getTime()) / 1_000;
}

/** Ends early, without an error, when the publisher is told to stop or woken. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(Math.max(0, ms), undefined, { signal }).catch(() => undefined);
}
