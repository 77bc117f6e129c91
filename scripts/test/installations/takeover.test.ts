import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
import { layGrown } from '../support/grown.ts';
import { command, eventually, type Command } from '../support/process.ts';

/** Machines in reserve: whole installations, each with a VAR_DIR of its own, on one database. */

const queries = ['hòa giải ở cơ sở', 'kế hoạch', 'đất đai'];

let folder: string;
let shared: string;
let database: Postgres;
let s3: S3Server;
let certificate: string;
const running: Machine[] = [];

interface Machine extends Command {
  varDir: string;
  cms: string;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pho-luat-takeover-'));
  shared = join(folder, 'tệp chung');
  for (const each of [shared, join(folder, 'archives')]) await mkdir(each);
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
  const [varDir, cmsPort] = [join(folder, name), await freePort()];
  const env = {
    ...process.env,
    VAR_DIR: varDir,
    CMS_PORT: String(cmsPort),
    SITE_PORT: String(await freePort()),
    // The pages of one site, wherever they are made.
    SITE_URL: 'https://pho-luat.example.vn',
    NODE_EXTRA_CA_CERTS: certificate,
    ...more,
  };
  return {
    ...command([join(root, 'scripts/run.mjs'), ...args], { cwd: root, env }),
    varDir,
    cms: `http://127.0.0.1:${cmsPort}`,
  };
}

async function start(name: string, FILES_URL: string): Promise<Machine> {
  const machine = await run(name, ['start'], { DATABASE_URL: database.url, FILES_URL });
  running.push(machine);
  return machine;
}

/** The demonstration, whose files need not be read here again. */
async function bringGrown(name: string, FILES_URL: string): Promise<void> {
  await layGrown(join(folder, 'mẫu'));
  const backup = await run('mẫu', ['backup', join(folder, 'archives')], { DATABASE_URL: '', FILES_URL: '' });
  expect(await backup.code, backup.said()).toBe(0);
  const [, archive = ''] = /proven: (\S+),/.exec(backup.said()) ?? [];
  const restored = await run(name, ['restore', archive], { DATABASE_URL: database.url, FILES_URL });
  expect(await restored.code, restored.said()).toBe(0);
}

async function says(machine: Machine, words: string): Promise<void> {
  await eventually(() => machine.said().includes(words) || machine.child.exitCode !== null, machine.said);
  expect(machine.said()).toContain(words);
}

async function ask(sql: string): Promise<number> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ count: string }>(sql).finally(() => client.end());
  return Number(rows[0]?.count);
}

/** What a machine serves when all that was uploaded has been read, and the last line is on the site. */
async function settled(machine: Machine): Promise<Release> {
  await says(machine, 'Ctrl-C ends everything');
  const isRead = async () => (await ask('select count(*) from readings where todo is not null')) === 0;
  await eventually(isRead, machine.said);
  const last = await ask('select max(seq) as count from publications');
  await eventually(async () => new RegExp(`(is live|nothing changed): seq ${last},`).test(machine.said()), machine.said);
  return releaseOf(installationAt(machine.varDir), queries);
}

async function end({ child, code }: Machine, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  child.kill(signal);
  await code;
}

const documentsIn = ({ files }: Release) => Object.keys(files).filter((path) => path.startsWith('/tep/'));

describe('a machine in reserve', () => {
  let first: Machine;
  let before: Release;

  it('waits on the same folder of files, and when the first is killed has the same pages and the same bytes', async () => {
    await bringGrown('máy một', shared);
    first = await start('máy một', shared);
    before = await settled(first);
    expect(documentsIn(before).length).toBeGreaterThan(10);
    const second = await start('máy hai', shared);
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
    const alone = await start('máy lẻ', '');
    await says(alone, 'files that the log names are neither here nor in the store of the CMS:');
    await says(alone, 'the last one stays');
    expect(await currentTree(installationAt(alone.varDir))).toBeUndefined();
    // It is reported after it is said.
    const told = () => ask(`select count(*) from releases where state = 'failed' and report like '%kho tệp chung%'`);
    await expect.poll(told).toBeGreaterThan(0);
    await end(alone);
  });

  it('on the same bucket, over TLS, has the same pages and the same bytes', async () => {
    // By any means: a file is an object with its name.
    await cp(shared, join(folder, 'máy ba/cms/files'), { recursive: true });
    const third = await start('máy ba', s3.url());
    // They are moved before it answers.
    await eventually(() => answers(`${third.cms}/_health`, (status) => status === 204), third.said);
    await end(third);
    const log = await readFile(join(third.varDir, 'logs/cms.log'), 'utf8');
    expect(log).toMatch(/Moving \d+ files from .* to https:\/\/127\.0\.0\.1/);
    expect(log + third.said()).not.toContain('S3RVER');
    // The mark of the folder that it was copied from.
    expect(await readdir(join(third.varDir, 'cms/files'))).toEqual(['.pho-luat']);
    const fourth = await start('máy bốn', s3.url());
    expect(await differencesOf(await settled(fourth), before)).toEqual([]);
    await end(fourth);
  });
});
