import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import sharp from 'sharp';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readEnvironment } from '@pho-luat/shared/environment';
import { installationAt } from '@pho-luat/shared/installation';
import { startS3Server } from '../../cms/test/support/s3-server.ts';
import { freePort } from '../../shared/test/support/free-port.ts';
import { folderOfTest, temporaryFolder } from '../../shared/test/support/temporary-folder.ts';
import { lockFile } from '../../site/publisher/file-lock.ts';
import { announce } from '../lib/bring-up.ts';
import { inPostgres } from '../lib/database.ts';
import { startPostgres } from './support/postgres.ts';
import { environment, prepare } from '../lib/prepare.ts';
import { supervisorLockFile, VarDir } from '../lib/var-dir.ts';
import { root } from '../lib/tools.mjs';
import { command } from './support/process.ts';

/** `npm run init` up to the first start; that start is in `installations/init.test.ts`. */

const folder = await temporaryFolder('pho-luat-init-');
let varDir: string;
let number = 0;
beforeEach(() => (varDir = join(folder, `dữ liệu ${++number}`)));

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

const needed = {
  'site-name': 'Pháp luật với người dân Cần Thơ',
  owner: 'Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố Cần Thơ',
  contact: 'Ban biên tập, bbt@cantho.example',
  admin: 'an.nguyen@cantho.example',
};

async function init(answers: Record<string, string>, variables: Record<string, string> = {}, ...more: string[]) {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const args = Object.entries(answers).flatMap(([name, answer]) => [`--${name}`, answer]);
  const { code, said } = command([join(root, 'scripts/init.ts'), ...args, ...more], {
    cwd: root,
    env: { PATH, NODE_COMPILE_CACHE, VAR_DIR: varDir, ...variables },
  });
  return { code: await code, said: said() };
}

/** As far as `npm run init` reads one. */
async function layDemo(): Promise<void> {
  await mkdir(join(varDir, 'cms'), { recursive: true });
  using database = new DatabaseSync(join(varDir, 'cms/data.db'));
  database.exec("create table publications (type text); insert into publications values ('qr-code')");
  database.exec('create table site_settings (is_demo boolean); insert into site_settings values (true)');
  for (const name of ['articles', 'plans', 'attachments', 'qr_campaigns', 'pages'])
    database.exec(`create table ${name} (document_id text, created_by_id int)`);
}

const kept = async (name: string) => readFile(join(varDir, name), 'utf8');

test('what was answered is kept for the first start, and variables for every later command', async () => {
  const more = { colour: '#0A5058', hotline: '0292 000 0000' };
  const { code, said } = await init({ ...needed, ...more }, { SITE_URL: 'https://pho-luat.cantho.example', CMS_PORT: '4999' });
  expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('npm start') });
  expect(JSON.parse(await kept('own-start.json'))).toEqual({
    siteName: needed['site-name'],
    owner: needed.owner,
    editorsContact: needed.contact,
    colour: '#0a5058',
    hotline: '0292 000 0000',
  });
  expect(JSON.parse(await kept('first-admin.json'))).toEqual({
    email: needed.admin,
    password: expect.stringMatching(/^Aa1-.{20}/),
  });
  expect(await kept('environment')).toBe("CMS_PORT='4999'\nSITE_URL='https://pho-luat.cantho.example'\n");
  for (const name of ['first-admin.json', 'environment']) expect((await stat(join(varDir, name))).mode & 0o777).toBe(0o600);
});

test('a file answers, too, below the flags', async () => {
  const file = join(folder, 'trả lời.env');
  await writeFile(
    file,
    `SITE_NAME="${needed['site-name']}"\nOWNER="${needed.owner}"\nCONTACT="${needed.contact}"\nADMIN=${needed.admin}\nSITE_URL=https://a.example\n`,
  );
  expect(await init({ 'site-name': 'Tên khác' }, {}, '--answers', file)).toMatchObject({ code: 0 });
  expect(JSON.parse(await kept('own-start.json'))).toMatchObject({ siteName: 'Tên khác', owner: needed.owner });
  expect(await kept('environment')).toContain("SITE_URL='https://a.example'");
});

test('a file that names another folder of all state is refused: no later command reads it', async () => {
  const file = join(folder, 'nơi khác.env');
  await writeFile(file, `VAR_DIR=${join(folder, 'nơi khác')}\n`);
  const said = expect.stringMatching(/^VAR_DIR=\S.*: set it in the shell of every command\.\n$/);
  expect(await init(needed, {}, '--answers', file)).toEqual({ code: 2, said });
});

test('a name that is misspelt, and a value that would be read as a comment, are refused: both would be lost unsaid', async () => {
  const file = join(folder, 'sai.env');
  for (const [line, said] of [
    ['COLOR="#0a5058"', /^COLOR: no such name\. There are SITE_NAME, .*COLOUR, .*SMTP_URL/],
    ['COLOUR=#0a5058', /^COLOUR: put quotes around what has a #/],
    ['SMTP_URL=smtp://an:mật#khẩu@mail.example', /^SMTP_URL: put quotes/],
    ['SITE_NAME=Trang #1 của phố', /^SITE_NAME: put quotes/],
  ] as const) {
    await writeFile(file, `# Cần Thơ\nHOTLINE=   # chưa có\n${line}\n`);
    expect(await init(needed, {}, '--answers', file)).toEqual({ code: 2, said: expect.stringMatching(said) });
  }
  await expect(kept('own-start.json')).rejects.toThrow('ENOENT');
});

test('an emblem is read before it is kept: a first start refuses one that is damaged or has the name of another kind', async () => {
  const [sound, other, cut] = [join(folder, 'huy hiệu.png'), join(folder, 'huy hiệu.jpg'), join(folder, 'hỏng.png')];
  const png = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#c00' } })
    .png()
    .toBuffer();
  await Promise.all([writeFile(sound, png), writeFile(other, png), writeFile(cut, png.subarray(0, 60))]);
  for (const emblem of [other, cut]) {
    const said = expect.stringMatching(/^--emblem .*: is no picture of the kind that its name says, or is damaged$/m);
    expect(await init({ ...needed, emblem })).toEqual({ code: 2, said });
  }
  expect(await init({ ...needed, emblem: sound })).toMatchObject({ code: 0 });
  expect(await readFile(join(varDir, 'own-start.png'))).toEqual(png);
});

test('Ctrl-C at a question says that nothing has changed', async () => {
  const { PATH } = process.env;
  // A terminal of its own.
  const line = `'${process.execPath}' '${join(root, 'scripts/init.ts')}'`;
  const child = spawn('script', ['--quiet', '--return', '--command', line, '/dev/null'], { env: { PATH, VAR_DIR: varDir } });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (text.includes('Name of the site')) child.stdin.write('\x03');
    said += text;
  });
  expect(await once(child, 'close')).toEqual([1, null]);
  expect(said).toMatch(/\nNothing has changed\.\s+$/);
});

test('at the keyboard places are asked for too: the address in printed codes would else be that of this machine', async () => {
  const { PATH } = process.env;
  const files = await folderOfTest('tệp ');
  const answers: [asked: string, answer: string][] = [
    ['File of the emblem', ''],
    ['Public address of the site', 'phapluat.cantho.example'],
    ['SITE_URL=phapluat.cantho.example is not allowed', 'https://phapluat.cantho.example'],
    ['Address at which editors open the CMS', 'https://bientap.cantho.example'],
    // Without it a mail server is not asked for.
    ['Address that mails come from', ''],
    ['PostgreSQL database', ''],
    ['Folder of uploads', files],
  ];
  const args = Object.entries({ ...needed, description: 'a', address: 'b', hotline: '1900 1234', colour: '#0a5058' });
  const flags = args.map(([name, answer]) => `--${name} '${answer}'`).join(' ');
  const line = `'${process.execPath}' '${join(root, 'scripts/init.ts')}' ${flags}`;
  const child = spawn('script', ['--quiet', '--return', '--command', line, '/dev/null'], { env: { PATH, VAR_DIR: varDir } });
  ends.push(async () => child.kill());
  let [said, read] = ['', 0];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    const [asked, answer] = answers[0] ?? [];
    if (asked === undefined || !said.includes(asked, read)) return;
    read = said.length;
    answers.shift();
    child.stdin.write(`${answer}\n`);
  });
  expect([await once(child, 'close'), answers], said).toEqual([[0, null], []]);
  expect(await kept('environment')).toBe(
    `FILES_URL='${files}'\nSITE_URL='https://phapluat.cantho.example'\nCMS_URL='https://bientap.cantho.example'\n`,
  );
  expect(said).not.toContain('Mail server');
});

test.runIf(process.getuid?.() === 0).each([0, 1, 2])(
  'on a disk with room for %i of its files nothing is begun, and it begins once there is more',
  async (pages) => {
    await mkdir(varDir);
    const environmentOfBefore = "SITE_URL='https://cu.cantho.example'\n";
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'pho-luat-test', varDir]);
    try {
      await writeFile(join(varDir, 'environment'), environmentOfBefore);
      const filler = join(varDir, 'đầy');
      const { bavail, bsize } = await statfs(varDir);
      await writeFile(filler, Buffer.alloc((bavail - pages) * bsize));
      expect(await init(needed)).toEqual({
        code: 1,
        said: `The disk of ${varDir} is full: make room and run the same command again.\n`,
      });
      expect((await readdir(varDir)).toSorted()).toEqual(['environment', 'lock', 'đầy']);
      expect(await kept('environment')).toBe(environmentOfBefore);
      await rm(filler);
      expect(await init(needed)).toMatchObject({ code: 0 });
    } finally {
      execFileSync('umount', [varDir]);
    }
  },
);

test('all that is missing or wrong is said at once, and nothing is written', async () => {
  const { code, said } = await init({
    'site-name': 'Cần Thơ',
    admin: 'an',
    colour: '#ffee00',
    hotline: 'Không có',
    emblem: join(folder, 'không có.png'),
  });
  expect(code).toBe(2);
  expect(said.trim().split('\n')).toEqual([
    expect.stringMatching(/^--owner is missing/),
    expect.stringMatching(/^--contact is missing/),
    expect.stringMatching(/^--admin «an»/),
    expect.stringMatching(/^--hotline «Không có»: is no telephone number/),
    expect.stringMatching(/^--colour «#ffee00»: links in it cannot be read on white .*#[\da-f]{6} can$/),
    expect.stringMatching(/^--emblem .*: is not there$/),
  ]);
  await expect(kept('own-start.json')).rejects.toThrow('ENOENT');
});

test('a mail server that takes no mail is said while one is there to mend it, and one that does gets a test mail', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  silent.close();
  const mail = { MAIL_FROM: 'pho-luat@cantho.example', CMS_URL: 'https://bien-tap.cantho.example' };
  const refused = await init(needed, { ...mail, SMTP_URL: `smtp://127.0.0.1:${port}` });
  expect(refused).toEqual({
    code: 1,
    said: expect.stringMatching(/127\.0\.0\.1 takes no mail \(ESOCKET\): .*ECONNREFUSED.*: correct SMTP_URL/),
  });
  await expect(kept('own-start.json')).rejects.toThrow('ENOENT');

  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      let text = '';
      stream.on('data', (part: Buffer) => (text += part.toString()));
      stream.once('end', () => done(void mails.push(text) as undefined));
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  ends.push(() => new Promise<void>((done) => void server.close(() => done())));
  const taken = (server.server.address() as AddressInfo).port;
  expect(await init(needed, { ...mail, SMTP_URL: `smtp://127.0.0.1:${taken}` })).toMatchObject({ code: 0 });
  expect(mails).toEqual([expect.stringContaining(`To: ${needed.admin}`)]);
});

test('a folder of files that cannot be written is said', async () => {
  const files = join(folder, 'tệp');
  await mkdir(files);
  await writeFile(join(folder, 'tệp là tệp'), '');
  for (const name of ['tệp là tệp', 'không có']) {
    const said = expect.stringMatching(new RegExp(`^There is no folder .*${name}: mount it, or make the folder\\.$`, 'm'));
    expect(await init(needed, { FILES_URL: join(folder, name) })).toEqual({ code: 1, said });
  }
  await chmod(files, 0o700);
  expect(await init(needed, { FILES_URL: files })).toMatchObject({ code: 0 });
});

test('a bucket that does not take a file is said, and one that does is left empty', async () => {
  const directory = await folderOfTest('kho ');
  const bucket = await startS3Server(directory);
  ends.push(() => bucket.stop());
  const refused = await init(needed, { FILES_URL: bucket.url('pho-luat', 'sai') });
  expect(refused).toEqual({
    code: 1,
    said: expect.stringMatching(/^http:\/\/127\.0\.0\.1\S+ answered 403 to PUT: \w+: correct FILES_URL\.$/m),
  });
  await expect(kept('own-start.json')).rejects.toThrow('ENOENT');
  expect(await init(needed, { FILES_URL: bucket.url() })).toMatchObject({ code: 0 });
  expect(await readdir(join(directory, 'pho-luat'))).toEqual([]);
});

test('an installation that is running, and one of the city’s own, are left as they are', async () => {
  await mkdir(join(varDir, 'cms'), { recursive: true });
  {
    using lock = lockFile(supervisorLockFile(varDir));
    expect(lock).toBeDefined();
    expect(await init(needed)).toEqual({ code: 1, said: expect.stringContaining('end it first') });
  }

  using database = new DatabaseSync(join(varDir, 'cms/data.db'));
  database.exec("create table publications (type text); insert into publications values ('agency')");
  database.exec('create table site_settings (is_demo boolean); insert into site_settings values (false)');
  expect(await init(needed, {}, '--end-demo')).toEqual({
    code: 1,
    said: expect.stringContaining('an installation of its own already'),
  });
  expect(await init({}, {}, '--reset-demo')).toEqual({ code: 1, said: expect.stringContaining('no demonstration') });
  expect(database.prepare('select type from publications').all()).toEqual([{ type: 'agency' }]);
});

test('a demonstration is not put back where there is none, nor where a site of the city’s own is half begun', async () => {
  expect(await init({}, {}, '--reset-demo')).toEqual({ code: 1, said: expect.stringContaining('no demonstration') });
  await layDemo();
  await writeFile(join(varDir, 'own-start.json'), '{}');
  expect(await init({}, {}, '--reset-demo')).toEqual({ code: 1, said: expect.stringContaining('--end-demo') });
  expect(existsSync(join(varDir, 'cms/data.db'))).toBe(true);
});

test('a demonstration that is put back is gone with all that was made in it, but for the password of its first administrator', async () => {
  await layDemo();
  // With its whole database, in each: an earlier restore, and the way back from an update.
  const others = ['current/bai-viet/bai-tap', 'before-restore-20260302T010000Z', 'update'];
  for (const name of others) await mkdir(join(varDir, name), { recursive: true });
  await writeFile(join(varDir, 'first-admin.json'), '{"email": "quantri@pho-luat.local"}');
  expect(await init({}, {}, '--reset-demo')).toEqual({
    code: 0,
    said: expect.stringContaining('It begins again with: npm start'),
  });
  for (const name of [...others, 'current', 'cms', 'own-start.json']) expect(existsSync(join(varDir, name)), name).toBe(false);
  expect(await kept('first-admin.json')).toContain('quantri@pho-luat.local');
});

test('what a demonstration has sent elsewhere is named when it ends: its pages, its backups', async () => {
  const backups = await folderOfTest('sao lưu ');
  const archive = join(backups, 'pholuat.example-20260302T010000Z.tar');
  for (const file of [archive, join(backups, 'khác-20260302T010000Z.tar')]) await writeFile(file, '');
  const places = { SITE_URL: 'https://pholuat.example', MIRROR: 'web@khac.example:/srv/site', BACKUP_TO: backups };
  await layDemo();
  const { code, said } = await init(needed, { ...places, BACKUP_COPY: 'luu@khac.example:/srv/luu' }, '--end-demo');
  expect(code, said).toBe(0);
  expect(said).not.toContain('Nothing of the demonstration is left');
  expect(said).toContain(`--delete '${join(varDir, 'current')}/' 'web@khac.example:/srv/site/'\n`);
  expect(said).toContain(`- its backups: remove ${archive}\n- what was sent of them to luu@khac.example:/srv/luu\n`);

  varDir = join(folder, `dữ liệu ${++number}`);
  await layDemo();
  expect((await init(needed, {}, '--end-demo')).said).toContain('Nothing of the demonstration is left.\n');
});

test('what is named is the demonstration’s, not what the answers say of the site after it', async () => {
  const backups = await folderOfTest('sao lưu ');
  const archive = join(backups, 'localhost-20260302T010000Z.tar');
  for (const file of [archive, join(backups, 'pholuat.example-20260302T010000Z.tar')]) await writeFile(file, '');
  const file = join(folder, 'trang thật.env');
  const after = `BACKUP_TO='${await folderOfTest('sao lưu mới ')}'\nMIRROR=web@khac.example:/srv/site\n`;
  await writeFile(file, `SITE_URL=https://pholuat.example\n${after}`);
  await layDemo();
  // Some of it by a file of the demonstration's own.
  await writeFile(join(varDir, 'environment'), `BACKUP_COPY=luu@khac.example:/srv/luu\n`);
  const { code, said } = await init(needed, { BACKUP_TO: backups }, '--answers', file, '--end-demo');
  expect(code, said).toBe(0);
  expect(said).toContain(
    `Of the demonstration there is still:\n- its backups: remove ${archive}\n- what was sent of them to luu@khac.example:/srv/luu\n`,
  );
  expect(await kept('environment')).toContain("SITE_URL='https://pholuat.example'");
});

test('a demonstration whose first administrator was told to remove the file does not come back with what was in it', async () => {
  await layDemo();
  const { said } = await init({}, {}, '--reset-demo');
  expect(said).toMatch(/e-mail and password are new, and will be in \S.*first-admin\.json; all other accounts are gone\.\n$/);
});

test('what is kept for its owner alone is said to be so to another user', async () => {
  await mkdir(varDir, { recursive: true });
  for (const each of [folder, varDir]) await chmod(each, 0o755);
  await writeFile(join(varDir, 'environment'), '');
  await chmod(join(varDir, 'environment'), 0o000);
  vi.stubEnv('VAR_DIR', varDir);
  ends.push(async () => vi.unstubAllEnvs());
  const user = process.geteuid?.();
  // The superuser may read anything.
  if (user === 0) process.seteuid?.('nobody');
  try {
    expect(() => environment()).toThrow(/environment cannot be read by this user: run this as the one whom it belongs to\.$/);
  } finally {
    if (user === 0) process.seteuid?.(0);
  }
});

test('a start says what the first administrator began with, and nothing where that file was removed', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  ends.push(async () => log.mockRestore());
  const announced = async () => {
    const addresses = { siteAddress: 'http://localhost:4321/', adminAddress: 'http://localhost:1337/admin' };
    await announce(addresses, readEnvironment({ VAR_DIR: varDir }), '');
    return String(log.mock.lastCall);
  };
  expect(await announced()).not.toContain('first-admin.json');
  await mkdir(varDir, { recursive: true });
  await writeFile(join(varDir, 'first-admin.json'), '{}');
  expect(await announced()).toMatch(
    /began with the e-mail and password in \S.*: log in, change the password, remove that file\n/,
  );
});

test('nothing begins beside the tables of another program on PostgreSQL, and a demonstration there ends with its own, if one agrees', async () => {
  const server = await startPostgres();
  ends.push(() => server.stop());
  const ask = (sql: string) => inPostgres(server.url, (query) => query(sql));
  const foreign = /has tables and no installation of Phổ Luật \(so_cong_van\): set it to that of an empty one/;
  await ask('create table so_cong_van (id int); create table strapi_migrations (id int)');
  expect(await init(needed, { DATABASE_URL: server.url })).toEqual({ code: 1, said: expect.stringMatching(foreign) });
  using start = await VarDir.open(await folderOfTest('dữ liệu '));
  const given = readEnvironment({ VAR_DIR: start.path, DATABASE_URL: server.url, CMS_PORT: String(await freePort()) });
  await expect(prepare(given, start)).rejects.toThrow(foreign);
  await ask('drop table so_cong_van');
  // As a first start that was killed leaves it.
  await prepare(given, start);
  const { store } = installationAt(start.path);
  await mkdir(dirname(store), { recursive: true });
  await writeFile(store, '');
  await expect(prepare(given, start)).rejects.toThrow('is empty, and the site was made of another');
  await rm(store);

  const tables = () => ask('select tablename from pg_tables where schemaname = current_schema()');
  await ask("create table publications (type text); insert into publications values ('qr-code'), ('qr-code'), ('agency')");
  await ask('create table site_settings (is_demo boolean); insert into site_settings values (true)');
  for (const name of ['articles', 'plans', 'attachments', 'qr_campaigns', 'pages'])
    await ask(`create table ${name} (document_id text, created_by_id int)`);
  await ask("insert into articles values ('a', null), ('b', 1), ('b', 1)");

  const loss = /its 2 codes and its accounts are lost\. 1 entries in it were written by people\. Nothing has changed/;
  expect(await init(needed, { DATABASE_URL: server.url })).toEqual({ code: 1, said: expect.stringMatching(loss) });
  expect(await tables()).toHaveLength(8);
  expect(await init(needed, { DATABASE_URL: server.url }, '--end-demo')).toMatchObject({ code: 0 });
  expect(await tables()).toEqual([]);
});
