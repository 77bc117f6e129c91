import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort } from '../../../shared/test/support/free-port.ts';
import { requireProgram } from '../../lib/programs.ts';
import { root } from '../../lib/tools.mjs';
import { command, eventually, type Command } from '../support/process.ts';
import type { Account } from './support.ts';

/** One whole installation for all journeys: `npm start` on an empty folder, with the demo content. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const varDir = await mkdtemp(join(tmpdir(), 'pho-luat-journeys-'));
  const copy = await mkdtemp(join(tmpdir(), 'pho-luat-copy-'));
  const [cmsPort, sitePort] = [await freePort(), await freePort()];
  const env = {
    ...process.env,
    DATABASE_URL: '',
    SITE_URL: '',
    VAR_DIR: varDir,
    CMS_PORT: String(cmsPort),
    SITE_PORT: String(sitePort),
    MIRROR: copy,
  };
  let start: Command | undefined;
  const end = async () => {
    start?.child.kill('SIGTERM');
    await start?.code;
    for (const folder of [varDir, copy]) await rm(folder, { recursive: true, force: true });
  };
  try {
    await requireProgram('rsync');
    start = command([join(root, 'scripts/run.mjs'), 'start'], { cwd: root, env });
    const { said } = start;
    await eventually(() => said().includes('Ctrl-C ends everything'), said);
  } catch (error) {
    await end();
    // Thrown from here it would end the tests of all rooms.
    project.provide('installation', { failed: String(error) });
    return async () => {};
  }

  const cms = `http://localhost:${cmsPort}`;
  const firstAdmin = JSON.parse(await readFile(join(varDir, 'first-admin.json'), 'utf8')) as Account;
  project.provide('installation', {
    site: `http://localhost:${sitePort}`,
    cms,
    varDir,
    copy,
    env,
    firstAdmin,
    startPid: start.child.pid as number,
  });

  return end;
}
