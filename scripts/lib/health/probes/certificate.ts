import { once } from 'node:events';
import { connect, type TLSSocket } from 'node:tls';
import { dayMs } from '@pho-luat/shared/dates';
import { messageOf } from '@pho-luat/shared/message-of';
import { stopped } from '../../stop.mjs';
import { failed, ok, unknown, warning, type Probe } from '../probe.ts';

/** Automatic renewal has happened by then. */
const soonDays = 20;
const lateDays = 7;

/** A new one of the same kind would be no better. */
const mendOfAnother =
  'Put one in place, where the public address is served, that has this name, with its whole chain, of an issuer whom browsers know.';

export const certificate: Probe = {
  name: 'certificate',
  async look({ environment: { siteUrl }, now }) {
    const { protocol, hostname, port } = new URL(siteUrl);
    if (protocol !== 'https:') return ok(`${siteUrl} has no certificate: it is not https.`);
    const mend = 'Renew it where the public address is served.';
    let socket: TLSSocket | undefined;
    try {
      socket = connect({ host: hostname, port: Number(port || 443), servername: hostname });
      await once(socket, 'secureConnect', { signal: AbortSignal.any([stopped, AbortSignal.timeout(10_000)]) });
      const ends = new Date(socket.getPeerCertificate().valid_to);
      const days = Math.floor((ends.getTime() - now.getTime()) / dayMs);
      const what = `The certificate of ${hostname} is valid for ${days} more days.`;
      if (days < lateDays) return failed(what, mend);
      return days < soonDays ? warning(what, mend) : ok(what);
    } catch (error) {
      const why = messageOf(error);
      if (isOfNetwork(error)) return unknown(`${siteUrl} was not reached, so its certificate was not seen: ${why}`);
      const isOver = (error as NodeJS.ErrnoException).code === 'CERT_HAS_EXPIRED';
      return failed(`No sound certificate at ${siteUrl}: ${why}`, isOver ? mend : mendOfAnother);
    } finally {
      socket?.destroy();
    }
  },
};

/** By the codes of the system's own errors, also where several addresses of a name were tried. Whether it answers, another probe says. */
function isOfNetwork(error: unknown): boolean {
  const { name, code = '' } = error as NodeJS.ErrnoException;
  return name === 'AbortError' || (/^E(?!RR_)/.test(code) && code !== 'EPROTO');
}
