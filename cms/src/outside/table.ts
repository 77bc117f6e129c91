import { sha256Of } from '@pho-luat/shared/sha256';
import type { Log } from '../publication/log.ts';
import { knownAfter, type Known, type Outcome } from './known.ts';

/** What is known of addresses elsewhere, by the sha256 of each. */

const table = 'outside_links';

interface Row {
  id: string;
  state: Known['state'];
  status: number | null;
  day: string;
  silent_days: number;
}

export async function knownOf(log: Log, address: string): Promise<Known | undefined> {
  const row: Row | undefined = await log
    .rows(table)
    .where({ id: sha256Of(address) })
    .first();
  return row && { state: row.state, status: row.status ?? undefined, day: row.day, silentDays: row.silent_days };
}

/** What has not answered on a day on which nothing has is not kept: it may be this machine that is cut off. */
export async function keepOutcome(log: Log, address: string, seen: Outcome, day: string): Promise<void> {
  if (seen === 'silent' && !(await hasAnswered(log, day))) return;
  const { state, status = null, silentDays } = knownAfter(await knownOf(log, address), seen, day);
  const row: Row = { id: sha256Of(address), state, status, day, silent_days: silentDays };
  await log.rows(table).insert(row).onConflict('id').merge();
}

async function hasAnswered(log: Log, day: string): Promise<boolean> {
  const answered = await log.rows(table).where({ day }).whereNot({ state: 'silent' }).first('id');
  return answered !== undefined;
}
