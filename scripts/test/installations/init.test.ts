import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freePort } from '../../../shared/test/support/free-port.ts';
import { temporaryFolder } from '../../../shared/test/support/temporary-folder.ts';
import { root } from '../../lib/tools.mjs';
import { layGrown } from '../support/grown.ts';
import { command, eventually, upAndRunning, type Command } from '../support/process.ts';

/** From the demonstration to a site of the city's own. */

const varDir = join(await temporaryFolder('pho-luat-own-'), 'var');
const [cmsPort, sitePort] = [await freePort(), await freePort()];
const env = { ...process.env, DATABASE_URL: '', VAR_DIR: varDir, CMS_PORT: String(cmsPort), SITE_PORT: String(sitePort) };
const flags = {
  'site-name': 'Pháp luật với người dân Cần Thơ',
  owner: 'Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố Cần Thơ',
  contact: 'Ban biên tập, bbt@cantho.example',
  admin: 'an.nguyen@cantho.example',
};

let start: Command | undefined;
afterAll(async () => {
  start?.child.kill('SIGTERM');
  await start?.code;
});

async function init(...more: string[]) {
  const args = Object.entries(flags).flatMap(([name, answer]) => [`--${name}`, answer]);
  const { code, said } = command([join(root, 'scripts/run.mjs'), 'init', ...args, ...more], { cwd: root, env });
  return { code: await code, said: said() };
}

const asked = async (path: string) => {
  const answer = await fetch(`http://127.0.0.1:${sitePort}${path}`);
  return { status: answer.status, text: await answer.text() };
};

test('npm run init ends the demonstration, if one agrees, and npm start begins the city’s own site', async () => {
  await layGrown(varDir);
  const pageOf = (path: string) => readFile(join(varDir, 'current', path), 'utf8');
  const code = (await readdir(join(varDir, 'current/q'))).find((name) => /^\w{4}$/.test(name));
  expect(await pageOf('index.html')).toContain('Trang dùng thử');
  expect(code).toBeDefined();

  const refused = await init();
  expect(refused).toEqual({ code: 1, said: expect.stringMatching(/its 6 codes .* Nothing has changed/s) });
  expect(await pageOf('index.html')).toContain('Trang dùng thử');

  expect(await init('--end-demo')).toMatchObject({ code: 0 });
  for (const name of ['current', 'trees', 'publisher', 'cms', 'scans', 'searches'])
    expect(existsSync(join(varDir, name)), name).toBe(false);

  start = command([join(root, 'scripts/run.mjs'), 'start'], { cwd: root, env });
  await upAndRunning(start);
  await eventually(async () => (await asked('/')).text.includes(flags['site-name']), start.said);
  const { text } = await asked('/');
  expect(text).toContain(flags.owner);
  expect(text).not.toContain('Trang dùng thử');
  expect(text).not.toMatch(/href="\/bai-viet\/[^"]/);
  expect(text).not.toContain('id="chu-de"');
  expect((await asked(`/q/${code}/`)).status).toBe(404);
  const { email, password } = JSON.parse(await readFile(join(varDir, 'first-admin.json'), 'utf8')) as Record<string, string>;
  const login = await fetch(`http://127.0.0.1:${cmsPort}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  expect({ email, status: login.status }).toEqual({ email: flags.admin, status: 200 });
});
