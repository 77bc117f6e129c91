import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseFilesUrl } from '@pho-luat/shared/files-url';
import { EnvironmentError, readEnvironment, type Environment } from '@pho-luat/shared/environment';
import { lockFile } from '../../site/publisher/file-lock.ts';
import { requireAnswer, requireFreePort } from './ports.ts';
import { explain, Problem, requireSpace } from './problem.mjs';
import { ensureSecrets } from './secrets.ts';
import { root } from './tools.mjs';

/** What the environment says, with `VAR_DIR` absolute. */
export function environment(): Environment {
  try {
    const read = readEnvironment(process.env);
    return { ...read, varDir: resolve(root, read.varDir) };
  } catch (error) {
    if (error instanceof EnvironmentError) throw new Problem(error.message, 2);
    throw error;
  }
}

/** Drafts, addresses and logs are for the user of the services alone; a server of another user reads `trees` and `current`. */
const privateFolders = ['cms', 'publisher', 'searches', 'scans', 'logs'];

/**
 * Makes `VAR_DIR` ready and takes it for this process: all that could stop an installation from starting is looked at here, before
 * anything has begun.
 */
export async function prepare({ varDir, cmsPort, sitePort, databaseUrl, filesUrl }: Environment): Promise<Disposable> {
  try {
    await mkdir(varDir, { recursive: true });
    await requireWritable(varDir);
    requireSpace(varDir, 300);
  } catch (error) {
    throw new Problem(explain(error, varDir));
  }
  const taken = takeFor(varDir);
  try {
    await requireFreePort('CMS_PORT', cmsPort);
    await requireFreePort('SITE_PORT', sitePort);
    if (databaseUrl) await requireAnswer('DATABASE_URL', databaseUrl);
    if (filesUrl) await requireFiles(filesUrl);
    await ensureSecrets(varDir);
    for (const name of privateFolders) {
      await mkdir(join(varDir, name), { recursive: true });
      await chmod(join(varDir, name), 0o700);
    }
    return taken;
  } catch (error) {
    taken[Symbol.dispose]();
    throw error;
  }
}

/** Held while `npm start` or `npm run dev` works on this `VAR_DIR`. */
export const supervisorLockFile = (varDir: string) => join(varDir, 'lock');

async function requireWritable(folder: string): Promise<void> {
  const probe = join(folder, `.probe-${process.pid}`);
  await writeFile(probe, '');
  await rm(probe);
}

/** A folder that is not mounted is not made: it would be another one. Of a server the CMS says what is wrong. */
async function requireFiles(filesUrl: string): Promise<void> {
  const place = parseFilesUrl(filesUrl);
  if (place?.kind !== 'folder') return;
  await requireWritable(place.path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw new Problem(explain(error, place.path));
    throw new Problem(`FILES_URL=${place.path} is not there: mount it, or make the folder.`);
  });
}

function takeFor(varDir: string): Disposable {
  const taken = lockFile(supervisorLockFile(varDir));
  if (taken) return taken;
  throw new Problem(`Another start is at work on ${varDir}: end it first, or set VAR_DIR to another folder.`);
}

/** The environment of the services: what was read, said in full. */
export function environmentForServices({
  cmsPort,
  sitePort,
  varDir,
  databaseUrl,
  filesUrl,
  siteUrl,
  mirror,
  mirrorUrl,
  hsts,
  pushCommand,
}: Environment): NodeJS.ProcessEnv {
  return {
    ...process.env,
    CMS_PORT: String(cmsPort),
    SITE_PORT: String(sitePort),
    VAR_DIR: varDir,
    DATABASE_URL: databaseUrl ?? '',
    FILES_URL: filesUrl ?? '',
    SITE_URL: siteUrl,
    MIRROR: mirror ?? '',
    MIRROR_URL: mirrorUrl ?? '',
    HSTS: hsts ?? '',
    PUSH_COMMAND: pushCommand ?? '',
    STRAPI_TELEMETRY_DISABLED: 'true',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}
