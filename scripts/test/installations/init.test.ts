import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { freePort } from '../../../shared/test/support/free-port.ts';
import { temporaryFolder } from '../../../shared/test/support/temporary-folder.ts';
import { root } from '../../lib/tools.mjs';
import { layGrown, siteOfGrown } from '../support/grown.ts';
import { askCms, inviteTo, tokenOf, type Account } from '../support/people.ts';
import { command, eventually, upAndRunning, type Command } from '../support/process.ts';

/** From the demonstration to a site of the city's own. */

const varDir = join(await temporaryFolder('pho-luat-own-'), 'var');
const [cmsPort, sitePort] = [await freePort(), await freePort()];
const env = {
  ...process.env,
  DATABASE_URL: '',
  SITE_URL: siteOfGrown,
  VAR_DIR: varDir,
  CMS_PORT: String(cmsPort),
  SITE_PORT: String(sitePort),
};
const flags = {
  'site-name': 'Pháp luật với người dân Cần Thơ',
  owner: 'Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố Cần Thơ',
  contact: 'Ban biên tập, bbt@cantho.example',
  admin: 'an.nguyen@cantho.example',
};
const own = Object.entries(flags).flatMap(([name, answer]) => [`--${name}`, answer]);

const cms = `http://127.0.0.1:${cmsPort}`;

let running: Command | undefined;
async function start(): Promise<void> {
  running = command([join(root, 'scripts/run.mjs'), 'start'], { cwd: root, env });
  await upAndRunning(running);
}
async function stop(): Promise<void> {
  running?.child.kill('SIGTERM');
  await running?.code;
}
afterAll(stop);

const adminOfFile = async () => JSON.parse(await readFile(join(varDir, 'first-admin.json'), 'utf8')) as Account;
const codesServed = async () => (await readdir(join(varDir, 'current/q'))).filter((name) => /^\w{4}$/.test(name));
const onceServed = (isSo: () => Promise<boolean>) => eventually(isSo, () => running?.said() ?? '');

/** What is public, except for what a new log names anew: ids, codes and days. A file gets a new line once it was read. */
function published(): string[] {
  using database = new DatabaseSync(join(varDir, 'cms/data.db'), { readOnly: true, timeout: 60_000 });
  const title = "coalesce(document ->> 'title', document ->> 'name', document ->> 'siteName')";
  const rows = database
    .prepare(`select distinct type || ' ' || action || ' ' || coalesce(${title}, '') as said from publications`)
    .all();
  return rows.map(({ said }) => String(said)).toSorted();
}

async function init(args: string[]) {
  const { code, said } = command([join(root, 'scripts/run.mjs'), 'init', ...args], { cwd: root, env });
  return { code: await code, said: said() };
}

const asked = async (path: string) => {
  const answer = await fetch(`http://127.0.0.1:${sitePort}${path}`);
  return { status: answer.status, text: await answer.text() };
};

test('a demonstration in which people practised is put back: their page, code and account are gone, its content is as at first', async () => {
  await layGrown(varDir);
  const atFirst = published();
  await start();
  const admin = await adminOfFile();
  const token = await tokenOf(cms, admin);
  const typed = (type: string) => `/content-manager/collection-types/api::${type}.${type}`;
  const practise = (type: string, body: object) => askCms(cms, token, 'POST', `${typed(type)}/actions/publish`, body);
  const first = async (type: string) => {
    const { results } = (await askCms(cms, token, 'GET', typed(type))) as { results: { documentId: string }[] };
    return { connect: [{ documentId: results[0]?.documentId }] };
  };
  const account = await inviteTo(cms, token, admin, 'bien-tap-vien');
  await practise('page', { title: 'Bài tập của chị Lan', body: 'Đoạn văn tập gõ.' });
  await practise('qr-campaign', {
    title: 'Áp phích tập làm',
    callToAction: 'Quét để đọc',
    issuer: await first('agency'),
    destination: { kind: 'category', category: await first('category') },
    placements: [{ place: 'Chợ Hàng' }],
  });
  await onceServed(async () => (await asked('/trang/bai-tap-cua-chi-lan/')).status === 200);
  await onceServed(async () => (await codesServed()).length === 7);
  const codes = await codesServed();
  await stop();

  expect(await init(['--reset-demo'])).toMatchObject({ code: 0, said: expect.stringContaining('npm start') });
  await start();
  expect(published()).toEqual(atFirst);
  await onceServed(async () => (await asked('/')).text.includes('Trang dùng thử'));
  expect((await asked('/trang/bai-tap-cua-chi-lan/')).status).toBe(404);
  for (const code of codes) expect((await asked(`/q/${code}/`)).status, code).toBe(404);
  await expect(tokenOf(cms, account)).rejects.toThrow(/400/);
  expect(await tokenOf(cms, admin)).toBeTruthy();
  await stop();
});

test('npm run init ends the demonstration, if one agrees, and npm start begins the city’s own site', async () => {
  const pageOf = (path: string) => readFile(join(varDir, 'current', path), 'utf8');
  const [code] = await codesServed();
  expect(await pageOf('index.html')).toContain('Trang dùng thử');
  expect(code).toBeDefined();

  const refused = await init(own);
  expect(refused).toEqual({ code: 1, said: expect.stringMatching(/its 6 codes .* Nothing has changed/s) });
  expect(await pageOf('index.html')).toContain('Trang dùng thử');

  expect(await init([...own, '--end-demo'])).toMatchObject({ code: 0 });
  for (const name of ['current', 'trees', 'publisher', 'cms', 'scans', 'searches'])
    expect(existsSync(join(varDir, name)), name).toBe(false);

  await start();
  await onceServed(async () => (await asked('/')).text.includes(flags['site-name']));
  const { text } = await asked('/');
  expect(text).toContain(flags.owner);
  expect(text).not.toContain('Trang dùng thử');
  expect(text).not.toMatch(/href="\/bai-viet\/[^"]/);
  expect(text).not.toContain('id="chu-de"');
  expect((await asked(`/q/${code}/`)).status).toBe(404);
  const admin = await adminOfFile();
  expect(admin.email).toBe(flags.admin);
  expect(await tokenOf(cms, admin)).toBeTruthy();
});
