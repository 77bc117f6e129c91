import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { environmentNames } from '@pho-luat/shared/environment';
import { freePort } from '../../../shared/test/support/free-port.ts';
import { temporaryFolder } from '../../../shared/test/support/temporary-folder.ts';
import { startPostgres, type Postgres } from '../support/postgres.ts';
import { root } from '../../lib/tools.mjs';
import { blocksOf, guideIn } from '../support/operators-guide.ts';
import { command, eventually, ofProgram, upAndRunning, type Command } from '../support/process.ts';

/** The commands of the operators' guide as they stand there, page after page on one machine, except for those of root. */

/** Its name has no blank: the guide's has none. */
const home = await temporaryFolder('pho-luat-srv-');
const varDir = join(home, 'var');
const [cmsPort, sitePort] = [await freePort(), await freePort()];
const site = `http://localhost:${sitePort}`;
let postgres: Postgres;

/** A machine on which nothing is set but the ports: here others may have the usual ones. */
const env: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !environmentNames.some((ours) => ours === name))),
  CMS_PORT: String(cmsPort),
  SITE_PORT: String(sitePort),
  HOME: home,
  PATH: `${join(home, 'bin')}:${process.env.PATH}`,
};

/** Somebody who ends a start by hand when it says that all is up. */
const npm = (path: string) => `#!/usr/bin/env bash
[ "$1" = start ] || exec ${path} "$@"
said=$(mktemp -p ~)
${path} start > "$said" 2>&1 &
until grep -q 'Ctrl-C ends everything' "$said"; do kill -0 $! || { cat "$said"; exit 1; }; sleep 1; done
kill $!
wait $! || true
`;

beforeAll(async () => {
  await mkdir(join(home, 'bin'));
  const real = execFileSync('which', ['npm'], { encoding: 'utf8' }).trim();
  await writeFile(join(home, 'bin/npm'), npm(real), { mode: 0o755 });
  postgres = await startPostgres();
});

let running: Command | undefined;
/** As the unit starts it. */
async function start(): Promise<void> {
  running = command([join(root, 'scripts/run.mjs'), 'start'], { cwd: root, env: { ...env, VAR_DIR: varDir } });
  await upAndRunning(running);
}
async function stop(): Promise<void> {
  running?.child.kill('SIGTERM');
  await running?.code;
  running = undefined;
}
afterAll(async () => {
  await stop();
  await postgres.stop();
});

/** What differs between the machine of the guide and this one. The clone is this one: it is built. */
async function here(text: string): Promise<string> {
  return text
    .replace(/^git clone \S+ (\S+)$/m, `git clone --quiet ${root} $1 && rm -r $1 && ln -s ${root} $1`)
    .replaceAll('https://phapluat.cantho.example', site)
    .replace(/postgres:\/\/[^']*/, postgres.url)
    .replace('CMS_PORT=1437', `CMS_PORT=${await freePort()}`)
    .replace('SITE_PORT=4437', `SITE_PORT=${await freePort()}`)
    .replaceAll('/srv/pho-luat', home);
}

/** Each block as in a new shell of the user, in the folder of the program once it is there. */
async function follow(page: string): Promise<void> {
  for (const { kind, text } of blocksOf(guideIn('en').get(page) ?? '')) {
    if (kind === 'sh root' || kind === 'text') continue;
    if (kind === 'sh stopped') await stop();
    const script = `[ ! -e ~/.profile ] || . ~/.profile\n[ ! -e ~/code ] || cd ~/code\n${await here(text)}`;
    const { code, said } = ofProgram('bash', ['-ec', script], { cwd: home, env });
    expect(await code, `${page}: ${text}\n${said()}`).toBe(0);
    if (kind === 'sh stopped') await start();
  }
}
const asked = async (path: string) => {
  const { status, url } = await fetch(site + path);
  return { status, at: new URL(url).pathname };
};

it('brings up a site of the city’s own', async () => {
  await follow('1-install');
  await follow('2-own-site');
  await start();
  expect((await asked('/')).status).toBe(200);
});

it('brings the content of the old portal, at its old addresses too', async () => {
  await follow('4-bring-content');
  const article = { status: 200, at: '/bai-viet/tu-van-dat-dai-tai-cho-cai-rang/' };
  await eventually(
    async () => (await asked(article.at)).status === 200,
    () => running?.said() ?? '',
  );
  expect(await asked('/tin-tuc/101.html')).toEqual(article);
  expect(await readdir(join(home, 'export'))).toContain('article.ndjson');
  // Into which nobody may write.
  const { code, said } = command([join(root, 'scripts/run.mjs'), 'export', '/sys/pho-luat/export'], {
    cwd: root,
    env: { ...env, VAR_DIR: varDir },
  });
  expect([await code, said()]).toEqual([1, expect.stringContaining('/sys/pho-luat/export cannot be written: give')]);
});

it('backs up and restores, and rehearses that with no difference', async () => {
  await follow('5-back-up');
  // Where there are several, the newest by its day is meant, not the last by its name.
  const earlier = join(home, 'backups', 'zz-20260301T190000Z.tar.age');
  await writeFile(earlier, 'bị cắt');
  await utimes(earlier, new Date('2026-03-02'), new Date('2026-03-02'));
  await follow('6-restore');
  expect((await asked('/')).status).toBe(200);
});

it('keeps the site on another host too, and moves to PostgreSQL', async () => {
  await follow('9-other-hosts');
  await follow('8-postgresql');
  await follow('10-bad-day');
  expect((await asked('/tin-tuc/101.html')).status).toBe(200);
  expect(await readFile(join(varDir, 'environment'), 'utf8')).toContain(postgres.url);
  await eventually(
    async () => (await readdir(join(home, 'mirror')).catch((): string[] => [])).includes('index.html'),
    () => running?.said() ?? '',
  );
});
