import type { NewLines } from '../../../site/access-log/known-logs.ts';
import { Problem } from '../problem.mjs';

/**
 * One line about an access log that was read: how many lines, what was counted, and how many were something else. A `Problem` where no line
 * could be read.
 */
export function saidOf(
  { lines, isForeign }: NewLines,
  counted: string,
  others: readonly (readonly [count: number, what: string])[],
): string {
  if (lines === 0) return 'nothing new.';
  if (isForeign)
    throw new Problem(
      `none of its ${lines} new lines is in a known format: have the server write «combined» (nginx, Apache) or JSON (Caddy). They count as not read.`,
    );
  const said = others.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : []));
  return `${lines} new lines, ${counted}${said.length > 0 ? `; besides ${said.join(', ')}` : ''}.`;
}
