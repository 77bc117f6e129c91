import type { Core } from '@strapi/strapi';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runDue } from '../../src/schedule/due.ts';
import { startSchedule, stopSchedule } from '../../src/schedule/timer.ts';

const minute = 60_000;

let looks: string[];
/** A CMS in which nothing is scheduled. */
const strapi = {
  db: {
    getConnection: () => Promise.resolve([]),
    query: () => ({
      findMany: () => {
        looks.push(new Date().toISOString());
        return Promise.resolve([]);
      },
    }),
  },
} as unknown as Core.Strapi;
const times = () => [...new Set(looks)].map((look) => look.slice(11, 19));

beforeEach(() => {
  looks = [];
  vi.useFakeTimers({ now: new Date('2026-05-01T08:00:20.000Z') });
});
afterEach(async () => {
  await stopSchedule();
  vi.useRealTimers();
});

describe('the schedule', () => {
  it('is checked when the CMS starts, and every minute', async () => {
    await startSchedule(strapi, [runDue]);
    await vi.advanceTimersByTimeAsync(2 * minute);
    expect(times()).toEqual(['08:00:20', '08:01:00', '08:02:00']);
  });

  it('is checked within a minute after the clock was set back by an hour, or forward', async () => {
    await startSchedule(strapi, [runDue]);
    vi.setSystemTime(new Date('2026-05-01T07:00:30.000Z'));
    await vi.advanceTimersByTimeAsync(minute);
    vi.setSystemTime(new Date('2026-05-02T09:00:30.000Z'));
    await vi.advanceTimersByTimeAsync(minute);
    expect(times()).toEqual(['08:00:20', '07:01:10', '09:01:00']);
  });

  it('is no longer checked once the CMS ends', async () => {
    await startSchedule(strapi, [runDue]);
    await stopSchedule();
    await vi.advanceTimersByTimeAsync(5 * minute);
    expect(times()).toEqual(['08:00:20']);
  });
});
