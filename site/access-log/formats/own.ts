import { scanDevices, scanKinds } from '@pho-luat/shared/schemas/scans';
import { z } from 'zod';
import type { LogEntry } from '../entry.ts';

/** What our own server writes: no address, no agent and no query ever get into it. */
const schema = z.object({
  at: z.iso.datetime(),
  method: z.string(),
  path: z.string(),
  status: z.int(),
  device: z.enum(scanDevices),
  kind: z.enum(scanKinds),
});

export function parseOwn(json: unknown): LogEntry | undefined {
  const { data } = schema.safeParse(json);
  if (!data) return undefined;
  const { at, method, path, status, device, kind } = data;
  return { at: Date.parse(at), method, target: path, status, client: { device, kind } };
}

/** A line, with its end. */
export function ownLine({ at, method, target, status, client }: LogEntry): string {
  const path = target.split('?', 1)[0];
  return `${JSON.stringify({ at: new Date(at).toISOString(), method, path, status, ...client })}\n`;
}
