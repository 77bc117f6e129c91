import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { installationAt } from '@pho-luat/shared/installation';
import type { Environment } from '@pho-luat/shared/environment';
import { buildCms } from './cms-build.ts';
import { goneBackTo } from './health/log-facts.ts';
import { whatIsBegun } from './init/begun.ts';
import type { Services } from './services.ts';
import { prepare, prepareSite } from './prepare.ts';
import { explain } from './problem.mjs';
import { inReserve, isInReserve, isPublisherAtWork } from './publisher-door.ts';
import { toResume } from './rollback/table.ts';
import type { RunningService } from './service.ts';
import { step } from './step.mjs';
import { stopped } from './stop.mjs';
import { root } from './tools.mjs';
import { answers, until } from './until.ts';
import { AnotherStart, type VarDir } from './var-dir.ts';

/** Refuses what would stop the start, before anything has begun. Where there is a release, only what would stop its server. */
export async function clearTheWay(given: Environment, varDir: VarDir, services: Services): Promise<void> {
  await varDir.take().catch((problem: unknown) => {
    if (!services.hasRelease || problem instanceof AnotherStart) throw problem;
  });
  await prepareSite(given, varDir);
  if (!services.hasRelease) await prepare(given, varDir);
}

/**
 * Brings an installation from any state to a site that is served. The CMS starts while its admin is still being built. Where there
 * is a release, it is served first, and what keeps the rest from running is tried again. `onCms` is called when editors can write.
 */
export async function bringUp(
  given: Environment,
  varDir: VarDir,
  services: Services,
  onCms: () => void = () => undefined,
): Promise<Record<'cms' | 'publisher', RunningService>> {
  const site = services.start('site');
  if (services.hasRelease) {
    await site.ready;
    await persist(services, () => prepare(given, varDir));
  }
  const server = Promise.withResolvers<void>();
  const build = services.hasRelease ? persist(services, () => buildCms(server.resolve)) : buildCms(server.resolve);
  build.catch(server.reject);
  const release = server.promise.then(async () => {
    const cms = services.start('cms');
    await step('CMS: database, first content, doors', () => cms.ready);
    onCms();
    return { cms, publisher: await publishing(given, services) };
  });
  const [running] = await Promise.all([release, site.ready, build]);
  return running;
}

const againEveryMs = 5_000;

/** Tries until it succeeds, and says once for each reason what it waits for. */
async function persist(services: Services, work: () => Promise<void>): Promise<void> {
  for (let told = ''; ;) {
    try {
      await work();
      if (told) console.log('That is mended: the CMS and the publisher start now.');
      return services.waitsFor(null);
    } catch (error) {
      if (stopped.aborted) throw error;
      const what = explain(error, root).replace(/,? and run the same command again/, '');
      // The free space differs each time.
      const kind = what.replaceAll(/\d+/g, '');
      if (kind !== told) {
        console.log(
          `The site is served with its last release: ${services.siteAddress}\nThe CMS and the publisher do not run. ${what}\nThey start by themselves when that is mended.`,
        );
      }
      told = kind;
      services.waitsFor(what);
    }
    await wait(againEveryMs, undefined, { signal: stopped });
  }
}

/** A publisher at work and a release that is served: without either, nothing that is published reaches the site. In reserve it may serve none yet. */
async function publishing({ varDir }: Environment, services: Services): Promise<RunningService> {
  const publisher = services.start('publisher');
  const isServed = () => answers(services.siteAddress, (status) => status === 200);
  await step(services.hasRelease ? 'Publisher' : 'First release', async (note) => {
    await until(async () => {
      note(publisher.lastLine());
      return isAtWork(varDir) && (isInReserve(varDir) || (await isServed()));
    });
  });
  return publisher;
}

/** What keeps a publisher from taking its lock keeps this from looking at it: the publisher says what that is. */
function isAtWork(varDir: string): boolean {
  try {
    return isPublisherAtWork(varDir);
  } catch {
    return false;
  }
}

/** What becomes of what is published from now on. */
export async function whatBecomes(given: Environment): Promise<string> {
  if (isInReserve(given.varDir)) return inReserve;
  const release = await goneBackTo(given);
  return release === undefined
    ? 'What is published now reaches the site by itself.'
    : `What is published now waits, for somebody went back to release ${release}. ${toResume}.`;
}

/** The two addresses, where the first admin's password is, and how a demonstration ends. */
export async function announce(
  services: Pick<Services, 'siteAddress' | 'adminAddress'>,
  environment: Environment,
  more: string,
): Promise<void> {
  const firstAdmin = installationAt(environment.varDir).firstAdmin;
  // A database that does not answer now is no reason not to say the rest.
  const begun = await whatIsBegun(environment).catch(() => undefined);
  console.log(`
The site  ${services.siteAddress}
The CMS   ${services.adminAddress}
${existsSync(firstAdmin) ? `The first admin began with the e-mail and password in ${firstAdmin}: log in, change the password, remove that file\n` : ''}${
    begun?.kind === 'demo' ? 'A site of your own, without the demonstration, begins with: npm run init\n' : ''
  }
${more} Ctrl-C ends everything.`);
}
