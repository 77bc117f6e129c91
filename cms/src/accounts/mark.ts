import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { installation } from '../installation.ts';

/**
 * A number that only grows, in the database and beside it: moved at each start and each orderly end, and whenever access was given or
 * taken. A database that has a lower one than its installation has seen was put back from a backup, and so were the sessions in it,
 * those that had been ended among them.
 */

const table = 'account_mark';
const file = () => join(installation().cmsDir, 'account-mark');

export async function moveMark(strapi: Core.Strapi): Promise<void> {
  await strapi.db.transaction(async ({ trx, onCommit }) => {
    await strapi.db.getConnection(table).transacting(trx).increment('value', 1);
    const value = await readMark(strapi);
    onCommit(() => keepMark(strapi, value));
  });
}

/**
 * A SQLite database without a mark beside it was copied from elsewhere. A PostgreSQL database may be at work for another machine,
 * whose sessions must not end because this one begins.
 */
export async function isPutBack(strapi: Core.Strapi): Promise<boolean> {
  const value = await readMark(strapi);
  const seen = seenMark();
  if (seen === undefined) return value > 0 && strapi.db.dialect.client !== 'postgres';
  return value < seen;
}

/** Goes on from a backup's number, past all that was seen, so that a second start finds nothing to do. */
export async function raiseMark(strapi: Core.Strapi): Promise<void> {
  const seen = seenMark() ?? 0;
  await strapi.db.transaction(({ trx }) =>
    strapi.db.getConnection(table).transacting(trx).where('value', '<', seen).update({ value: seen }),
  );
  await moveMark(strapi);
}

/** In the transaction that is open, if one is. */
async function readMark(strapi: Core.Strapi): Promise<number> {
  const row: { value: number | string } = await strapi.db.transaction(({ trx }) =>
    strapi.db.getConnection(table).transacting(trx).first(),
  );
  return Number(row.value);
}

function seenMark(): number | undefined {
  try {
    return Number(readFileSync(file(), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** On a full disk the committed number stays; an older one beside it only notices less. */
function keepMark(strapi: Core.Strapi, value: number): void {
  try {
    if (value <= (seenMark() ?? -1)) return;
    writeFileSync(`${file()}.new`, String(value), { mode: 0o600 });
    renameSync(`${file()}.new`, file());
  } catch (error) {
    strapi.log.error(error);
  }
}
