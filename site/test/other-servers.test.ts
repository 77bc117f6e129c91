import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serverTexts } from '../server/configurations.ts';
import { headersFor } from '../server/headers.ts';

/** nginx and Caddy themselves, with the configurations that a release brings. */

let folder: string;
const running: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'servers-'));
  const paths = ['index.html', '404.html', 'bai-viet/index.html', '_headers', '_astro/x.css'];
  for (const path of [...paths, 'tep/0a/x.pdf', 'tep/0a/x.png', 'tep/0a/x.docx']) {
    await mkdir(dirname(join(folder, 'site', path)), { recursive: true });
    await writeFile(join(folder, 'site', path), path);
  }
});
afterAll(async () => {
  for (const child of running) child.kill('SIGTERM');
  await Promise.all(running.map((child) => child.exitCode ?? once(child, 'exit')));
  await rm(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function run(program: string, args: string[], siteUrl: string): Promise<void> {
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin`, HOME: folder };
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  while (!(await fetch(siteUrl).catch(() => undefined))) {
    if (child.exitCode !== null) throw new Error(`${program} ended: ${said}`);
    await wait(50);
  }
}

const servers = {
  async nginx(siteUrl: string, text: string) {
    const { port } = new URL(siteUrl);
    await writeFile(join(folder, 'site.conf'), text.replace('listen 80;', `listen 127.0.0.1:${port};`));
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
    await writeFile(
      join(folder, 'nginx.conf'),
      `daemon off; master_process off; pid ${folder}/pid; error_log stderr; events {}
http { include /etc/nginx/mime.types; access_log off; ${temporary.join(' ')} include ${folder}/site.conf; }`,
    );
    await run('nginx', ['-e', 'stderr', '-c', join(folder, 'nginx.conf')], siteUrl);
  },
  async Caddy(siteUrl: string, text: string) {
    await writeFile(join(folder, 'Caddyfile'), `{\n  admin off\n}\n${text}`);
    await run('caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], siteUrl);
  },
};

describe.each(Object.keys(servers) as (keyof typeof servers)[])('%s', (name) => {
  let siteUrl: string;
  beforeAll(async () => {
    siteUrl = `http://localhost:${await freePort()}`;
    const text = serverTexts(siteUrl, join(folder, 'site')).get(name === 'nginx' ? '/servers/nginx.conf' : '/servers/Caddyfile');
    await servers[name](siteUrl, text ?? '');
  }, 20_000);

  test.each([
    ['/', 200],
    ['/bai-viet/', 200],
    ['/_astro/x.css', 200],
    ['/tep/0a/x.pdf', 200],
    ['/tep/0a/x.png', 200],
    ['/tep/0a/x.docx', 200],
    ['/khong-co/', 404],
    ['/_headers', 404],
  ])('answers %s with the headers that our own server sends', async (path, status) => {
    const { status: given, headers } = await fetch(siteUrl + path);
    const wanted = headersFor(status === 404 ? '/404.html' : path, siteUrl);
    expect(given).toBe(status);
    expect(Object.fromEntries(Object.keys(wanted).map((header) => [header, headers.get(header)]))).toEqual(wanted);
    expect(headers.has('content-disposition')).toBe('Content-Disposition' in wanted);
    expect(headers.get('server') ?? 'nginx').toBe('nginx');
  });
});
