import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { whileAtWork, type Pulse } from '../../publisher/heartbeat.ts';
import { publish } from '../../publisher/pipeline.ts';
import { until } from '../lib/publishing.ts';
import { openWorkshop, quickRenderer } from '../lib/workshop.ts';

const minute = 60_000;

describe('a step that takes long', () => {
  let used = 0;
  let told = 0;
  const pulse: Pulse = { everyMs: minute, leastMs: 1_000, usedMs: () => used };
  let end: () => void;
  let working: Promise<void>;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    [used, told] = [0, 0];
    working = whileAtWork(
      () => new Promise<void>((resolve) => (end = resolve)),
      () => (told += 1),
      pulse,
    );
  });
  afterEach(() => vi.useRealTimers());

  /** Minutes in each of which it is given this much of the processor. */
  function pass(minutes: number, processorMs: number): void {
    for (let each = 0; each < minutes; each += 1) {
      used += processorMs;
      vi.advanceTimersByTime(minute);
    }
  }

  test('is told of each minute, also where many share the machine, and no more when it is over', async () => {
    pass(30, 2 * minute);
    expect(told).toBe(30);
    pass(30, 2_000);
    expect(told).toBe(60);
    end();
    await working;
    pass(2, 2 * minute);
    expect(told).toBe(60);
  });

  test('is not told of while it waits for what never comes, and only answers looks', () => {
    pass(60, 200);
    expect(told).toBe(0);
  });
});

test('the CMS hears again and again that a release is still at its step', async () => {
  const quick = quickRenderer();
  const workshop = await openWorkshop({
    renderer: {
      async render(...asked) {
        const told = () => workshop.cms.reports.filter(({ step }) => step === 'render').length;
        await until(() => told() >= 3);
        await quick.render(...asked);
      },
    },
  });
  try {
    await workshop.read();
    let used = 0;
    await publish(workshop.publisher, { everyMs: 5, leastMs: 1, usedMs: () => (used += 1) });
    expect(workshop.cms.reports.at(-1)).toMatchObject({ state: 'live' });
  } finally {
    await workshop.close();
  }
});
