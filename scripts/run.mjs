/**
 * `node scripts/run.mjs <command> [arguments]`: what every script of package.json goes through. Any Node from 18 on runs this
 * file; it brings the Node that the rest is written for, installs what the lock file says, and hands over to `<command>.ts`.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError, run } from './lib/command.mjs';
import { main } from './lib/main.mjs';
import { Problem } from './lib/problem.mjs';
import { ensureTools, environmentWith, findNode, root } from './lib/tools.mjs';

const [command = '', ...rest] = process.argv.slice(2);

await main(root, async () => {
  const commands = readdirSync(join(root, 'scripts')).flatMap((name) => (name.endsWith('.ts') ? name.slice(0, -3) : []));
  if (!commands.includes(command)) throw new Problem(`There is no command «${command}»: it is one of ${commands.join(', ')}.`);

  await ensureTools();
  const node = findNode();
  return (await handOver(node, 'lib/install.ts')) || handOver(node, `${command}.ts`, rest);
});

/** @type {(node: string, script: string, args?: string[]) => Promise<number>} */
async function handOver(node, script, args = []) {
  try {
    // Sources of the CMS, which is built as CommonJS, may be read as they are.
    const typed = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', join(root, 'scripts', script), ...args];
    const env = environmentWith(node);
    // systemd signals the process that it started, so that has to be the one which can hang.
    if (process.env.NOTIFY_SOCKET && script === `${command}.ts`) process.execve?.(node, [node, ...typed], env);
    await run(node, typed, { env, show: true });
    return 0;
  } catch (error) {
    // The command itself has said what was wrong.
    if (error instanceof CommandError) return error.code;
    throw error;
  }
}
