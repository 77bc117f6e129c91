import type { Counted } from '../../../site/searches/count.ts';
import { saidOf } from '../access-logs/words.ts';

export function saidOfSearches({ searches, byPrograms, elsewhere, tooOld, tooMany, unreadable, ...read }: Counted): string {
  return saidOf(read, `${searches} searches`, [
    [byPrograms, 'by bots and link previews'],
    [elsewhere, 'of other hosts, not counted'],
    [tooOld, 'of days that are looked back on no more'],
    [tooMany, 'beyond what is counted in a minute'],
    [unreadable, 'lines that may have been one could not be read'],
  ]);
}
