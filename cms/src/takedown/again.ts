import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { entryAddress } from '@pho-luat/shared/entry-address';
import { ifThere } from '@pho-luat/shared/if-there';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { documentSchemas, type DocumentType } from '@pho-luat/shared/content-types/index';
import { installation } from '../installation.ts';
import { isThere } from '../publication/draft-rows.ts';
import { isPublic } from '../publication/public.ts';
import { writeLog } from '../publication/transaction.ts';
import { uidOf } from '../publication/types.ts';
import { takedownWords } from '../words/takedown.ts';
import { erase } from './erase.ts';
import { noteTakedown, takeDown } from './take-down.ts';

/** Left by `npm run restore`: what was ever taken down, as far as anything outside of the restored database knew. */
const listFile = () => join(installation().cmsDir, 'take-down-again.json');

const types = Object.keys(documentSchemas) as [DocumentType, ...DocumentType[]];
const listSchema = z.array(z.object({ type: z.enum(types), id: z.string(), at: z.string(), erases: z.boolean() }));

type Takedown = z.infer<typeof listSchema>[number];

/** Takes down what a restored database does not know was taken down, before anybody is served. The list stays while one is refused. */
export async function takeDownAgain(strapi: Core.Strapi): Promise<void> {
  const text = await ifThere(readFile(listFile(), 'utf8'));
  if (text === undefined) return;
  let refused = 0;
  for (const each of listSchema.parse(JSON.parse(text))) {
    await oneAgain(strapi, each).catch(async (error: unknown) => {
      refused += 1;
      await hide(strapi, each);
      // What a guard says names the document by its title, which no log is to have.
      const why = error instanceof errors.ApplicationError ? 'a rule of the desk refuses to take it down again' : String(error);
      strapi.log.error(
        `${each.type} ${each.id} was taken down and came back with a backup: it is off the site, and its entry is to be seen to by hand, ` +
          `${entryAddress(installation().cmsUrl, each)}: ${why}`,
      );
    });
  }
  if (refused === 0) await rm(listFile());
}

/**
 * A document that a guard keeps from being removed is at least hidden from readers, whatever its entry says: a printed code may
 * lead nowhere then.
 */
async function hide(strapi: Core.Strapi, { type, id }: Takedown): Promise<void> {
  await writeLog(strapi, async (log) => {
    if (await log.isPublic(type, id)) await noteTakedown(log, { type, id }, takedownWords.again);
  });
}

async function oneAgain(strapi: Core.Strapi, { type, id, at, erases }: Takedown): Promise<void> {
  const subject = { type, uid: uidOf(type), id };
  await writeLog(strapi, async (log) => {
    const lines = await log.lines(type, id);
    // What a guard did not let go was hidden at an earlier start, and is still to be seen to.
    const isHidden = typeof lines[0]?.takedownReason === 'string' && (await isPublic(strapi, type, id));
    // Ours comes after the lost one, and after both it may have been published again.
    const isDone = lines.some((line) => line.takedownReason !== null && line.at >= at && (line.erases || !erases));
    const isKnown = (isDone && !isHidden) || lines[0]?.erases;
    // A document without lines may have been a draft when the backup was made.
    if (isKnown || (lines.length === 0 && !(await isThere(strapi, subject)))) return;
    if (erases) await erase(log, subject, takedownWords.again);
    // It has the line of a takedown since then.
    else if (isHidden) await strapi.documents(subject.uid).unpublish({ documentId: id });
    else if (lines.length > 0) await takeDown(strapi, subject, takedownWords.again, false);
  });
}
