import { stopped } from '../stop.mjs';
import { statusOf } from '../until.ts';

const tries = 3;
const withinMs = 5_000;

/** The status of an answer; nothing when there is none. */
export async function answersSoon(url: string): Promise<number | undefined> {
  return untilThere((signal) => statusOf(url, signal));
}

/** Tried more than once, because a machine may be busy. */
export async function untilThere<T>(work: (signal: AbortSignal) => Promise<T | undefined>): Promise<T | undefined> {
  for (let turn = 0; turn < tries && !stopped.aborted; turn++) {
    const answer = await work(AbortSignal.any([stopped, AbortSignal.timeout(withinMs)])).catch(() => undefined);
    if (answer !== undefined) return answer;
  }
  return undefined;
}
