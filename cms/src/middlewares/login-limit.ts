import type { Core } from '@strapi/strapi';

/** Strapi counts tries by address, e-mail and path together, so that many accounts can be tried once each. This counts by address. */

const period = 5 * 60 * 1_000;
/** Failures in a period. An office shares one address, and some of its people mistype on a Monday. */
const maxFailures = 20;
const doors = new Map([
  ['/admin/login', maxFailures],
  ['/admin/register', maxFailures],
  ['/admin/forgot-password', maxFailures],
  ['/admin/reset-password', maxFailures],
  // Every browser of the office knocks here by itself when its session is over; what it sends cannot be guessed.
  ['/admin/access-token', 20 * maxFailures],
]);

interface Count {
  failures: number;
  until: number;
}

const loginLimit: Core.MiddlewareFactory = () => {
  const counts = new Map<string, Count>();
  return async (context, next) => {
    const door = context.path.toLowerCase().replace(/\/+$/, '');
    const max = doors.get(door);
    if (context.method !== 'POST' || max === undefined) return next();

    const now = Date.now();
    for (const [key, { until }] of counts) if (until <= now) counts.delete(key);
    const key = `${door} ${context.ip}`;
    const count = counts.get(key) ?? { failures: 0, until: now + period };
    if (count.failures >= max) {
      context.set('Retry-After', String(Math.ceil((count.until - now) / 1_000)));
      context.status = 429;
      return;
    }
    let failed = true;
    try {
      await next();
      // Asking for a mail always succeeds, so each asking counts.
      failed = context.status >= 400 || door.endsWith('/forgot-password');
    } finally {
      if (failed) counts.set(key, { ...count, failures: (counts.get(key)?.failures ?? 0) + 1 });
    }
  };
};

export default loginLimit;
