import { campaignState } from '@pho-luat/shared/code-ways';
import { dayOf } from '@pho-luat/shared/dates';
import { keysOf } from '../publication/item-keys.ts';
import type { Log } from '../publication/log.ts';
import { documentOf } from '../publication/stored-line.ts';
import { codesOf, enterCode, freeCode, noteLastDestination } from './ledger.ts';
import { destinationOf, linksOf, lookAhead } from './ways.ts';

/** Each placement gets a code when it is saved, and keeps it. */
export async function issueCodes(log: Log, campaign: string): Promise<void> {
  const known = new Set((await codesOf(log, campaign)).map(({ placementKey }) => placementKey));
  for (const { key } of await keysOf(log.strapi, 'qr-campaign', campaign, 'placements')) {
    if (known.has(key)) continue;
    const code = await freeCode(log);
    await enterCode(log, { code, campaign, placementKey: key, issuedOn: dayOf(new Date()) });
  }
}

/** Posters of a campaign that goes off the site stay where they hang: each code keeps where it led, as readers knew it. */
export async function keepDestinations(log: Log, campaign: string): Promise<void> {
  const document = documentOf(await log.lastPublished('qr-campaign', campaign));
  if (!document) return;
  const hasEnded = campaignState(dayOf(new Date()), document) === 'ended';
  const known = await lookAhead(log, linksOf(document));
  for (const entry of await codesOf(log, campaign)) {
    const destination = destinationOf(document, entry.placementKey, hasEnded, known);
    if (JSON.stringify(destination) !== JSON.stringify(entry.lastDestination)) await noteLastDestination(log, entry, destination);
  }
}
