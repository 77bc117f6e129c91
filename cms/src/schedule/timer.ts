import type { Core } from '@strapi/strapi';

/** Does what is due by `now`, in any number of instances at once. What fails is done in the next minute. */
type Job = (strapi: Core.Strapi, now: Date) => Promise<void>;

const minuteMs = 60_000;

let timer: NodeJS.Timeout | undefined;
let running: Promise<void> | undefined;

/**
 * Looks at every minute, and now. Not by Strapi's cron: that waits for an hour of the clock, so that after the clock was set back it
 * sleeps until the old time comes again. A plain timer runs by no clock, and each look asks the clock again.
 */
export async function startSchedule(strapi: Core.Strapi, jobs: readonly Job[]): Promise<void> {
  running = runAll(strapi, jobs);
  await running;
  timer = setTimeout(() => void startSchedule(strapi, jobs), minuteMs - (Date.now() % minuteMs)).unref();
}

/** Finishes what has begun. */
export async function stopSchedule(): Promise<void> {
  clearTimeout(timer);
  await running;
  clearTimeout(timer);
}

async function runAll(strapi: Core.Strapi, jobs: readonly Job[]): Promise<void> {
  for (const job of jobs) {
    await job(strapi, new Date()).catch((error: unknown) => {
      strapi.log.error(`What is due was not done (${job.name}), and is tried again in a minute: ${String(error)}`);
    });
  }
}
