import { randomInt } from 'node:crypto';
import { codeCharacters, fileOfOldPath } from '@pho-luat/shared/printed-address';
import { link, type Link } from '@pho-luat/shared/content-types/components/link';
import type { QrCode } from '@pho-luat/shared/content-types/qr-code';
import type { Log } from '../publication/log.ts';

/**
 * The ledger of printed codes. A code in it is never changed, never taken out, and never given again. Each is a line of the log of
 * its own, which has no part of a draft: neither what its campaign is called, nor where it hangs.
 */

interface Row {
  code: string;
  campaign: string;
  placement_key: string;
  issued_on: string;
  old_path: string | null;
  last_destination: string | null;
}

const table = 'qr_codes';

export async function enterCode(log: Log, entry: QrCode): Promise<void> {
  const { code, campaign, placementKey, issuedOn, oldPath } = entry;
  const row = { code, campaign, placement_key: placementKey, issued_on: issuedOn, old_path: oldPath ?? null };
  await log.rows(table).insert(row);
  await log.publish('qr-code', code, entry);
}

export async function codesOf(log: Log, campaign: string): Promise<QrCode[]> {
  const rows: Row[] = await log.rows(table).where({ campaign }).orderBy('code');
  return rows.map(toEntry);
}

/** Every code that there is. */
export async function issuedCodes(log: Log): Promise<string[]> {
  return log.rows(table).pluck('code');
}

/** What is kept for the day on which a code has no campaign any more. */
export async function noteLastDestination(log: Log, entry: QrCode, lastDestination: Link): Promise<void> {
  const { code } = entry;
  const kept = { last_destination: JSON.stringify(lastDestination) };
  await log.rows(table).where({ code }).update(kept);
  await log.publish('qr-code', code, { ...entry, lastDestination });
}

export async function isTaken(log: Log, code: string): Promise<boolean> {
  return Boolean(await log.rows(table).where({ code }).first());
}

/** The files that answer them (`fileOfOldPath`). */
export async function oldPathFiles(log: Log): Promise<Set<string>> {
  const rows: Row[] = await log.rows(table).whereNotNull('old_path');
  return new Set(rows.map(({ old_path: path }) => fileOfOldPath(path ?? '')));
}

/** As short as possible: a short code makes a symbol with large modules. When the short ones run out, a longer one is tried. */
export async function freeCode(log: Log): Promise<string> {
  for (const length of [4, 4, 5, 5, 6, 6]) {
    const code = Array.from({ length }, () => codeCharacters[randomInt(codeCharacters.length)]).join('');
    if (!(await isTaken(log, code))) return code;
  }
  throw new Error('No free code was found: the ledger is full.');
}

function toEntry(row: Row): QrCode {
  return {
    code: row.code,
    campaign: row.campaign,
    placementKey: row.placement_key,
    issuedOn: row.issued_on,
    ...(row.old_path === null ? {} : { oldPath: row.old_path }),
    ...(row.last_destination === null ? {} : { lastDestination: link.schema.parse(JSON.parse(row.last_destination)) }),
  };
}
