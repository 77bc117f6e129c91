import type { Core } from '@strapi/strapi';
import { tell } from './events.ts';

/** Failed log-ins are one line for each account and quarter of an hour, so that nobody can flood the list. */

const windowMs = 15 * 60_000;
const mostNetworks = 1_000;

interface Tally {
  count: number;
  networks: Set<string>;
  since: number;
}

/** By e-mail for accounts that exist; all others are counted together. */
const tallies = new Map<string | undefined, Tally>();

export function countFailure(email: string | undefined, network: string, now: number): void {
  const tally = tallies.get(email) ?? { count: 0, networks: new Set(), since: now };
  tally.count += 1;
  if (tally.networks.size < mostNetworks) tally.networks.add(network);
  tallies.set(email, tally);
}

/** Writes the counts whose quarter of an hour is over, or all of them. */
export async function tellFailures(strapi: Core.Strapi, now = Number.POSITIVE_INFINITY): Promise<void> {
  for (const [whom, { count, networks, since }] of tallies) {
    if (now - since < windowMs) continue;
    tallies.delete(whom);
    await tell(strapi, 'failures', { by: null, ...(whom ? { whom } : {}), count, detail: String(networks.size) });
  }
}
