/** `npm run check`: types, lint, format, dead code, the order of rooms, secrets and what packages are shipped, all of them, also when one has something to say. */
import { join } from 'node:path';
import { CommandError, run } from './lib/command.mjs';
import { main } from './lib/main.mjs';
import { importsAgainstOrder } from './lib/rooms.ts';
import { step } from './lib/step.mjs';
import { outdatedSchemas } from './lib/strapi-schemas.ts';
import { supplyFaults } from './lib/supply.ts';
import { root } from './lib/tools.mjs';

interface Check {
  name: string;
  command: string[];
  room?: string;
}

/** Each of tsc's usual four reads all types by itself, and that is the most of its work here. */
const oneChecker = ['--checkers', '1'];

/** The longest first: two are at work at a time, so that a machine of two cores has none left over. */
const checks: Check[] = [
  { name: 'Types of site', command: ['astro', 'check', '--minimumFailingSeverity', 'hint'], room: 'site' },
  { name: 'Secrets', command: ['secretlint', '--secretlintignore', '.gitignore', '**/*'] },
  { name: 'Format', command: ['prettier', '--check', '--log-level=warn', '.'] },
  ...['cms/src/admin', 'cms/src/old-sites', 'cms/test', 'scripts', 'cms', 'shared'].map((room) => ({
    name: `Types of ${room}`,
    command: ['tsc', '--noEmit', ...oneChecker, '-p', room],
  })),
  { name: 'Dead code', command: ['knip'] },
  { name: 'Lint', command: ['oxlint', '--deny-warnings'] },
];

/** Each returns what it has to say, one fault per line. */
const ownChecks = [
  { name: 'Order of rooms', faults: importsAgainstOrder },
  { name: 'Packages, where they are from and their licences', faults: supplyFaults },
  {
    name: 'Content types as they are defined',
    faults: async (from: string) => (await outdatedSchemas(from)).map((path) => `${path}: run \`npm run schemas\`.`),
  },
];

await main(root, async () => {
  const failed: string[] = [];
  const waiting = [...checks];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) if (!(await isInOrder(next))) failed.push(next.name);
  };
  await Promise.all([work(), work()]);
  for (const { name, faults } of ownChecks) if (!(await passes(name, async () => refuse(await faults(root))))) failed.push(name);
  if (failed.length === 0) return 0;
  console.log(`\nNot in order: ${failed.join(', ')}.`);
  return 1;
});

function isInOrder({ name, command, room = '' }: Check): Promise<boolean> {
  const [program = '', ...args] = command;
  const cwd = join(root, room);
  return passes(name, () => run(join(cwd, 'node_modules/.bin', program), args, { cwd }));
}

function refuse(faults: string[]): void {
  if (faults.length > 0) throw new CommandError('check', 1, faults.join('\n'));
}

async function passes(name: string, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await step(name, work);
    return true;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    console.log(error.output.trim());
    return false;
  }
}
