import { z } from 'zod';
import { clientOf } from '../client.ts';
import type { LogEntry } from '../entry.ts';
import { hostOf } from '../host.ts';

/** Caddy's access log, one JSON object per line; only the fields that are needed. A filter may have taken the headers out. */
const schema = z.object({
  /** Seconds, unless `time_format` says otherwise. */
  ts: z.union([z.number(), z.string()]),
  request: z.object({
    method: z.string(),
    host: z.string(),
    uri: z.string(),
    headers: z.object({ 'User-Agent': z.array(z.string()).optional() }).optional(),
  }),
  status: z.int(),
});

export function parseCaddy(json: unknown): LogEntry | undefined {
  const { data } = schema.safeParse(json);
  const at = data && instantOf(data.ts);
  if (!at) return undefined;
  const { method, host, uri, headers } = data.request;
  return { at, host: hostOf(host), method, target: uri, status: data.status, client: clientOf(headers?.['User-Agent']?.[0]) };
}

/** `unix_seconds_float`, `unix_milli_float`, `unix_nano`, or a text with its zone. */
function instantOf(ts: number | string): number | undefined {
  if (typeof ts === 'string') return /(Z|[+-]\d\d:?\d\d)$/.test(ts) ? Date.parse(ts) || undefined : undefined;
  if (ts < 1e11) return ts * 1e3;
  return ts < 1e14 ? ts : ts / 1e6;
}
