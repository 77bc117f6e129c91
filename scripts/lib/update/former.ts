import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '@pho-luat/shared/environment';
import { instant } from '@pho-luat/shared/schemas/fields';
import { z } from 'zod';
import { writeDurably } from '../../../site/lib/durable.ts';
import { readArchive } from '../backup/archive.ts';
import { makeBackup, type Made } from '../backup/make.ts';
import { requireAlone } from '../backup/postgres.ts';
import { restoreWithLock, type Restored } from '../backup/restore.ts';
import { builtStore } from '../file-store.ts';
import { explain, Problem } from '../problem.mjs';
import { step } from '../step.mjs';
import { switchBack } from './program.ts';

/** What was there before the last update, and how to come back to it: kept from the moment before anything changes its place. */

const versionSchema = z.object({ commit: z.string(), product: z.string() });

const formerSchema = z.object({
  /** The moment after which nothing was saved by the former version. */
  at: instant,
  /** `name` is a branch or a commit. */
  from: versionSchema.extend({ name: z.string() }),
  to: versionSchema,
  /** The database of that moment. */
  archive: z.string(),
  /** Whether the new version was found to be right; one that was not, and was interrupted, is gone back from. */
  isDone: z.boolean(),
});

export type Former = z.infer<typeof formerSchema>;

const noteIn = (folder: string) => join(folder, 'former.json');

export async function readFormer(folder: string): Promise<Former | undefined> {
  return existsSync(noteIn(folder)) ? formerSchema.parse(JSON.parse(await readFile(noteIn(folder), 'utf8'))) : undefined;
}

export async function keepFormer(folder: string, former: Former): Promise<void> {
  await writeDurably(noteIn(folder), JSON.stringify(former), 0o600);
}

/**
 * The database as the former version leaves it, with all that editors have saved; its files stay where they are. The way back from the update
 * before this one is open until this one's is.
 */
export async function keepWayBack(
  environment: Environment,
  folder: string,
  { backup, from, to }: Pick<Former, 'from' | 'to'> & { backup: Pick<Made, 'path'> },
): Promise<Former> {
  // Somebody else would save in tables of the new version, and hold up the way back.
  await requireAlone(environment);
  const at = new Date();
  const { path } = await makeBackup({ ...environment, backupKey: undefined }, folder, at, { withFiles: false });
  const former: Former = { at: at.toISOString(), from, to, archive: path, isDone: false };
  await keepFormer(folder, former).catch((error: unknown) => {
    throw new Problem(explain(error, folder));
  });
  for (const left of await readdir(folder)) {
    if (/\.tar(\.age)?$/.test(left) && ![path, backup.path].includes(join(folder, left))) await rm(join(folder, left));
  }
  return former;
}

/** Refuses where the program could be gone back to, and the database could not: neither version would start on what is left. */
export async function requireWayBack({ archive }: Former): Promise<void> {
  await step('Every byte of the database of then is checked', () => readArchive(archive, [], async () => undefined)).catch(
    (error: unknown) => {
      if (!(error instanceof Problem)) throw error;
      throw new Problem(`Nothing was changed, because the database of then cannot be restored. ${error.message}`);
    },
  );
}

export async function forgetFormer(folder: string): Promise<void> {
  await rm(noteIn(folder));
}

/** The program and the database as they were. `VAR_DIR` is this process's alone. */
export async function goBack(
  environment: Environment,
  { from, to, archive, isDone }: Former,
  choices: { now: Date; isForGood: boolean },
): Promise<Restored | undefined> {
  // Loads the store of the build that is at work now: after the switch none may be loaded.
  await builtStore();
  await requireAlone(environment);
  await switchBack(from, isDone ? undefined : to);
  return restoreWithLock(environment, archive, { identities: [], agrees: async () => true, ...choices });
}
