/** `npm run check`: types, lint, format and dead code, all of them, also when one has something to say. */
import { join } from 'node:path';
import { CommandError, run } from './lib/command.mjs';
import { main } from './lib/main.mjs';
import { step } from './lib/step.mjs';
import { root } from './lib/tools.mjs';

const checks: [name: string, command: string, ...args: string[]][] = [
  ...['shared', 'scripts', 'cms', 'cms/src/admin'].map((room): [string, ...[string, ...string[]]] => [
    `Types of ${room}`,
    'tsc',
    '--noEmit',
    '-p',
    room,
  ]),
  ['Types of site', 'astro', 'check', '--root', 'site', '--minimumFailingSeverity', 'hint'],
  ['Lint', 'oxlint', '--deny-warnings'],
  ['Format', 'prettier', '--check', '--log-level=warn', '.'],
  ['Dead code', 'knip'],
];

await main(root, async () => {
  const failed: string[] = [];
  for (const [name, command, ...args] of checks) {
    await step(name, () => run(find(command), args, { cwd: root })).catch((error: unknown) => {
      if (!(error instanceof CommandError)) throw error;
      console.log(error.output.trim());
      failed.push(name);
    });
  }
  if (failed.length === 0) return 0;
  console.log(`\nNot in order: ${failed.join(', ')}.`);
  return 1;
});

function find(command: string): string {
  return join(root, command === 'astro' ? 'site/node_modules/.bin' : 'node_modules/.bin', command);
}
