import type { Core } from '@strapi/strapi';
import { dayOf } from '@pho-luat/shared/dates';
import { installation } from '../installation.ts';
import { Log } from '../publication/log.ts';
import { look } from './look.ts';
import { keepOutcome, knownOf } from './table.ts';
import { isDue } from './known.ts';

/** Addresses elsewhere in texts that somebody has open, looked at one after another in the background; never while something is saved. */

const pauseMs = 1_000;

const waiting = new Set<string>();
/** On which day each was looked at last: not every outcome is kept. */
const looked = new Map<string, string>();
let stopping = new AbortController();
let working: Promise<void> | undefined;

export function lookLater(strapi: Core.Strapi, addresses: readonly string[]): void {
  if (!installation().looksOutside || stopping.signal.aborted) return;
  for (const address of addresses) waiting.add(address);
  working ??= work(strapi)
    .catch((error: unknown) => void strapi.log.error(`Links were not looked at: ${String(error)}`))
    .finally(() => (working = undefined));
}

export async function stopLooking(): Promise<void> {
  stopping.abort();
  await working;
  stopping = new AbortController();
}

async function work(strapi: Core.Strapi): Promise<void> {
  const log = new Log(strapi);
  for (const address of waiting) {
    waiting.delete(address);
    const [known, day] = [await knownOf(log, address), dayOf(new Date())];
    if (stopping.signal.aborted || looked.get(address) === day || !isDue(known, day)) continue;
    looked.set(address, day);
    const seen = await look(address, { signal: stopping.signal });
    if (seen !== undefined) await keepOutcome(log, address, seen, day);
    await new Promise((done) => setTimeout(done, pauseMs));
  }
}
