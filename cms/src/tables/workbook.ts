import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { errors } from '@strapi/utils';
import type { ReadTable } from '../contracts/table.ts';
import { answerOf } from '../thread-answer.ts';
import { tableWords } from '../words/table.ts';
import { hasOfficeMacros, isOfficePackage } from '../uploads/file-structure.ts';
import { unzip } from '../zip.ts';
import { maxColumns, maxRows } from './table-size.ts';

/** The limits in which a stranger's workbook is read: what it unpacks to, memory and processor time. */
const maxUnpackedBytes = 30 * 1024 * 1024;
const maxHeapMegabytes = 192;
const mostWorkMs = 15_000;

/** Its sheets as text, read in a thread that is ended when it takes too much: the CMS goes on whatever the file does. */
export async function workbookSheets(fileName: string, bytes: Buffer): Promise<ReadTable['sheets']> {
  if (hasOfficeMacros(bytes)) throw new errors.ValidationError(tableWords.hasMacros(fileName));
  if (!isOfficePackage(bytes, 'xl/workbook.xml', 'spreadsheetml.sheet.main+xml')) {
    throw new errors.ValidationError(tableWords.notWorkbook(fileName));
  }
  if (unpackedBytes(bytes) > maxUnpackedBytes) throw new errors.ValidationError(tableWords.tooMuchInside(fileName));
  const answer = await askThread(bytes);
  if (answer === 'too large') throw new errors.ValidationError(tableWords.tooLarge(maxRows, maxColumns));
  if (answer === 'too much') throw new errors.ValidationError(tableWords.tooMuchInside(fileName));
  if (answer === 'broken') throw new errors.ValidationError(tableWords.notWorkbook(fileName));
  return answer;
}

/** As its directory says, by which the unpacking is bounded. */
function unpackedBytes(bytes: Buffer): number {
  let sum = 0;
  unzip(bytes, (entry) => {
    sum += entry.bytes;
    return false;
  });
  return sum;
}

export type WorkbookAnswer = ReadTable['sheets'] | 'broken' | 'too large' | 'too much';

async function askThread(bytes: Buffer): Promise<WorkbookAnswer> {
  const worker = new Worker(join(__dirname, 'workbook.worker.js'), {
    workerData: new Uint8Array(bytes),
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMegabytes },
  });
  return answerOf<WorkbookAnswer>(worker, mostWorkMs, { failed: 'too much', ended: 'broken' });
}
