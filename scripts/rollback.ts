/** `npm run rollback`: lists the releases that are kept, goes back to one of them, or resumes. */
import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import type { KeptRelease } from '@pho-luat/shared/schemas/releases';
import { argumentsOf } from './lib/arguments.ts';
import { main } from './lib/main.mjs';
import { environment } from './lib/prepare.ts';
import { explain, Problem } from './lib/problem.mjs';
import { ownPublisher, publisherAtWork, type Keeper } from './lib/rollback/keeper.ts';
import { hasGoneBack, resumeCommand, tableOf, toResume, whenOf } from './lib/rollback/table.ts';
import { step } from './lib/step.mjs';
import { root } from './lib/tools.mjs';

await main(root, async () => {
  const usage = 'rollback [-- <number or release> | -- --resume]';
  const options = { resume: { type: 'boolean', default: false } } as const;
  const { positionals, values } = argumentsOf(usage, options, (named, { resume }) => named <= (resume ? 0 : 1));
  const [choice] = positionals;
  const given = environment();
  const keeper = (await publisherAtWork(given.varDir)) ?? ownPublisher(given);
  if (values.resume) {
    const { release = 'nothing', notThere } = await step('Resume: what is newest is published again', () =>
      orWhatLasts(keeper, () => keeper.resume()),
    );
    console.log(`Served now: ${release}`);
    return sayNotThere(notThere);
  }
  const kept = await keeper.list();
  if (kept.releases.length === 0) throw new Problem('There is no release yet.');
  if (choice === undefined) {
    console.log(tableOf(kept));
    if (kept.hold) {
      const what = hasGoneBack(kept) ? 'The site has gone back.' : `It was asked to go back to ${kept.hold.release}.`;
      console.log(`${what} ${toResume}`);
    }
  }
  const chosen = choice ?? (stdin.isTTY ? await askWhich() : '');
  if (chosen === '') return;
  const release = find(kept.releases, chosen);
  const { notThere } = await step(`Back to ${release.id}, made ${whenOf(release)}`, () =>
    orWhatLasts(keeper, () => keeper.hold(release.id)),
  );
  const where = notThere === undefined ? 'live' : 'live on this machine alone';
  console.log(`It is ${where}, and stays until you resume: ${resumeCommand}`);
  return sayNotThere(notThere);
});

/** What was asked for lasts, even where it could not be done now: an operator who goes home must know what will still happen. */
async function orWhatLasts<T>(keeper: Keeper, change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    const kept = await keeper.list().catch(() => undefined);
    if (!kept) throw error;
    const lasts = kept.hold
      ? `Going back to ${kept.hold.release} stays asked for: the publisher tries it again, and the site then stays there. ${toResume}`
      : 'The site is not asked to go back: what is newest is published as soon as it can be.';
    throw new Problem(`${explain(error, root)}\n${lasts}`, error instanceof Problem ? error.exitCode : 1);
  }
}

/** Gives the exit code. */
function sayNotThere(why: string | undefined): number {
  if (why === undefined) return 0;
  console.log(`Where the site is sent or seen it is not yet, and a running publisher goes on trying: ${why}`);
  return 1;
}

/** Empty when the terminal is closed instead. */
async function askWhich(): Promise<string> {
  using terminal = createInterface({ input: stdin, output: stdout });
  terminal.setPrompt('\nGo back to which one? Its number, or Enter to leave all as it is: ');
  terminal.prompt();
  for await (const line of terminal) return line.trim();
  return '';
}

/** By its number in the list, or by its name. */
function find(releases: KeptRelease[], chosen: string): KeptRelease {
  const found = releases.find(({ id }, index) => chosen === id || chosen === String(index + 1));
  if (!found)
    throw new Problem(`There is no release «${chosen}»: it is a number from 1 to ${releases.length}, or a name of the list.`);
  return found;
}
