import { randomUUID } from 'node:crypto';
import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { dayOf } from '@pho-luat/shared/dates';
import { fileOfOldPath, readOldAddress } from '@pho-luat/shared/printed-address';
import type { RegisteredCodes } from '../contracts/desk-codes.ts';
import type { QrCode } from '@pho-luat/shared/content-types/qr-code';
import { codesImportRefusals } from '../words/printed-codes.ts';
import type { Subject } from '../routes/admin-routes.ts';
import { installation } from '../installation.ts';
import type { Log } from '../publication/log.ts';
import { keysOf } from '../publication/item-keys.ts';
import { enterCode, freeCode, isTaken, oldPathFiles } from './ledger.ts';
import { writeLog } from '../publication/transaction.ts';

/** The limit of one import: a campaign's form with more placements than this is slow to open. */
const most = 200;
const faultsShown = 6;

interface Printed {
  place: string;
  address: { code: string } | { path: string };
}

/**
 * Takes codes into the ledger that were made and printed elsewhere, each with a placement in the draft: all of them, or none. A code of
 * our own form stays what it is; any other address gets a code of ours beside it, for reprints and for counting, and leads to it.
 */
export function takeIn(strapi: Core.Strapi, { uid, id }: Subject, text: string): Promise<RegisteredCodes> {
  return writeLog(strapi, async (log) => {
    const printed = await readLines(log, text);
    const placements: { key: string; place: string }[] = [];
    for (const { place, address } of printed) {
      const entry: QrCode = {
        code: 'code' in address ? address.code : await freeCode(log),
        campaign: id,
        placementKey: randomUUID(),
        issuedOn: dayOf(new Date()),
        ...('path' in address ? { oldPath: address.path } : {}),
      };
      await enterCode(log, entry);
      placements.push({ key: entry.placementKey, place });
    }
    const before = await keysOf(strapi, 'qr-campaign', id, 'placements');
    const data = { placements: [...before.map((row) => ({ id: row.id })), ...placements] };
    const saved = await strapi.documents(uid).update({ documentId: id, data } as never);
    if (!saved) throw new errors.NotFoundError();
    return { count: printed.length };
  });
}

/** Throws a `ValidationError` that names what is wrong with each line. */
async function readLines(log: Log, text: string): Promise<Printed[]> {
  const { siteUrl } = installation();
  const taken = await oldPathFiles(log);
  const seen = new Set<string>();
  const printed: Printed[] = [];
  const faults: string[] = [];
  const lines = text.normalize('NFC').split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    const [, written = '', place = ''] = /^\s*(\S+)\s*(.*?)\s*$/.exec(line) ?? [];
    if (!written) continue;
    const number = index + 1;
    const address = readOldAddress(written, siteUrl);
    if ('refusal' in address) {
      faults.push(codesImportRefusals.refusal(number, written, address.refusal));
      continue;
    }
    const name = 'code' in address ? address.code : fileOfOldPath(address.path);
    const isKnown = 'code' in address ? await isTaken(log, address.code) : taken.has(name);
    if (isKnown) faults.push(codesImportRefusals.fault(number, written, codesImportRefusals.taken));
    else if (seen.has(name)) faults.push(codesImportRefusals.fault(number, written, codesImportRefusals.twice));
    else if (!place) faults.push(codesImportRefusals.withoutPlace(number));
    else printed.push({ place: place.slice(0, 500), address });
    seen.add(name);
  }
  if (faults.length > 0)
    throw new errors.ValidationError(codesImportRefusals.refused(faults.slice(0, faultsShown), faults.length - faultsShown));
  if (printed.length === 0) throw new errors.ValidationError(codesImportRefusals.nothing);
  if (printed.length > most) throw new errors.ValidationError(codesImportRefusals.tooMany(most));
  return printed;
}
