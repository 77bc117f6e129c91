/** `npm run dev`: what `npm start` does, and everything follows its code. */
import { join } from 'node:path';
import { isSiteSource } from '../site/lib/source-digest.ts';
import { announce, bringUp, clearTheWay } from './lib/bring-up.ts';
import { areOfAdmin, buildCms } from './lib/cms-build.ts';
import { CommandError, run } from './lib/command.mjs';
import { galleryAddress, startGallery } from './lib/gallery.ts';
import { Services } from './lib/services.ts';
import { main } from './lib/main.mjs';
import { requireFreePort } from './lib/ports.ts';
import { environment } from './lib/prepare.ts';
import type { RunningService } from './lib/service.ts';
import { step } from './lib/step.mjs';
import { root } from './lib/tools.mjs';
import { untilStopped } from './lib/until.ts';
import { VarDir } from './lib/var-dir.ts';
import { watchFolders } from './lib/watch.ts';

await main(root, async () => {
  const given = environment();
  using varDir = await VarDir.open(given.varDir);
  const services = new Services(given, { outlives: false, isWatched: false });
  const galleryPort = given.sitePort + 1;
  await clearTheWay(given, varDir, services);
  await requireFreePort('SITE_PORT', galleryPort);
  let gallery: RunningService | undefined;
  try {
    const { cms, publisher } = await bringUp(given, varDir, services);
    // A new publisher sees that the site's code is not that of the last release.
    watchFolders(['site', 'shared/src'], async (changed) => {
      if (changed.some(isSiteSource)) publisher.restart();
    });
    watchFolders(['cms/src', 'cms/config', 'cms/demo', 'cms/docs', 'shared/src'], async (changed) => {
      await ((await areOfAdmin(changed)) ? buildCms() : compile());
      cms.restart();
    });
    gallery = startGallery(galleryPort, given.varDir);
    const pages = `Every kind of page, drawn anew as you save: ${galleryAddress(galleryPort)}`;
    await announce(services, given, `${pages}\nThe CMS and the site follow your changes.`);
    await untilStopped();
  } finally {
    await Promise.all([gallery?.stop(), services.stop()]);
  }
});

/** Only the server's part, in a second or two. The next start builds everything, because the stamp no longer fits. */
async function compile(): Promise<void> {
  await step('CMS compiled', () => run(process.execPath, [join(root, 'cms/compile.mjs')])).catch((error: unknown) => {
    if (!(error instanceof CommandError)) throw error;
    console.log(error.output.trim());
  });
}
