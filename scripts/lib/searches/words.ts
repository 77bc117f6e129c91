import type { Counted } from '../../../site/searches/count.ts';
import { saidOf } from '../access-logs/words.ts';

export function saidOfSearches({ lines, searches, byPrograms, tooOld, tooMany, unreadable }: Counted): string {
  return saidOf(lines, `${searches} searches`, [
    [byPrograms, 'by bots and link previews'],
    [tooOld, 'of days that are looked back on no more'],
    [tooMany, 'beyond what is counted in a minute'],
    [unreadable, 'lines that may have been one could not be read'],
  ]);
}
