import { paths } from '@pho-luat/shared/paths';
import type { LogEntry } from '../access-log/entry.ts';

const [small, capital] = [paths.codes(), paths.codes().toUpperCase()];
const opened = new RegExp(`^${small}([0-9a-z]{4,6})/?(?:[?#]|$)`, 'i');

/** The code that a path opens, in small letters, however it was typed; it need not be one of ours. */
export function codeIn(target: string): string | undefined {
  return opened.exec(target)?.[1]?.toLowerCase();
}

/** Whether a line is worth reading, by its text alone: most are not. */
export function mayOpenCode(line: string): boolean {
  return line.includes(small) || line.includes(capital);
}

/**
 * A page was shown, was unchanged in the reader's cache, or redirected the reader. A redirect to another spelling of the same
 * address (301, 308) is followed by its own line; a part of a page (206) is what previews ask for.
 */
const openings: ReadonlySet<number> = new Set([200, 302, 303, 304, 307]);

export function isOpening({ method, status }: LogEntry): boolean {
  return method === 'GET' && openings.has(status);
}
