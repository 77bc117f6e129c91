import type { Core } from '@strapi/strapi';
import { installation } from '../installation.ts';
import { sendMail } from '../mail.ts';
import { publisherRole } from '../rights.ts';

/** What mails about waiting work have in common. */

export interface Account {
  email: string;
}

type Mail = Parameters<typeof sendMail>[2];

export function reviewers(strapi: Core.Strapi): Promise<Account[]> {
  return strapi.db.query('admin::user').findMany({ where: { isActive: true, blocked: false, roles: { code: publisherRole } } });
}

/** Where an entry is opened, from outside. */
export function addressOfEntry(uid: string, id: string): string {
  return `${installation().cmsUrl}/admin/content-manager/collection-types/${uid}/${id}`;
}

/** Never fails: what was done counts whatever becomes of the mail. */
export async function mailTo(strapi: Core.Strapi, accounts: () => Promise<Account[]>, mail: Mail): Promise<void> {
  try {
    // A mailbox that refuses is no reason to tell nobody else.
    for (const { email } of await accounts()) await sendMail(strapi, email, mail);
  } catch (error) {
    strapi.log.error(error);
  }
}
