import { dayOf } from '@pho-luat/shared/dates';
import type { Link } from '@pho-luat/shared/content-types/components/link';
import type { QrCampaign } from '@pho-luat/shared/content-types/qr-campaign';
import { keysOf } from './keys.ts';
import { codesOf, enterCode, freeCode, noteLastDestination } from './ledger.ts';
import type { Log } from './log.ts';
import { documentOf } from './stored-line.ts';

/** Each placement gets a code when it is saved, and keeps it. */
export async function issueCodes(log: Log, campaign: string): Promise<void> {
  const known = new Set((await codesOf(log, campaign)).map(({ placementKey }) => placementKey));
  for (const { key } of await keysOf(log.strapi, 'qr-campaign', campaign, 'placements')) {
    if (known.has(key)) continue;
    const code = await freeCode(log);
    await enterCode(log, { code, campaign, placementKey: key, issuedOn: dayOf(new Date()) });
  }
}

/** Posters of a campaign that goes off the site hang on: each code keeps where it led, as readers knew it. */
export async function keepDestinations(log: Log, campaign: string): Promise<void> {
  const last = (await log.lines('qr-campaign', campaign)).find(({ document }) => document !== null);
  const document = documentOf(last);
  if (!document) return;
  const today = dayOf(new Date());
  for (const entry of await codesOf(log, campaign)) {
    const destination = destinationOf(document, entry.placementKey, today);
    if (JSON.stringify(destination) !== JSON.stringify(entry.lastDestination)) await noteLastDestination(log, entry, destination);
  }
}

/** Where a code of a placement leads on a day, or of none that is known. */
export function destinationOf(campaign: QrCampaign, placementKey: string | undefined, day: string): Link {
  const { destination, endsOn, endedDestination, placements } = campaign;
  if (endsOn && endsOn < day) return endedDestination ?? destination;
  return placements.find(({ key }) => key === placementKey)?.destination ?? destination;
}
