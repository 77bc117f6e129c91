import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '@pho-luat/shared/environment';
import { z } from 'zod';
import { copySqlite } from '../backup/sqlite.ts';
import { CommandError, run } from '../command.mjs';
import { sqliteFile } from '../database.ts';
import { environmentForServices } from '../prepare.ts';
import { Problem } from '../problem.mjs';
import { ensureSecrets } from '../secrets.ts';
import { step } from '../step.mjs';
import { root } from '../tools.mjs';

/** The part of an export or import that needs the CMS, in a process of its own (`cms/src/transfer/main.ts`). */

/**
 * Runs work on a copy of an installation, which may be at work itself: nothing is written into its `VAR_DIR`. A PostgreSQL database is used
 * where it is. `place` is how the path of the copy begins.
 */
export async function beside<T>(given: Environment, place: string, work: (copy: Environment) => Promise<T>): Promise<T> {
  const scratch = await mkdtemp(`${place}.beside-`);
  try {
    await mkdir(join(scratch, 'cms'));
    await ensureSecrets(scratch);
    const hasFile = !given.databaseUrl && existsSync(sqliteFile(given));
    if (hasFile) await copySqlite(sqliteFile(given), sqliteFile({ varDir: scratch }));
    return await work({ ...given, varDir: scratch, filesUrl: undefined });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** What came of it, as JSON. Input that it cannot use is a `Problem`. */
export function inCms(name: string, given: Environment, asked: object): Promise<unknown> {
  return answerOf(name, [join(root, 'cms/dist/src/transfer/main.js')], asked, environmentForServices(given));
}

/** What a process answers, as a line of JSON, to what it is asked. Input that it cannot use is a `Problem`. */
export async function answerOf(name: string, args: string[], asked: object, env: NodeJS.ProcessEnv): Promise<unknown> {
  try {
    const output: string = await step(name, (note) =>
      run(process.execPath, [...args, JSON.stringify(asked)], { cwd: join(root, 'cms'), env, onLine: note }),
    );
    return lastJson(output);
  } catch (error) {
    if (!(error instanceof CommandError) || error.code !== unusable) throw error;
    throw new Problem(z.object({ unusable: z.string() }).parse(lastJson(error.output)).unusable);
  }
}

/** A last warning of Strapi's may follow it. */
function lastJson(output: string): unknown {
  return JSON.parse(output.split('\n').findLast((line) => line.startsWith('{"')) ?? '');
}

/** How the process ends that was given what it cannot use. */
const unusable = 3;
