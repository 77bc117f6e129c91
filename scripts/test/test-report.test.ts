import { describe, expect, it } from 'vitest';
import { countTests, lastLines } from '../lib/test-report.ts';

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((each) => ({ status: each })) });

describe('the last line of a test run', () => {
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
