import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readEnvironment } from '@pho-luat/shared/environment';
import { installationAt } from '@pho-luat/shared/installation';
import { freePort } from '../../shared/test/support/free-port.ts';
import { folderOfTest } from '../../shared/test/support/temporary-folder.ts';
import { prepareSite } from '../lib/prepare.ts';
import { VarDir } from '../lib/var-dir.ts';

/** What is done before anything is served. */

test('nginx and Caddy have their configuration before a start serves, with the certificate that lies there by then', async () => {
  using varDir = await VarDir.open(await folderOfTest('cổng '));
  const variables = { VAR_DIR: varDir.path, SITE_URL: 'https://pholuat.example', SITE_PORT: String(await freePort()) };
  const given = readEnvironment(variables);
  const { servers, tls } = installationAt(varDir.path);
  const texts = () => Promise.all(['nginx.conf', 'Caddyfile'].map((name) => readFile(join(servers, name), 'utf8')));
  await prepareSite(given, varDir);
  expect((await texts()).map((text) => text.includes(tls.certificate))).toEqual([false, false]);
  await mkdir(dirname(tls.certificate));
  for (const file of [tls.certificate, tls.key]) await writeFile(file, '');
  await prepareSite(given, varDir);
  expect((await texts()).map((text) => text.includes(tls.certificate))).toEqual([true, true]);

  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await rm(servers, { recursive: true });
  await writeFile(servers, 'as where nothing can be written');
  await prepareSite(given, varDir);
  expect(String(said.mock.lastCall)).toContain('The configurations for nginx and Caddy are not written.');
  said.mockRestore();
});
