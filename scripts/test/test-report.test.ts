import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOfTest } from '../../shared/test/support/temporary-folder.ts';
import { root } from '../lib/tools.mjs';
import { countTests, lastLines } from '../lib/test-report.ts';

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((each) => ({ status: each })) });

describe('the last line of a test run', () => {
  it.each([
    [0, '12 passed, 0 failed', '12 passed, 0 failed'],
    [1, '12 passed, 0 failed', '12 passed, 1 failed'],
    [1, 'nothing', '0 passed, 2 failed'],
  ])('counts a check too that ended with %s: %s is %s', async (checked, said, last) => {
    const programs = await folderOfTest('npm ');
    const npm = `#!/bin/sh\ncase "$*" in *check*) exit ${checked};; *) echo '${said}';; esac\n`;
    await writeFile(join(programs, 'npm'), npm, { mode: 0o755 });
    const env = { ...process.env, PATH: `${programs}:${process.env.PATH}` };
    const { stdout, status } = spawnSync(join(root, '.ci/run'), { encoding: 'utf8', env });
    expect([stdout.trim().split('\n').at(-1), status]).toEqual([last, checked]);
  });

  it('counts what passed, failed and was skipped', () => {
    const counts = countTests({
      testResults: [file('passed', 'passed', 'passed', 'pending'), file('failed', 'passed', 'failed')],
    });
    expect(lastLines(counts)).toBe('1 skipped\n3 passed, 1 failed');
  });

  it('counts a file that could not be loaded as a failure', () => {
    expect(lastLines(countTests({ testResults: [file('failed'), file('passed', 'passed')] }))).toBe('1 passed, 1 failed');
  });

  it('counts a file whose set-up failed as a failure, because its tests did not run', () => {
    expect(lastLines(countTests({ testResults: [file('failed', 'pending', 'pending')] }))).toBe('2 skipped\n0 passed, 1 failed');
  });
});
