import { parsedJson } from '@pho-luat/shared/json';
import type { LogEntry } from './entry.ts';
import { parseCaddy } from './formats/caddy.ts';
import { parseCombined } from './formats/combined.ts';
import { parseOwn } from './formats/own.ts';

/** No server accepts a request that long; patterns must not run on anything longer. */
const longest = 64 * 1024;

/** Parses a line of a known format, without its line end; undefined for any other, or an incomplete one. */
export function parseLine(line: string): LogEntry | undefined {
  if (line.length > longest) return undefined;
  if (!line.startsWith('{')) return parseCombined(line);
  const json = parsedJson(line);
  return line.startsWith('{"at":') ? parseOwn(json) : parseCaddy(json);
}
