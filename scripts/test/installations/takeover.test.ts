import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startS3Server, type S3Server } from '../../../cms/test/support/s3-server.ts';
import { installationAt } from '@pho-luat/shared/installation';
import { currentTree } from '../../../site/publisher/release/trees.ts';
import { serversOf } from '../../../site/server/predecessors.ts';
import { differencesOf, releaseOf, type Release } from '../../../site/test/property/release.ts';
import { freePort } from '../../../shared/test/support/free-port.ts';
import { startPostgres, type Postgres } from '../support/postgres.ts';
import { requireProgram } from '../support/programs.ts';
import { root } from '../../lib/tools.mjs';
import { answers } from '../../lib/until.ts';
import { layGrown, siteOfGrown } from '../support/grown.ts';
import { command, eventually, upAndRunning, type Command } from '../support/process.ts';

/** Machines that take the place of another: whole installations, each with a VAR_DIR of its own, and from the second on with one database. */

const queries = ['hòa giải ở cơ sở', 'kế hoạch', 'đất đai'];

let folder: string;
let shared: string;
let backups: string;
let database: Postgres;
let s3: S3Server;
let certificate: string;
const running: Machine[] = [];

interface Machine extends Command {
  varDir: string;
  cms: string;
  site: string;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pho-luat-takeover-'));
  shared = join(folder, 'tệp chung');
  backups = join(folder, 'archives');
  for (const each of [shared, backups]) await mkdir(each);
  database = await startPostgres();
  await requireProgram('openssl');
  certificate = join(folder, 'cert.pem');
  const key = join(folder, 'key.pem');
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate, ...subject], {
    stdio: 'ignore',
  });
  s3 = await startS3Server(join(folder, 's3'), { key: await readFile(key, 'utf8'), cert: await readFile(certificate, 'utf8') });
});
afterAll(async () => {
  for (const machine of running) machine.child.kill('SIGTERM');
  await Promise.all(running.map(({ code }) => code));
  // One that was killed has left its server, which goes on alone.
  for (const { varDir } of running) for (const { pid } of serversOf(varDir)) process.kill(pid, 'SIGKILL');
  await s3.stop();
  await database.stop();
  await rm(folder, { recursive: true, force: true });
});

async function run(name: string, args: string[], more: NodeJS.ProcessEnv): Promise<Machine> {
  const [varDir, cmsPort, sitePort] = [join(folder, name), await freePort(), await freePort()];
  const env = {
    ...process.env,
    VAR_DIR: varDir,
    CMS_PORT: String(cmsPort),
    SITE_PORT: String(sitePort),
    // The pages of one site, wherever they are made.
    SITE_URL: siteOfGrown,
    NODE_EXTRA_CA_CERTS: certificate,
    INIT_CWD: backups,
    ...more,
  };
  return {
    ...command([join(root, 'scripts/run.mjs'), ...args], { cwd: root, env }),
    varDir,
    cms: `http://127.0.0.1:${cmsPort}`,
    site: `http://127.0.0.1:${sitePort}`,
  };
}

async function start(name: string, more: NodeJS.ProcessEnv): Promise<Machine> {
  const machine = await run(name, ['start'], more);
  running.push(machine);
  return machine;
}

/** One of several machines with the same database. */
const startBeside = (name: string, FILES_URL: string) => start(name, { DATABASE_URL: database.url, FILES_URL });

async function says(machine: Machine, words: string): Promise<void> {
  await eventually(() => machine.said().includes(words) || machine.child.exitCode !== null, machine.said);
  expect(machine.said()).toContain(words);
}

async function count(sql: string): Promise<number> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ count: string }>(sql).finally(() => client.end());
  return Number(rows[0]?.count);
}

/** What a machine serves when all that was uploaded has been read, and the last line is on the site. */
async function settled(machine: Machine): Promise<Release> {
  await says(machine, 'Ctrl-C ends everything');
  const isRead = async () => (await count('select count(*) from readings where todo is not null')) === 0;
  await eventually(isRead, machine.said);
  const last = await count('select max(seq) as count from publications');
  await eventually(async () => new RegExp(`(is live|nothing changed): seq ${last},`).test(machine.said()), machine.said);
  return releaseOf(installationAt(machine.varDir), queries);
}

async function end({ child, code }: Machine, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  child.kill(signal);
  await code;
}

const documentsIn = ({ files }: Release) => Object.keys(files).filter((path) => path.startsWith('/tep/'));

async function ask({ cms }: Machine, path: string, { body, token }: { body?: object; token?: string }): Promise<Response> {
  return fetch(cms + path, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

const statusOf = async ({ site }: Machine, path: string) => (await fetch(site + path, { redirect: 'manual' })).status;

/** Which files of two sites differ; empty when none does. */
function difference(one: Machine, other: Machine): string {
  try {
    return execFileSync('diff', ['-rq', `${one.varDir}/current/`, `${other.varDir}/current/`], { encoding: 'utf8' });
  } catch (error) {
    return String((error as { stdout?: string }).stdout);
  }
}

/** The one that has the place now, and what it serves. */
let first: Machine;
let before: Release;

/** The whole way of an operator whose machine is lost: another one has the archive, its key, and nothing else. */
it('what was erased since the night stays erased, and all the rest is the same site, on PostgreSQL and with another store of files too', async () => {
  const onOwn = { DATABASE_URL: '', FILES_URL: '' };
  await layGrown(join(folder, 'mất'));
  const account: object = JSON.parse(await readFile(join(folder, 'mất/first-admin.json'), 'utf8'));
  const key = await run('mất', ['backup', '--new-key', 'key.txt'], onOwn);
  expect(await key.code, key.said()).toBe(0);
  const BACKUP_KEY = /^BACKUP_KEY=(.*)$/m.exec(key.said())?.[1];

  const lost = await start('mất', { ...onOwn, BACKUP_TO: backups, BACKUP_KEY });
  await upAndRunning(lost);
  await says(lost, 'backup │ Backed up, and proven');
  const [, archive = ''] = /Backed up, and proven: (\S+),/.exec(lost.said()) ?? [];

  const { data } = (await (await ask(lost, '/admin/login', { body: account })).json()) as { data: { token: string } };
  using content = new DatabaseSync(join(lost.varDir, 'cms/data.db'), { readOnly: true, timeout: 60_000 });
  const [id, slug] = Object.values(
    content.prepare(`select id, document ->> 'slug' from publications where type = 'page' order by seq desc`).get() ?? {},
  ).map(String);
  content.close();
  const erased = `/trang/${slug}/`;
  expect(await statusOf(lost, erased)).toBe(200);
  const body = { reason: 'Có tên người dân', erases: true };
  expect((await ask(lost, `/pho-luat/takedown/api::page.page/${id}`, { body, token: data.token })).status).toBe(200);
  await eventually(async () => (await statusOf(lost, erased)) === 404, lost.said);
  const list = join(backups, 'takedowns.ndjson');
  await eventually(async () => existsSync(list) && (await readFile(list, 'utf8')).includes(String(id)), lost.said);
  await end(lost);

  const elsewhere = { DATABASE_URL: database.url, FILES_URL: shared };
  const restored = await run('máy một', ['restore', archive, '--key', 'key.txt'], elsewhere);
  expect(await restored.code, restored.said()).toBe(0);
  first = await start('máy một', elsewhere);
  await upAndRunning(first);
  expect([await statusOf(first, '/'), await statusOf(first, erased)]).toEqual([200, 404]);
  before = await settled(first);
  await eventually(
    () => difference(lost, first) === '',
    () => difference(lost, first),
  );
  expect((await ask(first, '/admin/login', { body: account })).status).toBe(200);
  expect((await ask(first, '/admin/users/me', { token: data.token })).status).toBe(401);
});

describe('a machine in reserve', () => {
  it('waits on the same folder of files, and when the first is killed has the same pages and the same bytes', async () => {
    expect(documentsIn(before).length).toBeGreaterThan(10);
    const second = await startBeside('máy hai', shared);
    await says(second, 'waiting for another publisher to end');
    // It counts as started, though it serves nothing yet.
    await says(second, 'In reserve: another machine publishes, and this one does when that ends. Ctrl-C ends everything.');
    await end(first, 'SIGKILL');
    expect(await differencesOf(await settled(second), before)).toEqual([]);
    await end(second);
    // Nothing of the files is left in one machine's own folder.
    expect(await readdir(join(first.varDir, 'cms/files')).catch(() => [])).toEqual([]);
  });

  it('with files of its own publishes nothing, and says what is missing', async () => {
    const alone = await startBeside('máy lẻ', '');
    await says(alone, 'files that the log names are neither here nor in the store of the CMS:');
    await says(alone, 'the last one stays');
    expect(await currentTree(installationAt(alone.varDir))).toBeUndefined();
    // It is reported after it is said.
    const told = () => count(`select count(*) from releases where state = 'failed' and report like '%kho tệp chung%'`);
    await expect.poll(told).toBeGreaterThan(0);
    await end(alone);
  });

  it('on the same bucket, over TLS, has the same pages and the same bytes', async () => {
    // By any means: a file is an object with its name.
    await cp(shared, join(folder, 'máy ba/cms/files'), { recursive: true });
    const third = await startBeside('máy ba', s3.url());
    // They are moved before it answers.
    await eventually(() => answers(`${third.cms}/_health`, (status) => status === 204), third.said);
    await end(third);
    const log = await readFile(join(third.varDir, 'logs/cms.log'), 'utf8');
    expect(log).toMatch(/Moving \d+ files from .* to https:\/\/127\.0\.0\.1/);
    expect(log + third.said()).not.toContain('S3RVER');
    // The mark of the folder that it was copied from.
    expect(await readdir(join(third.varDir, 'cms/files'))).toEqual(['.pho-luat']);
    const fourth = await startBeside('máy bốn', s3.url());
    expect(await differencesOf(await settled(fourth), before)).toEqual([]);
    await end(fourth);
  });
});
