import { existsSync, realpathSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { installationAt } from '@pho-luat/shared/installation';
import { parseFilesUrl } from '@pho-luat/shared/files-url';
import {
  environmentFile,
  EnvironmentError,
  readEnvironment,
  usualVarDir,
  variablesOf,
  type Environment,
} from '@pho-luat/shared/environment';
import { writeDurably } from '../../site/lib/durable.ts';
import { serverConfigurations } from '../../site/server/configurations.ts';
import { nginxVersion } from '../../site/server/nginx-version.ts';
import { serversOf } from '../../site/server/predecessors.ts';
import { variableOf } from '../../site/server/processes.ts';
import { isEmptyPostgres } from './backup/postgres.ts';
import { undoInterrupted } from './backup/restore.ts';
import { requireNotGone } from './database.ts';
import { neededMb } from './health/probes/room.ts';
import { requireAnswer, requireFreePort } from './ports.ts';
import { explain, Problem, requireSpace } from './problem.mjs';
import { ensureSecrets } from './secrets.ts';
import { writeUnit } from './systemd/unit.ts';
import { root } from './tools.mjs';
import { requireWritable, type VarDir } from './var-dir.ts';

/** What the environment says, and below it what `npm run init` has kept in `VAR_DIR`, which is absolute here. */
export function environment(): Environment {
  const varDir = resolve(root, process.env.VAR_DIR || usualVarDir);
  const kept = join(varDir, environmentFile);
  try {
    // Services get it, too.
    if (existsSync(kept)) process.loadEnvFile(kept);
    return { ...readEnvironment(process.env), varDir };
  } catch (error) {
    if (error instanceof EnvironmentError) throw new Problem(error.message, 2);
    // For a file of another user Node says that it does not exist.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Problem(`${kept} cannot be read by this user: run this as the one whom it belongs to.`);
    throw error;
  }
}

/** Only the user of the services may read drafts, addresses and service logs; a server of another user reads `trees` and `current`. */
const privateFolders = ['cms', 'publisher', 'searches', 'scans', 'logs'];

/** All that could stop the CMS and the publisher from starting is looked at here, before they have begun. */
export async function prepare(given: Environment, varDir: VarDir): Promise<void> {
  const { cmsPort, databaseUrl, filesUrl } = given;
  try {
    await varDir.take();
    await undoInterrupted({ ...given, varDir: varDir.path });
    requireNotGone(given);
    requireSpace(varDir.path, neededMb);
    await requireFreePort('CMS_PORT', cmsPort);
    if (databaseUrl) {
      await requireAnswer('DATABASE_URL', databaseUrl);
      if ((await isEmptyPostgres(databaseUrl)) && existsSync(installationAt(varDir.path).store))
        throw new Problem(
          'The database of DATABASE_URL is empty, and the site was made of another: correct DATABASE_URL, or bring the last backup back by npm run restore.',
        );
    }
    if (filesUrl) await requireFiles(filesUrl);
    await ensureSecrets(varDir.path);
    await writeUnit(varDir.path);
    for (const name of privateFolders) {
      await mkdir(join(varDir.path, name), { recursive: true });
      await chmod(join(varDir.path, name), 0o700);
    }
  } catch (error) {
    throw new Problem(explain(error, varDir.path));
  }
}

/** A missing folder is not made: it may be a mount that is absent. For a server the CMS says what is wrong. */
async function requireFiles(filesUrl: string): Promise<void> {
  const place = parseFilesUrl(filesUrl);
  if (place?.kind !== 'folder') return;
  await requireWritable(place.path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw new Problem(explain(error, place.path));
    throw new Problem(`FILES_URL=${place.path} is not there: mount it, or make the folder.`);
  });
}

/** For nginx and Caddy, which are reloaded as soon as a start says that it is ready. A disk that takes none keeps nothing from being served. */
async function writeConfigurations({ siteUrl, hsts }: Environment, varDir: string): Promise<void> {
  const { servers, current, healthz, tls } = installationAt(varDir);
  const hasCertificate = siteUrl.startsWith('https:') && existsSync(tls.certificate) && existsSync(tls.key);
  const paths = { current, healthz, tls: hasCertificate ? tls : undefined, nginxVersion: await nginxVersion() };
  try {
    await mkdir(servers, { recursive: true });
    for (const [name, text] of serverConfigurations({ url: siteUrl, hsts }, paths)) await writeDurably(join(servers, name), text);
  } catch (error) {
    console.log(`The configurations for nginx and Caddy are not written. ${explain(error, servers)}`);
  }
}

/** A public server that an earlier start of the same folder left on this port is fine: the next takes its place. */
export async function prepareSite(given: Environment, varDir: VarDir): Promise<void> {
  const left = serversOf(realpathSync(varDir.path));
  const reusePort = left.some(({ pid }) => variableOf(pid, 'SITE_PORT') === String(given.sitePort));
  await requireFreePort('SITE_PORT', given.sitePort, { reusePort });
  await writeConfigurations(given, varDir.path);
}

/** The environment of the services: what was read, said in full. */
export function environmentForServices(given: Environment): NodeJS.ProcessEnv {
  return { ...process.env, ...variablesOf(given), STRAPI_TELEMETRY_DISABLED: 'true', ASTRO_TELEMETRY_DISABLED: '1' };
}
