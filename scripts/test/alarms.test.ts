import { mkdir, open, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { readEnvironment } from '@pho-luat/shared/environment';
import { installationAt } from '@pho-luat/shared/installation';
import type { Alert, Finding } from '@pho-luat/shared/schemas/health';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { afterLook, noAlarms, type Alarms } from '../lib/health/alarms.ts';
import { beginLook } from '../lib/health/probe.ts';
import { alerts } from '../lib/health/probes/alerts.ts';
import { mail } from '../lib/health/probes/mail.ts';
import { Watch } from '../lib/health/watch.ts';
import { folderOfTest } from '../../shared/test/support/temporary-folder.ts';

const at = '2026-03-02T01:00:00.000Z';
const sender = { MAIL_FROM: 'he-thong@pholuat.vn', CMS_URL: 'https://bien-tap.pholuat.vn' };

/** What is told after each of these looks at one probe: `x` failed, `!` a warning, `.` well, `?` not known. */
function told(looks: string, from: Alarms = noAlarms): string[] {
  let alarms = from;
  return Array.from(looks, (look): string => {
    const state = ({ x: 'failed', '!': 'warning', '.': 'ok' } as const)[look] ?? 'unknown';
    const finding: Finding = { name: 'publisher', state, what: 'Bộ xuất bản đứng yên.' };
    const after = afterLook(alarms, { at, findings: [finding] }, ['webhook']);
    alarms = after.alarms;
    return after.alerts.map(({ event }) => event).join();
  });
}

describe('an alarm', () => {
  it('is sent once when it begins and once when it ends, after several looks in a row', () => {
    expect(told('xxxxxx...')).toEqual(['', '', 'began', '', '', '', '', '', 'ended']);
  });

  it('does not say that all is well where a warning is left', () => {
    expect(told('xxx!!!...').filter(Boolean)).toEqual(['began', 'eased']);
  });

  it('is not sent for what comes and goes', () => {
    expect(told('xx.x.xx.x.').join('')).toBe('');
    expect(told('xxx.x..x.xx.')).toEqual(['', '', 'began', ...Array.from({ length: 9 }, () => '')]);
  });

  it('is neither begun nor ended by what could not be looked at', () => {
    expect(told('xx??x')).toEqual(['', '', '', '', 'began']);
    expect(told('xxx????').join('')).toBe('began');
  });

  it('keeps at most a hundred that nobody could be told', () => {
    let alarms = noAlarms;
    for (let count = 0; count < 500; count++) {
      const state = Math.floor(count / 3) % 2 === 0 ? 'failed' : 'ok';
      ({ alarms } = afterLook(alarms, { at, findings: [{ name: 'room', state, what: 'Ổ đĩa' }] }, ['mail']));
    }
    expect(alarms.untold.mail).toHaveLength(100);
    expect(alarms.untold.webhook).toEqual([]);
  });
});

describe('the probe of mails', () => {
  it('knows a server that refuses us only when it is asked thoroughly, and one that is not there at any time', async () => {
    const server = new SMTPServer({
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      onAuth: (_auth, _session, done) => done(new Error('No')),
    });
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    const { port } = server.server.address() as AddressInfo;
    const environment = readEnvironment({ ...sender, SMTP_URL: `smtp://he-thong:sai@127.0.0.1:${port}` });
    const look = async (isThorough: boolean) => (await mail.look(beginLook(environment, { isThorough }))).state;
    expect([await look(false), await look(true)]).toEqual(['ok', 'failed']);
    await new Promise<void>((resolve) => server.close(resolve));
    expect(await look(false)).toBe('failed');
  });

  it('does not say of a server that takes our login that it takes our mails, where it refused the last one', async () => {
    const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'] }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const varDir = await folderOfTest('pho-luat-mail-');
    const environment = readEnvironment({ ...sender, VAR_DIR: varDir, SMTP_URL: `smtp://127.0.0.1:${port}` });
    const look = (isThorough = true) => mail.look(beginLook(environment, { isThorough }));
    const note = (said: object) => writeFile(installationAt(varDir).mailNote, JSON.stringify({ at, ...said }));
    await mkdir(installationAt(varDir).health);
    expect(await look()).toMatchObject({
      state: 'ok',
      what: expect.stringContaining('takes our login; whether it takes mails is not'),
    });
    const refused = '553 5.7.1 … not owned by user';
    await note({ refused });
    for (const isThorough of [true, false])
      expect(await look(isThorough)).toMatchObject({ state: 'failed', what: expect.stringContaining(refused) });
    await note({ refused: '550 no such mailbox', isOfRecipient: true });
    expect((await look()).state).toBe('warning');
    await note({});
    expect(await look()).toMatchObject({ state: 'ok', what: expect.stringContaining('took the last mail') });
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('the watch over an installation', () => {
  let varDir: string;
  let hook: Server;
  let mails: SMTPServer;
  let status: number;
  let isTaken: (alert: Alert) => boolean;
  let posted: Alert[];
  let mailed: string[];
  let said: string[];

  beforeEach(async () => {
    varDir = await folderOfTest('pho-luat-alarms-');
    [status, isTaken, posted, mailed, said] = [204, () => true, [], [], []];
    hook = createServer(async (request, response) => {
      const chunks = await request.toArray();
      const alert = JSON.parse(Buffer.concat(chunks).toString()) as Alert;
      if (!isTaken(alert)) return response.writeHead(400).end();
      if (status === 204) posted.push(alert);
      return response.writeHead(status).end();
    }).listen(0, '127.0.0.1');
    mails = new SMTPServer({
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      onAuth: ({ username, password }, _session, done) =>
        password === 'mật-khẩu' ? done(null, { user: username }) : done(new Error('No')),
      onData: (stream, _session, done) => {
        let text = '';
        stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
        stream.on('end', () => {
          mailed.push(text);
          done();
        });
      },
    });
    mails.listen(0, '127.0.0.1');
    await once(mails.server, 'listening');
  });

  afterEach(async () => {
    hook.close();
    await new Promise<void>((resolve) => mails.close(resolve));
  });

  function watch(env: NodeJS.ProcessEnv = {}): Watch {
    const environment = readEnvironment({
      VAR_DIR: varDir,
      ALERT_WEBHOOK: `http://127.0.0.1:${(hook.address() as AddressInfo).port}/bi-mat`,
      ...env,
    });
    const made = new Watch(environment, (line) => said.push(line));
    made.isUp();
    return made;
  }

  /** A backup that failed is a fault that nothing else depends on. */
  const backup = (ok: boolean) => writeFile(join(varDir, 'backup.json'), JSON.stringify({ at, ok }));

  async function look(each: Watch, times: number): Promise<void> {
    for (let time = 0; time < times; time++) await each.look(new Date('2026-03-02T02:00:00Z'));
  }

  const events = () => posted.filter(({ probe }) => probe === 'backup').map(({ event }) => event);

  it('posts what begins and what ends once, over a restart too', async () => {
    await backup(false);
    await look(watch(), 5);
    await look(watch(), 4);
    expect(events()).toEqual(['began']);
    expect(posted.find(({ probe }) => probe === 'backup')).toMatchObject({
      site: 'http://localhost:4321',
      probe: 'backup',
      text: expect.stringMatching(/failed: backup.*\nWhat to do: .*\nFirst steps: .*10-bad-day\.md/s),
    });
    await backup(true);
    await look(watch(), 2);
    expect(events()).toEqual(['began']);
    await look(watch(), 4);
    expect(events()).toEqual(['began', 'ended']);
  });

  it('tries again what could not be delivered, in order, and says so once, without the address that lets programs in', async () => {
    status = 500;
    await backup(false);
    await look(watch(), 4);
    await backup(true);
    const later = watch();
    await look(later, 4);
    expect(events()).toEqual([]);
    status = 204;
    await look(later, 2);
    expect(events()).toEqual(['began', 'ended']);
    const { port } = hook.address() as AddressInfo;
    expect(said.filter((line) => line.includes('webhook'))).toEqual([
      `the alert by webhook: not done, tried again: 127.0.0.1:${port} answers 500`,
      `the alert by webhook: not done, tried again: 127.0.0.1:${port} answers 500`,
      'the alert by webhook: done now',
    ]);
    expect(said.join()).not.toContain('bi-mat');
  });

  it('tells the others though one is refused for good, tries that one again after them, and says that it waits', async () => {
    const late = new Date('2026-03-02T02:00:00Z');
    isTaken = ({ probe }) => probe !== 'start';
    const why = `rsync: ${'không gửi được '.repeat(200)}`;
    await watch().startFailed(new Date(at), why);
    await backup(false);
    await look(watch(), 4);
    expect(events()).toEqual(['began']);
    const environment = readEnvironment({ VAR_DIR: varDir, ALERT_WEBHOOK: 'https://chat.example/x' });
    const ofAlerts = () => alerts.look(beginLook(environment, { now: late }));
    expect(await ofAlerts()).toMatchObject({ state: 'failed', what: 'Alerts have not been delivered: 1 by webhook.' });
    isTaken = () => true;
    await look(watch(), 1);
    const refused = posted.find(({ probe }) => probe === 'start');
    expect(refused).toMatchObject({ what: why, text: expect.stringMatching(/không gửi.{0,900}…\nFirst steps: .*$/s) });
    expect(await ofAlerts()).toMatchObject({ state: 'ok' });
  });

  it('sends mails too, and a mail that is refused does not hold up the webhook', async () => {
    const { port } = mails.server.address() as AddressInfo;
    const env = { ...sender, ALERT_MAIL: 'truc@pholuat.vn' };
    const address = (password: string) => `smtp://he-thong:${encodeURIComponent(password)}@127.0.0.1:${port}`;
    await backup(false);
    await look(watch({ ...env, SMTP_URL: address('sai-rồi') }), 4);
    expect(events()).toEqual(['began']);
    expect(mailed).toEqual([]);
    expect(said.join('\n')).toContain('the alert by mail: not done, tried again: 127.0.0.1 takes no mail (EAUTH)');
    expect(said.join('\n')).not.toContain('sai-r');
    await look(watch({ ...env, SMTP_URL: address('mật-khẩu') }), 1);
    expect(mailed.filter((text) => /^Subject: .*backup/m.test(text))).toHaveLength(1);
    expect(mailed[0]).toContain('To: truc@pholuat.vn');
    expect(events()).toEqual(['began']);
  });

  it.runIf(process.getuid?.() === 0)('remembers on a full disk what it has told, over a restart too', async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'pho-luat', varDir]);
    try {
      await backup(false);
      await look(watch(), 1);
      const full = await open(join(varDir, 'đầy'), 'w');
      await full.writeFile(Buffer.alloc(2 * 1024 ** 2)).catch(() => undefined);
      await full.close();
      await look(watch(), 3);
      expect(events()).toEqual(['began']);
      await look(watch(), 4);
      expect(events()).toEqual(['began']);
      expect(said.filter((line) => line.includes('not done'))).toEqual([]);
    } finally {
      execFileSync('umount', [varDir]);
    }
  });

  it('tells at once that a start failed, and once only', async () => {
    for (let start = 0; start < 2; start++)
      await watch().startFailed(new Date(at), 'cms ended with 1 while it was starting.\nmore');
    expect(posted).toMatchObject([{ event: 'began', probe: 'start', what: 'cms ended with 1 while it was starting.' }]);
  });

  it('makes no alarm of services that are still being started', async () => {
    const starting = new Watch(readEnvironment({ VAR_DIR: varDir }), (line) => said.push(line));
    await look(starting, 5);
    expect(said.filter((line) => /^(cms|publisher|site)/.test(line))).toEqual([]);
  });
});
