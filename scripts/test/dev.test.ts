import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freePort } from '../../shared/test/support/free-port.ts';
import { root } from '../lib/tools.mjs';
import { command, eventually, familyOf } from './support/process.ts';

it('npm run dev brings the house up, and lets the CMS and the publisher follow their code', { timeout: 200_000 }, async () => {
  const varDir = await mkdtemp(join(tmpdir(), 'pho-luat-dev-'));
  const env = {
    ...process.env,
    VAR_DIR: varDir,
    DATABASE_URL: '',
    SITE_URL: '',
    CMS_PORT: `${await freePort()}`,
    SITE_PORT: `${await freePort()}`,
  };
  const dev = command([join(root, 'scripts/run.mjs'), 'dev'], { cwd: root, env });
  const pidOf = (part: string) => familyOf(dev.child.pid as number).find(({ args }) => args.includes(part))?.pid;
  try {
    await eventually(() => dev.said().includes('follow your changes'), dev.said);
    const before = [pidOf('dist/src/start.js'), pidOf('publisher/main.ts')];
    expect(before).not.toContain(undefined);
    for (const file of ['cms/src/limits.ts', 'site/src/views.ts']) await utimes(join(root, file), new Date(), new Date());
    const follows = (part: string) => {
      const now = pidOf(part);
      return now !== undefined && !before.includes(now);
    };
    await eventually(() => follows('dist/src/start.js') && follows('publisher/main.ts'), dev.said);
    await eventually(
      () =>
        fetch(`http://127.0.0.1:${env.CMS_PORT}/_health`).then(
          ({ ok }) => ok,
          () => false,
        ),
      dev.said,
    );
  } finally {
    dev.child.kill('SIGINT');
    expect(await dev.code).toBe(0);
    await rm(varDir, { recursive: true });
  }
});
