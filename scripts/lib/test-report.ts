import { z } from 'zod';

/** What vitest's JSON report says, as far as the last line of a run needs it. */
const reportSchema = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export function countTests(report: unknown): Counts {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of reportSchema.parse(report).testResults) {
    const failed = assertionResults.filter((test) => test.status === 'failed').length;
    const passed = assertionResults.filter((test) => test.status === 'passed').length;
    counts.passed += passed;
    counts.skipped += assertionResults.length - failed - passed;
    // A file that could not be loaded, or whose set-up failed, has no failed test to show for it.
    counts.failed += failed === 0 && status === 'failed' ? 1 : failed;
  }
  return counts;
}

/** `1 skipped` where there are some, and the plain `12 passed, 0 failed` in a line of its own, which is read by machines. */
export function lastLines({ passed, failed, skipped }: Counts): string {
  return [...(skipped ? [`${skipped} skipped`] : []), `${passed} passed, ${failed} failed`].join('\n');
}
