import type { Core } from '@strapi/strapi';
import { runDue } from './due.ts';

const minuteMs = 60_000;

let timer: NodeJS.Timeout | undefined;
let running: Promise<void> | undefined;

/**
 * Looks at every minute, and now. Not by Strapi's cron: that waits for an hour of the clock, so that after the clock was set back it
 * sleeps until the old time comes again. A plain timer runs by no clock, and each look asks the clock again.
 */
export async function startSchedule(strapi: Core.Strapi): Promise<void> {
  running = runDue(strapi, new Date()).catch((error: unknown) => {
    strapi.log.error(`The schedule was not read: ${String(error)}`);
  });
  await running;
  timer = setTimeout(() => void startSchedule(strapi), minuteMs - (Date.now() % minuteMs)).unref();
}

/** Finishes what has begun. */
export async function stopSchedule(): Promise<void> {
  clearTimeout(timer);
  await running;
  clearTimeout(timer);
}
