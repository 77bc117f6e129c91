import type { Core } from '@strapi/strapi';
import type { AccountEvent, AccountEventKind } from '../contracts/accounts.ts';
import { networkOf } from './network.ts';
import { actingAccount } from './users.ts';

/** The list of who logged in and who changed whose account. It only grows; the database refuses the rest. */

const table = 'account_events';
const shownLines = 200;

interface Told {
  by?: string | null;
  whom?: string;
  detail?: string;
  count?: number;
}

/** Adds one line, in the transaction of the event itself. */
export async function tell(strapi: Core.Strapi, kind: AccountEventKind, told: Told): Promise<void> {
  const request = strapi.requestContext.get();
  const row = {
    at: new Date().toISOString(),
    kind,
    by: told.by === undefined ? (actingAccount(strapi)?.email ?? null) : told.by,
    whom: told.whom ?? null,
    detail: told.detail?.slice(0, 500) ?? null,
    count: told.count ?? null,
    network: request ? networkOf(request.ip) : null,
  };
  await strapi.db.transaction(({ trx }) => strapi.db.getConnection(table).transacting(trx).insert(row));
}

export async function lastEvents(strapi: Core.Strapi): Promise<AccountEvent[]> {
  const rows: (Omit<AccountEvent, 'seq'> & { seq: number | string })[] = await strapi.db
    .getConnection(table)
    .orderBy('seq', 'desc')
    .limit(shownLines);
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}
