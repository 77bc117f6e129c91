import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Reading } from '../contracts/reading.ts';
import { localCopy } from '../files/local-copy.ts';
import { nextRing } from '../publication/bell.ts';
import { canRecognise, readByRecognition, readText } from './read.ts';
import { claimMs, claimWork, giveBack, isWanted, keepReading, renewClaim, wantLibrary, type Task, type Work } from './table.ts';

/**
 * Reads files in the background, one at a time for each task, so that long recognition does not delay the text of another file.
 * What was begun when the process was killed is begun again when its claim has expired, by the process that looks first.
 */

/** Another process may have added work or been killed at it, and neither rings a bell here. A failure of the machine has this long to pass, too. */
const lookEvery = 15_000;
/**
 * After this time a file at which the machine failed has its turn again: a fault that stays must not keep all other files waiting.
 */
const putOffMs = 120_000;
/** A file at which the process dies each time must not end every later one too. */
const mostAttempts = 3;

let stop = new AbortController();
let lanes: Promise<void>[] = [];

export async function startReading(strapi: Core.Strapi): Promise<void> {
  stop = new AbortController();
  await wantLibrary(strapi);
  const { signal } = stop;
  lanes = [runLane(strapi, 'text', signal), runLane(strapi, 'scan', signal)];
}

/** What is being read is given back, for the next start. */
export async function stopReading(): Promise<void> {
  stop.abort();
  await Promise.all(lanes);
}

async function runLane(strapi: Core.Strapi, task: Task, signal: AbortSignal): Promise<void> {
  const stopped = once(signal, 'abort').then(() => false);
  let held: Work | undefined;
  while (!signal.aborted) {
    // Listens before it looks, so that no commit between the two is missed.
    const rung = nextRing(lookEvery, signal);
    try {
      // Also when the database was what failed: left to run out, the claim would count as an attempt at which the process died.
      if (held) await giveBack(strapi, held, new Date(Date.now() + putOffMs));
      held = undefined;
      // Checking whether recognition works takes a while, so it is checked when needed, and a stop does not wait for the answer.
      const isAble = task === 'text' || ((await isWanted(strapi, task)) && (await Promise.race([canRecognise(), stopped])));
      if (isAble) held = await claimWork(strapi, task, new Date());
      if (held) await doWork(strapi, held, signal);
      else await rung;
      held = undefined;
    } catch (error) {
      if (signal.aborted) break;
      strapi.log.error(`The queue of files to read (${task}) stopped for a while: ${String(error)}`);
      await pause(lookEvery, undefined, { signal }).catch(() => undefined);
    }
  }
  if (held)
    await giveBack(strapi, held).catch((error: unknown) => strapi.log.warn(`A claim was not given back: ${String(error)}`));
}

/** @throws What failed was this machine, not the file. */
async function doWork(strapi: Core.Strapi, work: Work, signal: AbortSignal): Promise<void> {
  const renewal = setInterval(() => {
    renewClaim(strapi, work, new Date()).catch((error: unknown) => strapi.log.warn(`A claim was not renewed: ${String(error)}`));
  }, claimMs / 4);
  try {
    const reading = await read(work, signal);
    await keepReading(strapi, work, reading, new Date());
  } catch (error) {
    throw new Error(`The file ${work.sha256} (${work.mime}) was not read: ${String(error)}`, { cause: error });
  } finally {
    clearInterval(renewal);
  }
}

async function read({ task, sha256, mime, attempts }: Work, signal: AbortSignal): Promise<Reading> {
  // A damaged file is told by the process that reads it; when the CMS itself died each time, the machine most likely had no memory left.
  if (attempts > mostAttempts)
    return { state: 'unreadable', reason: 'too-much-memory', hasTextLayer: false, isMachineRead: false, pages: [] };
  await using file = await localCopy(sha256);
  return await (task === 'text' ? readText(file.path, mime, { signal }) : readByRecognition(file.path, mime, { signal }));
}
