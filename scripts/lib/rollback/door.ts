import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { doorSchema, type Door } from '@pho-luat/shared/door';
import { keptReleasesSchema } from '@pho-luat/shared/schemas/releases';
import { z } from 'zod';
import { lockFile } from '../../../site/publisher/file-lock.ts';
import { publisherLockFile } from '../../../site/publisher/lock.ts';
import { Problem } from '../problem.mjs';
import { stopped } from '../stop.mjs';
import type { Keeper } from './keeper.ts';

/** A publisher that has just been started compiles the site before it opens its door. */
const opensWithinMs = 60_000;
const lookEveryMs = 200;

/** The publisher that is at work on this `VAR_DIR`, by its own door; nothing when there is none. */
export async function publisherAtWork(varDir: string): Promise<Keeper | undefined> {
  for (const end = Date.now() + opensWithinMs; isAtWork(varDir); await wait(lookEveryMs, undefined, { signal: stopped })) {
    const door = readDoor(varDir);
    // The file of one that was killed leads nowhere, until the next has written its own.
    const answer = door && (await ask(door, 'GET /releases').catch(() => undefined));
    if (door && answer?.ok) return keeperBehind(door);
    if (Date.now() > end) throw new Problem(`A publisher is at work on ${varDir} and does not answer: see its log, or end it.`);
  }
  return undefined;
}

function isAtWork(varDir: string): boolean {
  if (!existsSync(publisherLockFile(varDir))) return false;
  using free = lockFile(publisherLockFile(varDir));
  return free === undefined;
}

function readDoor(varDir: string): Door | undefined {
  try {
    return doorSchema.parse(JSON.parse(readFileSync(join(varDir, 'publisher/door.json'), 'utf8')));
  } catch {
    return undefined;
  }
}

function keeperBehind(door: Door): Keeper {
  const change = async (what: string, body?: object) => {
    const { attempt } = attemptSchema.parse(await jsonOf(await ask(door, what, body)));
    if (attempt === 'failed')
      throw new Problem('The release was refused, and the last one stays: the admin and the log say why.');
  };
  return {
    list: async () => keptReleasesSchema.parse(await jsonOf(await ask(door, 'GET /releases'))),
    hold: (release) => change('POST /hold', { release }),
    resume: () => change('POST /resume'),
  };
}

const attemptSchema = z.object({ attempt: z.enum(['live', 'unchanged', 'failed']) });
const reasonSchema = z.object({ message: z.string() });

async function jsonOf(answer: Response): Promise<unknown> {
  const text = await answer.text();
  if (answer.ok) return JSON.parse(text);
  const reason =
    answer.status === 400 ? reasonSchema.parse(JSON.parse(text)).message : `The publisher answered ${answer.status}.`;
  throw new Problem(reason);
}

async function ask({ port, token }: Door, what: string, body?: object): Promise<Response> {
  const [method = '', path] = what.split(' ');
  return fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
    signal: stopped,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}
