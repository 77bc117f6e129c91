import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerEnvelope } from 'smtp-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startCms, type Cms } from './support/cms.ts';

/** A forgotten password, where `SMTP_URL` names a mail server. */

let cms: Cms;
let server: SMTPServer;
const mails: { to: string[]; from: string; message: string }[] = [];

beforeAll(async () => {
  server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    onAuth: (auth, _session, done) => done(null, auth.password === 'bí mật' ? { user: auth.username } : {}),
    onData(stream, { envelope }, done) {
      const mail = { to: envelope.rcptTo.map(({ address }) => address), from: senderOf(envelope), message: '' };
      stream.on('data', (chunk: Buffer) => (mail.message += chunk.toString()));
      stream.on('end', () => {
        mails.push(mail);
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  Object.assign(process.env, {
    SMTP_URL: `smtp://pho-luat:${encodeURIComponent('bí mật')}@127.0.0.1:${port}`,
    MAIL_FROM: 'pho-luat@thanhpho.gov.vn',
    CMS_URL: 'https://bien-tap.thanhpho.gov.vn',
  });
  cms = await startCms();
});
afterAll(async () => {
  await cms.stop();
  server.close();
});

function senderOf({ mailFrom }: SMTPServerEnvelope): string {
  return mailFrom ? mailFrom.address : '';
}

const ask = (email: string) =>
  fetch(`${cms.url}/admin/forgot-password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email }),
  });

it('is mailed from the address of the installation, with a link to where editors open it', async () => {
  const { email } = await cms.strapi.db.query('admin::user').findOne({});
  expect((await ask('khong-co@pho-luat.test')).status).toBe(204);
  expect((await ask(email)).status).toBe(204);
  await expect.poll(() => mails).toMatchObject([{ to: [email], from: 'pho-luat@thanhpho.gov.vn' }]);
  const message = mails[0]?.message.replaceAll('=\r\n', '').replaceAll('=3D', '=') ?? '';
  expect(message).toMatch(/https:\/\/bien-tap\.thanhpho\.gov\.vn\/admin\/auth\/reset-password\?code=\w{40}/);
});

it('is not promised when the mail server accepts nothing, in the same words for everybody', async () => {
  const { email } = await cms.strapi.db.query('admin::user').findOne({});
  await new Promise<void>((resolve) => server.close(resolve));
  const answers = [await ask(email), await ask('khong-co@pho-luat.test')];
  expect(answers.map(({ status }) => status)).toEqual([400, 400]);
  const [known, unknown] = await Promise.all(answers.map((answer) => answer.text()));
  expect(known).toContain('chưa có thư nào được gửi');
  expect(known).toBe(unknown);
});
