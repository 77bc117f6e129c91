import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installationAt } from '../publisher/installation.ts';
import { listFiles, sha256Of } from '../publisher/tree.ts';
import { serverTexts } from '../server/configurations.ts';
import { siteHandler } from '../server/handler.ts';
import { headersFor } from '../server/headers.ts';
import { servedReleases } from '../server/releases.ts';

const varDir = await mkdtemp(join(tmpdir(), 'pho-luat-server-'));
const installation = installationAt(varDir);
let server: Server;
let port: number;

beforeAll(async () => {
  const handle = siteHandler(servedReleases(installation), 'http://localhost:4321');
  server = createServer((incoming, response) => void handle(incoming, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(varDir, { recursive: true, force: true });
});

async function makeRelease(id: string, files: Record<string, string>): Promise<void> {
  const tree = installation.site(id);
  for (const [path, text] of Object.entries({ '/404.html': 'Không tìm thấy', ...files })) {
    await mkdir(dirname(join(tree, path)), { recursive: true });
    await writeFile(join(tree, path), text);
  }
  const hashes: Record<string, string> = {};
  for (const path of await listFiles(tree)) hashes[path] = await sha256Of(join(tree, path));
  const manifest = { id, seq: 1, day: '2022-03-02', key: id, pages: ['/'], files: hashes };
  await writeFile(installation.manifest(id), JSON.stringify(manifest));
  await symlink(join('releases', id), `${installation.current}.next`);
  await rename(`${installation.current}.next`, installation.current);
}

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** The path goes out as it is: `fetch` would tidy it. */
function ask(
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ port, host: '127.0.0.1', path, method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

test('before the first release the site says that it is being prepared', async () => {
  const answer = await ask('/bai-viet/');
  expect(answer.status).toBe(503);
  expect(answer.headers['retry-after']).toBe('10');
  expect(answer.text).toContain('Trang đang được chuẩn bị');
});

describe('a release', () => {
  beforeAll(() =>
    makeRelease('first-release', {
      '/index.html': '<h1>Trang chủ</h1>',
      '/bai-viet/a/index.html': 'bài',
      '/q/k7m2/index.html': 'mã',
      '/Q/K7M2/index.html': 'mã',
      '/_astro/site.abc.css': 'p{}',
      '/tep/abc/ke-hoach.pdf': '%PDF-1.4 nội dung',
      '/tep/abc/ke-hoach.docx': 'docx',
      '/tep/abc/quet.png': 'png',
      '/anh/abc-480.webp': 'webp',
      '/_headers': '/*',
    }),
  );

  test('is served whole: index of a folder, redirect to the slash with the query kept, and 404 with its page', async () => {
    expect(await ask('/')).toMatchObject({ status: 200, text: '<h1>Trang chủ</h1>' });
    expect(await ask('/bai-viet/a?x=1')).toMatchObject({ status: 308, headers: { location: '/bai-viet/a/?x=1' } });
    expect(await ask('/khong-co/')).toMatchObject({
      status: 404,
      text: 'Không tìm thấy',
      headers: { 'cache-control': 'no-cache' },
    });
  });

  test('answers a code however it is typed', async () => {
    for (const path of ['/q/k7m2/', '/Q/K7M2/', '/Q/k7m2/', '/q/K7M2/'])
      expect(await ask(path)).toMatchObject({ status: 200, text: 'mã' });
    expect(await ask('/Q/K7M2')).toMatchObject({ status: 308, headers: { location: '/Q/K7M2/' } });
  });

  test.each([
    '/../manifest.json',
    '/%2e%2e/manifest.json',
    '/..%2fmanifest.json',
    '/bai-viet/..%5c..%5cmanifest.json',
    '/%00',
    '/%E0%A4%A',
    '//example.com/',
    '/_headers',
    '/bai-viet/a/index.html/',
    '/constructor',
  ])('%s leads nowhere', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test('is named by hash, so what has not changed is not sent again', async () => {
    const { etag, 'last-modified': modified } = (await ask('/')).headers;
    expect(modified).toMatch(/GMT$/);
    expect(await ask('/', { headers: { 'if-none-match': String(etag) } })).toMatchObject({ status: 304, text: '' });
  });

  test('sends a part of a PDF, and heads without bodies', async () => {
    expect(await ask('/tep/abc/ke-hoach.pdf', { headers: { range: 'bytes=0-3' } })).toMatchObject({ status: 206, text: '%PDF' });
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, text: '', headers: { 'content-length': '20' } });
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
  });

  test('carries the strict policy everywhere, a PDF its own, and no name of a server', async () => {
    const page = (await ask('/')).headers;
    expect(page['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';/,
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

  test('is kept for ever by browsers where the address names the bytes, and asked for again elsewhere', async () => {
    for (const path of ['/_astro/site.abc.css', '/tep/abc/ke-hoach.pdf', '/anh/abc-480.webp']) {
      expect((await ask(path)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
    expect((await ask('/')).headers['cache-control']).toBe('no-cache');
    // An address that may come to be is not kept as one that does not exist.
    expect((await ask('/tep/abc/chua-co.pdf')).headers['cache-control']).toBe('no-cache');
  });

  test('gives way to the next one at once', async () => {
    await makeRelease('second-release', { '/index.html': 'mới' });
    expect((await ask('/')).text).toBe('mới');
    expect((await ask('/bai-viet/a/')).status).toBe(404);
  });
});

test('HSTS and the upgrade of requests are sent only where the site is on https', () => {
  const headers = headersFor('/', 'https://pho-luat.example');
  expect(headers['Strict-Transport-Security']).toMatch(/^max-age=63072000/);
  expect(headers['Content-Security-Policy']).toContain('; upgrade-insecure-requests');
});

test('every configuration carries every header of the list', () => {
  const texts = serverTexts('https://pho-luat.example', '/srv/current/site');
  for (const text of texts.values()) {
    for (const path of ['/', '/tep/a/x.pdf', '/_astro/x.css', '/tep/a/x.docx']) {
      for (const [name, value] of Object.entries(headersFor(path, 'https://pho-luat.example'))) {
        expect(text).toContain(name);
        expect(text).toContain(value);
      }
    }
  }
  expect(texts.get('/servers/nginx.conf')).toContain('server_tokens off');
  expect(texts.get('/servers/nginx.conf')).toContain('root "/srv/current/site"');
});

test('a port in use, or a wrong environment, is said in one line, and the end is not 0', async () => {
  const run = async (environment: Record<string, string>) => {
    const main = join(import.meta.dirname, '../server/main.ts');
    const child = spawn(process.execPath, [main], { env: { PATH: process.env.PATH, VAR_DIR: varDir, ...environment } });
    let text = '';
    child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    return { code, text };
  };
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
