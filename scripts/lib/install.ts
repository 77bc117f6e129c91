/** Installs what the lock file says, where that has changed since the last whole install. Runs before there is any package. */
import { existsSync, globSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { lockInTurn } from './lock.ts';
import { main } from './main.mjs';
import { requireSpace } from './problem.mjs';
import { stampOf, hasStamp } from './stamp.ts';
import { step } from './step.mjs';
import { pnpm, root } from './tools.mjs';

const stamp = join(root, 'node_modules/.installed');

await main(root, async () => {
  const wanted = stampOf(['pnpm-lock.yaml', 'pnpm-workspace.yaml', '{package.json,*/package.json}']);
  if (hasStamp(stamp, wanted)) return;
  // A second command, run at the same time, waits here and then finds everything done.
  using _ = await lockInTurn(join(root, '.tools/install.lock'));
  if (hasStamp(stamp, wanted)) return;

  const isFirst = !existsSync(join(root, 'node_modules'));
  if (isFirst) requireSpace(root, 2_000);
  await step('Packages', async (note) => {
    rmSync(stamp, { force: true });
    try {
      const env = { ...process.env, CI: 'true', NODE_ENV: 'development' };
      await run(process.execPath, [pnpm, 'install', '--frozen-lockfile'], { cwd: root, env, onLine: note });
    } catch (error) {
      if (isFirst) for (const folder of globSync('{node_modules,*/node_modules}', { cwd: root })) remove(join(root, folder));
      throw error;
    }
    writeFileSync(stamp, wanted);
  });
});

function remove(folder: string) {
  rmSync(folder, { recursive: true, force: true });
}
