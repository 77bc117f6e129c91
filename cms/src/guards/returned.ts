import type { Log } from '../publication/log.ts';
import type { DocumentRef } from '../publication/document-ref.ts';
import { reviewRows } from '../reviews/table.ts';
import { minuteText } from '../words/desk-times.ts';
import { guardWords } from '../words/guards.ts';
import type { Finding } from './finding.ts';

/** A returned draft would go public with what a reviewer wanted mended, which a form that was opened before does not show. */
export async function returnedStill(log: Log, named: DocumentRef): Promise<Finding[]> {
  const [last] = await reviewRows(log, named);
  if (last?.action !== 'returned') return [];
  return [{ message: guardWords.returnedStill(minuteText(last.at, new Date())), severity: 'warning' }];
}
