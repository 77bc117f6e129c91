/** `npm test`: runs the tests that are named; all, when none is. What they need of the machine each test brings itself. */
import { chmod, mkdtemp, readFile, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandError, run } from './lib/command.mjs';
import { main } from './lib/main.mjs';
import { countTests, lastLines, type Counts } from './lib/test-report.ts';
import { root } from './lib/tools.mjs';

/** A run writes less than 2 GB at a time, and its processes take some 7 GB. */
const memoryForTests = 12 * 1024 ** 3;

await main(root, async () => {
  const { counts, code } = await runTests(process.argv.slice(2));
  // An error outside any test fails the run too.
  const failed = counts.failed || (code === 0 ? 0 : 1);
  if (counts.passed + failed === 0) console.log('No test ran.');
  console.log(`\n${lastLines({ ...counts, failed })}`);
  return failed > 0 || counts.passed === 0 ? 1 : 0;
});

async function runTests(args: string[]): Promise<{ counts: Counts; code: number }> {
  // What tests leave behind, even when killed, goes with their folder. Some of them run as another user.
  const folder = await mkdtemp(join(await roomForTests(), 'pho-luat-test-'));
  await chmod(folder, 0o755);
  const report = join(folder, 'report.json');
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  // Each test file and each service that one starts is a process of its own, and nearly all of its code is that of the others.
  const compiled = join(root, '.tools/compiled');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  try {
    const code = await run(process.execPath, [vitest, 'run', ...reporters, ...args], {
      cwd: root,
      env: { ...process.env, TMPDIR: folder, NODE_COMPILE_CACHE: compiled },
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

/** In memory where there is plenty: a sixth of a run's processor time is writing to a disk what is gone a minute later. */
async function roomForTests(): Promise<string> {
  const inMemory = '/dev/shm';
  const { bavail, bsize } = await statfs(inMemory).catch(() => ({ bavail: 0, bsize: 0 }));
  const isPlenty = Math.min(bavail * bsize, process.availableMemory()) > memoryForTests;
  return isPlenty && process.env.TMPDIR === undefined ? inMemory : tmpdir();
}
