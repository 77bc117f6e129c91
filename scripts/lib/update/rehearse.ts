import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { environmentFile, type Environment } from '@pho-luat/shared/environment';
import type { Finding } from '@pho-luat/shared/schemas/health';
import { installationAt } from '@pho-luat/shared/installation';
import type { Made } from '../backup/make.ts';
import { inScratchDatabase } from '../backup/postgres.ts';
import { restore } from '../backup/restore.ts';
import { servedRelease } from '../health/served.ts';
import { freePort } from '../ports.ts';
import { environmentForServices } from '../prepare.ts';
import { explain, Problem } from '../problem.mjs';
import { step } from '../step.mjs';
import { stopped } from '../stop.mjs';
import { besideRoot } from './program.ts';
import { contentsOf, differenceOf, type Contents, type Difference } from './pages.ts';
import { Trial } from './trial.ts';

/**
 * What a new version makes of this installation, seen on a copy: its backup, restored beside, is started with the new version, which takes the
 * database forward and draws a first release. A `Problem` when its doctor is not content.
 */
export async function rehearse(
  given: Environment,
  { backup, now, before, folder }: { backup: Made; now: Date; before: readonly Finding[]; folder: string },
): Promise<Difference> {
  const varDir = join(folder, 'rehearsal');
  const work = async (databaseUrl: string | undefined): Promise<Difference> => {
    const copy = await alone({ ...given, varDir, databaseUrl });
    await restore(copy, backup.path, { identities: [backup.key], now, agrees: async () => true, isForGood: false });
    // What init has kept is in our own environment already, except for what must not be reached from here.
    await rm(join(varDir, environmentFile), { force: true });
    await cp(installationAt(given.varDir).secrets, installationAt(varDir).secrets);
    return step('Rehearsal: the new version on a copy, and its first release', async (note) => {
      const trial = new Trial(besideRoot, copy, { ...environmentForServices(copy), ...silent });
      try {
        await trial.untilContent(before, note, ofPublicAddress).catch((error: unknown) => {
          if (stopped.aborted) throw error;
          throw new Problem(
            `The new version does not stand on a copy of this installation, so nothing was changed. ${explain(error, varDir)}\nIts logs are in ${join(folder, 'logs')}.`,
          );
        });
        const [here, there] = [await whatIsServed(given.varDir), await whatIsServed(varDir)];
        if (here.seq !== there.seq) {
          console.log(`The site shows line ${here.seq} of the log, the copy ${there.seq}: what is between them may differ, too.`);
        }
        return differenceOf(here.contents, there.contents);
      } finally {
        await trial.end();
      }
    });
  };
  try {
    await rm(varDir, { recursive: true, force: true });
    await mkdir(varDir, { recursive: true, mode: 0o700 });
    return await (given.databaseUrl ? inScratchDatabase(given.databaseUrl, work) : work(undefined));
  } finally {
    await rm(join(folder, 'logs'), { recursive: true, force: true });
    await rename(join(varDir, 'logs'), join(folder, 'logs')).catch(() => undefined);
    await rm(varDir, { recursive: true, force: true });
  }
}

/** All of one release, also where the next one comes while it is read. */
async function whatIsServed(varDir: string): Promise<{ seq: number; contents: Contents }> {
  const installation = installationAt(varDir);
  for (;;) {
    const served = await servedRelease(installation);
    const contents = served && (await contentsOf(installation.current).catch((error: Error) => error));
    if ((await servedRelease(installation))?.release !== served?.release) continue;
    if (contents instanceof Error) throw contents;
    return { seq: served?.seq ?? 0, contents: contents ?? new Map<string, string>() };
  }
}

/** The site's address, where the copy is not seen. */
const ofPublicAddress = ['address'];

/** With files and ports of its own, and nobody outside whom it could reach. */
async function alone(copy: Environment): Promise<Environment> {
  const [cmsPort, sitePort] = [await freePort(), await freePort()];
  return {
    ...copy,
    cmsPort,
    sitePort,
    filesUrl: undefined,
    mirror: undefined,
    // The rehearsal may compare itself only with its own server.
    mirrorUrl: `http://localhost:${sitePort}`,
    pushCommand: undefined,
    smtpUrl: undefined,
    mailFrom: undefined,
    backupTo: undefined,
  };
}

const silent = {
  OUTSIDE_LINKS: 'off',
  BACKUP_TO: '',
  BACKUP_COPY: '',
  ALERT_WEBHOOK: '',
  ALERT_MAIL: '',
  NOTIFY_SOCKET: '',
  WATCHDOG_USEC: '',
};
