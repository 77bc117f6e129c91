import type { Context } from '../routes/admin-routes.ts';
import { installation } from '../installation.ts';

/**
 * A preview is served from the admin's own origin and shows what editors wrote. So it is sandboxed: it has an origin of its own, no script
 * runs in it, and it may be framed by the admin alone. Its address opens a draft, so no other site learns it.
 */
const everywhere = {
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const pagePolicy = () =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    `form-action ${installation().siteUrl}`,
    "frame-ancestors 'self'",
    'sandbox allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads',
  ].join('; ');

/** Drawn by a browser, never run. */
const filePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

const headers = {
  page: () => ({ ...everywhere, 'Content-Security-Policy': pagePolicy(), 'X-Frame-Options': 'SAMEORIGIN' }),
  download: () => ({ ...everywhere, 'Content-Security-Policy': filePolicy, 'Content-Disposition': 'attachment' }),
  // The sandboxed page that shows it has a different origin.
  file: () => ({
    ...everywhere,
    'Content-Security-Policy': filePolicy,
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Access-Control-Allow-Origin': '*',
  }),
};

export function send(context: Context, as: keyof typeof headers, type: string, body: string | Buffer): void {
  context.set(headers[as]());
  context.type = type;
  context.body = body;
}
