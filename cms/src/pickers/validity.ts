import { dayOf } from '@pho-luat/shared/dates';
import { validityOn } from '@pho-luat/shared/validity';
import { laterDocuments } from '../publication/later-documents.ts';
import type { Log } from '../publication/log.ts';
import type { DocumentValidity } from '../contracts/validity.ts';

/** Whether a public official document is in force today in Vietnam, in the site's words. */
export async function validityToday(log: Log, id: string): Promise<DocumentValidity> {
  const document = await log.document('attachment', id);
  if (!document) return {};
  const { replacedBy, amendedBy } = await laterDocuments(log, id);
  const later = { replacedBy: replacedBy.map((entry) => entry.document), amendedBy: amendedBy.map((entry) => entry.document) };
  return { text: validityOn(dayOf(new Date()), document, later).text };
}
