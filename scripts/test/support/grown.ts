import { existsSync } from 'node:fs';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { installationAt } from '@pho-luat/shared/installation';
import { freePort } from '../../../shared/test/support/free-port.ts';
import { lockInTurn } from '../../lib/lock.ts';
import { root } from '../../lib/tools.mjs';
import { command, eventually, upAndRunning } from './process.ts';

/** Its address, whatever port it is served on: with the same address no page has to be drawn again. */
export const siteOfGrown = 'http://localhost:4321';

/** Lays a grown installation into a folder, as a start of today would have left it. */
export async function layGrown(varDir: string): Promise<void> {
  await cp(await grown(), varDir, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
}

/**
 * The `VAR_DIR` of an installation at rest: the demo content, all its files read, all of it served. The first test of a run that asks
 * has it made. How a first start goes is `start.test.ts`'s.
 */
export async function grown(): Promise<string> {
  const place = process.env.GROWN_INSTALLATION ?? '';
  using _ = await lockInTurn(join(place, 'lock'));
  const varDir = join(place, 'var');
  if (existsSync(varDir)) return varDir;
  const making = await mkdtemp(join(place, 'making-'));
  const ports = { CMS_PORT: String(await freePort()), SITE_PORT: String(await freePort()) };
  const env = { ...process.env, DATABASE_URL: '', SITE_URL: siteOfGrown, VAR_DIR: making, ...ports };
  const start = command([join(root, 'scripts/run.mjs'), 'start'], { cwd: root, env });
  await upAndRunning(start);
  using database = new DatabaseSync(join(making, 'cms/data.db'), { readOnly: true, timeout: 60_000 });
  const ask = (sql: string) => Number(database.prepare(sql).get()?.['number']);
  const unread = () => ask('select count(*) as number from readings where todo is not null');
  // More than a minute of processor time: each file is waited for by itself.
  for (let left = unread(); left > 0; left = unread()) await eventually(() => unread() < left, start.said);
  const served = `seq ${String(ask('select max(seq) as number from publications'))},`;
  await eventually(() => start.said().includes(served), start.said);
  database.close();
  start.child.kill('SIGTERM');
  await start.code;
  // Nothing is served at its address, which is a fault after three looks: how many there were depends on the machine.
  await rm(installationAt(making).health, { recursive: true, force: true });
  await rename(making, varDir);
  return varDir;
}
