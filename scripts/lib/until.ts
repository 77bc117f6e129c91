import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { stopped } from './stop.mjs';

/** Checks again and again; gives up only when the process is asked to stop. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(250, undefined, { signal: stopped });
}

/** Whether an address answers as it should. */
export async function answers(url: string, isRight: (status: number) => boolean): Promise<boolean> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5_000) });
    await response.body?.cancel();
    return isRight(response.status);
  } catch {
    return false;
  }
}

/** Settles when the process is asked to stop. */
export async function untilStopped(): Promise<void> {
  if (!stopped.aborted) await once(stopped, 'abort');
}
