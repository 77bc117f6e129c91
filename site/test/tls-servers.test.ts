import { execFileSync, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requireProgram } from '../../scripts/test/support/programs.ts';
import { blocksOf, guideIn } from '../../scripts/test/support/operators-guide.ts';
import { freePort } from '../../shared/test/support/free-port.ts';
import { temporaryFolder } from '../../shared/test/support/temporary-folder.ts';
import { serverConfigurations } from '../server/configurations.ts';
import { nginxVersion } from '../server/nginx-version.ts';
import { hasIpv6, servers, stop } from './lib/other-server.ts';
import { layTree, swapTo } from './lib/tree.ts';

/** nginx and Caddy themselves, with a certificate that an operator has put into `VAR_DIR/servers/tls`. */

const folder = await temporaryFolder('tls-servers-');
const tls = { certificate: join(folder, 'fullchain.pem'), key: join(folder, 'privkey.pem') };
const running: ChildProcess[] = [];

/** What the operators' guide has a web server say of a name that the site had before. */
const former = 'phapluat-cu.cantho.example';
const [caddyOfFormer = '', nginxOfFormer = ''] = blocksOf(guideIn('en').get('3-https') ?? '').flatMap(
  ({ text }) => /(?<=<<'END'\n)[^]*phapluat-cu[^]*(?=^END$)/m.exec(text)?.[0] ?? [],
);
const ofFormer = (port: string) => ({
  Caddy: caddyOfFormer.replace(`${former} {`, `${former}:${port} {\n  tls "${tls.certificate}" "${tls.key}"`),
  nginx: nginxOfFormer
    .replace('listen 80;', '')
    .replace('listen 443 ', `listen 127.0.0.1:${port} `)
    .replace(/(?<=ssl_certificate ).*(?=;)/, tls.certificate)
    .replace(/(?<=ssl_certificate_key ).*(?=;)/, tls.key),
});

beforeAll(async () => {
  await requireProgram('openssl');
  const subject = ['-subj', '/CN=localhost', '-addext', `subjectAltName=DNS:localhost,DNS:${former}`];
  const files = ['-keyout', tls.key, '-out', tls.certificate];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...files, ...subject], { stdio: 'ignore' });
  await layTree(folder, 'a', { '/index.html': 'Trang chủ' });
  await swapTo(folder, 'a');
});
afterAll(async () => {
  await Promise.all(running.map(stop));
});

interface Answer {
  status: number | undefined;
  strict: string | undefined;
  location?: string | undefined;
  text: string;
}

function ask(url: string, ca: string, host = new URL(url).host): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { get }: Pick<typeof https, 'get'> = url.startsWith('https:') ? https : http;
    get(url, { ca, agent: false, servername: host.replace(/:.*/, ''), headers: { host } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      const { 'strict-transport-security': strict, location } = response.headers;
      response.on('end', () => resolve({ status: response.statusCode, strict, location, text }));
    }).on('error', reject);
  });
}

describe.each(Object.keys(servers) as (keyof typeof servers)[])('%s with a certificate', (name) => {
  let siteUrl: string;
  let plainPort: number;
  beforeAll(async () => {
    siteUrl = `https://localhost:${await freePort()}`;
    plainPort = await freePort();
    const places = {
      current: join(folder, 'current'),
      healthz: join(folder, 'healthz.json'),
      tls,
      nginxVersion: await nginxVersion(),
    };
    const text = serverConfigurations({ url: siteUrl }, places).get(name === 'nginx' ? 'nginx.conf' : 'Caddyfile');
    running.push(await servers[name](folder, siteUrl, `${text}\n${ofFormer(new URL(siteUrl).port)[name]}`, plainPort));
  });

  test('answers by https, and asks browsers to stay with it on this host alone', async () => {
    const answer = await ask(`${siteUrl}/`, await readFile(tls.certificate, 'utf8'));
    expect(answer).toEqual({ status: 200, strict: 'max-age=63072000', text: 'Trang chủ' });
  });

  test('leads from a former name of the site, which is in printed codes, to the same address at the present one', async () => {
    const answer = await ask(`${siteUrl}/Q/K7M2?x=1`, await readFile(tls.certificate, 'utf8'), former);
    expect(answer).toMatchObject({ status: 301, location: 'https://phapluat.cantho.example/Q/K7M2?x=1' });
  });

  test('leads from http to the same address by https, for ever', async () => {
    const { status, headers } = await fetch(`http://localhost:${plainPort}/tim-kiem/?q=ly`, { redirect: 'manual' });
    expect([301, 308]).toContain(status);
    expect(headers.get('location')).toBe(`${siteUrl}/tim-kiem/?q=ly`);
  });

  test('answers by IPv6 too', async ({ skip }) => {
    skip(!hasIpv6, 'This machine has no ::1.');
    const ca = await readFile(tls.certificate, 'utf8');
    const byIpv6 = (url: string) => ask(url.replace('localhost', '[::1]'), ca, new URL(url).host);
    expect(await byIpv6(`${siteUrl}/`)).toMatchObject({ status: 200, text: 'Trang chủ' });
    expect(await byIpv6(`http://localhost:${plainPort}/`)).toMatchObject({ location: `${siteUrl}/` });
  });
});
