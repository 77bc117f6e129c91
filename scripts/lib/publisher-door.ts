import { existsSync, readFileSync } from 'node:fs';
import { doorSchema, type Door } from '@pho-luat/shared/door';
import { installationAt } from '@pho-luat/shared/installation';
import { z } from 'zod';
import { isLocked } from '../../site/publisher/file-lock.ts';
import { publisherLockFile } from '../../site/publisher/lock.ts';
import { Problem } from './problem.mjs';
import { stopped } from './stop.mjs';
import { becomes } from './until.ts';

/** Asks a running publisher something (`GET /releases`), and gives the JSON of its answer. A `Problem` when it refuses. */
export type Ask = (what: string, body?: object) => Promise<unknown>;

/** The door of the publisher that is running on this `VAR_DIR`; nothing when there is none. */
export async function doorOfPublisher(varDir: string): Promise<Ask | undefined> {
  let found: Ask | undefined;
  let isTold = false;
  const isSettled = await becomes(async () => {
    stopped.throwIfAborted();
    if (!isPublisherAtWork(varDir)) return true;
    if (isInReserve(varDir)) throw new Problem('In reserve: another machine publishes, so run this there.');
    const door = readDoor(varDir);
    // The file of a killed publisher is stale until the next has written its own.
    const answer = door && (await ask(door, 'GET /releases', undefined, soon()).catch(() => undefined));
    if (door && answer?.ok) {
      found = async (what, body) => jsonOf(await ask(door, what, body));
      return true;
    }
    // A publisher that has just been started compiles the site before it opens its door.
    if (!isTold) console.log('The publisher does not answer yet, as while it starts: this waits for it.');
    isTold = true;
    return false;
  });
  if (!isSettled) throw new Problem(`A publisher is at work on ${varDir} and has not answered in all this time: see its log.`);
  return found;
}

/** A publisher that takes the connection may still say nothing. */
const soon = () => AbortSignal.any([stopped, AbortSignal.timeout(10_000)]);

export function isPublisherAtWork(varDir: string): boolean {
  return isLocked(publisherLockFile(varDir));
}

export const inReserve = 'In reserve: another machine publishes, and this one does when that ends.';

/** Whether another machine publishes, and the publisher that is running here does when that one ends. */
export function isInReserve(varDir: string): boolean {
  return existsSync(installationAt(varDir).reserve) && isPublisherAtWork(varDir);
}

/** Whether the running publisher answers at its door, whatever it is busy with. */
export async function publisherAnswers(varDir: string, signal: AbortSignal): Promise<'here' | 'no door' | 'silent'> {
  const door = readDoor(varDir);
  if (!door) return 'no door';
  try {
    return (await ask(door, 'GET /', undefined, signal)).status === 404 ? 'here' : 'no door';
  } catch {
    // The file of a killed publisher is stale; a frozen one does not answer.
    return signal.aborted ? 'silent' : 'no door';
  }
}

function readDoor(varDir: string): Door | undefined {
  try {
    return doorSchema.parse(JSON.parse(readFileSync(installationAt(varDir).door, 'utf8')));
  } catch {
    return undefined;
  }
}

const reasonSchema = z.object({ message: z.string() });

async function jsonOf(answer: Response): Promise<unknown> {
  const text = await answer.text();
  if (answer.ok) return JSON.parse(text);
  const reason =
    answer.status === 400 ? reasonSchema.parse(JSON.parse(text)).message : `The publisher answered ${answer.status}.`;
  throw new Problem(reason);
}

async function ask({ port, token }: Door, what: string, body?: object, signal = stopped): Promise<Response> {
  const [method = '', path] = what.split(' ');
  return fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
    signal,
    body: body && JSON.stringify(body),
  });
}
