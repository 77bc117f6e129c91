import { once } from 'node:events';
import { connect } from 'node:net';
import { messageOf } from '@pho-luat/shared/message-of';
import { mailNoteSchema } from '@pho-luat/shared/schemas/health';
import { readJsonFile } from '../../../../site/lib/json-file.ts';
import { stopped } from '../../stop.mjs';
import { tryMail } from '../deliver.ts';
import { failed, ok, warning, type Probe } from '../probe.ts';

const test = 'send a test mail in the admin, «Bảo mật tài khoản»';

export const mail: Probe = {
  name: 'mail',
  async look({ environment: { smtpUrl }, installation: { mailNote }, isThorough }) {
    if (!smtpUrl) return ok('No mail is sent: SMTP_URL is not set.');
    try {
      // A server that is logged in to twice a minute, day and night, may take it for an attack.
      await (isThorough ? tryMail(smtpUrl) : reach(smtpUrl));
    } catch (error) {
      return failed(`${messageOf(error)}.`, 'See whether that server runs, and whether SMTP_URL is right.');
    }
    const { hostname } = new URL(smtpUrl);
    const last = await readJsonFile(mailNote, mailNoteSchema);
    if (last?.refused !== undefined) {
      const what = `${hostname} did not take the last mail, of ${last.at}. It says: «${last.refused.replaceAll(/\s+/g, ' ')}»`;
      return last.isOfRecipient
        ? warning(what, 'See whether the mailbox of that mail exists: the log of the CMS names it.')
        : failed(what, `See whether this login may send from MAIL_FROM. Then ${test}.`);
    }
    if (last) return ok(`${hostname} took the last mail, of ${last.at}.`);
    return ok(`${hostname} ${isThorough ? 'takes our login' : 'is there'}; whether it takes mails is not known yet: ${test}.`);
  },
};

async function reach(smtpUrl: string): Promise<void> {
  const { protocol, hostname, port } = new URL(smtpUrl);
  const socket = connect(Number(port || (protocol === 'smtps:' ? 465 : 587)), hostname);
  try {
    await once(socket, 'connect', { signal: AbortSignal.any([stopped, AbortSignal.timeout(10_000)]) });
  } catch (cause) {
    throw new Error(`${hostname} does not answer`, { cause });
  } finally {
    socket.destroy();
  }
}
