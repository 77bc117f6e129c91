import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
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

/**
 * Makes `VAR_DIR` ready and takes it for this process: all that could stop an installation from starting is looked at here, before
 * anything has begun.
 */
export async function prepare({ varDir, cmsPort, sitePort, databaseUrl }: Environment): Promise<Disposable> {
  try {
    await mkdir(varDir, { recursive: true });
    const probe = join(varDir, `.probe-${process.pid}`);
    await writeFile(probe, '');
    await rm(probe);
    requireSpace(varDir, 300);
  } catch (error) {
    throw new Problem(explain(error, varDir));
  }
  const taken = takeFor(varDir);
  try {
    await requireFreePort('CMS_PORT', cmsPort);
    await requireFreePort('SITE_PORT', sitePort);
    if (databaseUrl) await requireAnswer('DATABASE_URL', databaseUrl);
    await ensureSecrets(varDir);
    await mkdir(join(varDir, 'logs'), { recursive: true });
    return taken;
  } catch (error) {
    taken[Symbol.dispose]();
    throw error;
  }
}

/** Held while `npm start` or `npm run dev` works on this `VAR_DIR`. */
export const supervisorLockFile = (varDir: string) => join(varDir, 'lock');

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
  siteUrl,
  pushCommand,
}: Environment): NodeJS.ProcessEnv {
  return {
    ...process.env,
    CMS_PORT: String(cmsPort),
    SITE_PORT: String(sitePort),
    VAR_DIR: varDir,
    DATABASE_URL: databaseUrl ?? '',
    SITE_URL: siteUrl,
    PUSH_COMMAND: pushCommand ?? '',
    STRAPI_TELEMETRY_DISABLED: 'true',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}
