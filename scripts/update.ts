/** `npm run update`: another version of the program, rehearsed on a copy, with the way back. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatMinute } from '@pho-luat/shared/dates';
import type { Environment } from '@pho-luat/shared/environment';
import { installationAt } from '@pho-luat/shared/installation';
import type { Finding } from '@pho-luat/shared/schemas/health';
import { lockFile } from '../site/publisher/file-lock.ts';
import { agrees } from './lib/agrees.ts';
import { argumentsOf } from './lib/arguments.ts';
import { makeBackup, type Made } from './lib/backup/make.ts';
import { noteMade } from './lib/backup/note.ts';
import { requireAlone } from './lib/backup/postgres.ts';
import { afterRestore, type Restored } from './lib/backup/restore.ts';
import { requireDatabase } from './lib/database.ts';
import { sayLost } from './lib/lost-files.ts';
import { main } from './lib/main.mjs';
import { environment } from './lib/prepare.ts';
import { explain, Problem, requireSpace } from './lib/problem.mjs';
import { step } from './lib/step.mjs';
import { stopped } from './lib/stop.mjs';
import { startIt } from './lib/systemd/unit.ts';
import { root } from './lib/tools.mjs';
import { dropBeside, layBeside, switchToBeside } from './lib/update/program.ts';
import { forgetFormer, goBack, keepFormer, keepWayBack, readFormer, requireWayBack, type Former } from './lib/update/former.ts';
import { linesOf, saidOfPages } from './lib/update/pages.ts';
import { rehearse } from './lib/update/rehearse.ts';
import { takeOver, type Ended } from './lib/update/running.ts';
import { findingsOf, Trial } from './lib/update/trial.ts';
import { installedVersion, isBehind, refusalOf, requireRoomFor, saidOf, wantedVersion } from './lib/update/version.ts';
import type { VarDir } from './lib/var-dir.ts';

await main(root, async () => {
  process.umask(0o077);
  const options = { back: { type: 'boolean', default: false }, yes: { type: 'boolean', default: false } } as const;
  const { positionals, values } = argumentsOf(
    'update -- VERSION|--back [--yes]',
    options,
    (named, { back: isBack }) => named === (isBack ? 0 : 1),
  );
  const [name = ''] = positionals;
  const { back: isBack, yes } = values;
  const given = environment();
  requireDatabase(given);
  const folder = installationAt(given.varDir).update;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  using lock = lockFile(join(folder, 'lock'));
  if (!lock) throw new Problem(`Another update of ${given.varDir} is at work: wait for it.`);
  const former = await readFormer(folder);
  if (isBack) return back(given, folder, former, yes);
  if (former?.isDone === false) {
    console.log(
      `The update to ${saidOf(former.to)} was interrupted before it was found right: npm run update -- --back undoes it.`,
    );
  }
  await update(given, folder, name, yes);
});

async function update(given: Environment, folder: string, name: string, yes: boolean): Promise<void> {
  const from = await installedVersion();
  const to = await wantedVersion(name);
  const refusal = refusalOf(name, to, from, await isBehind(to, from));
  if (refusal !== undefined) throw new Problem(refusal);
  await requireRoomFor(to);
  // Before minutes of building: backup and copy for the rehearsal lie there, which ask for what they need themselves.
  requireSpace(folder, given.diskReserveMb);
  console.log(`From ${saidOf(from)} to ${saidOf(to)}.`);
  const before = await step('Doctor', () => findingsOf(root, process.env));
  for (const { name: probe, state, what } of before) if (state === 'failed') console.log(`  already wrong: ${probe}: ${what}`);
  try {
    await layBeside(to.commit);
    const now = new Date();
    // A backup in the update's own folder is for this update alone, and on the very disk that it should save.
    const keep = given.backupTo === undefined ? undefined : (made: Made) => noteMade(given, now, made);
    const backup = await makeBackup(given, given.backupTo ?? folder, now, { keep });
    sayLost(backup.lost);
    try {
      const difference = await rehearse(given, { backup, now, before, folder });
      const list = join(folder, 'pages.txt');
      await writeFile(
        list,
        linesOf(difference)
          .map((line) => `${line}\n`)
          .join(''),
      );
      console.log(`${saidOfPages(difference)}\nAll of them: ${list}`);
      if (!yes && !(await agrees('Editors are held off for a minute, and the new version takes its place. Go on?'))) {
        throw new Problem('Nothing was changed. To agree, add --yes.');
      }
    } catch (error) {
      // As large as all files, and made again by the next try.
      if (given.backupTo === undefined) await rm(backup.path, { force: true });
      throw error instanceof Problem ? error : new Problem(explain(error, folder));
    }
    await change(given, folder, { backup, before, from, to });
  } finally {
    await dropBeside();
  }
}

/** From here on things change places: after any fault the update goes back. */
async function change(
  given: Environment,
  folder: string,
  { backup, before, from, to }: Pick<Former, 'from' | 'to'> & { backup: Made; before: readonly Finding[] },
): Promise<void> {
  const ended = await endAll(given);
  let former: Former | undefined;
  let trial: Trial | undefined;
  try {
    former = await keepWayBack(given, folder, { backup, from, to });
    await switchToBeside(to.commit);
    ended.folder[Symbol.dispose]();
    const start = (trial = new Trial(root, given, process.env));
    await step('Start', (note) => start.untilContent(before, note));
    await keepFormer(folder, { ...former, isDone: true });
  } catch (error) {
    ended.folder[Symbol.dispose]();
    if (!former) {
      if (stopped.aborted) tellUnchanged(ended);
      throw new Problem(`Nothing was changed. ${explain(error, root)}\n${whatNext(ended)}`);
    }
    const wayBack = former;
    const restored = await tellingHalfWay(async () => {
      stopped.throwIfAborted();
      await trial?.end({ leavesSite: ended.wasRunning });
      // A service manager may have begun another start meanwhile.
      const { folder: held } = await takeOver(given);
      // Minutes later: to end all links to drafts would undo more than somebody may have called off meanwhile.
      return comeBack(given, folder, wayBack, { held, isForGood: false });
    });
    throw new Problem(
      [`${saidOf(to)} is not right here. ${explain(error, root)}`, ...saidOfReturn(wayBack, restored), whatNext(ended)].join(
        '\n',
      ),
    );
  }
  await trial.end({ leavesSite: ended.wasRunning });
  console.log(`
Updated from ${saidOf(from)} to ${saidOf(to)}. ${whatNext(ended)}
Where systemd starts it, its unit may be another: systemctl daemon-reload and systemctl restart pho-luat (as root).
Where nginx or Caddy serve the site, reload them. To go back to before it, with what is saved from now on put aside: npm run update -- --back`);
}

async function back(given: Environment, folder: string, former: Former | undefined, yes: boolean): Promise<void> {
  if (!former) throw new Problem('There is no update that could be gone back from.');
  await requireWayBack(former);
  const question = `Back to ${saidOf(former.from)} and to the database of ${formatMinute(former.at)} (Vietnam). What was saved since is put aside.`;
  if (!yes && !(await agrees(`${question} Go on?`))) throw new Problem(`${question} Nothing was changed. To agree, add --yes.`);
  const ended = await endAll(given);
  await requireAlone(given).catch((error: unknown) => {
    ended.folder[Symbol.dispose]();
    throw new Problem(`Nothing was changed. ${explain(error, root)}\n${whatNext(ended)}`);
  });
  const restored = await tellingHalfWay(() => comeBack(given, folder, former, { held: ended.folder, isForGood: true }));
  await dropBeside();
  console.log([...saidOfReturn(former, restored), afterRestore, whatNext(ended)].join('\n'));
}

function endAll(given: Environment): Promise<Ended> {
  return step('CMS and publisher end; the site goes on', () => takeOver(given, tellUnchanged));
}

function tellUnchanged(ended: Omit<Ended, 'folder'>): void {
  console.error(`Nothing was changed. ${whatNext(ended)}`);
}

/** An interruption is told with the way back. */
async function tellingHalfWay<T>(work: () => Promise<T>): Promise<T> {
  return work().catch((error: unknown) => {
    if (stopped.aborted) console.error('Interrupted half way: npm run update -- --back undoes it.');
    throw error;
  });
}

async function comeBack(
  given: Environment,
  folder: string,
  former: Former,
  { held, isForGood }: { held: VarDir; isForGood: boolean },
): Promise<Restored | undefined> {
  using _ = held;
  try {
    const restored = await goBack(given, former, { now: new Date(), isForGood });
    await forgetFormer(folder);
    return restored;
  } catch (error) {
    if (stopped.aborted) throw error;
    throw new Problem(`Not all is as it was before. ${explain(error, root)}\nnpm run update -- --back tries again.`);
  }
}

function saidOfReturn({ from, at }: Former, restored: Restored | undefined): string[] {
  return [
    `All is as it was before: ${saidOf(from)}, with the database of ${formatMinute(at)} (Vietnam). Everybody logs in again.`,
    ...(restored?.aside === undefined
      ? []
      : [`What was saved since is in ${restored.aside}: remove it when you no longer need it.`]),
  ];
}

function whatNext({ wasRunning, isKept }: Omit<Ended, 'folder'>): string {
  if (isKept) return 'Its service manager starts it by itself.';
  return wasRunning ? `${startIt} The site is served meanwhile.` : startIt;
}
