import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError, run } from '../../lib/command.mjs';
import { lockInTurn } from '../../lib/lock.ts';
import { Problem } from '../../lib/problem.mjs';
import { step } from '../../lib/step.mjs';
import { root } from '../../lib/tools.mjs';

/** Installs packages on Debian and its derivatives. Elsewhere, and without the right, says what to install. */
export async function installPackages(what: string, packages: string[], elsewhere: string): Promise<void> {
  if (!existsSync('/usr/bin/apt-get')) throw new Problem(`The tests need ${what}: ${elsewhere}, and run the same command again.`);
  // Tests that run beside one another may both miss something.
  using _ = await lockInTurn(join(root, '.tools/packages.lock'));
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  await step(`${what}: apt-get install ${packages.join(' ')}`, async (note) => {
    await aptGet(['update', '-q'], note);
    await aptGet([...install, '-q'], note);
  }).catch((error: unknown) => {
    if (!isRefused(error)) throw error;
    throw new Problem(
      `The tests need ${what}, which this user may not install: let an administrator run «apt-get ${install.join(' ')}», and run the same command again.`,
    );
  });
}

/** There is no sudo, or it does not let this user. */
function isRefused(error: unknown): boolean {
  if (error instanceof CommandError) return error.output.trimStart().startsWith('sudo:');
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

async function aptGet(args: string[], onLine: (line: string) => void): Promise<void> {
  // At run level 1 no package begins a service of its own.
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'RUNLEVEL=1', 'apt-get', ...args];
  const [file = '', ...rest] = process.getuid?.() === 0 ? command : ['sudo', ...command];
  await run(file, rest, { onLine });
}
