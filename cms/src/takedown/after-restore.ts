import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ifThere } from '@pho-luat/shared/if-there';
import { instant } from '@pho-luat/shared/schemas/fields';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { installation } from '../installation.ts';
import { revokeShares } from '../preview/shares.ts';
import { writeLog } from '../publication/transaction.ts';
import { allScheduled } from '../schedule/all.ts';
import { noteProblem } from '../schedule/notes.ts';
import { scheduleWords } from '../words/schedule.ts';

/** Left by `npm run restore`: the moment of which the restored database is. */
const noteFile = () => join(installation().cmsDir, 'restored.json');
const noteSchema = z.object({ at: instant });

/**
 * What was called off since the backup is not known: a time that has passed meanwhile waits for somebody, and links to drafts end. Before
 * anything is done by itself.
 */
export async function stopAfterRestore(strapi: Core.Strapi, now: Date): Promise<void> {
  const text = await ifThere(readFile(noteFile(), 'utf8'));
  if (text === undefined) return;
  const { at: of } = noteSchema.parse(JSON.parse(text));
  await writeLog(strapi, async (log) => {
    const missed = (await allScheduled(log)).filter(({ at }) => at > of && at <= now.toISOString());
    for (const { type, id, action } of missed) await noteProblem(log, { type, id, action, problem: scheduleWords.restoredSince });
    await revokeShares(log, now);
  });
  await rm(noteFile());
}
