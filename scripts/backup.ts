/** `npm run backup`: one archive of all that cannot be made again, proven by restoring it; editors go on meanwhile. */
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { argumentsOf, fromHere } from './lib/arguments.ts';
import { installationAt } from '@pho-luat/shared/installation';
import { sendAway } from './lib/backup/away.ts';
import { outlived } from './lib/backup/keep.ts';
import { makeBackup, type Made } from './lib/backup/make.ts';
import { AnotherBackup, lastWhole, noteBackup, noteMade, noteOf, noteSupplement } from './lib/backup/note.ts';
import { sayLost } from './lib/lost-files.ts';
import { main } from './lib/main.mjs';
import { environment } from './lib/prepare.ts';
import { explain, Problem } from './lib/problem.mjs';
import { step } from './lib/step.mjs';
import { stopped } from './lib/stop.mjs';
import { root } from './lib/tools.mjs';

await main(root, async () => {
  process.umask(0o077);
  const options = { 'new-key': { type: 'string' }, supplement: { type: 'boolean', default: false } } as const;
  const { positionals, values } = argumentsOf(
    'backup [-- FOLDER | -- --supplement | -- --new-key FILE]',
    options,
    (given, { 'new-key': key, supplement }) => given + Number(supplement) + Number(key !== undefined) <= 1,
  );
  const [named] = positionals;
  if (values['new-key'] !== undefined) return makeKey(values['new-key']);
  const given = environment();
  const to = named ?? given.backupTo;
  if (to === undefined) throw new Problem('Say where to: npm run backup -- FOLDER, or set BACKUP_TO.', 2);
  const folder = fromHere(to);
  const now = new Date();
  // What somebody puts elsewhere by hand is theirs: it says nothing of the disk of BACKUP_TO.
  const isOurs = given.backupTo === undefined || folder === fromHere(given.backupTo);
  const supplements = values.supplement ? await lastWhole(given) : undefined;
  if (values.supplement && !supplements)
    throw new Problem(`There is no whole backup in ${folder} yet that this one could supplement: run npm run backup.`);
  let exitCode = 0;
  try {
    const keep = async (made: Made) => {
      if (supplements) await noteSupplement(given.varDir, noteOf(now, made));
      else if (isOurs) await noteMade(given, now, made);
      if (given.backupTo === undefined || !isOurs) return;
      for (const name of outlived(given.siteUrl, await readdir(folder), now)) await rm(join(folder, name));
    };
    const { path, bytes, files, lost } = await makeBackup(given, folder, now, { supplements, keep });
    const without = lost.length > 0 ? ` but for ${lost.length} files,` : '';
    const rest = supplements ? `, the others in ${supplements.archive}` : '';
    console.log(`\nBacked up,${without} and proven: ${path}, ${(bytes / 1024 ** 2).toFixed(1)} MB, ${files.size} files${rest}.`);
    exitCode = sayLost(lost);
    if (!isOurs) console.log(`It does not count as the one of ${given.backupTo}, where npm start goes on as before.`);
    if (!given.backupKey) {
      console.log(
        `Without ${installationAt(given.varDir).secrets}: keep a copy of it apart, or set BACKUP_KEY, and it is in the archive, encrypted.`,
      );
    }
  } catch (error) {
    if (stopped.aborted || error instanceof AnotherBackup) throw error;
    const [why = ''] = explain(error, given.varDir).split('\n');
    const noteFault = supplements ? noteSupplement : noteBackup;
    if (isOurs) await noteFault(given.varDir, { at: now.toISOString(), ok: false, why }).catch(() => undefined);
    throw error;
  }
  // It is set with BACKUP_TO alone.
  if (isOurs && given.backupCopy !== undefined) await step(`Copy at ${given.backupCopy}`, () => sendAway(given));
  return exitCode;
});

/** The secret half goes into a file that is to be kept away from this machine. */
async function makeKey(file: string): Promise<void> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  await writeFile(fromHere(file), `# public key: ${recipient}\n${identity}\n`, {
    flag: 'wx',
    mode: 0o600,
    flush: true,
  }).catch((error: NodeJS.ErrnoException) => {
    throw new Problem(
      error.code === 'EEXIST' ? `${file} is there already, and may open backups: name another file.` : explain(error, file),
    );
  });
  console.log(`Print ${file}, and keep it away from this machine: nobody without it will open the backups that are made for it. So far no
backup is: set this for npm start and npm run backup, and start again.

BACKUP_KEY=${recipient}`);
}
