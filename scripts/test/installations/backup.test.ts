import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, it } from 'vitest';
import { serversOf } from '../../../site/server/predecessors.ts';
import { freePort } from '../../../shared/test/support/free-port.ts';
import { temporaryFolder } from '../../../shared/test/support/temporary-folder.ts';
import { startPostgres } from '../../lib/postgres.ts';
import { root } from '../../lib/tools.mjs';
import { layGrown } from '../support/grown.ts';
import { command, eventually, upAndRunning, type Command } from '../support/process.ts';

/** The whole way of an operator whose machine is lost. */

const varDir = join(await temporaryFolder('pho-luat-lost-'), 'var');
const backups = await temporaryFolder('pho-luat-backups-');
const [CMS_PORT, SITE_PORT] = [String(await freePort()), String(await freePort())];
const env: NodeJS.ProcessEnv = { ...process.env, DATABASE_URL: '', SITE_URL: '', VAR_DIR: varDir, CMS_PORT, SITE_PORT };
const run = (name: string, args: string[] = [], more = {}) =>
  command([join(root, 'scripts/run.mjs'), name, ...args], { cwd: root, env: { ...env, ...more, INIT_CWD: backups } });

let running: Command | undefined;
const end = async () => {
  running?.child.kill('SIGTERM');
  await running?.code;
  running = undefined;
  for (const { pid } of existsSync(varDir) ? serversOf(varDir) : []) process.kill(pid, 'SIGKILL');
};
afterAll(end);

/** Path → digest of all that is served. */
async function listing(): Promise<Map<string, string>> {
  const tree = await realpath(join(varDir, 'current'));
  const files = new Map<string, string>();
  for await (const entry of glob('**/*', { cwd: tree, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(
      path.slice(tree.length),
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    );
  }
  return files;
}

const status = async (path: string) => (await fetch(`http://localhost:${SITE_PORT}${path}`, { redirect: 'manual' })).status;

async function asAdmin(method: string, path: string, body: object, token = ''): Promise<Response> {
  return fetch(`http://localhost:${CMS_PORT}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
}

it('a lost machine comes back from the backup of the night, without what was erased since, and serves the same site, on either database', async () => {
  await layGrown(varDir);
  const account: object = JSON.parse(await readFile(join(varDir, 'first-admin.json'), 'utf8'));
  const key = run('backup', ['--new-key', 'key.txt']);
  expect(await key.code, key.said()).toBe(0);
  const night = { BACKUP_TO: backups, BACKUP_KEY: /^BACKUP_KEY=(.*)$/m.exec(key.said())?.[1] };

  const start = (running = run('start', [], night));
  await upAndRunning(start);
  await eventually(() => start.said().includes('backup │ Backed up, and proven'), start.said);
  const [, archive = ''] = /Backed up, and proven: (\S+),/.exec(start.said()) ?? [];

  const { data } = (await (await asAdmin('POST', '/admin/login', account)).json()) as { data: { token: string } };
  const page = new DatabaseSync(join(varDir, 'cms/data.db'), { readOnly: true });
  const [id, slug] = Object.values(
    page.prepare(`select id, document ->> 'slug' from publications where type = 'page' order by seq desc`).get() ?? {},
  );
  page.close();
  const path = `/trang/${String(slug)}/`;
  expect(await status(path)).toBe(200);
  const question = { reason: 'Có tên người dân', erases: true };
  const answer = await asAdmin('POST', `/pho-luat/takedown/api::page.page/${String(id)}`, question, data.token);
  expect(answer.status).toBe(200);
  await eventually(async () => (await status(path)) === 404, start.said);
  const list = join(backups, 'takedowns.ndjson');
  await eventually(async () => existsSync(list) && (await readFile(list, 'utf8')).includes(String(id)), start.said);
  const before = await listing();
  await end();
  await rm(varDir, { recursive: true });

  const isAsBefore = async () => JSON.stringify([...(await listing())].sort()) === JSON.stringify([...before].sort());
  const bringBack = async (more: NodeJS.ProcessEnv = {}) => {
    const restored = run('restore', [archive, '--key', 'key.txt'], more);
    expect(await restored.code, restored.said()).toBe(0);
    const again = (running = run('start', [], more));
    await upAndRunning(again);
    expect([await status('/'), await status(path)]).toEqual([200, 404]);
    await eventually(isAsBefore, again.said);
  };
  await bringBack();
  expect((await asAdmin('POST', '/admin/login', account)).status).toBe(200);
  const old = await fetch(`http://localhost:${CMS_PORT}/admin/users/me`, { headers: { authorization: `Bearer ${data.token}` } });
  expect(old.status).toBe(401);
  await end();
  await rm(varDir, { recursive: true });

  // The path upward, from the same archive.
  const server = await startPostgres();
  try {
    await bringBack({ DATABASE_URL: server.url });
    expect((await asAdmin('POST', '/admin/login', account)).status).toBe(200);
  } finally {
    await end();
    await server.stop();
  }
});
