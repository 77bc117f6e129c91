import type { Core } from '@strapi/strapi';
import { typeLabel } from '@pho-luat/shared/content-types/labels';
import type { Subject } from '../../doors/admin-routes.ts';
import { installation } from '../../installation.ts';
import { sendMail } from '../../mail.ts';
import { readLog } from '../../publication/transaction.ts';
import { publisherRole } from '../../rights.ts';
import { reviewMails } from '../../words/reviews.ts';
import { reviewRows } from '../table.ts';

/**
 * Tells that something waits, where mail is set up. Beside what was done, which counts whatever becomes of the mail. A mail says what
 * kind of document it is and where to look, and nothing of the draft: what has been sent cannot be erased.
 */

interface Account {
  email: string;
}

export async function tellReviewers(strapi: Core.Strapi, subject: Subject): Promise<void> {
  await tell(strapi, subject, 'sent', () =>
    strapi.db.query('admin::user').findMany({ where: { isActive: true, blocked: false, roles: { code: publisherRole } } }),
  );
}

/** Whoever sent it last. */
export async function tellWriter(strapi: Core.Strapi, subject: Subject): Promise<void> {
  await tell(strapi, subject, 'returned', async () => {
    const rows = await readLog(strapi, (log) => reviewRows(log, subject));
    const id = rows.find(({ action }) => action === 'sent')?.person;
    return id ? strapi.db.query('admin::user').findMany({ where: { id, isActive: true, blocked: false } }) : [];
  });
}

async function tell(
  strapi: Core.Strapi,
  { type, uid, id }: Subject,
  what: keyof typeof reviewMails,
  accounts: () => Promise<Account[]>,
): Promise<void> {
  const { smtpUrl, cmsUrl } = installation();
  if (!smtpUrl) return;
  const address = `${cmsUrl}/admin/content-manager/collection-types/${uid}/${id}`;
  const mail = reviewMails[what](typeLabel(type), address);
  try {
    // A mailbox that refuses is no reason to tell nobody else.
    for (const { email } of await accounts()) await sendMail(strapi, email, mail);
  } catch (error) {
    strapi.log.error(error);
  }
}
