/** `npm run init`: begins an installation of the city's own, in place of the demonstration; or the demonstration again. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '@pho-luat/shared/environment';
import { parseFilesUrl } from '@pho-luat/shared/files-url';
import { agrees } from './lib/agrees.ts';
import { momentIn } from './lib/backup/keep.ts';
import { howToClearCopy } from './lib/clear-copy.ts';
import { complete, readArguments } from './lib/init/answers.ts';
import { places } from './lib/init/questions.ts';
import { whatIsBegun, type Begun } from './lib/init/begun.ts';
import { endDemo, ofDemo, resetDemo } from './lib/init/end-demo.ts';
import { keepAll } from './lib/init/keep.ts';
import { tryPlaces } from './lib/init/try-places.ts';
import { installationAt } from '@pho-luat/shared/installation';
import { requireNotGone } from './lib/database.ts';
import { main } from './lib/main.mjs';
import { environment } from './lib/prepare.ts';
import { Problem } from './lib/problem.mjs';
import { step } from './lib/step.mjs';
import { root } from './lib/tools.mjs';
import { VarDir } from './lib/var-dir.ts';

await main(root, async () => {
  const before = { ...process.env };
  const { answers, hasFile, endsDemo, resetsDemo } = readArguments(process.argv.slice(2));
  const first = environment();
  using varDir = await VarDir.open(first.varDir);
  await varDir.take();
  requireNotGone(first);
  const there = await whatIsBegun(first);
  if (resetsDemo) return beginDemoAgain(first, there);
  refuseOwn(first, there);
  const isNew = there.kind === 'nothing';
  const own = await complete(answers, hasFile ? [] : places.filter(({ isOfNew }) => isNew || !isOfNew));
  // With the places that were asked for, which may be another's.
  const given = environment();
  const begun = await whatIsBegun(given);
  refuseOwn(given, begun);
  await tryPlaces(given, own.admin ?? '');
  if (begun.kind === 'demo') {
    const loss = `The demonstration in ${given.varDir} ends: all its content, ${lossOf(begun)}`;
    if (!endsDemo && !(await agrees(`${loss} Go on?`))) {
      throw new Problem(`${loss} Nothing has changed. To agree to that: --end-demo`);
    }
  }
  const demo = await ofDemo(given, before);
  const account = await keepAll(given.varDir, own);
  if (begun.kind === 'demo') await step('The demonstration ends', () => endDemo(given));
  if (begun.kind === 'demo') console.log(await whatIsLeft(demo));
  console.log(`
The site of ${own.owner} begins with: npm start
The first admin's e-mail and password are in ${account}
Colours, emblem, addresses and all else of the site are changed in the admin, «Cài đặt trang».`);
});

function refuseOwn({ varDir }: Environment, { kind }: Begun): void {
  if (kind === 'own')
    throw new Problem(`${varDir} has an installation of its own already: its settings are in the admin, «Cài đặt trang».`);
}

/** Where somebody is at the keyboard they agree to it; for a timer the flag says so. */
async function beginDemoAgain(given: Environment, begun: Begun): Promise<void> {
  if (begun.kind !== 'demo')
    throw new Problem(`${given.varDir} has no demonstration that could be put back. Nothing has changed.`);
  const loss = `The demonstration in ${given.varDir} begins again as it was at first: what was changed in it, ${lossOf(begun)}`;
  if (process.stdin.isTTY && !(await agrees(`${loss} Go on?`))) throw new Problem('Nothing has changed.');
  await step('The demonstration is emptied', () => resetDemo(given));
  const { firstAdmin } = installationAt(given.varDir);
  // An operator who did as they were told has removed the file: the next start makes another.
  const admin = existsSync(firstAdmin) ? `are those in ${firstAdmin} again` : `are new, and will be in ${firstAdmin}`;
  console.log(`
It begins again with: npm start
The first admin's e-mail and password ${admin}; all other accounts are gone.`);
}

function lossOf({ codes, byPeople }: Extract<Begun, { kind: 'demo' }>): string {
  return `its ${codes} codes and its accounts are lost.${byPeople ? ` ${byPeople} entries in it were written by people.` : ''}`;
}

async function whatIsLeft(demo: Environment): Promise<string> {
  const { filesUrl, siteUrl, backupTo, backupCopy } = demo;
  const clearing = howToClearCopy(demo);
  const inFolder = backupTo === undefined ? [] : await readdir(backupTo).catch(() => []);
  const archives = inFolder.filter((name) => momentIn(siteUrl, name)).map((name) => join(backupTo ?? '', name));
  const isBucket = filesUrl !== undefined && parseFilesUrl(filesUrl)?.kind !== 'folder';
  const left = [
    ...(isBucket ? ['its files in the bucket of FILES_URL, to which nothing leads'] : []),
    ...(clearing === undefined
      ? []
      : [`what was sent on of its site: as soon as the first release of yours has been sent, ${clearing}`]),
    ...(archives.length > 0 ? [`its backups: remove ${archives.join(' ')}`] : []),
    ...(backupCopy === undefined ? [] : [`what was sent of them to ${backupCopy}`]),
  ];
  if (left.length === 0) return 'Nothing of the demonstration is left.';
  return `Of the demonstration there is still:\n${left.map((each) => `- ${each}`).join('\n')}`;
}
