import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openBrowser } from '../../../site/test/fixture/browser.ts';
import { freePort } from '../../../shared/test/support/free-port.ts';
import { temporaryFolder } from '../../../shared/test/support/temporary-folder.ts';
import { requireProgram } from '../support/programs.ts';
import { root } from '../../lib/tools.mjs';
import { layGrown } from '../support/grown.ts';
import type { Account } from '../support/people.ts';
import { command, upAndRunning } from '../support/process.ts';

/** One whole installation for all journeys, with the demo content. */
async function startInstallation() {
  const varDir = await temporaryFolder('pho-luat-journeys-');
  /** Where every release is pushed to. */
  const copy = await temporaryFolder('pho-luat-copy-');
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
  await requireProgram('rsync');
  await layGrown(varDir);
  const start = command([join(root, 'scripts/run.mjs'), 'start'], { cwd: root, env });
  afterAll(async () => {
    start.child.kill('SIGTERM');
    await start.code;
  });
  await upAndRunning(start);
  return {
    site: `http://localhost:${sitePort}`,
    cms: `http://localhost:${cmsPort}`,
    varDir,
    copy,
    env,
    firstAdmin: JSON.parse(await readFile(join(varDir, 'first-admin.json'), 'utf8')) as Account,
  };
}

export const installation = await startInstallation();

/** The browser of all journeys: a journey that opens a context in it closes that. */
export const browser = await openBrowser();
afterAll(() => browser.close());
