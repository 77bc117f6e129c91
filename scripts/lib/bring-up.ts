import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Environment } from '@pho-luat/shared/environment';
import { buildCms } from './cms-build.ts';
import type { House } from './house.ts';
import { prepare, prepareSite } from './prepare.ts';
import { explain } from './problem.mjs';
import type { RunningService } from './service.ts';
import { step } from './step.mjs';
import { stopped } from './stop.mjs';
import { root } from './tools.mjs';
import { answers, until } from './until.ts';
import { AnotherStart, type VarDir } from './var-dir.ts';

/** Refuses what would stop the start, before anything has begun. Where there is a release, only what would stop its server. */
export async function clearTheWay(given: Environment, varDir: VarDir, house: House): Promise<void> {
  await varDir.take().catch((problem: unknown) => {
    if (!house.hasRelease || problem instanceof AnotherStart) throw problem;
  });
  await prepareSite(given, varDir);
  if (!house.hasRelease) await prepare(given, varDir);
}

/**
 * Brings an installation from any state to a site that is served. The CMS starts while its admin is still being built. Where there
 * is a release, it is served first, and what keeps the rest from running is tried again.
 */
export async function bringUp(
  given: Environment,
  varDir: VarDir,
  house: House,
): Promise<Record<'cms' | 'publisher', RunningService>> {
  const site = house.start('site');
  if (house.hasRelease) {
    await site.ready;
    await persist(house, () => prepare(given, varDir));
  }
  const server = Promise.withResolvers<void>();
  const build = house.hasRelease ? persist(house, () => buildCms(server.resolve)) : buildCms(server.resolve);
  build.catch(server.reject);
  const release = server.promise.then(async () => {
    const cms = house.start('cms');
    await step('CMS: database, demo content, doors', () => cms.ready);
    return { cms, publisher: await firstRelease(house) };
  });
  const [running] = await Promise.all([release, site.ready, build]);
  return running;
}

const againEveryMs = 5_000;

/** Tries until it succeeds, and says once for each reason what it waits for. */
async function persist(house: House, work: () => Promise<void>): Promise<void> {
  for (let told = ''; ;) {
    try {
      await work();
      if (told) console.log('That is mended: the CMS and the publisher start now.');
      return house.waitsFor(null);
    } catch (error) {
      if (stopped.aborted) throw error;
      const what = explain(error, root).replace(/,? and run the same command again/, '');
      // The free space differs each time.
      const kind = what.replaceAll(/\d+/g, '');
      if (kind !== told) {
        console.log(
          `The site is served with its last release: ${house.siteAddress}\nThe CMS and the publisher do not run. ${what}\nThey start by themselves when that is mended.`,
        );
      }
      told = kind;
      house.waitsFor(what);
    }
    await wait(againEveryMs, undefined, { signal: stopped });
  }
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
