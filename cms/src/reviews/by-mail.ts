import type { Core } from '@strapi/strapi';
import { typeLabel } from '@pho-luat/shared/content-types/labels';
import { entryAddress } from '@pho-luat/shared/entry-address';
import { installation } from '../installation.ts';
import { sendMail } from '../mail.ts';
import type { DocumentRef } from '../publication/document-ref.ts';
import { administratorRole, publisherRole } from '../rules/rights.ts';
import { reviewMails } from '../words/mails.ts';

/** What mails about waiting work have in common. */

export interface Account {
  email: string;
}

type Mail = Parameters<typeof sendMail>[2];

/** The accounts among these that may log in. */
export function mailable(strapi: Core.Strapi, where: object): Promise<Account[]> {
  return strapi.db.query('admin::user').findMany({ where: { ...where, isActive: true, blocked: false } });
}

/** Administrators may review too, and do where nobody else does. */
export async function reviewers(strapi: Core.Strapi): Promise<Account[]> {
  const found = await mailable(strapi, { roles: { code: publisherRole } });
  return found.length > 0 ? found : mailable(strapi, { roles: { code: administratorRole } });
}

export function addressOfEntry(entry: DocumentRef): string {
  return entryAddress(installation().cmsUrl, entry);
}

/** Tells who has to look at an entry, where mail is set up. */
export async function tellOf(
  strapi: Core.Strapi,
  { type, id }: DocumentRef,
  what: keyof typeof reviewMails,
  accounts: () => Promise<Account[]>,
): Promise<void> {
  if (!installation().smtpUrl) return;
  await mailTo(strapi, accounts, reviewMails[what](typeLabel(type), addressOfEntry({ type, id })));
}

/** Whether somebody has got it, or nobody was to. Never fails: what was done counts whatever becomes of the mail. */
export async function mailTo(strapi: Core.Strapi, accounts: () => Promise<Account[]>, mail: Mail): Promise<boolean> {
  try {
    // A mailbox that refuses is no reason to tell nobody else.
    const taken: boolean[] = [];
    for (const { email } of await accounts()) taken.push(await sendMail(strapi, email, mail));
    return taken.length === 0 || taken.includes(true);
  } catch (error) {
    strapi.log.error(error);
    return false;
  }
}
