import { beforeEach, expect, test, vi } from 'vitest';
import { chainOf, noLine } from '@pho-luat/shared/log-chain';
import type { CmsClient } from '../../publisher/cms-client.ts';
import { publishForEver } from '../../publisher/loop.ts';
import { Wake } from '../../publisher/wake.ts';
import type { Publisher } from '../../publisher/publisher.ts';

/**
 * The pace that the publisher really has, in a time that goes by only where somebody waits: for the CMS, for quiet, for a release.
 * So a minute takes no time, and a slow machine changes nothing.
 */
const time = vi.hoisted(() => ({ ms: 0, releases: [] as { at: number; seq: number }[], releaseMs: 0, rebuilds: [] as number[] }));

vi.mock('node:timers/promises', () => ({
  setTimeout: async (ms: number) => {
    time.ms += ms;
  },
}));

vi.mock('../../publisher/pipeline.ts', () => ({
  publish: async ({ store }: Publisher) => {
    time.releases.push({ at: time.ms, seq: store.lines.lastSeq });
    time.ms += time.releaseMs;
    return 'live';
  },
}));

vi.mock('../../publisher/audit.ts', () => ({ audit: async () => undefined, mendCopy: async () => undefined }));
vi.mock('../../publisher/sweep.ts', () => ({ sweepFiles: async () => undefined }));

/** What is made of publications at these moments, after the release of the first line that a publisher begins with. */
async function releasesOf(later: readonly number[]) {
  const publications = [0, ...later];
  const stop = new AbortController();
  const links: string[] = [''];
  const all = publications.map((_, index) => {
    const line = { seq: index + 1, id: 'x', type: 'article', action: 'remove', at: '2022-03-01T00:00:00.000Z' };
    const chain = chainOf(links.at(-1) ?? '', line);
    links.push(chain);
    return { ...line, json: JSON.stringify({ ...line, chain }) };
  });
  const lines = {
    end: noLine,
    isWhole: true,
    get lastSeq() {
      return lines.end.seq;
    },
    begin: () => undefined,
    append({ lastSeq: seq, chain }: { lastSeq: number; chain: string }) {
      lines.end = { seq, chain };
    },
  };
  const linesAfter: CmsClient['linesAfter'] = async (seq, waitSeconds) => {
    const next = publications[seq];
    const until = time.ms + waitSeconds * 1_000;
    if (next !== undefined && next > time.ms) time.ms = Math.min(next, until);
    else if (next === undefined) time.ms = until;
    if (time.ms > 300_000) stop.abort();
    const known = publications.filter((at) => at <= time.ms).length;
    return { lines: all.slice(seq, known), lastSeq: known, chain: links[known] ?? '' };
  };
  await publishForEver(publisherOf(lines, stop.signal), { linesAfter } as CmsClient, new Wake());
  return time.releases.slice(1);
}

function publisherOf(lines: object, signal: AbortSignal): Publisher {
  return {
    store: { lines, releases: { last: () => undefined }, hold: { get: () => undefined } },
    lines: { memory: { due: new Map(), forgetUndrawable: () => false } },
    pictures: { forgetUnusable: () => false },
    markdown: { forgetFaults: () => false },
    search: {
      rebuildIfDue: async () => {
        time.rebuilds.push(time.ms);
        return false;
      },
    },
    trees: { inTurn: async () => undefined },
    texts: { isLacking: false },
    sender: { done: async () => undefined },
    signal,
    now: () => new Date(Date.UTC(2022, 2, 2, 3) + time.ms),
    reporter: { sendPending: async () => undefined },
  } as unknown as Publisher;
}

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.spyOn(performance, 'now').mockImplementation(() => time.ms);
  time.ms = 0;
  time.releases = [];
  time.rebuilds = [];
});

const start = 60_000;

test.each([1_000, 3_000, 8_000, 20_000, 50_000])(
  'fifty publications in a minute are two releases, where a release takes %i ms, and the last is in the second',
  async (releaseMs) => {
    time.releaseMs = releaseMs;
    const releases = await releasesOf(Array.from({ length: 51 }, (_, index) => start + index * 1_100));
    expect(releases.map(({ seq }) => seq)).toEqual([expect.any(Number), 52]);
  },
);

test.each([false, true])(
  'a log without a line is waited at, not asked without pause; somebody has asked to publish: %s',
  async (isAsked) => {
    const asked = vi.fn<() => void>();
    const stop = new AbortController();
    const wake = new Wake();
    if (isAsked) void wake.call();
    await publishForEver(
      publisherOf({ end: noLine, lastSeq: 0, isWhole: true }, stop.signal),
      {
        linesAfter: async (_seq: number, waitSeconds: number) => {
          asked();
          time.ms += waitSeconds * 1_000;
          if (time.ms > 300_000 || asked.mock.calls.length > 100) stop.abort();
          return { lines: [], lastSeq: 0, chain: '' };
        },
      } as unknown as CmsClient,
      wake,
    );
    expect(asked.mock.calls.length).toBeLessThan(20);
  },
);

test('one publication begins its release within a second', async () => {
  time.releaseMs = 5_000;
  const releases = await releasesOf([start]);
  expect(releases).toHaveLength(1);
  expect(releases[0]?.at).toBeLessThan(start + 1_000);
});

test('publications that never end are not waited for longer than a minute', async () => {
  time.releaseMs = 5_000;
  const releases = await releasesOf(Array.from({ length: 200 }, (_, index) => start + index * 1_100));
  expect(releases.length).toBeGreaterThan(3);
  for (const [index, { at }] of releases.slice(1).entries()) {
    expect(at - (releases[index]?.at ?? 0)).toBeLessThan(5_000 + 62_000);
  }
});

test('the index is rebuilt in a pause, so that who publishes one thing after the other waits for none of it', async () => {
  time.releaseMs = 1_000;
  await releasesOf(Array.from({ length: 15 }, (_, index) => start + index * 12_000));
  const last = time.releases.at(-1)?.at ?? Infinity;
  expect(time.rebuilds.filter((at) => at >= start && at < last)).toEqual([]);
  expect(time.rebuilds.filter((at) => at >= last)).toHaveLength(1);
});
