import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Reading } from '@pho-luat/shared/schemas/reading';
import { nextRing } from '../publication/bell.ts';
import { keptFile } from '../publication/files.ts';
import { canReadScans, readScan, readText } from './read.ts';
import { claimMs, claimWork, giveBack, keepReading, renewClaim, wantLibrary, type Task, type Work } from './table.ts';

/**
 * Reads files in the background, one at a time of each task: recognition of a long scan keeps nobody waiting for the text of another
 * file. What was begun when the process was killed is begun again when its claim has expired, by whichever process looks first.
 */

/** Another process may have wanted it, or have been killed at it: neither rings a bell here. */
const lookEvery = 15_000;
/** A file at which the process dies each time must not end every later one too. */
const mostAttempts = 3;

let stop = new AbortController();
let lanes: Promise<void>[] = [];

export async function startReading(strapi: Core.Strapi): Promise<void> {
  stop = new AbortController();
  await wantLibrary(strapi);
  const { signal } = stop;
  lanes = [runLane(strapi, 'text', signal), scansWhereAble(strapi, signal)];
}

/** What is being read is given back, for the next start. */
export async function stopReading(): Promise<void> {
  stop.abort();
  await Promise.all(lanes);
}

/** What is installed does not change while the CMS runs. */
let isAble: Promise<boolean> | undefined;

export function readsScans(): Promise<boolean> {
  isAble ??= canReadScans();
  return isAble;
}

async function scansWhereAble(strapi: Core.Strapi, signal: AbortSignal): Promise<void> {
  if (await readsScans()) await runLane(strapi, 'scan', signal);
}

async function runLane(strapi: Core.Strapi, task: Task, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    // Listens before it looks, so that nothing is committed between the two unheard.
    const rung = nextRing(lookEvery, signal);
    try {
      const work = await claimWork(strapi, task, new Date());
      if (work) await doWork(strapi, work, signal);
      else await rung;
    } catch (error) {
      strapi.log.error(`The queue of files to read (${task}) stopped for a while: ${String(error)}`);
      await pause(lookEvery, undefined, { signal }).catch(() => undefined);
    }
  }
}

async function doWork(strapi: Core.Strapi, work: Work, signal: AbortSignal): Promise<void> {
  const renewal = setInterval(() => {
    renewClaim(strapi, work, new Date()).catch((error: unknown) => strapi.log.warn(`A claim was not renewed: ${String(error)}`));
  }, claimMs / 4);
  try {
    const reading = await read(work, signal);
    await keepReading(strapi, work, reading, new Date());
  } catch (error) {
    if (signal.aborted) await giveBack(strapi, work);
    // Its claim runs out, and it is tried again.
    else strapi.log.error(`The file ${work.sha256} (${work.mime}) was not read, attempt ${work.attempts}: ${String(error)}`);
  } finally {
    clearInterval(renewal);
  }
}

async function read({ task, sha256, mime, attempts }: Work, signal: AbortSignal): Promise<Reading> {
  if (attempts > mostAttempts)
    return { state: 'unreadable', reason: 'damaged', hasTextLayer: false, isMachineRead: false, pages: [] };
  return task === 'text' ? readText(keptFile(sha256), mime, { signal }) : readScan(keptFile(sha256), mime, { signal });
}
