import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { stopped } from './stop.mjs';

/** A look may be a process, or the comparison of two folders: it must leave room for what it waits for. */
const everyMs = 250;

/** Checks again and again; gives up only when the process is asked to stop. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(everyMs, undefined, { signal: stopped });
}

/** Counts looks, not time, because a machine that slept or was too busy has shown nothing. */
const mostLooks = 2_400;

/** Whether it became true within minutes of looking: what hangs must end some time. */
export async function becomes(isSo: () => boolean | Promise<boolean>): Promise<boolean> {
  for (let looks = 0; looks < mostLooks; looks++) {
    if (await isSo()) return true;
    await wait(everyMs);
  }
  return false;
}

/** Whether an address answers as it should. */
export async function answers(url: string, isRight: (status: number) => boolean): Promise<boolean> {
  return statusOf(url, AbortSignal.timeout(5_000)).then(isRight, () => false);
}

export async function statusOf(url: string, signal: AbortSignal): Promise<number> {
  const answer = await fetch(url, { redirect: 'manual', signal });
  await answer.body?.cancel();
  return answer.status;
}

/** Settles when the process is asked to stop. */
export async function untilStopped(): Promise<void> {
  if (!stopped.aborted) await once(stopped, 'abort');
}
