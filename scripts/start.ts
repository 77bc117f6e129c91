/** `npm start`: the whole installation, from whatever state it is in to a site that is served and kept up to date. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildCms } from './lib/cms-build.ts';
import { House } from './lib/house.ts';
import { main } from './lib/main.mjs';
import { environment, prepare } from './lib/prepare.ts';
import { step } from './lib/step.mjs';
import { root } from './lib/tools.mjs';
import { answers, until, untilStopped } from './lib/until.ts';

await main(root, async () => {
  const given = environment();
  using _ = await prepare(given);
  const house = new House(given, ['dist/src/start.js']);
  try {
    await bringUp(house);
    const firstAdmin = join(given.varDir, 'first-admin.json');
    console.log(`
The site  ${house.siteAddress.replace('127.0.0.1', 'localhost')}
The CMS   http://localhost:${given.cmsPort}/admin
${existsSync(firstAdmin) ? `The first admin's e-mail and password are in ${firstAdmin}\n` : ''}
What is published now reaches the site by itself. Ctrl-C ends everything.`);
    await untilStopped();
  } finally {
    await house.stop();
  }
});

/** The CMS starts, and the first release is made, while the admin is still being built. */
async function bringUp(house: House): Promise<void> {
  const site = house.start('site');
  const server = Promise.withResolvers<void>();
  const build = buildCms(server.resolve);
  build.catch(server.reject);
  const release = server.promise.then(async () => {
    const cms = house.start('cms');
    await step('CMS: database, demo content, doors', () => cms.ready);
    await firstRelease(house);
  });
  await Promise.all([site.ready, build, release]);
}

async function firstRelease(house: House): Promise<void> {
  const publisher = house.start('publisher');
  const isServed = () => answers(house.siteAddress, (status) => status === 200);
  if (await isServed()) return;
  await step('First release', async (note) => {
    await until(() => {
      note(publisher.lastLine());
      return isServed();
    });
  });
}
