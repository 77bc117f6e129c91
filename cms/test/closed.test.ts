import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dropWebhooks } from '../src/routes/close-routes.ts';
import { cmsOfTests } from './support/cms.ts';
import { makePage, publish, uploadPicture } from './support/make.ts';

/** What Strapi leaves open and we close. Each of these was open before. */

const cms = await cmsOfTests();

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(cms.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const routes = () =>
  cms.strapi.server.listRoutes().flatMap(({ path, methods }) => methods.map((method: string) => `${method} ${path}`));

describe('the routes of the desk', () => {
  it('are, each of them, only for people who are logged in', async () => {
    const ours = routes().filter((route) => / \/pho-luat\//.test(route) && !route.startsWith('HEAD'));
    expect(ours.length).toBeGreaterThan(5);
    for (const route of ours) {
      const [method = '', path = ''] = route.split(' ');
      const address = path.replace(':uid', 'api::page.page').replace(/:\w+/g, 'abcdefghij');
      expect([route, (await fetch(cms.url + address, { method })).status]).toEqual([route, 401]);
    }
  });
});

describe('the content API', () => {
  it('has the doors of the log, and no other route', () => {
    const open = routes().filter((route) => / \/api(\/|$)/i.test(route) && !route.startsWith('HEAD'));
    expect(open.sort()).toEqual([
      'GET /api/publication',
      'GET /api/publication/audit',
      'GET /api/publication/file/:sha256',
      'GET /api/publication/text/:sha256',
      'POST /api/publication/missed-searches',
      'POST /api/publication/report',
      'POST /api/publication/scans',
    ]);
  });

  it.each([
    '/api/pages',
    '/API/pages',
    '/api/pages?status=draft',
    '/api/upload/files',
    '/api/site-setting',
    '/api/users',
    '/graphql',
  ])('does not answer at %s', async (path) => {
    const page = await makePage(cms);
    await publish(cms, 'page', page.documentId);
    const answer = await fetch(cms.url + path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('gioi-thieu');
  });

  it('has no token of its own left from the first start', async () => {
    expect(await cms.strapi.db.query('admin::api-token').count()).toBe(0);
  });
});

describe('routes that are not wanted', () => {
  it.each([
    ['POST', '/admin/register-admin'],
    ['POST', '/upload/actions/upload-from-urls'],
    ['POST', '/admin/transfer/tokens'],
    ['POST', '/admin/transfer/runner/push'],
    ['POST', '/admin/api-tokens'],
    ['POST', '/admin/admin-tokens'],
    ['POST', '/admin/webhooks'],
    ['POST', '/admin/webhooks/1/trigger'],
    ['POST', '/email'],
    ['POST', '/email/test'],
    ['POST', '/email/verify'],
    ['GET', '/email/settings'],
  ])('%s %s is not there, for the administrator neither', async (method, path) => {
    expect((await cms.asAdmin(method, path, method === 'GET' ? undefined : {})).status).toBeOneOf([404, 405]);
  });

  it('are not there under another method', () => {
    expect(
      routes().filter((route) => /register-admin|upload-from-urls|\/transfer\/|-tokens|webhooks|\/email/.test(route)),
    ).toEqual([]);
  });
});

it('a webhook that was made before is gone with the next start', async () => {
  const webhooks = cms.strapi.db.query('strapi::webhook');
  await webhooks.create({ data: { name: 'x', url: 'https://a.example/', headers: {}, events: ['entry.create'], enabled: true } });
  await dropWebhooks(cms.strapi);
  expect(await webhooks.count()).toBe(0);
});

describe('the first administrator', () => {
  it("is there before the server listens, with a password that only this machine's owner can read", async () => {
    expect(await cms.strapi.service('admin::user').exists()).toBe(true);
    expect((await stat(join(cms.varDir, 'first-admin.json'))).mode & 0o777).toBe(0o600);
    const { password } = JSON.parse(await readFile(join(cms.varDir, 'first-admin.json'), 'utf8')) as { password: string };
    expect(password.length).toBeGreaterThan(20);
  });
});

describe('another origin', () => {
  it('is not allowed to read an answer', async () => {
    const answer = await fetch(`${cms.url}/admin/init`, { headers: { origin: 'https://evil.example' } });
    expect(answer.headers.get('access-control-allow-origin')).not.toBe('https://evil.example');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  });
});

describe('an upload', () => {
  it('is served as a download that a browser never runs', async () => {
    const { url } = await uploadPicture(cms, { red: 90 });
    const { status, headers } = await cms.asAdmin('GET', url);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toBe('attachment');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  });

  it('is not even read to disk for someone who is not logged in, who is told so in the form that renews a session', async () => {
    const form = new FormData();
    form.append('files', new Blob(['x']), 'a.txt');
    for (const path of ['/upload', '/admin/login', '/api/publication/report']) {
      const answer = await fetch(cms.url + path, { method: 'POST', body: form });
      expect(await answer.json()).toMatchObject({
        error: { status: answer.status, message: 'Phiên đăng nhập đã hết. Hãy đăng nhập lại.' },
      });
      expect(answer.status).toBe(401);
    }
  });

  it('is refused above the limit of size', async () => {
    expect(cms.strapi.config.get('plugin::upload.sizeLimit')).toBe(50 * 1024 * 1024);
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(51 * 1024 * 1024)], { type: 'application/pdf' }), 'a.pdf');
    expect((await cms.asAdmin('POST', '/upload', form)).status).toBe(413);
  });
});

describe('a body', () => {
  it('is refused when it is larger than any document', async () => {
    expect((await post('/admin/login', { email: 'x'.repeat(6 * 1024 * 1024) })).status).toBe(413);
  });
});

describe('a password', () => {
  it('of 11 characters is refused, one of 12 is taken', async () => {
    const created = await cms.asAdmin('POST', '/admin/users', { firstname: 'An', email: 'an@example.vn', roles: [1] });
    const { data } = (await created.json()) as { data: { id: number } };
    const change = (password: string) => cms.asAdmin('PUT', `/admin/users/${data.id}`, { password });
    const refused = await change('Abcdefgh123');
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('Mật khẩu phải có ít nhất 12 ký tự.');
    expect((await change('Abcdefgh1234')).status).toBe(200);
  });
});

describe('headers and cookies', () => {
  it('do not name the software', async () => {
    expect((await fetch(`${cms.url}/admin/init`)).headers.get('x-powered-by')).toBeNull();
  });

  it('keep the session in a cookie that scripts and other sites do not get, secure over https', async () => {
    const account = JSON.parse(await readFile(join(cms.varDir, 'first-admin.json'), 'utf8')) as Record<string, string>;
    const plain = (await post('/admin/login', account)).headers.get('set-cookie') ?? '';
    expect(plain).toMatch(/httponly/i);
    expect(plain).toMatch(/samesite=strict/i);
    const behindProxy = await post('/admin/login', account, { 'x-forwarded-proto': 'https' });
    expect(behindProxy.headers.get('set-cookie') ?? '').toMatch(/; secure/i);
  });

  it('let the admin load nothing from another host', async () => {
    const policy = (await fetch(`${cms.url}/admin/init`)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:/);
  });
});

describe('what calls home, or lets others in', () => {
  it('is off', () => {
    expect(cms.strapi.telemetry.isDisabled).toBe(true);
    expect(cms.strapi.config.get('server.transfer.remote.enabled')).toBe(false);
    expect(cms.strapi.config.get('server.logger.updates.enabled')).toBe(false);
    expect(cms.strapi.config.get('admin.ai.enabled')).toBe(false);
    expect(cms.strapi.config.get('database.settings.forceMigration')).toBe(false);
    expect(cms.strapi.config.get('api.documents.strictParams')).toBe(true);
    expect(cms.strapi.config.get('api.rest.strictParams')).toBe(true);
  });

  it('is not installed: no public accounts, no cloud, no other plugin', () => {
    const known = ['content-manager', 'content-type-builder', 'content-releases', 'email', 'i18n', 'review-workflows', 'upload'];
    expect(Object.keys(cms.strapi.plugins).filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('the embedded database', () => {
  it.skipIf(process.env.TEST_DATABASE_URL)('lets readers read while somebody writes, and has a commit on the disk', async () => {
    const pragma = async (name: string) => (await cms.strapi.db.connection.raw(`pragma ${name}`))[0];
    expect(await pragma('journal_mode')).toEqual({ journal_mode: 'wal' });
    expect(await pragma('synchronous')).toEqual({ synchronous: 2 });
    expect(await pragma('busy_timeout')).toEqual({ timeout: 5_000 });
  });
});

// Last, because it uses up the tries of this address.
describe('logging in', () => {
  const attempt = (number: number, address = '203.0.113.7') =>
    post('/admin/login', { email: `nguoi-${number}@example.vn`, password: 'sai' }, { 'x-forwarded-for': address });

  it('is limited by address, however many accounts are tried, in whatever spelling of the path', async () => {
    const answers = [];
    for (let number = 0; number < 20; number++) answers.push((await attempt(number)).status);
    expect(new Set(answers)).toEqual(new Set([400]));
    expect((await attempt(21)).status).toBe(429);
    const spelt = await post('/ADMIN/Login/', { email: 'a@b.vn', password: 'x' }, { 'x-forwarded-for': '203.0.113.7' });
    expect(spelt.status).toBe(429);
    expect((await attempt(22, '203.0.113.8')).status).toBe(400);
  });

  it('counts the address that the proxy saw, not one that its client made up', async () => {
    expect((await attempt(23, '198.51.100.1, 203.0.113.7')).status).toBe(429);
  });
});
