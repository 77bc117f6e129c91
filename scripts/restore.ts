/** `npm run restore`: replaces what is there by an archive of `npm run backup`. */
import { readFile } from 'node:fs/promises';
import { stdin } from 'node:process';
import { formatMinute } from '@pho-luat/shared/dates';
import { existsSync } from 'node:fs';
import type { Environment } from '@pho-luat/shared/environment';
import { installationAt } from '@pho-luat/shared/installation';
import { agrees as agreesAtKeyboard } from './lib/agrees.ts';
import { argumentsOf, fromHere } from './lib/arguments.ts';
import type { Head } from './lib/backup/archive.ts';
import { afterRestore, restore } from './lib/backup/restore.ts';
import { howToClearCopy } from './lib/clear-copy.ts';
import { sayLost } from './lib/lost-files.ts';
import { main } from './lib/main.mjs';
import { environment } from './lib/prepare.ts';
import { explain, Problem } from './lib/problem.mjs';
import { startIt } from './lib/systemd/unit.ts';
import { root } from './lib/tools.mjs';

await main(root, async () => {
  process.umask(0o077);
  const options = { key: { type: 'string' }, yes: { type: 'boolean', default: false } } as const;
  const { positionals, values } = argumentsOf('restore -- ONE-ARCHIVE [--key FILE] [--yes]', options, (named) => named === 1);
  const archive = fromHere(positionals[0] ?? '');
  const { key, yes } = values;
  const given = environment();
  const identities = key === undefined ? [] : await identitiesIn(fromHere(key));
  let variables: string[] = [];
  const agrees = async (head: Head, occupied: string | undefined) => {
    ({ variables } = head);
    console.log(saidOf(head));
    if (occupied === undefined || yes) return true;
    const question = `It takes the place of ${occupied}, which is put aside.`;
    if (!stdin.isTTY) throw new Problem(`${question} To agree, add --yes.`);
    return agreesAtKeyboard(`${question} Go on?`);
  };
  const restored = await restore(given, archive, { identities, now: new Date(), agrees, isForGood: true });
  if (!restored) {
    console.log('Nothing was changed.');
    return 0;
  }
  const { lost, aside, takedowns } = restored;
  console.log(`\nRestored. Everybody logs in again, with passwords, rights and second factors as they were at that moment: block again whom you have
blocked since. ${afterRestore}`);
  if (takedowns === undefined)
    console.log(`What was taken down after that moment is not known here, and would be public again. npm start has kept the list of it,
takedowns.ndjson, in its BACKUP_TO, and sent it to BACKUP_COPY: put that beside this archive, and restore again before the start (from SQLite to
PostgreSQL into a database that is emptied first). Without such a list, take down again in the admin, as soon as it is up.`);
  else console.log(`Taken down again by the next start: what is known of ${takedowns} takedowns.`);
  if (aside) console.log(`What was there before is in ${aside}: remove it when you no longer need it.`);
  const { secrets, store } = installationAt(given.varDir);
  const now = withWhatCameBack(given);
  const unset = variables.filter((name) => !process.env[name]);
  if (unset.length > 0) console.log(`Set then, and not now: ${unset.join(', ')}. Set them before the start.`);
  const clearing = existsSync(store) ? undefined : howToClearCopy(now);
  if (clearing !== undefined)
    console.log(`What was erased, or published after that moment, is still where the site is sent: this machine does not know what it has sent
before. As soon as the first release has been sent, ${clearing}`);
  if (!existsSync(secrets)) {
    console.log(
      `There is no ${secrets}: put your copy there before the start. With new secrets, second factors are set up anew.`,
    );
  }
  const exitCode = sayLost(lost);
  console.log(startIt);
  return exitCode;
});

/** With the variables of the archive; npm start says what is wrong with them. */
function withWhatCameBack(given: Environment): Environment {
  try {
    return environment();
  } catch {
    return given;
  }
}

function saidOf({ at, product, database, log, files }: Head): string {
  const of = database === 'sqlite' ? 'SQLite' : 'PostgreSQL';
  return `It is of ${formatMinute(at)} (Vietnam), version ${product}, ${of}: the log up to line ${log.seq}, ${files} files.`;
}

/** A file of age's: comments, and a key a line. */
async function identitiesIn(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Problem(error.code === 'ENOENT' ? `There is no ${file}.` : explain(error, file));
  });
  const keys = text.match(/^AGE-SECRET-KEY-1[0-9A-Z]{58}\s*$/gm)?.map((key) => key.trim());
  if (!keys) throw new Problem(`${file} has no key: it is the file that npm run backup -- --new-key wrote.`);
  return keys;
}
