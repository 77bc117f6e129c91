import { randomInt } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { dayOf } from '@pho-luat/shared/dates';
import { keysOf } from './keys.ts';
import { publishLine } from './log.ts';
import type { Transaction } from './transaction.ts';

/** The ledger of printed codes: each placement gets one when it is saved, and a code in the ledger is never given again. */

const table = 'qr_codes';
/** Without 0 and o, 1 and i, which a reader of a poster takes for each other. */
const alphabet = '23456789abcdefghjklmnpqrstuvwxyz';

export async function issueCodes(strapi: Core.Strapi, trx: Transaction, campaign: string): Promise<void> {
  for (const { key } of await keysOf(strapi, 'qr-campaign', campaign, 'placements')) {
    const known = await strapi.db.getConnection(table).transacting(trx).where({ placement_key: key }).first();
    if (known) continue;
    const code = await freeCode(strapi, trx);
    const issuedOn = dayOf(new Date());
    await strapi.db.getConnection(table).transacting(trx).insert({ code, campaign, placement_key: key, issued_on: issuedOn });
    await publishLine(strapi, trx, 'qr-code', code, { code, campaign, placementKey: key, issuedOn });
  }
}

/** As short as can be: a short code makes a symbol with large modules. Where the short ones fill up, a longer one is tried. */
async function freeCode(strapi: Core.Strapi, trx: Transaction): Promise<string> {
  for (const length of [4, 4, 5, 5, 6, 6]) {
    const code = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
    const taken = await strapi.db.getConnection(table).transacting(trx).where({ code }).first();
    if (!taken) return code;
  }
  throw new Error('No free code was found: the ledger is full.');
}

/** The codes of a campaign by the keys of their placements. */
export async function codesOf(strapi: Core.Strapi, trx: Transaction, campaign: string): Promise<Map<string, string>> {
  const rows: { code: string; placement_key: string }[] = await strapi.db
    .getConnection(table)
    .transacting(trx)
    .where({ campaign });
  return new Map(rows.map(({ code, placement_key }) => [placement_key, code]));
}
