import { paths } from '@pho-luat/shared/paths';
import { codeOf, decodedPath } from '@pho-luat/shared/printed-address';
import type { LogEntry } from '../access-log/entry.ts';

const [small, capital] = [paths.codes(), paths.codes().toUpperCase()];

/** The code that a path opens, in small letters, however it was typed; it need not have been issued. */
export function codeIn(target: string): string | undefined {
  return codeOf(decodedPath(target.split(/[?#]/, 1)[0] ?? '') ?? '');
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
