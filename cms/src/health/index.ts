import type { Core } from '@strapi/strapi';
import { believed, worstOf, type CmsHealth } from '@pho-luat/shared/schemas/health';
import { registerRoutes } from '../routes/admin-routes.ts';
import { carriesToken } from '@pho-luat/shared/token';
import { installation } from '../installation.ts';
import { lastLook } from './report.ts';

/** Within this time the same answer is given again. */
const keptMs = 1_000;

type Handler = Core.ControllerHandler;

/**
 * `GET /healthz`, for monitoring the CMS: 503 when the database does not answer, when the last look at the installation found a
 * fault that lasts, and when nobody looks any more. Details need the token that reads the log.
 */
export function registerHealth(strapi: Core.Strapi): void {
  let kept: { health: Promise<CmsHealth>; until: number } | undefined;
  const handler: Handler = async (context) => {
    if (!kept || performance.now() >= kept.until) kept = { health: healthOf(strapi), until: performance.now() + keptMs };
    const { findings, ...health } = await kept.health;
    const isKnown = carriesToken(context.get('authorization'), installation().secrets.readToken);
    context.status = health.state === 'failed' ? 503 : 200;
    context.set('cache-control', 'no-store');
    context.set('x-robots-tag', 'noindex');
    context.body = isKnown && findings ? { ...health, findings } : health;
  };
  registerRoutes(strapi, {
    type: 'admin',
    routes: [{ method: 'GET', path: '/healthz', handler, config: { auth: false } }],
  });
}

async function healthOf(strapi: Core.Strapi): Promise<CmsHealth> {
  const isThere = await strapi.db.connection.raw('select 1').then(
    () => true,
    () => false,
  );
  const look = await lastLook(new Date());
  const known = look ? { lookedAt: look.at, findings: look.findings } : {};
  if (!isThere || look?.isOld) return { state: 'failed', ...known };
  if (!look) return { state: 'unknown' };
  return { state: worstOf(believed(look)), ...known };
}
