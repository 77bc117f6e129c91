import { dayOf } from '@pho-luat/shared/dates';
import { keysOf } from '../publication/item-keys.ts';
import type { Log } from '../publication/log.ts';
import { codesOf, enterCode, freeCode } from './ledger.ts';

/** Each placement gets a code when it is saved, and keeps it. */
export async function issueCodes(log: Log, campaign: string): Promise<void> {
  const known = new Set((await codesOf(log, campaign)).map(({ placementKey }) => placementKey));
  for (const { key } of await keysOf(log.strapi, 'qr-campaign', campaign, 'placements')) {
    if (known.has(key)) continue;
    const code = await freeCode(log);
    await enterCode(log, { code, campaign, placementKey: key, issuedOn: dayOf(new Date()) });
  }
}
