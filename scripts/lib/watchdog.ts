import type { ChildProcess } from 'node:child_process';
import { factsOf, type ProcessFacts } from '../../site/server/processes.ts';

/**
 * Notices a service that hangs. Each look asks for an answer, which comes when its event loop turns. A silent service is judged
 * by the processor time that it was given, never by the time that went by: a machine that is slow, or was asleep, makes a service
 * late, and a late service wants to run (a thread of it is runnable, or waits for the disk) or has run a little. Only this is hung: one that
 * was stopped or slept, with all its threads, look after look without using any processor time at all; and one that has used ten
 * minutes of it without one turn of its loop. Looks are counted, so a pause of this process changes nothing either. While Node's
 * inspector is open in it, a silent service may be stopped at a breakpoint, so it is not judged.
 */
export interface Pace {
  lookEveryMs: number;
  idleLooks: number;
  busySeconds: number;
}

const usualPace: Pace = { lookEveryMs: 5_000, idleLooks: 6, busySeconds: 600 };

/** Calls `onHung` with the reason, once; never on a system without `/proc`. Returns a function that ends the watch. */
export function watchOver(child: ChildProcess, onHung: (why: string) => void, pace = usualPace): () => void {
  let isAsked = false;
  let isInspected = false;
  let judge = new Judge(pace);
  child.on('message', (message) => {
    if (message !== 'here' && message !== 'inspected') return;
    isInspected = message === 'inspected';
    isAsked = false;
    judge = new Judge(pace);
  });
  const look = () => {
    if (!child.connected) return;
    if (!isAsked) {
      isAsked = true;
      child.send('look', () => undefined);
      return;
    }
    if (isInspected) return;
    const facts = child.pid && factsOf(child.pid);
    const why = facts && judge.whyHung(facts);
    if (!why) return;
    clearInterval(timer);
    onHung(why);
  };
  // After this turn's input: an answer that has arrived counts, also when this process itself was late.
  const timer = setInterval(() => setImmediate(look), pace.lookEveryMs).unref();
  return () => clearInterval(timer);
}

/** Judges by the looks since the last answer. */
export class Judge {
  readonly #pace: Pace;
  #first: number | undefined;
  #last: number | undefined;
  #idleLooks = 0;

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  whyHung({ states, processorSeconds }: Pick<ProcessFacts, 'states' | 'processorSeconds'>): string | undefined {
    this.#first ??= processorSeconds;
    const isIdle = states.every((state) => state === 'S' || state === 'T') && processorSeconds === this.#last;
    this.#last = processorSeconds;
    this.#idleLooks = isIdle ? this.#idleLooks + 1 : 0;
    const busy = processorSeconds - this.#first;
    if (busy >= this.#pace.busySeconds) return `it has not answered for ${Math.round(busy)} s of processor time`;
    if (this.#idleLooks < this.#pace.idleLooks) return undefined;
    return states.includes('T') ? 'it is stopped, and nobody lets it go on' : 'it sleeps and does not answer';
  }
}
