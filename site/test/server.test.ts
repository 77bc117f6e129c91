import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersFile, redirectsFile, serverConfigurations } from '../server/configurations.ts';
import { headersFor } from '../server/headers.ts';
import { Running } from './lib/processes.ts';
import { openServedSite } from './lib/served-site.ts';
import { layTree, swapTo } from './lib/tree.ts';

const site = await openServedSite();
const { ask, varDir } = site;
afterAll(() => site.close());

test('before the first release the site says that it is being prepared', async () => {
  const answer = await ask('/bai-viet/');
  expect(answer.status).toBe(503);
  expect(answer.headers['retry-after']).toBe('10');
  expect(answer.text).toContain('Trang đang được chuẩn bị');
});

describe('a release', () => {
  beforeAll(async () => {
    await layTree(
      varDir,
      'a',
      {
        '/index.html': '<h1>Trang chủ</h1>',
        '/bai-viet/a/index.html': 'bài',
        '/q/k7m2/index.html': 'mã',
        '/Q/K7M2/index.html': 'mã',
        '/q/index.html': 'các chiến dịch',
        '/q/seen/index.html': 'đã kết thúc',
        '/q/yetn/index.html': 'chưa bắt đầu',
        '/q/404.html': 'có thể là mã giả',
        '/qr/cu.html': 'chuyển',
        '/_astro/site.abc.css': 'p{}',
        '/tep/abc/ke-hoach.pdf': '%PDF-1.4 nội dung',
        '/tep/abc/ke-hoach.docx': 'docx',
        '/tep/abc/quet.png': 'png',
        '/anh/abc-480.webp': 'webp',
        '/pagefind/segments.json': '{}',
        '/pagefind/0a1b/index/vi_1.pf_index': 'mảnh',
        '/_headers': '/*',
        '/_redirects': '/cu/ /moi/ 301',
        '/.an': 'ẩn',
        '/cu/index.html': 'chuyển',
        '/vong/index.html': 'vòng',
      },
      {
        '/cu/': '/bai-viet/a/',
        '/het/': '/bai-viet/#khong-con',
        '/cu-hon/': '/cu/',
        '/vong/': '/tron/',
        '/tron/': '/vong/',
        '/mat/': '/da-go/',
        '/tin-tuc/~id=12&lang=vi/': '/bai-viet/a/',
        '/~p=12/': '/bai-viet/a/',
        '/Tin.aspx/': '/bai-viet/a/',
      },
      {
        '/q/abcd/': { to: '/bai-viet/đất/' },
        '/q/seen/': { to: '/bai-viet/a/', until: '2020-01-01' },
        '/q/yetn/': { to: '/bai-viet/a/', from: '2999-01-01' },
        '/qr/cu.html': { to: '/q/k7m2/' },
        '/to-roi/2021/': { to: '/q/k7m2/' },
      },
    );
    await swapTo(varDir, 'a');
  });

  test('is served whole: index of a folder, redirect to the slash with the query kept, and 404 with its page', async () => {
    expect(await ask('/')).toMatchObject({ status: 200, text: '<h1>Trang chủ</h1>' });
    expect(await ask('/bai-viet/a?x=1')).toMatchObject({ status: 308, headers: { location: '/bai-viet/a/?x=1' } });
    expect(await ask('/khong-co/')).toMatchObject({
      status: 404,
      text: 'Không tìm thấy',
      headers: { 'cache-control': 'no-cache' },
    });
  });

  test('answers a code however it is typed, with a slash or without, and without redirects', async () => {
    for (const path of [
      '/q/k7m2/',
      '/Q/K7M2/',
      '/Q/k7m2/',
      '/q/K7M2/',
      '/q/k7m2',
      '/Q/K7M2',
      '/Q/K7m2',
      '/%51/K7M2?fbclid=x',
      '/q/k7m2).',
      '/q/k7m2/...',
    ])
      expect(await ask(path), path).toMatchObject({ status: 200, text: 'mã', headers: { 'cache-control': 'no-cache' } });
    for (const path of ['/q/', '/Q/']) expect(await ask(path), path).toMatchObject({ status: 200, text: 'các chiến dịch' });
  });

  test('redirects a scan of a direct code at once, temporarily, and without the query', async () => {
    for (const path of ['/q/abcd/', '/Q/ABCD', '/q/abcd?url=https://example.vn/'])
      expect(await ask(path), path).toMatchObject({
        status: 302,
        headers: { location: '/bai-viet/%C4%91%E1%BA%A5t/', 'cache-control': 'no-cache' },
      });
  });

  test('shows the page of a direct code on a day on which its campaign does not run', async () => {
    expect(await ask('/Q/SEEN')).toMatchObject({ status: 200, text: 'đã kết thúc' });
    expect(await ask('/Q/YETN')).toMatchObject({ status: 200, text: 'chưa bắt đầu' });
  });

  test('leads an old printed path to its code, temporarily', async () => {
    for (const path of ['/qr/cu.html', '/to-roi/2021/', '/to-roi/2021'])
      expect(await ask(path), path).toMatchObject({ status: 302, headers: { location: '/q/k7m2/' } });
  });

  test('says of a code that was never issued that it may be a fake', async () => {
    for (const path of ['/q/zzzz/', '/Q/ZZZZ', '/q/khong-phai-ma', '/q/0o1i/', '/q/k7m2/x'])
      expect(await ask(path), path).toMatchObject({
        status: 404,
        text: 'có thể là mã giả',
        headers: { 'cache-control': 'no-cache' },
      });
    expect(await ask('/qr/zzzz/')).toMatchObject({ status: 404, text: 'Không tìm thấy' });
  });

  test.each([
    '/../a.json',
    '/%2e%2e/a.json',
    '/..%2fa.json',
    '/bai-viet/..%5c..%5ca.json',
    '/%00',
    '/%E0%A4%A',
    '//example.com/',
    '/_headers',
    '/%5fheaders',
    '/_redirects',
    '/.an',
    '/bai-viet/./a/',
    '/bai-viet//a/',
    '/bai-viet/a/index.html/',
    '/bai-viet/a/index.html.br',
    '/_astro/site.abc.css.gz',
    '/constructor',
    `/${'a'.repeat(300)}/`,
  ])('%s leads nowhere', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test('redirects a moved address to the present one, with the query kept, and lets no browser keep it for ever', async () => {
    const headers = { location: '/bai-viet/a/?x=1', 'cache-control': 'no-cache' };
    for (const path of ['/cu/', '/cu', '/cu-hon/']) expect(await ask(`${path}?x=1`)).toMatchObject({ status: 301, headers });
    expect(await ask('/het/?x=1')).toMatchObject({ status: 301, headers: { location: '/bai-viet/?x=1#khong-con' } });
  });

  test('redirects an address of a portal before that had a query, or a program in it, without the query', async () => {
    const headers = { location: '/bai-viet/a/' };
    for (const path of ['/tin-tuc?id=12&lang=vi', '/tin-tuc/?id=12&lang=vi', '/?p=12', '/Tin.aspx'])
      expect(await ask(path), path).toMatchObject({ status: 301, headers });
    expect(await ask('/?p=13')).toMatchObject({ status: 200, text: '<h1>Trang chủ</h1>' });
  });

  test('never redirects in a circle: the page at the address is shown, or there is none', async () => {
    expect(await ask('/vong/')).toMatchObject({ status: 200, text: 'vòng' });
    expect((await ask('/tron/')).status).toBe(404);
    expect(await ask('/mat/')).toMatchObject({ status: 301, headers: { location: '/da-go/' } });
    expect((await ask('/da-go/')).status).toBe(404);
  });

  test('sends heads without bodies, and knows no other method', async () => {
    expect(await ask('/', {}, 'HEAD')).toMatchObject({ status: 200, text: '', headers: { 'content-length': '20' } });
    expect(await ask('/khong-co/', {}, 'HEAD')).toMatchObject({ status: 404, text: '' });
    expect(await ask('/', {}, 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  test('carries the strict policy everywhere, a PDF its own, and no name of a server', async () => {
    const page = (await ask('/')).headers;
    expect(page['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-[\w+/]{43}='; style-src 'self';/,
    );
    expect(page['content-security-policy']).not.toContain('upgrade-insecure-requests');
    expect(page).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(page).not.toHaveProperty('strict-transport-security');
    expect(page).not.toHaveProperty('server');
    expect(page).not.toHaveProperty('x-powered-by');
    const pdf = (await ask('/tep/abc/ke-hoach.pdf')).headers;
    expect(pdf['content-disposition']).toBe('inline');
    expect(pdf['content-security-policy']).not.toContain('script-src');
    expect((await ask('/tep/abc/ke-hoach.docx')).headers['content-disposition']).toBe('attachment');
    expect((await ask('/tep/abc/quet.png')).headers).not.toHaveProperty('content-disposition');
  });

  test('is cached for ever where the address names the bytes, and revalidated elsewhere', async () => {
    for (const path of [
      '/_astro/site.abc.css',
      '/tep/abc/ke-hoach.pdf',
      '/anh/abc-480.webp',
      '/pagefind/0a1b/index/vi_1.pf_index',
    ]) {
      expect((await ask(path)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
    for (const path of ['/', '/pagefind/segments.json']) expect((await ask(path)).headers['cache-control']).toBe('no-cache');
    const { headers } = await ask('/pagefind/0a1b/index/vi_1.pf_index');
    expect(headers['content-security-policy']).toBe("default-src 'none'");
    expect(Object.keys(headers)).not.toContain('permissions-policy');
    // An address that may exist later is not cached as missing, and its page not offered as a download.
    const missing = (await ask('/tep/abc/chua-co.docx')).headers;
    expect(missing['cache-control']).toBe('no-cache');
    expect(missing).not.toHaveProperty('content-disposition');
  });
});

test('HSTS and the upgrade of requests are sent only where the site is on https', () => {
  const headers = headersFor('/', { url: 'https://pho-luat.example' });
  expect(headers['Strict-Transport-Security']).toBe('max-age=63072000');
  expect(headers['Content-Security-Policy']).toContain('; upgrade-insecure-requests');
});

test('HSTS binds other names of the city only when the operator says so, on every server', () => {
  const asked = { subdomains: 'max-age=63072000; includeSubDomains', preload: 'max-age=63072000; includeSubDomains; preload' };
  for (const [hsts, value] of Object.entries(asked) as [keyof typeof asked, string][]) {
    const bound = { url: 'https://pho-luat.example', hsts };
    expect(headersFor('/', bound)['Strict-Transport-Security']).toBe(value);
    const configurations = serverConfigurations(bound, { current: '/srv/current', healthz: '/srv/servers/healthz.json' });
    for (const text of [...configurations.values(), headersFile(bound)]) expect(text).toContain(value);
  }
});

test('every configuration carries every header of the list', () => {
  const siteUrl = 'https://pho-luat.example';
  const configurations = serverConfigurations(
    { url: siteUrl },
    { current: '/srv/current', healthz: '/srv/servers/healthz.json', tls: { certificate: '/srv/tls.crt', key: '/srv/tls.key' } },
  );
  for (const text of [...configurations.values(), headersFile({ url: siteUrl })]) {
    for (const path of ['/', '/tep/a/x.pdf', '/_astro/x.css', '/tep/a/x.docx']) {
      for (const [name, value] of Object.entries(headersFor(path, { url: siteUrl }))) {
        expect(text).toContain(name);
        expect(text).toContain(value);
      }
    }
  }
  expect(configurations.get('nginx.conf')).toContain('server_tokens off');
  expect(configurations.get('nginx.conf')).toMatch(/listen 80;\n +listen \[::\]:80;/);
  expect(configurations.get('nginx.conf')).toContain('root "/srv/current"');
});

test.each([
  [undefined, 'listen [::]:443 ssl http2;\n'],
  ['1.22.1', 'listen [::]:443 ssl http2;\n'],
  ['1.25.1', 'listen [::]:443 ssl;\n  http2 on;\n'],
  ['1.26.3', 'listen [::]:443 ssl;\n  http2 on;\n'],
])('nginx %s is given HTTP/2 in the form that it takes without a warning', (nginxVersion, form) => {
  const tls = { certificate: '/srv/tls.crt', key: '/srv/tls.key' };
  const places = { current: '/srv/current', healthz: '/srv/servers/healthz.json', tls, nginxVersion };
  expect(serverConfigurations({ url: 'https://pho-luat.example' }, places).get('nginx.conf')).toContain(form);
});

test('hosts that read `_redirects` get a line for each moved address', () => {
  const redirects = { '/cu/': '/moi/', '/luật/': '/bai-viet/luat/' };
  const text = (ways: Partial<Parameters<typeof redirectsFile>[0]>) =>
    redirectsFile({ redirects: {}, shortcuts: {}, day: '2022-03-02', ...ways });
  expect(text({ redirects })).toBe('/cu/ /moi/ 301\n/lu%E1%BA%ADt/ /bai-viet/luat/ 301\n');
  expect(text({})).toBe('');
  const shortcuts = {
    '/q/abcd/': { to: '/bai-viet/a/', until: '2022-03-02' },
    '/q/seen/': { to: '/bai-viet/a/', until: '2022-03-01' },
    '/qr/cu.html': { to: '/q/k7m2/' },
  };
  expect(text({ shortcuts })).toBe('/q/abcd/ /bai-viet/a/ 302\n/Q/ABCD/ /bai-viet/a/ 302\n/qr/cu.html /q/k7m2/ 302\n');
});

test('a port in use, or a wrong environment, is said in one line, and the end is not 0', async () => {
  const run = (environment: Record<string, string>) =>
    new Running('server/main.ts', [], { VAR_DIR: varDir, ...environment }).output();
  const taken = createServer().listen(0);
  await once(taken, 'listening');
  const busy = (taken.address() as AddressInfo).port;
  expect(await run({ SITE_PORT: String(busy) })).toEqual({
    code: 1,
    text: `site server: Port ${busy} is in use: end what uses it, or choose another SITE_PORT.\n`,
  });
  taken.close();
  expect(await run({ SITE_PORT: 'x' })).toMatchObject({
    code: 1,
    text: expect.stringMatching(/^site server: SITE_PORT=x [^\n]+\n$/) as string,
  });
});
