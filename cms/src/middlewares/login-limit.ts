import type { Core } from '@strapi/strapi';

/** Strapi counts tries by address, e-mail and path together, so that many accounts can be tried once each. This counts by address. */

const doors = new Set([
  '/admin/login',
  '/admin/forgot-password',
  '/admin/reset-password',
  '/admin/register',
  '/admin/access-token',
]);
const period = 5 * 60 * 1_000;
/** An office shares one address, and some of its people mistype on a Monday. */
const maxFailures = 20;

interface Count {
  failures: number;
  until: number;
}

const loginLimit: Core.MiddlewareFactory = () => {
  const counts = new Map<string, Count>();
  return async (context, next) => {
    if (context.method !== 'POST' || !doors.has(context.path.toLowerCase().replace(/\/+$/, ''))) return next();
    const now = Date.now();
    for (const [address, { until }] of counts) if (until <= now) counts.delete(address);
    const count = counts.get(context.ip) ?? { failures: 0, until: now + period };
    if (count.failures >= maxFailures) {
      context.set('Retry-After', String(Math.ceil((count.until - now) / 1_000)));
      context.status = 429;
      return;
    }
    // Asking for a mail always succeeds, so each asking counts.
    let failed = true;
    try {
      await next();
      failed = context.status >= 400 || context.path.includes('forgot-password');
    } finally {
      if (failed) counts.set(context.ip, { ...count, failures: count.failures + 1 });
    }
  };
};

export default loginLimit;
