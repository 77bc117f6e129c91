import { once } from 'node:events';
import { connect } from 'node:net';
import { stopped } from '../../stop.mjs';
import { tryMail } from '../deliver.ts';
import { failed, ok, type Probe } from '../probe.ts';

export const mail: Probe = {
  name: 'mail',
  async look({ environment: { smtpUrl }, isThorough }) {
    if (!smtpUrl) return ok('No mail is sent: SMTP_URL is not set.');
    try {
      // A server that is logged in to twice a minute, day and night, may take it for an attack.
      await (isThorough ? tryMail(smtpUrl) : reach(smtpUrl));
      return ok(`${new URL(smtpUrl).hostname} ${isThorough ? 'takes our mails' : 'is there'}.`);
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      return failed(`${what}.`, 'See whether that server runs, and whether SMTP_URL is right.');
    }
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
