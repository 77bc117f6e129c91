import { execFileSync, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { get } from 'node:https';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requireProgram } from '../../scripts/lib/programs.ts';
import { freePort } from '../../shared/test/support/free-port.ts';
import { temporaryFolder } from '../../shared/test/support/temporary-folder.ts';
import { serverConfigurations } from '../server/configurations.ts';
import { servers, stop } from './lib/other-server.ts';
import { layTree, swapTo } from './lib/tree.ts';

/** nginx and Caddy themselves, with a certificate that an operator has put into `VAR_DIR/servers/tls`. */

const folder = await temporaryFolder('tls-servers-');
const tls = { certificate: join(folder, 'fullchain.pem'), key: join(folder, 'privkey.pem') };
const running: ChildProcess[] = [];

beforeAll(async () => {
  await requireProgram('openssl');
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
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
  text: string;
}

function ask(url: string, ca: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { ca, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      const strict = response.headers['strict-transport-security'];
      response.on('end', () => resolve({ status: response.statusCode, strict, text }));
    }).on('error', reject);
  });
}

describe.each(Object.keys(servers) as (keyof typeof servers)[])('%s with a certificate', (name) => {
  let siteUrl: string;
  let plainPort: number;
  beforeAll(async () => {
    siteUrl = `https://localhost:${await freePort()}`;
    plainPort = await freePort();
    const places = { current: join(folder, 'current'), healthz: join(folder, 'healthz.json'), tls };
    const text = serverConfigurations({ url: siteUrl }, places).get(name === 'nginx' ? 'nginx.conf' : 'Caddyfile');
    running.push(await servers[name](folder, siteUrl, text ?? '', plainPort));
  });

  test('answers by https, and asks browsers to stay with it on this host alone', async () => {
    const answer = await ask(`${siteUrl}/`, await readFile(tls.certificate, 'utf8'));
    expect(answer).toEqual({ status: 200, strict: 'max-age=63072000', text: 'Trang chủ' });
  });

  test('leads from http to the same address by https, for ever', async () => {
    const { status, headers } = await fetch(`http://localhost:${plainPort}/tim-kiem/?q=ly`, { redirect: 'manual' });
    expect([301, 308]).toContain(status);
    expect(headers.get('location')).toBe(`${siteUrl}/tim-kiem/?q=ly`);
  });
});
