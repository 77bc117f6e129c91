/** `npm test`: brings all that the tests need (a browser, a PostgreSQL server, nginx, Caddy and rsync, the built CMS) and runs them. */
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './lib/chromium.ts';
import { buildCms } from './lib/cms-build.ts';
import { CommandError, run } from './lib/command.mjs';
import { main } from './lib/main.mjs';
import { startPostgres } from './lib/postgres.ts';
import { requirePrograms } from './lib/programs.ts';
import { step } from './lib/step.mjs';
import { countTests, lastLines, type Counts } from './lib/test-report.ts';
import { root } from './lib/tools.mjs';

await main(root, async () => {
  const browser = await findChromium();
  console.log(`The browser is ${browser}.`);
  await requirePrograms();
  await buildCms();
  const postgres = await step('PostgreSQL of the tests', startPostgres);
  try {
    const env = { ...process.env, CHROMIUM: browser, TEST_DATABASE_URL: postgres.url };
    const { counts, code } = await runTests(process.argv.slice(2), env);
    // An error outside any test fails the run too.
    const failed = counts.failed || (code === 0 ? 0 : 1);
    console.log(counts.passed + failed === 0 ? 'No test ran.' : '');
    console.log(lastLines({ ...counts, failed }));
    return failed > 0 || counts.passed === 0 ? 1 : 0;
  } finally {
    await postgres.stop();
  }
});

async function runTests(args: string[], env: NodeJS.ProcessEnv): Promise<{ counts: Counts; code: number }> {
  // What tests leave behind, also killed ones, goes with their folder. Some of them run as another user.
  const folder = await mkdtemp(join(tmpdir(), 'pho-luat-test-'));
  await chmod(folder, 0o755);
  const report = join(folder, 'report.json');
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  try {
    const code = await run(process.execPath, [vitest, 'run', ...reporters, ...args], {
      cwd: root,
      env: { ...env, TMPDIR: folder },
      show: true,
    }).then(
      () => 0,
      (error: unknown) => {
        if (error instanceof CommandError) return error.code;
        throw error;
      },
    );
    const text = await readFile(report, 'utf8').catch(() => '{"testResults":[]}');
    return { counts: countTests(JSON.parse(text)), code };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
