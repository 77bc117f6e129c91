import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildCms } from './cms-build.ts';
import type { House } from './house.ts';
import type { RunningService } from './service.ts';
import { step } from './step.mjs';
import { answers, until } from './until.ts';

/** From whatever state an installation is in to a site that is served. The CMS starts while its admin is still being built. */
export async function bringUp(house: House): Promise<Record<'cms' | 'publisher', RunningService>> {
  const site = house.start('site');
  const server = Promise.withResolvers<void>();
  const build = buildCms(server.resolve);
  build.catch(server.reject);
  const release = server.promise.then(async () => {
    const cms = house.start('cms');
    await step('CMS: database, demo content, doors', () => cms.ready);
    return { cms, publisher: await firstRelease(house) };
  });
  const [running] = await Promise.all([release, site.ready, build]);
  return running;
}

async function firstRelease(house: House): Promise<RunningService> {
  const publisher = house.start('publisher');
  const isServed = () => answers(house.siteAddress, (status) => status === 200);
  if (await isServed()) return publisher;
  await step('First release', async (note) => {
    await until(() => {
      note(publisher.lastLine());
      return isServed();
    });
  });
  return publisher;
}

/** The two addresses, and where the first admin's password is. */
export function announce(house: House, varDir: string, more: string) {
  const firstAdmin = join(varDir, 'first-admin.json');
  console.log(`
The site  ${house.siteAddress}
The CMS   ${house.adminAddress}
${existsSync(firstAdmin) ? `The first admin's e-mail and password are in ${firstAdmin}\n` : ''}
${more} Ctrl-C ends everything.`);
}
