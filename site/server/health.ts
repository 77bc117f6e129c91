import type { IncomingMessage, ServerResponse } from 'node:http';
import { paths } from '@pho-luat/shared/paths';
import { isOldLook, publicHealthSchema, type PublicHealth } from '@pho-luat/shared/schemas/health';
import { readJsonFile } from '../lib/json-file.ts';
import { healthHeaders, type Site } from './headers.ts';
import type { ServedTrees } from './trees.ts';

/** Within this time the same answer is given again. */
const keptMs = 1_000;

/**
 * `GET /healthz`: what is served, and the last look's findings that residents may know. 503 when one of them
 * is wrong, when nothing is served, and when nobody looks any more. Returns whether it answered.
 */
export function healthHandler(trees: Pick<ServedTrees, 'current'>, file: string, site: Site, now = () => new Date()) {
  let kept: { health: PublicHealth; until: number } | undefined;
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const isAsked = request.url?.split('?', 1)[0] === paths.health() && (request.method === 'GET' || request.method === 'HEAD');
    if (!isAsked) return false;
    if (!kept || performance.now() >= kept.until) {
      const look = await readJsonFile(file, publicHealthSchema);
      kept = { health: healthOf(await trees.current(), look, now()), until: performance.now() + keptMs };
    }
    const text = JSON.stringify(kept.health);
    response.writeHead(kept.health.state === 'failed' ? 503 : 200, {
      ...healthHeaders(site),
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': Buffer.byteLength(text),
    });
    response.end(request.method === 'HEAD' ? undefined : text);
    return true;
  };
}

function healthOf(tree: Awaited<ReturnType<ServedTrees['current']>>, look: PublicHealth | undefined, now: Date): PublicHealth {
  if (!tree) return { state: 'failed', publisher: look?.publisher ?? 'unknown' };
  const { release, seq } = tree;
  const served = { ...(release ? { release } : {}), ...(seq === undefined ? {} : { seq }) };
  if (!look?.lookedAt) return { state: 'unknown', ...served, publisher: 'unknown' };
  return { ...look, ...served, ...(isOldLook(look.lookedAt, now) ? { state: 'failed', publisher: 'unknown' } : {}) };
}
