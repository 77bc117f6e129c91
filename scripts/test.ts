/** `npm test`: brings what the tests that were named need (all of them, when none was), and runs them. */
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandError, run } from './lib/command.mjs';
import { main } from './lib/main.mjs';
import { explain } from './lib/problem.mjs';
import { countTests, lastLines, type Counts } from './lib/test-report.ts';
import { bringNeeds } from './lib/test-needs.ts';
import { root } from './lib/tools.mjs';

await main(root, async () => {
  const args = process.argv.slice(2);
  await using needs = await bringNeeds(args.filter((arg) => /^(cms|scripts|shared|site)\b/.test(arg)));
  for (const { name, cause } of needs.missing) console.log(`${name}: ${explain(cause, root)}`);
  const { counts, code } = await runTests(args, { ...process.env, ...needs.env });
  // An error outside any test fails the run too, and so does what could not be brought, whatever was skipped for it.
  const failed = counts.failed || (code === 0 ? 0 : 1) || needs.missing.length;
  if (counts.passed + failed === 0) console.log('No test ran.');
  console.log(`\n${lastLines({ ...counts, failed })}`);
  return failed > 0 || counts.passed === 0 ? 1 : 0;
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
