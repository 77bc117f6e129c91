import type { Core } from '@strapi/strapi';
import type { Subject } from '../../routes/admin-routes.ts';
import { readLog } from '../../publication/transaction.ts';
import { mailable, reviewers, tellOf } from '../by-mail.ts';
import { reviewRows } from '../table.ts';

/**
 * Tells that something waits, where mail is set up. Beside what was done, which counts whatever becomes of the mail. A mail says what
 * kind of document it is and where to look, and nothing of the draft: what has been sent cannot be erased.
 */

export async function tellReviewers(strapi: Core.Strapi, subject: Subject): Promise<void> {
  await tellOf(strapi, subject, 'sent', () => reviewers(strapi));
}

/** To the person who sent it last. */
export async function tellWriter(strapi: Core.Strapi, subject: Subject): Promise<void> {
  await tellOf(strapi, subject, 'returned', async () => {
    const rows = await readLog(strapi, (log) => reviewRows(log, subject));
    const id = rows.find(({ action }) => action === 'sent')?.person;
    return id ? mailable(strapi, { id }) : [];
  });
}
