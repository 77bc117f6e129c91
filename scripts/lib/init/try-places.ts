import { randomBytes } from 'node:crypto';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '@pho-luat/shared/environment';
import { ifThere } from '@pho-luat/shared/if-there';
import { parseFilesUrl } from '@pho-luat/shared/files-url';
import { sendMail } from '../health/deliver.ts';
import { isEmptyPostgres } from '../backup/postgres.ts';
import { builtStore } from '../file-store.ts';
import { explain, Problem } from '../problem.mjs';
import { step } from '../step.mjs';

/** Refuses what does not work while somebody is there to mend it. */
export async function tryPlaces(environment: Environment, admin: string): Promise<void> {
  const { databaseUrl, filesUrl, smtpUrl, mailFrom, cmsUrl } = environment;
  if (databaseUrl) await step('The database answers', () => isEmptyPostgres(databaseUrl));
  const files = filesUrl ? parseFilesUrl(filesUrl) : undefined;
  if (files?.kind === 'folder') await step(`Files in ${files.path} are written and read`, () => writeAndRead(files.path));
  if (files?.kind === 's3') await tryBucket(environment, files.address);
  if (!smtpUrl || !mailFrom) return;
  await step(`A test mail goes to ${admin}`, async () => {
    const text = `This installation sends its mails. Editors open it at ${cmsUrl}/admin`;
    await sendMail(smtpUrl, { from: mailFrom, to: admin, subject: 'Phổ Luật: test mail', text }).catch((error: Error) => {
      throw new Problem(`${error.message}: correct SMTP_URL, or leave it out for an installation without mail.`);
    });
  });
}

async function writeAndRead(folder: string): Promise<void> {
  const isFolder = (await ifThere(stat(folder)))?.isDirectory();
  if (!isFolder) throw new Problem(`There is no folder ${folder}: mount it, or make the folder.`);
  const file = join(folder, `.init-${process.pid}`);
  try {
    await writeFile(file, 'Phổ Luật');
    if ((await readFile(file, 'utf8')) !== 'Phổ Luật') throw new Problem(`${folder} gives back something else than was written.`);
  } catch (error) {
    throw new Problem(explain(error, folder));
  } finally {
    await rm(file, { force: true });
  }
}

async function tryBucket(environment: Environment, address: string): Promise<void> {
  const { openStore } = await builtStore();
  const store = openStore(environment);
  // The store itself reads what it has put, and sees whether what it has deleted is gone. Nobody else's file has these bytes.
  const tried = async () => store.delete(await store.put(randomBytes(32)));
  await step(`Files in ${address} are written, read and deleted`, () =>
    tried().catch((error: Error) => {
      throw new Problem(`${error.message}: correct FILES_URL.`);
    }),
  );
}
