import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serversOf } from '../../../site/server/predecessors.ts';
import { freePort } from '../../../shared/test/support/free-port.ts';
import { layOwnStart } from '../../../shared/test/support/own-start.ts';
import { temporaryFolder } from '../../../shared/test/support/temporary-folder.ts';
import { root } from '../../lib/tools.mjs';
import { blocksOf, guideIn } from '../support/operators-guide.ts';
import { command, eventually, ofProgram, upAndRunning, type Command } from '../support/process.ts';

/** An installation in a clone of its own, whose later versions are commits on top of what is tested. */

const folder = await temporaryFolder('pho-luat-update-');
const [varDir, backups] = [join(folder, 'dữ liệu'), join(folder, 'sao lưu')];
/** On the disk of what is tested: pnpm links packages within one. */
const programs = await mkdtemp(join(root, '.tools-update-'));
const [origin, clone] = [join(programs, 'gốc'), join(programs, 'bản cài')];
const ports = { CMS_PORT: String(await freePort()), SITE_PORT: String(await freePort()) };
const git = (at: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@pholuat.example', '-C', at, ...args], {
    encoding: 'utf8',
  }).trim();
const env = { ...process.env, DATABASE_URL: '', SITE_URL: '', VAR_DIR: varDir, ...ports };
const run = (...args: string[]) => command([join(clone, 'scripts/run.mjs'), ...args], { cwd: clone, env });
/** Only the owner's key opens the backups, and it is not on this machine. */
const BACKUP_KEY = await identityToRecipient(await generateX25519Identity());
/** As the operators' guide has the two commands. */
const [forward = '', backward = ''] = blocksOf(guideIn('en').get('7-update') ?? '')
  .filter(({ kind }) => kind === 'sh')
  .map(({ text }) => text.trim());
const type = async (line: string) => {
  const { code, said } = ofProgram('bash', ['-ec', line], { cwd: clone, env: { ...env, BACKUP_TO: backups, BACKUP_KEY } });
  return { code: await code, said: said().replace(/^(\n> .*)+\n\n/, '') };
};
const update = (version: string, more = '') => type(forward.replace('v0.2.0', version) + more);
const site = `http://localhost:${ports.SITE_PORT}`;

let running: Command | undefined;
async function start(): Promise<void> {
  running = run('start');
  await upAndRunning(running);
}

/** A version is what was there before it and a change. */
async function commit(name: string, change: () => Promise<void>): Promise<void> {
  await change();
  git(origin, 'add', '.');
  git(origin, 'commit', '--quiet', '-m', name);
  git(origin, 'tag', name);
}
const inOrigin = (path: string) => join(origin, path);
const added = '<p>Trang đã lưu được xem lại mỗi tháng.</p>';

beforeAll(async () => {
  const files = execFileSync('git', ['-C', root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  await mkdir(backups);
  execFileSync('git', ['init', '--quiet', origin]);
  // What was removed and not committed is in the list, too.
  for (const file of files.split('\0').filter((path) => path !== '' && existsSync(join(root, path))))
    await cp(join(root, file), inOrigin(file));
  await commit('v1', async () => undefined);
  execFileSync('git', ['clone', '--quiet', origin, clone]);
  for (const made of ['.tools', 'cms/dist', 'site/.build']) {
    // Others write into these while they are copied.
    const changes = [join(root, '.tools/compiled'), join(root, 'site/.build/partial-')];
    const isFixed = (path: string) => !changes.some((each) => path.startsWith(each)) && !path.endsWith('.new');
    await cp(join(root, made), join(clone, made), { recursive: true, verbatimSymlinks: true, filter: isFixed });
  }
  await commit('không-lên', () => writeFile(inOrigin('scripts/start.ts'), "throw new Error('hỏng từ đầu');\n"));
  git(origin, 'reset', '--quiet', '--hard', 'v1');
  // On a copy it is right; in its place it takes the database forward, and then its doctor finds something.
  await commit('hỏng-tại-chỗ', async () => {
    await writeFile(
      inOrigin('cms/database/migrations/2199.01.01T00.00.00.later.js'),
      `module.exports = { up: (trx, db) => db.getSchemaConnection(trx).createTable('later', (table) => void table.increments('id')) };\n`,
    );
    const text = await readFile(inOrigin('scripts/doctor.ts'), 'utf8');
    const fault = `if (!given.varDir.endsWith('rehearsal')) findings.push({ name: 'khác', state: 'failed', what: 'Không ổn ở đây.' });`;
    await writeFile(inOrigin('scripts/doctor.ts'), text.replace(/^ {2}const findings = .*$/m, `$&\n  ${fault}`));
  });
  git(origin, 'reset', '--quiet', '--hard', 'v1');
  await commit('v2', () => appendFile(inOrigin('site/src/views/Offline.astro'), `${added}\n`));
  await layOwnStart(varDir);
});
afterAll(async () => {
  running?.child.kill('SIGTERM');
  await running?.code;
  for (const { pid } of serversOf(varDir)) process.kill(pid, 'SIGKILL');
  await rm(programs, { recursive: true, force: true });
});

const installed = () => git(clone, 'describe', '--tags');
const isNew = async () => (await (await fetch(`${site}/ngoai-tuyen/`)).text()).includes(added);

it('what cannot be updated to is refused in one line, and what does not stand on a copy changes nothing', async () => {
  await start();
  const refused = async (version: string) => {
    const { code, said } = await update(version);
    expect({ code, lines: said.split('\n').length }).toEqual({ code: 1, lines: 2 });
    return said;
  };
  expect(await refused('v9')).toMatch(/^There is no version «v9» here: /);
  expect(await refused('v1')).toMatch(/^v1 is what is installed here, /);
  await appendFile(join(clone, 'README.md'), 'của tôi');
  expect(await refused('v2')).toMatch(/ has changes that an update would lose \(README\.md\): /);
  git(clone, 'checkout', '--quiet', 'README.md');
  const own = join(clone, 'cms/database/migrations/2199.01.01T00.00.00.later.js');
  await writeFile(own, 'của tôi');
  expect(await refused('hỏng-tại-chỗ')).toMatch(/ has no room in [^\n]*later\.js[^\n]*: move that file away\.\n$/);
  expect(await readFile(own, 'utf8')).toBe('của tôi');
  await rm(own);

  // Where there is no other place, the backup for the try lies in the update's own folder.
  const { code, said } = await type(`BACKUP_TO= ${forward.replace('v0.2.0', 'không-lên')} --yes`);
  expect(code).toBe(1);
  expect(said).toContain('does not stand on a copy of this installation, so nothing was changed. It ended.');
  expect(said).toContain('hỏng từ đầu');
  expect({ installed: installed(), ended: running?.child.exitCode, isNew: await isNew() }).toEqual({
    installed: 'v1',
    ended: null,
    isNew: false,
  });
  expect((await readdir(join(varDir, 'update'))).filter((name) => /^rehearsal$|\.tar/.test(name))).toEqual([]);
});

it.runIf(process.getuid?.() === 0)(
  'one for which the disk has no room is refused in one line, before anything is built',
  async () => {
    const small = join(varDir, 'update');
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'pho-luat-test', small]);
    try {
      const line = `The disk of ${small} is full: 1 MB are free and 200 MB are needed. Make room and run the same command again.\n`;
      expect(await update('v2')).toEqual({ code: 1, said: line });
      expect(await readdir(small)).toEqual(['lock']);
    } finally {
      execFileSync('umount', [small]);
    }
  },
);

it('one whose doctor is not content in its place comes back by itself, with all that editors have saved', async () => {
  const account = JSON.parse(await readFile(join(varDir, 'first-admin.json'), 'utf8')) as object;
  const ask = async (path: string, body: object, token = '') => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const answer = await fetch(`http://localhost:${ports.CMS_PORT}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return (await answer.json()) as { data: { token: string; slug: string } };
  };
  const { token } = (await ask('/admin/login', account)).data;
  const words = { title: 'Lịch tiếp công dân', body: 'Thứ Năm hằng tuần.' };
  const saved = await ask('/content-manager/collection-types/api::page.page/actions/publish', words, token);
  const address = `${site}/trang/${saved.data.slug}/`;
  await eventually(async () => (await fetch(address)).status === 200, String);

  const { code, said } = await update('hỏng-tại-chỗ', ' --yes');
  expect(code, said).toBe(1);
  expect(said).toMatch(/^Pages: 0 of \d+ differ, 0 new, 0 gone\. Other files: 0 differ\.$/m);
  expect(said).toContain('is not right here. ✗ khác  Không ổn ở đây.');
  expect(said).toContain('All is as it was before: ');
  expect(said).not.toContain('Links to drafts end');
  expect(existsSync(join(varDir, 'cms/restored.json'))).toBe(false);
  expect(installed()).toBe('v1');
  using database = new DatabaseSync(join(varDir, 'cms/data.db'), { readOnly: true });
  expect(database.prepare(`select name from sqlite_schema where name = 'later'`).all()).toEqual([]);
  database.close();
  await start();
  expect(await (await fetch(address)).text()).toContain(words.body);
  const doctor = run('doctor');
  expect(await doctor.code, doctor.said()).toBe(0);
});

it('the one page that a new version draws otherwise is counted and named, and no request fails while it takes its place', async () => {
  const answers = new Set<unknown>();
  const over = new AbortController();
  const read = () => fetch(`${site}/ngoai-tuyen/`, { headers: { connection: 'close' } }).then(({ status }) => status);
  const reading = (async () => {
    while (!over.signal.aborted) {
      // A connection that the old server had not yet taken when it left is made again, as browsers do.
      answers.add(await read().catch(read).catch(String));
      await wait(50);
    }
  })();
  const { code, said } = await update('v2', ' --yes');
  over.abort();
  await reading;
  expect(code, said).toBe(0);
  expect(said).toMatch(/^Pages: 1 of \d+ differ, 0 new, 0 gone\. Other files: \d+ differ\.\n {2}differs {2}\/ngoai-tuyen\/\n/m);
  expect(await readFile(join(varDir, 'update/pages.txt'), 'utf8')).toContain('differs  /ngoai-tuyen/\n');
  expect(said).toContain('The site is served meanwhile.');
  expect({ installed: installed(), isNew: await isNew() }).toEqual({ installed: 'v2', isNew: true });
  expect([...answers]).toEqual([200]);
  // nginx or Caddy, as a user of its own, can read what the new version has drawn.
  expect((await stat(join(varDir, 'current/ngoai-tuyen/index.html'))).mode & 0o777).toBe(0o644);
});

it('an older version is refused, and the way back is open later, once', async () => {
  expect((await update('v1', ' --yes')).said).toMatch(
    /^v1 is older than what is installed here, [^\n]*npm run update -- --back[^\n]*\n$/,
  );
  // The power failed while git laid the new version: its files are there, and git knows of the former one alone.
  const note = join(varDir, 'update/former.json');
  await writeFile(note, (await readFile(note, 'utf8')).replace('"isDone":true', '"isDone":false'));
  git(clone, 'reset', '--quiet', '--mixed', 'v1');
  await writeFile(join(clone, '.git/index.lock'), '');
  const { code, said } = await type(`${backward} --yes`);
  expect(code, said).toBe(0);
  expect(said).toContain('Links to drafts end; times that have passed since then wait until somebody sets them anew. ');
  expect(existsSync(join(varDir, 'cms/restored.json'))).toBe(true);
  expect(said).toContain('systemctl start pho-luat (as root), or npm start');
  expect({ installed: installed(), changed: git(clone, 'status', '--porcelain') }).toEqual({ installed: 'v1', changed: '' });
  expect(await type(`${backward} --yes`)).toEqual({ code: 1, said: 'There is no update that could be gone back from.\n' });
});
