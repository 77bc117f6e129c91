import type { LogEntry } from './entry.ts';
import { parseCaddy } from './formats/caddy.ts';
import { parseCombined } from './formats/combined.ts';
import { parseOwn } from './formats/own.ts';

/** No server takes a request that long; a pattern must not work on what is no line. */
const longest = 64 * 1024;

/** A line of a log that we know, without its end; nothing for any other, or for one that was broken off. */
export function parseLine(line: string): LogEntry | undefined {
  if (line.length > longest) return undefined;
  if (!line.startsWith('{')) return parseCombined(line);
  const json = parseJson(line);
  return line.startsWith('{"at":') ? parseOwn(json) : parseCaddy(json);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
