import type { NewLines } from '../../../site/access-log/known-logs.ts';
import type { Counted as CountedScans } from '../../../site/scans/count.ts';
import type { Counted as CountedSearches } from '../../../site/searches/count.ts';
import { Problem } from '../problem.mjs';

export function saidOfScans({ openings, byBots, byPreviews, elsewhere, unknown, unreadable, ...read }: CountedScans): string {
  return saidOf(read, openings, 'openings', [
    [byBots, 'by bots'],
    [byPreviews, 'by link previews'],
    [elsewhere, 'of other hosts, not counted'],
    [unknown, 'of codes that were never issued, not counted'],
    [unreadable, 'lines that may have been one could not be read'],
  ]);
}

export function saidOfSearches({
  searches,
  byPrograms,
  elsewhere,
  tooOld,
  tooMany,
  unreadable,
  ...read
}: CountedSearches): string {
  return saidOf(read, searches, 'searches', [
    [byPrograms, 'by bots and link previews'],
    [elsewhere, 'of other hosts, not counted'],
    [tooOld, 'of days that are looked back on no more'],
    [tooMany, 'beyond what is counted in a minute'],
    [unreadable, 'lines that may have been one could not be read'],
  ]);
}

/**
 * One line about an access log that was read: how many lines, what was counted, and how many were something else. A `Problem` where no line
 * could be read.
 */
function saidOf(
  { lines, isForeign }: NewLines,
  count: number,
  what: string,
  others: readonly (readonly [count: number, what: string])[],
): string {
  if (lines === 0) return `nothing new to count ${what} in.`;
  if (isForeign)
    throw new Problem(
      `none of its ${lines} new lines is in a known format: have the server write «combined» (nginx, Apache) or JSON (Caddy). They count as not read.`,
    );
  const said = others.flatMap(([number, which]) => (number > 0 ? [`${number} ${which}`] : []));
  return `${lines} new lines, ${count} ${what}${said.length > 0 ? `; besides ${said.join(', ')}` : ''}.`;
}
