import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, it } from 'vitest';
import { serversOf } from '../../../site/server/predecessors.ts';
import { freePort } from '../../../shared/test/support/free-port.ts';
import { temporaryFolder } from '../../../shared/test/support/temporary-folder.ts';
import { startPostgres } from '../support/postgres.ts';
import { root } from '../../lib/tools.mjs';
import { layGrown, siteOfGrown } from '../support/grown.ts';
import { command, eventually, upAndRunning, type Command } from '../support/process.ts';

/** The whole way of an operator whose machine is lost: another one has the archive, its key, and nothing else. */

const machines = await temporaryFolder('pho-luat-machines-');
const backups = await temporaryFolder('pho-luat-backups-');
const ports = { CMS_PORT: String(await freePort()), SITE_PORT: String(await freePort()) };
const varDirOf = (machine: string) => join(machines, machine);
const run = (machine: string, name: string, args: string[] = [], more: NodeJS.ProcessEnv = {}) => {
  const env = {
    ...process.env,
    DATABASE_URL: '',
    SITE_URL: siteOfGrown,
    VAR_DIR: varDirOf(machine),
    INIT_CWD: backups,
    ...ports,
    ...more,
  };
  return command([join(root, 'scripts/run.mjs'), name, ...args], { cwd: root, env });
};

let running: { start: Command; machine: string } | undefined;
async function start(machine: string, more: NodeJS.ProcessEnv = {}): Promise<Command> {
  const begun = run(machine, 'start', [], more);
  running = { start: begun, machine };
  await upAndRunning(begun);
  return begun;
}
async function end(): Promise<void> {
  if (!running) return;
  running.start.child.kill('SIGTERM');
  await running.start.code;
  for (const { pid } of serversOf(varDirOf(running.machine))) process.kill(pid, 'SIGKILL');
  running = undefined;
}
afterAll(end);

const status = async (path: string) => (await fetch(`http://localhost:${ports.SITE_PORT}${path}`, { redirect: 'manual' })).status;

async function ask(method: string, path: string, body?: object, token = ''): Promise<Response> {
  return fetch(`http://localhost:${ports.CMS_PORT}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

/** Which files of two sites differ; empty when none does. */
function difference(one: string, other: string): string {
  try {
    return execFileSync('diff', ['-rq', `${varDirOf(one)}/current/`, `${varDirOf(other)}/current/`], { encoding: 'utf8' });
  } catch (error) {
    return String((error as { stdout?: string }).stdout);
  }
}

it('what was erased since the night stays erased, and all the rest is the same site, on PostgreSQL too', async () => {
  await layGrown(varDirOf('mất'));
  const account: object = JSON.parse(await readFile(join(varDirOf('mất'), 'first-admin.json'), 'utf8'));
  const key = run('mất', 'backup', ['--new-key', 'key.txt']);
  expect(await key.code, key.said()).toBe(0);
  const BACKUP_KEY = /^BACKUP_KEY=(.*)$/m.exec(key.said())?.[1];

  const { said } = await start('mất', { BACKUP_TO: backups, BACKUP_KEY });
  await eventually(() => said().includes('backup │ Backed up, and proven'), said);
  const [, archive = ''] = /Backed up, and proven: (\S+),/.exec(said()) ?? [];

  const { data } = (await (await ask('POST', '/admin/login', account)).json()) as { data: { token: string } };
  using database = new DatabaseSync(join(varDirOf('mất'), 'cms/data.db'), { readOnly: true, timeout: 60_000 });
  const [id, slug] = Object.values(
    database.prepare(`select id, document ->> 'slug' from publications where type = 'page' order by seq desc`).get() ?? {},
  ).map(String);
  database.close();
  const erased = `/trang/${slug}/`;
  expect(await status(erased)).toBe(200);
  const question = { reason: 'Có tên người dân', erases: true };
  expect((await ask('POST', `/pho-luat/takedown/api::page.page/${id}`, question, data.token)).status).toBe(200);
  await eventually(async () => (await status(erased)) === 404, said);
  const list = join(backups, 'takedowns.ndjson');
  await eventually(async () => existsSync(list) && (await readFile(list, 'utf8')).includes(String(id)), said);
  await end();

  const comesBackAs = async (machine: string, more: NodeJS.ProcessEnv = {}) => {
    const restored = run(machine, 'restore', [archive, '--key', 'key.txt'], more);
    expect(await restored.code, restored.said()).toBe(0);
    await start(machine, more);
    expect([await status('/'), await status(erased)]).toEqual([200, 404]);
    await eventually(
      () => difference('mất', machine) === '',
      () => difference('mất', machine),
    );
    expect((await ask('POST', '/admin/login', account)).status).toBe(200);
    expect((await ask('GET', '/admin/users/me', undefined, data.token)).status).toBe(401);
    await end();
  };
  // That a restored SQLite is the same site, the operators' guide shows; this is the path upward, with what was erased since.
  const server = await startPostgres();
  try {
    await comesBackAs('lớn', { DATABASE_URL: server.url });
  } finally {
    await end();
    await server.stop();
  }
});
