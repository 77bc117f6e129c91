import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '@pho-luat/shared/environment';
import { instant } from '@pho-luat/shared/schemas/fields';
import { z } from 'zod';
import { writeDurably } from '../../../site/lib/durable.ts';
import { restoreHeld, type Restored } from '../backup/restore.ts';
import { builtStore } from '../file-store.ts';
import { switchBack } from './code.ts';

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

export async function forgetFormer(folder: string): Promise<void> {
  await rm(noteIn(folder));
}

/** The code and the database as they were. `VAR_DIR` is this process's alone. */
export async function goBack(
  environment: Environment,
  { from, archive }: Former,
  choices: { now: Date; holdsBack: boolean },
): Promise<Restored | undefined> {
  // Of the build that is at work now: no other is to be loaded after the switch.
  await builtStore();
  await switchBack(from);
  return restoreHeld(environment, archive, { identities: [], agrees: async () => true, ...choices });
}
