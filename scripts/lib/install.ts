/** Installs what the lock file says, where that has changed since the last whole install. Runs before there is any package. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { lock } from './lock.ts';
import { main } from './main.mjs';
import { requireSpace } from './problem.mjs';
import { step } from './step.mjs';
import { pnpm, root } from './tools.mjs';

const stamp = join(root, 'node_modules/.installed');

await main(root, async () => {
  if (isInstalled()) return;
  // A second command, run at the same time, waits here and then finds everything done.
  using _ = lock(join(root, '.tools/install.lock'), { waitSeconds: 600 });
  if (isInstalled()) return;

  const isFirst = !existsSync(join(root, 'node_modules'));
  if (isFirst) requireSpace(root, 2_000);
  await step('Packages', async (note) => {
    rmSync(stamp, { force: true });
    try {
      const env = { ...process.env, CI: 'true', NODE_ENV: 'development' };
      await run(process.execPath, [pnpm, 'install', '--frozen-lockfile', '--fetch-retries=1'], { cwd: root, env, onLine: note });
    } catch (error) {
      if (isFirst)
        for (const folder of globSync('{,*/}node_modules', { cwd: root })) rmSync(join(root, folder), { recursive: true });
      throw error;
    }
    writeFileSync(stamp, wanted());
  });
});

function isInstalled(): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();
}

function wanted(): string {
  const hash = createHash('sha256');
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...globSync('{,*/}package.json', { cwd: root }).toSorted()]) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}
