import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { errors } from '@strapi/utils';
import type { ReadTable } from '../contracts/table.ts';
import { answerOf } from '../thread-answer.ts';
import { tableWords } from '../words/table.ts';
import { hasOfficeMacros, isOfficePackage } from '../uploads/file-structure.ts';
import { maxColumns, maxRows } from './table-size.ts';

/** The limits in which a stranger's workbook is read: memory and processor time. */
const maxHeapMegabytes = 192;
const mostWorkMs = 15_000;

/** Its sheets as text, read in a thread that is ended when it takes too much: the CMS goes on whatever the file does. */
export async function workbookSheets(fileName: string, bytes: Buffer): Promise<ReadTable['sheets']> {
  if (hasOfficeMacros(bytes)) throw new errors.ValidationError(tableWords.hasMacros(fileName));
  if (!isOfficePackage(bytes, 'xl/workbook.xml', 'spreadsheetml.sheet.main+xml')) {
    throw new errors.ValidationError(tableWords.notWorkbook(fileName));
  }
  const answer = await askThread(bytes);
  if (answer === 'too large') throw new errors.ValidationError(tableWords.tooLarge(maxRows, maxColumns));
  if (answer === 'too much') throw new errors.ValidationError(tableWords.tooMuchInside(fileName));
  if (answer === 'broken') throw new errors.ValidationError(tableWords.notWorkbook(fileName));
  return answer;
}

export type WorkbookAnswer = ReadTable['sheets'] | 'broken' | 'too large' | 'too much';

async function askThread(bytes: Buffer): Promise<WorkbookAnswer> {
  const worker = new Worker(join(__dirname, 'workbook.worker.js'), {
    workerData: new Uint8Array(bytes),
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMegabytes },
  });
  return answerOf<WorkbookAnswer>(worker, mostWorkMs, { failed: 'too much', ended: 'broken' });
}
