import { inspect } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { dayOf } from '@pho-luat/shared/dates';
import { audit, mend, mendCopy, type Damage } from './audit.ts';
import { CmsAway, FileAway, type CmsClient } from './cms-client.ts';
import { wordsOf } from './failure.ts';
import { LogDamaged } from './log-chain.ts';
import { log, timed } from './log.ts';
import { MissedSearchesTeller } from './missed-searches.ts';
import { publish, type Attempt } from './pipeline.ts';
import type { Publisher } from './publisher.ts';
import { releaseName } from './release/name.ts';
import { layBoth } from './steps/lay.ts';
import { tryAgain } from './steps/losses.ts';
import { LinesNotKept, readLog, type Read } from './steps/read.ts';
import { sweepFiles } from './sweep.ts';
import type { Wake } from './wake.ts';

/** Nothing new for `quietMs`, or `latestMs` since the first line: the release begins. */
interface Window {
  quietMs: number;
  latestMs: number;
}

export interface Pace {
  /** How long the CMS may hold an answer until there is a line. */
  waitSeconds: number;
  usual: Window;
  /**
   * When lines came while the last release was being made, more will. A whole minute of them is waited for, so that fifty
   * publications in a minute are two releases: the first line's, and that of all the others.
   */
  burst: Window;
  /** After the CMS was away, or a release failed: doubled each time, up to the longest. */
  backOffMs: { first: number; longest: number };
  /** Texts of files that a release had to do without are asked for at most so often: the CMS may have lost one for good. */
  textsMs: number;
  /** What residents asked for is asked again at most so often. */
  searchesMs: number;
}

const usualPace: Pace = {
  waitSeconds: 25,
  usual: { quietMs: 100, latestMs: 2_000 },
  burst: { quietMs: 2_000, latestMs: 60_000 },
  backOffMs: { first: 1_000, longest: 60_000 },
  textsMs: 60_000,
  searchesMs: 600_000,
};

/** To ask whether the CMS is back costs nothing, and somebody may be waiting for what they published. */
const longestAwayMs = 5_000;

/**
 * Publishes whenever there is something to publish, until it is told to stop. The log is the truth: a line missed now is read next.
 * The CMS need not be there: what the day changes, and what an operator asks for at the door, is made from what was read before.
 */
export async function publishForEver(publisher: Publisher, cms: CmsClient, wake: Wake, pace = usualPace): Promise<void> {
  const { store, signal, now } = publisher;
  let last: { attempt: Attempt; day: string; seq: number } | undefined;
  let justPublished = false;
  /** Somebody wants a release, and has not had one. */
  let asked = false;
  /** By a clock that nobody sets. */
  let retryAt = 0;
  let failures = 0;
  let isCopyLookedAt = false;
  let isAway = false;
  /** The line of the CMS's log that is damaged, once that was told. */
  let toldOf: number | undefined;
  let auditedOn: string | undefined;
  let auditAt = 0;
  let auditFailures = 0;
  /** What could not be drawn or read is tried again once a day. */
  let triedOn: string | undefined;
  let damage: Damage | undefined;
  let textsAskedAt = -Infinity;
  let searchesAskedAt = -Infinity;
  const searches = new MissedSearchesTeller(cms);
  let running: Promise<void> | undefined;
  /** The tree that is not served has not the last release yet. */
  let isBehind = false;
  const backOffAfter = (times: number) => Math.min(pace.backOffMs.first * 2 ** Math.min(times, 20), pace.backOffMs.longest);
  const backOff = () => backOffAfter(failures++);
  const woken = () => AbortSignal.any([signal, wake.signal]);

  /** Nothing when the CMS is away. */
  const read = async (waitSeconds: number): Promise<Read | undefined> => {
    const waiting = woken();
    try {
      const answer = await readLog(publisher, cms, waitSeconds, waiting);
      isAway = false;
      toldOf = undefined;
      return answer;
    } catch (cause) {
      if (waiting.aborted && !signal.aborted) return { count: 0, now: false };
      if (!(cause instanceof CmsAway) || signal.aborted) throw cause;
      const isNews = cause instanceof LogDamaged ? cause.fault.seq !== toldOf : !isAway;
      if (isNews) log(`waiting for the CMS: ${cause.message}`);
      if (isNews && cause instanceof LogDamaged) {
        tellOf(cause, publisher);
        toldOf = cause.fault.seq;
      }
      isAway = true;
      return undefined;
    }
  };
  /** One thing at a time; a release is worth making when it says so. */
  const besideReleases = (what: string, work: () => Promise<boolean>) => {
    running ??= work()
      .then((isWorthIt) => {
        if (isWorthIt) wake.call();
      })
      .catch((cause: unknown) => {
        if (!signal.aborted) log(`${what} was not done: ${inspect(cause)}`);
      })
      .finally(() => (running = undefined));
  };
  const layOther = () => {
    if (isBehind && !running)
      besideReleases('the laying of the other tree', async () => {
        await timed('lay the other tree', () => layBoth(publisher));
        isBehind = false;
        return publisher.search.rebuildIfDue(signal);
      });
  };
  const auditOnce = (day: string) =>
    besideReleases('the audit', async () => {
      try {
        damage = await audit(publisher, cms);
        auditedOn = day;
        auditFailures = 0;
      } catch (cause) {
        auditAt = performance.now() + backOffAfter(auditFailures++);
        throw cause;
      }
      return damage !== undefined;
    });

  while (!signal.aborted) {
    try {
      if (!isCopyLookedAt) await mendCopy(publisher);
      isCopyLookedAt = true;
      const secondsToRetry = last?.attempt === 'failed' ? (retryAt - performance.now()) / 1_000 : Infinity;
      const hasMore = justPublished || ((asked || !last) && store.lines.lastSeq > 0);
      const wait = hasMore ? 0 : Math.min(pace.waitSeconds, secondsToMidnight(now()), Math.max(0, secondsToRetry));
      const answer = await read(Math.ceil(wait));
      if (wake.take() || answer?.now) asked = true;
      if (damage) {
        await mend(publisher, damage);
        damage = undefined;
        // The log may have to be read anew.
        continue;
      }
      const window = justPublished ? pace.burst : pace.usual;
      justPublished = false;
      if (answer) await publisher.reporter.sendPending();

      const day = dayOf(now());
      const isDue =
        asked ||
        (answer && !last) ||
        (last && last.seq !== store.lines.lastSeq) ||
        (last ?? store.releases.last())?.day !== day ||
        (last?.attempt === 'failed' && performance.now() >= retryAt);
      if (!isDue || store.lines.lastSeq === 0) {
        if (!answer) await pause(Math.min(backOff(), longestAwayMs), woken());
        else if (last?.attempt !== 'failed') failures = 0;
        layOther();
        if (answer && publisher.texts.isLacking && !running && performance.now() >= textsAskedAt + pace.textsMs) {
          textsAskedAt = performance.now();
          besideReleases('the fetching of texts', () => publisher.texts.fetchLacking(signal));
        }
        if (answer && last && last.attempt !== 'failed' && auditedOn !== day && !running && performance.now() >= auditAt) {
          await sweepFiles(publisher);
          if (triedOn !== day) asked ||= tryAgain(publisher);
          triedOn = day;
          auditOnce(day);
        }
        if (answer && !running && performance.now() >= searchesAskedAt + pace.searchesMs) {
          searchesAskedAt = performance.now();
          besideReleases('the asking of what residents asked', () => searches.tell(publisher).then(() => false));
        }
        continue;
      }
      if (answer && answer.count > 0 && !asked) await gather(publisher, cms, window);
      last = { day: dayOf(now()), seq: store.lines.lastSeq, attempt: await publish(publisher) };
      // A takedown went before what else was due.
      asked = last.attempt !== 'failed' && !store.hold.get() && publisher.lines.memory.due.size > 0;
      wake.answer(last.attempt);
      justPublished = last.attempt === 'live';
      if (last.attempt === 'failed') retryAt = performance.now() + backOff();
      else {
        failures = 0;
        isBehind ||= justPublished;
        layOther();
        besideReleases('the rebuild of the search index', () => publisher.search.rebuildIfDue(signal));
      }
    } catch (cause) {
      if (signal.aborted) break;
      // A full disk, say: the site stays up, and this goes on when there is room again.
      log(cause instanceof CmsAway ? `waiting for the CMS: ${cause.message}` : `trying again after ${inspect(cause)}`);
      if (!(cause instanceof CmsAway) || cause instanceof FileAway) tellOf(cause, publisher);
      wake.answer('failed');
      await pause(backOff(), woken());
    }
  }
  await running;
  await publisher.sender.done();
}

/** What went wrong around a release, and cannot be kept here, is told at least. */
function tellOf(cause: unknown, { store, reporter, now }: Publisher): void {
  const [seq, why] = cause instanceof LinesNotKept ? [cause.lastSeq, cause.cause] : [store.lines.lastSeq, cause];
  const at = now();
  const moment = at.toISOString();
  const release = releaseName(store, at, seq);
  reporter.mention({
    release,
    seq,
    state: 'failed',
    step: 'read',
    startedAt: moment,
    at: moment,
    held: [],
    notes: [],
    hold: store.hold.get(),
    ...wordsOf(why),
  });
}

async function gather(publisher: Publisher, cms: CmsClient, { quietMs, latestMs }: Window): Promise<void> {
  const latest = performance.now() + latestMs;
  do await pause(Math.min(quietMs, latest - performance.now()), publisher.signal);
  while ((await readLog(publisher, cms, 0, publisher.signal)).count > 0 && performance.now() < latest);
}

const daySeconds = 86_400;

/** In Vietnam, which keeps UTC+7 all year. */
function secondsToMidnight(now: Date): number {
  return daySeconds - ((now.getTime() / 1_000 + 7 * 3_600) % daySeconds);
}

/** Ends early, and in silence, when the publisher is told to stop or woken. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(Math.max(0, ms), undefined, { signal }).catch(() => undefined);
}
