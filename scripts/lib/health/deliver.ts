import type { Environment } from '@pho-luat/shared/environment';
import type { Alert } from '@pho-luat/shared/schemas/health';
import { shorten } from '@pho-luat/shared/text';
import { createTransport, type Transporter } from 'nodemailer';
import { stopped } from '../stop.mjs';
import { guideOfAlarms } from './table.ts';
import { saidOfEvent, type Channel } from './alarms.ts';

const longestMs = 15_000;

/** Chat programs refuse more than some 2 000 characters, and what is quoted of a publisher or of rsync may be as long by itself. */
const longestWhat = 1_000;

/** An alert that is not taken for what it is, while another may be. */
export class Refused extends Error {}
const refusing: readonly (number | string | undefined)[] = [400, 413, 422, 'EMESSAGE'];

/** Sends an alert; rejects when it did not arrive. */
export type Deliver = (alert: Alert) => Promise<void>;

/** The channels that the environment names. Their error messages have no password and no token of an address. */
export function deliverers({
  siteUrl,
  alertWebhook,
  alertMail,
  smtpUrl,
  mailFrom,
}: Environment): Partial<Record<Channel, Deliver>> {
  return {
    ...(alertWebhook ? { webhook: (alert) => post(alertWebhook, siteUrl, alert) } : {}),
    ...(alertMail && smtpUrl && mailFrom
      ? { mail: (alert) => send(smtpUrl, { from: mailFrom, to: alertMail }, siteUrl, alert) }
      : {}),
  };
}

/** `text` is what chat programs show. */
async function post(address: string, site: string, alert: Alert): Promise<void> {
  const { host } = new URL(address);
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ site, ...alert, text: textOf(site, alert) }),
    redirect: 'error',
    signal: AbortSignal.any([stopped, AbortSignal.timeout(longestMs)]),
  }).catch((cause: unknown) => {
    throw new Error(`${host} does not answer`, { cause });
  });
  await answer.body?.cancel();
  if (!answer.ok) throw failure(answer.status, `${host} answers ${answer.status}`);
}

/** Whether the server takes our login, which does not prove that mails arrive: none is sent. Rejects when it does not. */
export async function tryMail(smtpUrl: string): Promise<void> {
  await withTransport(smtpUrl, async (transport) => void (await transport.verify()));
}

async function send(smtpUrl: string, { from, to }: { from: string; to: string }, site: string, alert: Alert): Promise<void> {
  const text = [alert.what, ...mendsOf(alert), `${alert.at}, ${site}`].join('\n\n');
  await sendMail(smtpUrl, { from, to, subject: lineOf(site, alert).slice(0, 200), text });
}

/** Rejects when the server did not take it. */
export async function sendMail(smtpUrl: string, mail: Record<'from' | 'to' | 'subject' | 'text', string>): Promise<void> {
  await withTransport(smtpUrl, async (transport) => void (await transport.sendMail(mail)));
}

/** Error messages have no password. */
async function withTransport(smtpUrl: string, work: (transport: Transporter) => Promise<void>): Promise<void> {
  const limits = { connectionTimeout: longestMs, greetingTimeout: longestMs, socketTimeout: longestMs };
  const transport = createTransport({ url: smtpUrl, ...limits });
  const end = () => transport.close();
  stopped.addEventListener('abort', end, { once: true });
  try {
    await work(transport);
  } catch (cause) {
    const { code, message } = cause as Error & { code?: string };
    // What a server says of a login it may say with the name.
    const why = code === 'EAUTH' ? '' : `: ${message.split('\n')[0]}`;
    throw failure(code, `${new URL(smtpUrl).hostname} takes no mail${code ? ` (${code})` : ''}${why}`, { cause });
  } finally {
    stopped.removeEventListener('abort', end);
    transport.close();
  }
}

function failure(code: number | string | undefined, message: string, options?: ErrorOptions): Error {
  return new (refusing.includes(code) ? Refused : Error)(message, options);
}

/** When an alarm ends there is nothing to do. */
function mendsOf({ event, mend }: Alert): string[] {
  if (event !== 'began') return [];
  return [...(mend ? [`What to do: ${mend}`] : []), `First steps: ${guideOfAlarms}.`];
}

const textOf = (site: string, alert: Alert) => [lineOf(site, alert), ...mendsOf(alert)].join('\n');

function lineOf(site: string, { event, probe, what }: Alert): string {
  return `${new URL(site).host}: ${saidOfEvent[event]}: ${probe}. ${shorten(what, longestWhat)}`;
}
