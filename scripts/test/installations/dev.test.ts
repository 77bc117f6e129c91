import { globSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freePort } from '../../../shared/test/support/free-port.ts';
import { folderOfTest } from '../../../shared/test/support/temporary-folder.ts';
import { fixture } from '../../../site/test/fixture/render-input.ts';
import { root } from '../../lib/tools.mjs';
import { answers } from '../../lib/until.ts';
import { layGrown, siteOfGrown } from '../support/grown.ts';
import { command, eventually, familyOf } from '../support/process.ts';

it('npm run dev brings the house up, lets the CMS and the publisher follow their code, and shows every kind of page', async () => {
  const varDir = await folderOfTest('pho-luat-dev-');
  await layGrown(varDir);
  const env = {
    ...process.env,
    VAR_DIR: varDir,
    // Where it is set, Astro's server leaves the answers to a test in the same process.
    VITEST: undefined,
    DATABASE_URL: '',
    SITE_URL: siteOfGrown,
    CMS_PORT: `${await freePort()}`,
    SITE_PORT: `${await freePort()}`,
  };
  const dev = command([join(root, 'scripts/run.mjs'), 'dev'], { cwd: root, env });
  const followers = () => {
    const family = familyOf(dev.child.pid as number);
    return ['dist/src/start.js', 'publisher/main.ts'].map((part) => family.find(({ args }) => args.includes(part))?.pid);
  };
  try {
    await eventually(() => dev.said().includes('follow your changes'), dev.said);
    const gallery = `http://localhost:${Number(env.SITE_PORT) + 1}`;
    const shows = (path: string) => fetch(gallery + path).then((answer) => answer.text());
    await eventually(
      () =>
        shows('/404.html').then(
          (html) => html.includes('data-astro-source-file'),
          () => false,
        ),
      dev.said,
    );
    const pages = await Promise.all([...fixture.routes.map(({ path }) => path), '/404.html?preview'].map(shows));
    const shown = pages.join('').matchAll(/data-astro-source-file="[^"]*\/src\/(\w+\/\w+\.astro)"/g);
    const drawn = new Set(Array.from(shown, ([, file]) => file));
    const all = ['components', 'layouts', 'views'].map((folder) =>
      globSync(`${folder}/*.astro`, { cwd: join(root, 'site/src') }),
    );
    // That one draws no element of a page.
    expect(all.flat().filter((file) => !drawn.has(file))).toEqual(['components/JsonData.astro']);
    const before = followers();
    expect(before).not.toContain(undefined);
    for (const file of ['cms/src/rights.ts', 'site/src/views.ts']) await utimes(join(root, file), new Date(), new Date());
    await eventually(() => followers().every((now) => now !== undefined && !before.includes(now)), dev.said);
    await eventually(() => answers(`http://127.0.0.1:${env.CMS_PORT}/_health`, (status) => status === 204), dev.said);
  } finally {
    dev.child.kill('SIGINT');
    expect(await dev.code).toBe(0);
  }
});
