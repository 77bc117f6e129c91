/** `npm run dev`: the house for those who change it. The CMS reloads its code, and the site is published anew when its own changes. */
import { watch } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stamp } from './lib/cms-build.ts';
import { House } from './lib/house.ts';
import { main } from './lib/main.mjs';
import { environment, prepare } from './lib/prepare.ts';
import { step } from './lib/step.mjs';
import { root } from './lib/tools.mjs';
import { untilStopped } from './lib/until.ts';

await main(root, async () => {
  const given = environment();
  using _ = await prepare(given);
  // What is compiled from now on is not what `npm start` runs.
  await rm(stamp, { force: true });
  const house = new House(given, ['node_modules/@strapi/strapi/bin/strapi.js', 'develop', '--no-watch-admin']);
  try {
    await house.start('site').ready;
    await step('CMS', () => house.start('cms').ready);
    const publisher = house.start('publisher');
    for (const folder of ['site', 'shared/src']) watchFolder(join(root, folder), () => publisher.restart());
    console.log(`\nThe site  ${house.siteAddress}\nThe CMS   http://localhost:${given.cmsPort}/admin\nCtrl-C ends everything.`);
    await untilStopped();
  } finally {
    await house.stop();
  }
});

/** Calls once for changes that come together, such as the files of a saved project. */
function watchFolder(folder: string, onChange: () => void) {
  let timer: NodeJS.Timeout | undefined;
  watch(folder, { recursive: true }, (_event, name) => {
    if (name && /(^|\/)(node_modules|\.astro|\.build|\.cache|dist|test)\//.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(onChange, 300);
  }).unref();
}
