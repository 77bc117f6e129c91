import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { installationAt } from '@pho-luat/shared/installation';
import { SMTPServer, type SMTPServerEnvelope } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountEventsSchema, type AccountEvent } from '../src/contracts/accounts.ts';
import { entryStatusSchema } from '../src/contracts/desk.ts';
import { morningMail, reviewMails } from '../src/words/mails.ts';
import { scheduleWords } from '../src/words/schedule.ts';
import { startCms, type Cms } from './support/cms.ts';
import { remindReviewers, runDue, stopSchedule } from './support/compiled.ts';
import { make, makeArticle, makePage, publish } from './support/make.ts';
import { entries, invite, newPerson, type Person } from './support/people.ts';

/** What is mailed where `SMTP_URL` names a mail server: invitations, the way back from a forgotten password, that a draft waits, what is late, a test. */

let cms: Cms;
let server: SMTPServer;
const mails: { to: string[]; from: string; message: string }[] = [];
let refusesNext = false;
/** That this login may not send from our address. */
let refusesSender = false;

beforeAll(async () => {
  server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    onAuth: (auth, _session, done) => done(null, auth.password === 'bí mật' ? { user: auth.username } : {}),
    onMailFrom({ address }, _session, done) {
      done(refusesSender ? Object.assign(new Error(`<${address}>: not owned by user`), { responseCode: 553 }) : null);
    },
    onRcptTo(_address, _session, done) {
      done(refusesNext ? new Error('no such mailbox') : null);
      refusesNext = false;
    },
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

/** The body of a mail in one part. */
function textOf(message: string): string {
  const [head = '', ...body] = message.split('\r\n\r\n');
  const text = body.join('\r\n\r\n');
  if (/base64/i.test(head)) return Buffer.from(text, 'base64').toString();
  const bytes = text
    .replaceAll('=\r\n', '')
    .replaceAll('%', '%25')
    .replaceAll(/=([0-9A-F]{2})/g, '%$1');
  return decodeURIComponent(bytes);
}

async function lastEvent(): Promise<Partial<AccountEvent>> {
  const answer = await cms.asAdmin('GET', '/pho-luat/account/events');
  const [last] = accountEventsSchema.parse(await answer.json()).events;
  return { kind: last?.kind, whom: last?.whom };
}

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

it('a draft that is sent is told to the reviewers, a returned one to its writer, and neither mail says anything of it', async () => {
  const [writer, reviewer] = [await newPerson(cms, 'bien-tap-vien'), await newPerson(cms, 'nguoi-duyet')];
  const { documentId } = await makePage(cms, { title: 'Tên riêng trong tiêu đề' });
  mails.length = 0;
  const review = `/pho-luat/review/api::page.page/${documentId}`;
  expect((await writer('POST', `${review}/send`, { remark: 'Lời nhắn riêng' })).status).toBe(200);
  await expect.poll(() => mails).toMatchObject([{ to: [expect.stringMatching(/^nguoi-duyet-/)] }]);
  // Pressed again, it tells nobody again.
  expect((await writer('POST', `${review}/send`, {})).status).toBe(200);
  expect((await reviewer('POST', `${review}/return`, { remarks: [{ text: 'Nhận xét riêng' }] })).status).toBe(200);
  await expect.poll(() => mails.at(1)).toMatchObject({ to: [expect.stringMatching(/^bien-tap-vien-/)] });
  // This one is waited for: another of those before would have come by then.
  expect((await cms.asAdmin('POST', '/pho-luat/account/test-mail')).status).toBe(200);
  expect(mails).toHaveLength(3);
  const texts = mails.slice(0, 2).map(({ message }) => textOf(message));
  const address = `https://bien-tap.thanhpho.gov.vn/admin/content-manager/collection-types/api::page.page/${documentId}`;
  for (const text of texts) expect(text).toContain(address);
  expect(texts.join()).not.toMatch(/riêng/);
});

it('a reviewer whose mailbox refuses keeps no other from being told', async () => {
  const [writer] = [await newPerson(cms, 'bien-tap-vien'), await newPerson(cms, 'nguoi-duyet')];
  const { documentId } = await makePage(cms);
  mails.length = 0;
  refusesNext = true;
  expect((await writer('POST', `/pho-luat/review/api::page.page/${documentId}/send`, {})).status).toBe(200);
  await expect.poll(() => mails).toMatchObject([{ to: [expect.stringMatching(/^nguoi-duyet-/)] }]);
});

it('a mail begins the name of a type with a small letter, and leaves the rest of it', () => {
  expect(reviewMails.sent('Chiến dịch QR', '').subject).toBe('Có chiến dịch QR chờ bạn duyệt');
});

it('a time that could not be kept, or will not be, is told to each reviewer once, and nothing of the draft', async () => {
  const [writer, reviewer] = [await newPerson(cms, 'bien-tap-vien'), await newPerson(cms, 'nguoi-duyet')];
  const all = { roles: { code: 'nguoi-duyet' }, isActive: true, blocked: false };
  const reviewers = await cms.strapi.db.query('admin::user').count({ where: all });
  const publishAt = '2030-05-01T08:00:00.000Z';
  const { documentId: empty } = await makePage(cms, { title: 'Trang riêng', body: '', publishAt });
  const { documentId: edited } = await makePage(cms, { title: 'Trang riêng khác', publishAt });
  const change = (person: Person, data: object) => person('PUT', `${entries('page')}/${edited}`, data);
  const told = () => [empty, edited].map((id) => mails.filter(({ message }) => textOf(message).includes(id)).length);
  mails.length = 0;

  for (const title of ['Sửa riêng', 'Sửa riêng nữa']) expect((await change(writer, { title })).status).toBe(200);
  for (const minute of ['07:59', '08:00', '08:01']) await runDue(cms.strapi, new Date(`2030-05-01T${minute}:00Z`));
  await expect.poll(told).toEqual([reviewers, reviewers]);
  // Somebody who may publish has seen it: what stops it then is news.
  expect((await change(reviewer, { publishAt: '2030-05-01T09:00:00.000Z' })).status).toBe(200);
  expect((await change(writer, { title: 'Sửa riêng sau nữa' })).status).toBe(200);
  await expect.poll(told).toEqual([reviewers, 2 * reviewers]);
  // This one is waited for: another of those before would have come by then.
  expect((await cms.asAdmin('POST', '/pho-luat/account/test-mail')).status).toBe(200);
  expect(told()).toEqual([reviewers, 2 * reviewers]);
  expect(mails.map(({ message }) => textOf(message)).join()).not.toMatch(/riêng/);
});

it('what is wrong with one of a group is told once, also when the time of all is moved, and stays wrong', async () => {
  const [writer, reviewer] = [await newPerson(cms, 'bien-tap-vien'), await newPerson(cms, 'nguoi-duyet')];
  const all = { roles: { code: 'nguoi-duyet' }, isActive: true, blocked: false };
  const reviewers = await cms.strapi.db.query('admin::user').count({ where: all });
  const uid = 'api::page.page';
  const statusOf = async (id: string) =>
    entryStatusSchema.parse(await (await reviewer('GET', `/pho-luat/entry/${uid}/${id}`)).json());
  const [moved, changed] = [(await makePage(cms)).documentId, (await makePage(cms)).documentId];
  const seen = async (documentId: string) => ({ uid, documentId, savedAt: (await statusOf(documentId)).saved?.at });
  const time = { entries: [await seen(moved), await seen(changed)], publishAt: '2030-05-01T08:00:00.000Z' };
  expect((await reviewer('POST', '/pho-luat/together/schedule', time)).status).toBe(200);
  expect((await writer('PUT', `${entries('page')}/${changed}`, { title: 'Sửa sau khi hẹn' })).status).toBe(200);
  const told = () => [moved, changed].map((id) => mails.filter(({ message }) => textOf(message).includes(id)).length);
  await expect.poll(told).toEqual([0, reviewers]);

  expect((await reviewer('PUT', `${entries('page')}/${moved}`, { publishAt: '2030-05-01T09:00:00.000Z' })).status).toBe(200);
  expect((await statusOf(changed)).schedule).toMatchObject({
    publishAt: '2030-05-01T09:00:00.000Z',
    problem: scheduleWords.changedSince,
  });
  // These are waited for: others of the one that was moved would have come by then.
  expect((await writer('PUT', `${entries('page')}/${moved}`, { title: 'Sửa sau khi đổi giờ' })).status).toBe(200);
  await expect.poll(() => told()[0]).toBe(reviewers);
  expect(told()).toEqual([reviewers, reviewers]);
});

describe('what is late or to be looked at again', () => {
  const remindAt = (time: string) => remindReviewers(cms.strapi, new Date(`2030-05-${time}+07:00`));
  const notedFor = () => cms.strapi.store({ type: 'plugin', name: 'pho-luat', key: 'reminded-on' }).get({});
  const entry = (type: string, id: string) =>
    `https://bien-tap.thanhpho.gov.vn/admin/content-manager/collection-types/api::${type}.${type}/${id}`;

  beforeAll(async () => {
    // It would note the day of today in between.
    await stopSchedule();
    const where = { email: { $startsWith: 'nguoi-duyet-' } };
    await cms.strapi.db.query('admin::user').updateMany({ where, data: { isActive: false } });
    await newPerson(cms, 'nguoi-duyet');
    mails.length = 0;
  });

  it('is mailed to who reviews, in the morning, once a day, without a word of what is there', async () => {
    await remindAt('01T08:00');
    const agency = (await make(cms, 'agency', { name: 'Công an thành phố' })).documentId;
    const task = { leadAgency: agency, content: 'Việc riêng', duePrecision: 'day', state: 'in-progress' };
    const plan = await make(cms, 'plan', {
      title: 'Kế hoạch riêng',
      number: '31/KH-UBND',
      year: 2030,
      issuer: agency,
      issuedOn: '2030-02-21',
      tasks: ['2030-05-01', '2030-04-30', '2030-05-20'].map((dueOn) => ({ ...task, dueOn })),
    });
    await publish(cms, 'plan', plan.documentId);
    const article = await makeArticle(cms, { title: 'Bài riêng', reviewOn: '2030-05-02' });
    await publish(cms, 'article', article.documentId);

    await remindAt('02T06:59');
    await Promise.all([remindAt('02T08:00'), remindAt('02T08:00')]);
    await expect.poll(() => mails.length).toBe(1);
    await expect.poll(notedFor).toBe('2030-05-02');
    await remindAt('02T09:00');
    await remindAt('03T13:00');
    await remindAt('04T07:00');
    await expect.poll(() => mails.map(({ message }) => textOf(message)).join()).toContain('lâu nhất 4 ngày');
    // Noted after it was taken: no later day may begin before.
    await expect.poll(notedFor).toBe('2030-05-04');

    const [first = '', second = '', ...others] = mails.map(({ message }) => textOf(message).replaceAll('\r\n', '\n'));
    expect(others).toEqual([]);
    expect(first).toContain(
      `(2):\n- 2 nhiệm vụ, quá hạn lâu nhất 2 ngày: ${entry('plan', plan.documentId)}\n\n` +
        `Bài viết đến ngày cần xem lại (1):\n- hẹn ngày 02/05/2030: ${entry('article', article.documentId)}\n`,
    );
    expect(first + second).not.toMatch(/riêng/);
    for (const { to } of mails) expect(to).toEqual([expect.stringMatching(/^nguoi-duyet-/)]);
  });

  it('is mailed an hour later where the mail server took none, and once', async () => {
    mails.length = 0;
    refusesNext = true;
    await remindAt('05T07:00');
    await expect.poll(() => refusesNext).toBe(false);
    await remindAt('05T07:59');
    expect([mails.length, await notedFor()]).toEqual([0, '2030-05-05 07']);
    await remindAt('05T08:00');
    await expect.poll(notedFor).toBe('2030-05-05');
    await remindAt('05T09:00');
    expect(mails).toHaveLength(1);
  });

  it('goes to administrators, who may review too, where no reviewer may log in', async () => {
    mails.length = 0;
    const where = { email: { $startsWith: 'nguoi-duyet-' } };
    await cms.strapi.db.query('admin::user').updateMany({ where, data: { isActive: false } });
    await remindAt('06T07:00');
    await expect.poll(notedFor).toBe('2030-05-06');
    expect(mails).not.toEqual([]);
  });

  it('is counted in the subject; of many the mail has twenty, and says how many more', () => {
    const articles = Array.from({ length: 23 }, () => ({ on: '2030-05-02', address: 'https://…' }));
    const { subject, text } = morningMail({ plans: [], articles, lapsed: [], home: '' });
    expect(subject).toBe('Việc cần xem: 23 bài đến ngày xem lại');
    expect(text.match(/hẹn ngày/g)).toHaveLength(20);
    expect(text).toContain('- và 3 mục nữa\n');
    expect(text).not.toContain('Nhiệm vụ');
  });
});

it('an invitation is mailed with the link that the administrator is shown, and the list says so', async () => {
  mails.length = 0;
  const { email, registrationToken } = await invite(cms, 'bien-tap-vien');
  await expect.poll(() => mails).toMatchObject([{ to: [email] }]);
  expect(textOf(mails[0]?.message ?? '')).toContain(
    `https://bien-tap.thanhpho.gov.vn/admin/auth/register?registrationToken=${registrationToken}\r\n`,
  );
  expect(await lastEvent()).toEqual({ kind: 'invited', whom: email });
});

it('an invitation whose mail is refused makes the account, and says that it was not sent', async () => {
  mails.length = 0;
  refusesNext = true;
  const { email, registrationToken } = await invite(cms, 'bien-tap-vien');
  expect(registrationToken).toMatch(/^\w+$/);
  expect(await lastEvent()).toEqual({ kind: 'not-invited', whom: email });
  expect(mails).toEqual([]);
});

it('an administrator sends a mail to themselves, is told only then that it was taken, and nobody else may', async () => {
  mails.length = 0;
  const { email } = await cms.strapi.db.query('admin::user').findOne({});
  const test = async () => {
    const answer = await cms.asAdmin('POST', '/pho-luat/account/test-mail');
    return { status: answer.status, text: await answer.text() };
  };
  expect(await test()).toEqual({ status: 200, text: JSON.stringify({ to: email }) });
  expect(mails).toMatchObject([{ to: [email] }]);
  refusesNext = true;
  expect(await test()).toMatchObject({ status: 400, text: expect.stringContaining('Chưa gửi được') });
  const writer = await newPerson(cms, 'bien-tap-vien');
  expect((await writer('POST', '/pho-luat/account/test-mail')).status).toBe(403);
  expect((await writer('GET', '/pho-luat/account/mail')).status).toBe(403);
  expect(mails.filter(({ message }) => textOf(message).includes('Gửi thư thử'))).toHaveLength(1);
});

it('what the mail server said to the last one is kept for the doctor, without an address', async () => {
  const { email } = await cms.strapi.db.query('admin::user').findOne({});
  const note = async (): Promise<unknown> => JSON.parse(await readFile(installationAt(cms.varDir).mailNote, 'utf8'));
  const at = expect.any(String) as unknown;
  const test = () => cms.asAdmin('POST', '/pho-luat/account/test-mail');
  refusesSender = true;
  expect((await test()).status).toBe(400);
  expect(await note()).toEqual({ at, refused: '553 <…>: not owned by user' });
  refusesSender = false;
  refusesNext = true;
  expect((await test()).status).toBe(400);
  expect(await note()).toMatchObject({ isOfRecipient: true });
  expect((await test()).status).toBe(200);
  expect(await note()).toEqual({ at });
  // A way back from a forgotten password is mailed by Strapi itself, which answers as if it had been sent.
  refusesSender = true;
  expect((await ask(email)).status).toBe(204);
  await expect.poll(note).toMatchObject({ refused: expect.stringContaining('553') });
  refusesSender = false;
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
