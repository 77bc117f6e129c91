import { mkdir, writeFile } from 'node:fs/promises';
import { installationAt } from '@pho-luat/shared/installation';
import type { MailNote } from '@pho-luat/shared/schemas/health';
import type { Core } from '@strapi/strapi';
import { installation } from './installation.ts';

/** Gives whether the mail server has taken it; what it said otherwise is in the service log. */
export async function sendMail(strapi: Core.Strapi, to: string, mail: { subject: string; text: string }): Promise<boolean> {
  try {
    await strapi
      .plugin('email')
      .service('email')
      .send({ to, ...mail });
    return true;
  } catch (error) {
    strapi.log.error(error);
    return false;
  }
}

/**
 * Keeps for `npm run doctor` how the last mail went, Strapi's own included: that a server takes our login does not prove that it
 * takes mails. Strapi's provider is extended where it is, because Strapi looks for one of our own by its path in small letters.
 */
export function noteMails(strapi: Core.Strapi): void {
  if (!installation().smtpUrl) return;
  const { provider } = strapi.plugin('email') as unknown as { provider: { send(mail: unknown): Promise<unknown> } };
  const send = provider.send.bind(provider);
  provider.send = async (mail) => {
    const sending = send(mail);
    const went = await sending.then(() => ({}), refusalOf);
    await keep({ at: new Date().toISOString(), ...went }).catch((error: unknown) => strapi.log.error(error));
    return sending;
  };
}

function refusalOf(error: Error & { response?: string; command?: string }): Omit<MailNote, 'at'> {
  const said = (error.response ?? error.message).replaceAll(/[^\s<>]+@[^\s<>]+/g, '…');
  return { refused: said.slice(0, 300), ...(error.command === 'RCPT TO' ? { isOfRecipient: true } : {}) };
}

async function keep(note: MailNote): Promise<void> {
  const { health, mailNote } = installationAt(installation().varDir);
  await mkdir(health, { recursive: true, mode: 0o700 });
  await writeFile(mailNote, JSON.stringify(note), { mode: 0o600 });
}
